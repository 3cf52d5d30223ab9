"""Tests of the date of publication: clues in order of trust, and what is refused."""

from datetime import UTC, date, datetime

from indexer.article import Article, DateClue, DateOrigin
from indexer.facets.dates import find_date

CAPTURED = datetime(2016, 3, 10, tzinfo=UTC)


def dated(*clues: str, text: str = "Il est détenu.", captured: datetime | None = None) -> str:
    """Give the date of an article with these clues, in ISO 8601, or an empty text."""
    article = Article("Titre", (text,), dates=tuple(DateClue(clue, DateOrigin.META) for clue in clues))
    found = find_date(article, captured).value
    return str(found) if found else ""


def test_the_first_readable_clue_gives_the_date() -> None:
    """Clues come in order of trust; one that is no date is passed over."""
    assert dated("bientôt", "24 Mai 2014", "2011-01-01") == "2014-05-24"


def test_a_date_after_the_capture_is_refused() -> None:
    """No page is published after it was captured."""
    assert dated("2017-01-02", "2016-03-10", captured=CAPTURED) == "2016-03-10"
    assert dated("avril 2016", captured=CAPTURED) == ""


def test_a_date_after_today_is_refused() -> None:
    """Nor after today, when the capture is not dated."""
    assert dated(f"{date.today().year + 1}-01-01") == ""


def test_a_month_keeps_its_precision() -> None:
    """What is not known is not invented."""
    assert dated("mars 2016", captured=CAPTURED) == "2016-03"


def test_markup_outweighs_the_text() -> None:
    """The text is asked last."""
    assert dated("2015-02-01", text="Le mardi 3 mars 2009, il a été arrêté.") == "2015-02-01"


def test_the_text_gives_a_year_only() -> None:
    """What a text tells is not its own day."""
    assert dated(text="Le mardi 3 mars 2009, il a été arrêté.") == "2009"


def test_without_a_certain_word_there_is_no_date() -> None:
    """Unknown is a value; the capture is not a date of publication."""
    assert dated(captured=CAPTURED) == ""


def test_of_several_datelines_the_first_after_the_story_counts() -> None:
    """Sidebars carry the dates of other articles; what was told is over when the page is published."""
    clues = tuple(DateClue(text, DateOrigin.DATELINE) for text in ("02/02/2004", "19/12/2006", "17 mai 2005"))
    told = Article("Titre", ("Le 12 mai 2005, elle a été agressée.",), dates=clues)
    untold = Article("Titre", ("Elle a été agressée.",), dates=clues)

    assert str(find_date(told).value) == "2005-05-17"
    assert str(find_date(untold).value) == "2004-02-02"


def test_a_dateline_outweighs_the_address() -> None:
    """The address gives the month only."""
    clues = (DateClue("2014-05", DateOrigin.URL), DateClue("24 mai 2014", DateOrigin.DATELINE))

    assert str(find_date(Article("Titre", (), dates=clues)).value) == "2014-05-24"


def test_a_note_of_publication_outranks_other_datelines() -> None:
    """Which may be of a signature, or of a day that the text tells."""
    clues = (DateClue("20 décembre 2013", DateOrigin.NOTE), DateClue("5 janvier 2014", DateOrigin.DATELINE))
    found = find_date(Article("Titre", ("Le 2 janvier 2014, il sera jugé.",), dates=clues)).value

    assert str(found) == "2013-12-20"


def test_the_day_of_the_capture_above_a_page_is_not_its_date() -> None:
    """A server's clock shows it in English, or the capture tells which it is, where it may be all there is."""
    english = tuple(DateClue(text, DateOrigin.DATELINE) for text in ("12-March-2014", "5-juin-2013"))
    today = tuple(DateClue(text, DateOrigin.DATELINE) for text in ("10 mars 2016", "5 juin 2013"))

    assert str(find_date(Article("Titre", (), dates=english)).value) == "2013-06-05"
    assert find_date(Article("Titre", (), dates=english[:1])).value is None
    assert str(find_date(Article("Titre", (), dates=today), CAPTURED).value) == "2013-06-05"
    assert str(find_date(Article("Titre", (), dates=today[:1]), CAPTURED).value) == "2016-03-10"


def test_a_change_dates_a_page_that_nothing_else_dates() -> None:
    """Not even its story."""
    clues = (DateClue("27 mai 2011", DateOrigin.CHANGE),)
    told = Article("Titre", ("Le mardi 3 mars 2009, il a été arrêté.",), dates=clues)

    assert str(find_date(Article("Titre", ("Il est détenu.",), dates=clues)).value) == "2011-05-27"
    assert str(find_date(told).value) == "2009"
