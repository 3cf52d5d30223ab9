"""Tests of the forms under which a place of the wide list is looked up."""

import pytest

from gazetteer.names import keys


@pytest.mark.parametrize(
    ("name", "country", "form"),
    [
        ("Türkmenabat", "TM", "turkmenabat"),
        ("Santa Rosa de Copán", "HN", "santa rosa de copan"),
        ("Shymkent", "KZ", "chymkent"),
        ("Zhanaozen", "KZ", "janaozen"),
        ("Zugdidi", "GE", "zougdidi"),
        ("Nalchik", "RU", "naltchik"),
        ("Ts’khinvali", "GE", "tskhinvali"),
        ("Zaporizhzhia", "UA", "zaporijia"),
        ("An Nasiriyah", "IQ", "nasiriya"),
    ],
)
def test_a_place_has_the_form_that_french_pages_use(name: str, country: str, form: str) -> None:
    """Without accents and apostrophes, and where another script is transliterated, as French does it."""
    assert form in keys([name], country)


def test_latin_names_are_not_transliterated() -> None:
    """Mexico writes "Chihuahua" as French does."""
    assert keys(["Chihuahua"], "MX") == {"chihuahua"}


@pytest.mark.parametrize("name", ["KGJ", "kampwng chhnang", "Каронга", "Och", "Sector 7", ""])
def test_codes_transcripts_and_short_names_are_left_out(name: str) -> None:
    """The sources hold codes of airports, transcripts of other scripts, and names too short to trust."""
    assert keys([name], "MW") == frozenset()
