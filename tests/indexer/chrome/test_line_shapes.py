"""Tests of what a line is by its shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.chrome.line_shapes import (
    is_announcement,
    is_appointment,
    is_bare_number,
    is_counter,
    is_mail_head,
    is_neighbours,
    is_offer,
    is_reference,
    is_row_of_items,
    is_running_text,
    is_share_bar,
    names_telephone,
)


@pytest.mark.parametrize(
    "line",
    [
        "14 218 soutiens. Aidez-nous à atteindre 20 000",
        "1 077 signataires",
        "Déjà 8 411 signatures",
        "Objectif : 5 000",
        "Signatures : 1 466Prochain objectif : 1 500",
        "Encore 38 signatures pour que cette pétition compte",
        "1 204 personnes ont déjà écrit",
    ],
)
def test_counts_of_signatures(line: str) -> None:
    """A petition counts who has signed in a line of its own."""
    assert is_counter(line)


@pytest.mark.parametrize(
    "line",
    [
        "112 000 personnes ont signé la pétition qui demande sa libération en Tovie.",
        "une lettre couverte de 900 croix et signatures",
        "Il a recueilli 300 signatures",
    ],
)
def test_a_story_of_signatures_is_no_count(line: str) -> None:
    """What happened to a petition belongs to the article."""
    assert not is_counter(line)


@pytest.mark.parametrize(
    "line",
    [
        "Modèle de lettre (Word)",
        "Lettre au ministre (PDF - 38 Ko)",
        "Calendrier des ports 9,00 €",
        "IBAN : TV52 0900 0000 1000",
    ],
)
def test_files_prices_and_accounts_are_offers(line: str) -> None:
    """What a reader may fetch or buy."""
    assert is_offer(line)


@pytest.mark.parametrize(
    "line",
    ["On lui réclame une amende de 300 euros.", "Les trois hommes (deux pêcheurs et un docker) sont en prison"],
)
def test_sums_and_brackets_of_a_story_are_no_offers(line: str) -> None:
    """A sentence may end with a price."""
    assert not is_offer(line)


def test_announcements_and_references() -> None:
    """An event of the site's own, and a document's code."""
    assert is_announcement("Loto du port : samedi 3 mai, salle des fêtes. Venez nombreux !")
    assert not is_announcement("Rassemblement samedi 3 mai devant la mairie.")
    assert is_reference("AU 47/18 Tovie Index : AFR 27/79/2018")
    assert not is_reference("Le rapport AFR 27/79/2018 dit ce qui est arrivé.")


def test_running_text_has_sentences() -> None:
    """A long title has none."""
    assert not is_running_text("Une réunion interrompue " + "par des membres du mouvement " * 4 + "de Tovie")
    assert is_running_text("Il a été arrêté chez lui. " * 5)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_line_raises(line: str) -> None:
    """Whatever a page holds."""
    found = [shape(line) for shape in (is_announcement, is_counter, is_offer, is_reference, is_running_text)]

    assert len(found) == 5


def test_bars_to_share_and_heads_of_mails_are_told_by_their_shape() -> None:
    """Whatever networks and addresses they name."""
    assert is_share_bar("Facebook Twitter WhatsApp")
    assert not is_share_bar("Facebook a supprimé la page")
    assert is_mail_head("De : Ada <ada@port.example>")
    assert not is_mail_head("À : un port, un juge")


def test_numbers_alone() -> None:
    """Of a petition's counter or a theme's mark; a year in a sentence is none."""
    assert all(map(is_bare_number, ("9'477", "78 / 100", "12 000")))
    assert not any(map(is_bare_number, ("12 ports", "2 000 pêcheurs", "le 12")))


def test_telephone_numbers() -> None:
    """With the signs that people put between their digits; dates and codes are none."""
    assert all(map(names_telephone, ("Ada Brun 06 00 00 00 00", "le + 221 00 000 00 00", "Fax : +32 (0)2 000 00 00")))
    assert not any(map(names_telephone, ("le 06/07/2014", "AFR 50/001/2014", "04 mai 2012 à 10h", "2 000 pêcheurs")))


def test_appointments() -> None:
    """Where and when people meet; a story of a day is none."""
    assert is_appointment("Rendez-vous devant l'ambassade")
    assert is_appointment("Rassemblement le samedi 3 mai à 15h place du Port")
    assert not is_appointment("Jugés un samedi, libres le dimanche")


def test_rows_of_items() -> None:
    """Four at least, each of a few words, and no sentence."""
    assert is_row_of_items("Alertes | Presse | Contact | EN")
    assert not is_row_of_items("Un port · Tovie · 2014")
    assert not is_row_of_items("Il a vu un port . un juge . un filet . et il est parti.")


@pytest.mark.parametrize(
    "line", ["<< Un port fermé, J. F. | Deux filets. >>", "← Un port", "« Un port | Deux filets »"]
)
def test_links_to_the_pages_before_and_after(line: str) -> None:
    """With arrows, or quotation marks for them."""
    assert is_neighbours(line)


@pytest.mark.parametrize("line", ["« Un port »", "« Un port » | « Deux filets »", "← Il a été libéré hier au port."])
def test_quotations_and_sentences_lead_nowhere(line: str) -> None:
    """A text may have them."""
    assert not is_neighbours(line)
