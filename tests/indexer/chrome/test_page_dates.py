"""Tests of the clues of a text capture's date."""

from indexer.article import DateClue, DateOrigin
from indexer.chrome.page_dates import find_text_dates
from indexer.chrome.sifting import Sifted


def test_notes_come_before_datelines_and_changes_last() -> None:
    """The dateline above the title, and those below it in their order."""
    below = Sifted(
        furniture=["Publié le 4 mai 2014", "Modifié le 5 mai 2016"],
        datelines=["4 mai 2014", "2 mai 2014"],
        opening=["Publié le 4 mai 2014", "Modifié le 5 mai 2016"],
    )

    assert find_text_dates(["Le Filet", "Sandiano, 3 mai 2014"], below) == (
        DateClue("4 mai 2014", DateOrigin.NOTE),
        DateClue("3 mai 2014", DateOrigin.DATELINE),
        DateClue("2 mai 2014", DateOrigin.DATELINE),
        DateClue("5 mai 2016", DateOrigin.CHANGE),
    )


def test_a_change_noted_below_the_text_is_of_the_site() -> None:
    """So it says nothing of the article."""
    assert find_text_dates([], Sifted(furniture=["Mise à jour : 5 mai 2016"])) == ()


def test_the_dateline_below_the_title_comes_before_those_above() -> None:
    """Where lists of other pages and the day of the capture stand."""
    below = Sifted(furniture=["3 mars 2014"], datelines=["3 mars 2014"], opening=["3 mars 2014"])
    dates = find_text_dates(["Articles récents", "12 mai 2016"], below)

    assert [clue.text for clue in dates] == ["3 mars 2014", "12 mai 2016"]
