"""The people an appeal is about, and which spellings may be one person."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.people import find_people, same_person


def test_a_name_that_the_text_keeps_coming_back_to_is_found() -> None:
    """Elisions, hyphens and particles are no part of it; who speaks of the case is not whom it is about."""
    body = (
        "La condamnation d’Hanan al-Sahlawi est injuste, a déclaré Clara Verdier. Hanan al-Sahlawi est en prison.\n\n"
        "Selon Clara Verdier, Sahlawi a été battue."
    )

    assert find_people("Bahreïn", body) == (("Hanan", "Sahlawi"),)


def test_another_spelling_in_parentheses_is_the_same_person() -> None:
    """Pages give it once."""
    body = "Erjan Toulegenov (parfois écrit Yerzhan Tulegenov) est libre. Toulegenov dit que Toulegenov va bien."

    assert find_people("Un titre", body) == (("Erjan", "Toulegenov"), ("Yerzhan", "Tulegenov"))


def test_a_name_in_the_title_needs_one_more_mention() -> None:
    """Texts then go on with "she"."""
    assert find_people("Liberté pour Alma Torres", "Alma Torres est en prison.") == (("Alma", "Torres"),)
    assert find_people("Un titre", "Alma Torres est en prison.") == ()


@pytest.mark.parametrize(
    "name",
    [
        "le président Paul Mbarga",
        "le procureur de la République Paul Mbarga",
        "le syndicat Adal Enbek",
        "l’association « Zamin Ob",
        "au Burkina Faso",
        "Human Rights Watch",
        "Le Conseil National",
    ],
)
def test_offices_organisations_and_places_are_no_people(name: str) -> None:
    """However often an appeal names them."""
    assert find_people("Un titre", f"Hier encore {name} a parlé. " * 4) == ()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text(max_size=200))
def test_any_text_is_read(title: str, body: str) -> None:
    """Every name found has two words at least."""
    assert all(len(name) > 1 for name in find_people(title, body))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Erjan Toulegenov", "Yerzhan Tulegenov", True),
        ("Daler Khodjamouradov", "Daler Hojamurodov", True),
        ("Ibrahim Souley Maïga", "Ibrahim Maïga", True),
        ("Abdoul Karim Kourouma", "Abdoul Karim Diallo", False),
        ("Ali Kourouma", "Alpha Kourouma", False),
        ("Alim Karimov", "Alim Karimova", False),
        ("Mena Deyner", "Deyner Mena", False),
    ],
)
def test_one_person_has_alike_names_in_one_order(one: str, other: str, same: bool) -> None:
    """The last name must be alike, and each word of the shorter name be in the longer one."""
    assert same_person(one.split(), other.split()) is same
    assert same_person(other.split(), one.split()) is same
