"""Tests of indexer/chrome/datelines.py."""

import pytest

from indexer.chrome.datelines import dateline, lead_date, published_date, signed_date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("24 Mai 2019", "24 Mai 2019"),
        ("Publié le : 12.01.22", "12.01.22"),
        ("Mise en ligne : mardi 21 juin 2011", "21 juin 2011"),
        ("Publié le 3 juin 2008 à 10h20 par La rédaction", "3 juin 2008"),
        ("mardi 1er mars 2011, par Secteur pays", "1er mars 2011"),
        ("12 mai 2014 | Communiqué", "12 mai 2014"),
        ("Le 09 / 10 / 2015", "09 / 10 / 2015"),
    ],
)
def test_a_dateline_gives_its_date(line: str, date: str) -> None:
    """A line that only states when a page was published gives the date in its own words."""
    assert dateline(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "Agissez avant le 12 mai 2014",
        "Mis à jour le 12 mai 2014",
        "Le 3 juin 2008, des policiers ont arrêté Anselme Tovi.",
        "La loi du 29 juillet 1881 sur la presse",
        "Action en cours",
    ],
)
def test_other_lines_are_no_datelines(line: str) -> None:
    """Reply-by dates, updates, laws and sentences are no dates of publication."""
    assert dateline(line) is None


def test_an_article_may_date_itself() -> None:
    """An agency's lead and a signature give their dates."""
    assert lead_date("(Sandiano, le 5 mai 2014) – Les autorités ont annoncé") == "5 mai 2014"
    assert signed_date("Paris - Genève, le 17 mai 2005") == "17 mai 2005"


def test_a_country_may_stand_beside_the_date() -> None:
    """As on old pages; other words beside a date may be about anything."""
    assert dateline("Guinée équatoriale 9 mars 2007") == "9 mars 2007"
    assert dateline("Mis à jour le 23.03.2007") is None
    assert dateline("Concert du 9 mars 2007") is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        (
            "Cette entrée a été publiée dans Presse, et marquée avec port, le 28 novembre 2013 par Section.",
            "28 novembre 2013",
        ),
        ("Cet article a été publié le lundi 19 mars 2012 à 15:42 et est classé dans Actions.", "19 mars 2012"),
        ("Document imprimé le 7 octobre 2014", None),
    ],
)
def test_blogs_tell_in_a_sentence_when_a_page_was_published(line: str, date: str | None) -> None:
    """But not when it was printed."""
    assert published_date(line) == date
