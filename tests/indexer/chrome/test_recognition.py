"""Tests of recognising known sites by weak signs that agree."""

import pytest

from indexer.chrome.recognition import recognise_lines, recognise_url


def name_of(*lines: str, own_names: tuple[str, ...] = ()) -> str | None:
    """Give the name of the profile that lines are recognised by."""
    profile = recognise_lines(lines, own_names)
    return profile.name if profile else None


def test_an_address_gives_the_site() -> None:
    """Sub-domains too, but not domains that end alike."""
    assert recognise_url("https://www.fidh.org/fr/article") is not None
    assert recognise_url("https://nonfidh.org/") is None


def test_a_name_and_an_address_in_the_foot_agree() -> None:
    """One of them alone may be of a partner."""
    assert name_of("Titre", "Texte", "OMCT - Genève - www.omct.org") == "omct"
    assert name_of("Titre", "Texte", "Avec le soutien de www.omct.org") is None


def test_what_the_head_calls_the_site_decides() -> None:
    """When it is a name of a known publisher."""
    assert name_of("Titre", "Texte", own_names=("Front Line Defenders",)) == "frontlinedefenders"
    assert name_of("Titre", "Texte", own_names=("Les Amis du Port",)) is None


def test_two_publishers_decide_nothing() -> None:
    """A list of partners names several."""
    assert name_of("Titre", "FIDH · www.fidh.org", "OMCT · www.omct.org") is None


def test_the_lines_of_urgent_actions_in_german_are_of_one_site() -> None:
    """Their texts are in French."""
    assert name_of("Benutzerspezifische Werkzeuge", "Startseite Urgent Actions 2022 04", "Titre") == "amnesty_ch"


def test_the_first_line_may_begin_as_only_one_site_begins_it() -> None:
    """With the kind of action glued to the title, and not with what to do."""
    assert name_of("Écrire Une pêcheuse risque d’être torturée", "Texte") == "amnesty_be"
    assert name_of("Écrire au juge", "Texte") is None
    assert name_of("Texte", "Écrire Une pêcheuse risque d’être torturée") is None


def test_a_sentence_that_spells_a_name_out_is_not_furniture() -> None:
    """Others write it too, before they report."""
    assert name_of("Titre", "L’Action des chrétiens pour l’abolition de la torture (ACAT) appelle à écrire.") is None


@pytest.mark.parametrize("line", ["FIDH demande sa libération avec www.fidh.org"])
def test_the_middle_of_a_page_says_nothing(line: str) -> None:
    """An article may speak of an organisation and give its address."""
    assert name_of(*["Ligne"] * 10, line, *["Ligne"] * 10) is None
