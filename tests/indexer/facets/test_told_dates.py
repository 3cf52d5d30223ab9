"""Tests of the dates that a story tells and their roles."""

import pytest

from indexer.facets.told_dates import Told, told_dates


def only(sentence: str) -> Told:
    """Give the one date of a sentence."""
    (told,) = told_dates([sentence])
    return told


@pytest.mark.parametrize(
    ("sentence", "is_event", "is_to_come"),
    [
        ("Le 3 mai 2014, le pêcheur a été arrêté.", True, False),
        ("La loi du 3 mai 2014 le permet.", False, False),
        ("Écrivez avant le 3 mai 2014.", False, True),
        ("Le procès est prévu le 3 mai 2014.", False, True),
    ],
)
def test_the_words_before_a_date_tell_its_role(sentence: str, is_event: bool, is_to_come: bool) -> None:
    """It is an event of the story, its background, or still to come."""
    told = only(sentence)

    assert (told.is_event, told.is_to_come) == (is_event, is_to_come)


def test_a_date_is_quoted_as_written_with_its_sentence() -> None:
    """Up to the full stops around it."""
    told = only("Il pêche. Le 3 mai 2014, on l'a arrêté. Il attend.")

    assert told.words == "3 mai 2014"
    assert told.sentence == " Le 3 mai 2014, on l'a arrêté"


def test_months_and_years_alone_are_no_days_told() -> None:
    """Days alone can be set in order."""
    assert not list(told_dates(["En mai 2014 et en 2015, il pêchait."]))
