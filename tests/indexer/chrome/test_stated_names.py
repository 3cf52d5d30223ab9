"""Tests of the names that texts of unknown sites state as their publishers'."""

import pytest

from indexer.chrome.site_names import text_site_name
from indexer.chrome.stated_names import (
    agency_names,
    author_names,
    byline_names,
    described_by_itself,
    service_names,
    signers,
)

TITLE = "Un pêcheur jugé au port"
PROSE = "Le pêcheur Anselme Tovi est détenu depuis trois semaines au poste de Sandiano, sans avocat ni visite."


@pytest.mark.parametrize(
    "lines",
    [
        ["Lancée par Comité du port"],
        ["Auteur(s) :", "Comité du port"],
        ["Comité du port a lancé cette pétition adressée à la ministre"],
        ["Publié par Comité du port le 3 mai 2019"],
    ],
)
def test_an_organisation_is_named_as_author(lines: list[str]) -> None:
    """Of a petition or of a note, on the line itself or on the next one."""
    assert list(author_names([TITLE, *lines, PROSE])) == ["Comité du port"]


def test_a_person_who_began_a_petition_is_no_organisation() -> None:
    """Two words with capitals are a name."""
    assert list(author_names([TITLE, "Lancée par Ada Tovi", PROSE])) == []


def test_a_dateline_may_name_who_wrote() -> None:
    """An organisation; a person is none."""
    assert list(byline_names([TITLE, "mardi 3 mai 2011, par Comité du port", PROSE])) == ["Comité du port"]
    assert list(byline_names([TITLE, "mardi 3 mai 2011, par Ada Tovi", PROSE])) == []


def test_an_agency_stands_in_brackets() -> None:
    """At the dateline with its town, or at the end with the initials of who wrote."""
    assert list(agency_names(["Sandiano (Agence du Port) - Il dort.", PROSE])) == []
    assert list(agency_names(["Sandiano (Agence Filet) - Il dort.", PROSE])) == ["Agence Filet"]
    assert list(agency_names([PROSE, "Il attend. (quai.ch/at/bt)"])) == ["quai.ch"]


def test_a_news_service_may_stand_alone_below_the_title() -> None:
    """And a sentence or a person may not."""
    assert list(service_names([TITLE, "Radio Sandiano", PROSE])) == ["Radio Sandiano"]
    assert list(service_names([TITLE, "Ada Tovi", "Radio du port fermée hier", PROSE])) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Pour les Amis du port : Ada Tovi", "Amis du port"),
        ("Le Bureau Exécutif de Filets Partagés", "Filets Partagés"),
        ("Secrétariat international de l’UTF", "UTF"),
        ('Collectif "Rendez les filets !"', 'Collectif "Rendez les filets !"'),
        ("Comité du Port", "Comité du Port"),
    ],
)
def test_a_text_is_signed_at_its_end(line: str, name: str) -> None:
    """By those who speak for an organisation, by its office, or by its name alone."""
    assert next(signers([TITLE, PROSE, line])) == name


@pytest.mark.parametrize(
    "line",
    [
        *("Pour le Comité : Ada Tovi", "Pour sa libération, écrivez au juge.", "Ada Tovi"),
        "Pour le Président de la République : Ada Tovi",
    ],
)
def test_last_lines_that_sign_for_nobody(line: str) -> None:
    """A word alone, a sentence, a person, an office."""
    assert list(signers([TITLE, PROSE, line])) == []


def test_a_site_describes_itself() -> None:
    """In the line of a blog's head, and below its articles."""
    head = "Le Filet - Sandiano Le Filet est un collectif né en 1998."

    assert list(described_by_itself([head, TITLE, PROSE])) == ["Le Filet"]
    assert list(described_by_itself([TITLE, PROSE, "À propos du Comité du port"])) == ["Comité du port"]
    assert list(described_by_itself([TITLE, PROSE, "À propos de la pêche"])) == []


def test_an_address_in_the_foot_is_spelt_out_by_the_text() -> None:
    """Whose words have its letters."""
    foot = "©2024 filetssansdelai.example | Tous droits réservés"

    assert (
        text_site_name([TITLE, f"{PROSE} Pour Filets Sans Délai, c’est trop.", foot], TITLE)[0] == "Filets Sans Délai"
    )
    assert text_site_name([TITLE, PROSE, foot], TITLE)[0] == "filetssansdelai.example"
