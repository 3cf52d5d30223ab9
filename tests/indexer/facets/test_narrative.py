"""Tests of what the story of an article says of the moment it was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.facets.narrative import certain_year

PROSE = "Elle défend depuis longtemps les paysans de la vallée, et ses amis attendent de ses nouvelles. " * 8


def year_of(*paragraphs: str, latest: int = 2026, captured: bool = False) -> int | None:
    """Give the certain year of a text."""
    found = certain_year(paragraphs, latest, captured=captured)
    return found.value.year if found else None


def test_a_day_told_without_its_year_and_again_after_a_full_date_gives_the_year() -> None:
    """The year that a writer leaves out is that of writing; the story says which it is."""
    lead = "Elle a disparu le 20 octobre."
    story = "Le 24 juillet 2018, on a pris son téléphone. Le 3 septembre, on l'a suivie. Le 20 octobre, plus rien."

    assert year_of(lead, PROSE, story) == 2018


def test_days_that_only_follow_a_full_date_give_no_year() -> None:
    """A story of the past leaves years out too."""
    story = "Il a été arrêté le 24 juillet 2008. Le 3 septembre, il a été jugé. Le 20 octobre, condamné."

    assert year_of("Il est toujours en prison.", PROSE, PROSE, story) is None


@pytest.mark.parametrize(
    "lead",
    [
        "La police a dispersé la marche du samedi 22 février 2014.",
        "La marche du 22 février 2014 était pacifique, a déclaré le comité.",
        "Le 22 février 2014, la police a dispersé une marche.",
    ],
)
def test_the_latest_date_in_a_news_lead_gives_the_year(lead: str) -> None:
    """The lead of a press release tells what has just happened."""
    assert year_of(lead, PROSE) == 2014


def test_a_later_year_in_the_text_makes_the_lead_uncertain() -> None:
    """What has been named was over or near when the text was written."""
    assert year_of("Le 22 février 2014, la police l'a arrêté.", "En 2016, son père est mort.") is None


def test_years_counted_since_make_the_lead_uncertain() -> None:
    """An appeal may begin with an old arrest."""
    assert year_of("Le 22 février 2004, la police l'a arrêté.", "Il est en prison depuis plus de six ans.") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "La loi du 29 juillet 1999 le permet.",
        "Le décret n° 2016-731 du 3 juin 2016 le permet.",
        "Il est né le 3 mai 2001.",
        "Elle milite depuis le 4 avril 2011.",
        "Écrivez avant le 12 mai 2014.",
        "Son procès est prévu le 12 mai 2014.",
        "La convention du 10 décembre 1998 l'interdit.",
    ],
)
def test_dates_of_laws_births_deadlines_and_beginnings_give_no_year(sentence: str) -> None:
    """These dates say nothing of the moment of writing."""
    assert year_of(sentence, PROSE) is None


def test_an_event_and_a_later_limit_in_one_year_give_that_year() -> None:
    """A text is written between what it tells and the answer it asks for, or its capture."""
    event = "L'avocat a été condamné le 3 février 2014."

    assert year_of(PROSE, PROSE, event) is None
    assert year_of(PROSE, PROSE, event, "Écrivez au juge avant le 12 mai 2014.") == 2014
    assert year_of(PROSE, PROSE, event, latest=2014, captured=True) == 2014


def test_a_text_without_dates_has_no_year() -> None:
    """Nothing is guessed."""
    assert year_of("Il y a deux ans, elle attendait son mari.", "Le 16 décembre, il a disparu.") is None


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text()), st.booleans())
def test_any_text_has_a_year_or_none(paragraphs: list[str], captured: bool) -> None:
    """No text raises."""
    year = year_of(*paragraphs, captured=captured)

    assert year is None or 1995 <= year <= 2026


def test_how_things_stand_on_a_day_gives_the_year() -> None:
    """Though readers are asked to act in the next year."""
    story = "Le 9 novembre, on l'a embarquée. Au 2 décembre 2018, ses proches ignoraient toujours où elle se trouvait."

    assert year_of("Écrivez avant le 20 janvier 2019.", PROSE, story) == 2018


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Il est en grève de la faim depuis le 2 septembre 2014.", 2014),
        ("Sa sœur jeûne devant la prison depuis le lundi 2 juin 2014.", 2014),
        ("Il est en garde à vue depuis le 30 décembre 2014.", None),
        ("Il était en grève de la faim depuis le 2 septembre 2014.", None),
        ("Il est en prison depuis le 2 septembre 2014.", None),
        ("Il est en grève de la faim depuis le 2 mai 2014. Depuis 2016, sa famille est en exil.", None),
    ],
)
def test_what_cannot_last_was_going_on_when_the_text_was_written(sentence: str, year: int | None) -> None:
    """A hunger strike ends within weeks, which may be in the next year; a sentence may take years."""
    assert year_of(PROSE, sentence) == year
