"""Tests of the ways in which pages write dates."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.facets.date_words import find_dates, is_french, parse_date
from search.appeal import PublicationDate


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("24 Mai 2019", "2019-05-24"),
        ("24.05.19", "2019-05-24"),
        ("1er mars 2021", "2021-03-01"),
        ("mars 2021", "2021-03"),
        ("Publié le : 12.01.22", "2022-01-12"),
        ("2008-06-03T10:00:00+02:00", "2008-06-03"),
        ("2008-06", "2008-06"),
        ("24/05/2019", "2019-05-24"),
        ("Fri, 24 May 2019 08:00:00 GMT", "2019-05-24"),
        ("May 24th, 2019", "2019-05-24"),
        ("Le 3 juin 2008", "2008-06-03"),
        ("mardi 9 déc. 1997 à 14 h", "1997-12-09"),
        ("3 fevrier 2004", "2004-02-03"),
        ("/spip/2014/11/02/titre", "2014-11-02"),
        ("/2014/11/02/12345-titre", "2014-11-02"),
        ("/2014/11/titre", "2014-11"),
        ("12/07/98", "1998-07-12"),
        ("Mise en ligne : 2011", "2011"),
    ],
)
def test_dates_are_read_with_their_precision(text: str, written: str) -> None:
    """French and English words, figures, ISO 8601, RFC 2822 and paths of URLs."""
    assert str(parse_date(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        "31 février 2019",
        "45.13.2019",
        "14 juillet 1789",
        "05.06.07.08.09",
        "EUR 60/3456/2020",
        "n° 2016-731",
        "le 20 octobre",
        "hier",
        "",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Impossible days, telephone numbers, index codes, laws and days without a year."""
    assert parse_date(text) is None


def test_a_day_without_a_year_is_found_in_text() -> None:
    """The year is 0; it may follow from the text around."""
    assert [(found.year, found.month, found.day) for found in find_dates("Le 20 octobre, il a disparu.")] == [
        (0, 10, 20)
    ]


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_read_without_error(text: str) -> None:
    """Whatever stands where a date should be, it is a date or none."""
    assert isinstance(parse_date(text), PublicationDate | None)


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=date(1961, 1, 1)))
def test_iso_dates_come_back_as_they_were(day: date) -> None:
    """Reading an ISO date gives that date."""
    assert str(parse_date(str(day))) == str(day)


def test_dates_of_mail_have_their_year_behind_the_clock() -> None:
    """As archives of mailing lists write them."""
    assert parse_date("Mar 14 Oct 18:22:07 CEST 2003") == PublicationDate(2003, 10, 14)
    assert parse_date("Tue Oct 14 18:22:07 2003") == PublicationDate(2003, 10, 14)


@pytest.mark.parametrize(
    ("text", "written"),
    [("14-septembre-2017", "2017-09-14"), ("22. Oktober 2021", "2021-10-22"), ("3. März 2021", "2021-03-03")],
)
def test_hyphens_and_german_months_are_read(text: str, written: str) -> None:
    """As some publishing systems and the frame of Swiss pages write them."""
    assert str(parse_date(text)) == written


def test_french_dates_are_told_from_english_ones() -> None:
    """By the names of their months; figures are of no language."""
    assert is_french("5-juin-2017")
    assert is_french("05/06/2017")
    assert not is_french("12-March-2024")
