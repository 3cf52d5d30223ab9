"""When an appeal was published: from markup, a dateline or the URL, else from its text when that is certain."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from indexer.article import Article, DateClue, DateOrigin
from indexer.facets.date_words import is_french, parse_date
from indexer.facets.evidence import Stated
from indexer.facets.narrative import certain_year, last_told
from indexer.facets.stated_date import stated_date
from search.appeal import PublicationDate

_PLACES = {
    DateOrigin.PROFILE: "element that the site's profile or layout names for it",
    DateOrigin.META: "meta tag of the page's head",
    DateOrigin.JSON_LD: "structured data of the page (JSON-LD)",
    DateOrigin.TIME: "time element with the article",
    DateOrigin.NOTE: "note of its publication by the title",
    DateOrigin.DATELINE: "dateline by the title or in a line around the article",
    DateOrigin.URL: "address of the page",
    DateOrigin.CHANGE: "note of a change by the title, where nothing else is dated",
}


def find_date(article: Article, captured_at: datetime | None = None) -> Stated[PublicationDate | None]:
    """Give the date of publication, as precise as the page says it; None when nothing is certain.

    No page was published after its capture, nor after today.
    """
    latest = min(captured_at.date(), date.today()) if captured_at else date.today()
    for stated in _stated_dates(article, latest):
        if stated and _is_past(stated.value, latest):
            return stated
    told = certain_year(article.paragraphs, latest.year, captured=captured_at is not None)
    return told or _changed(article, latest) or Stated(None)


def _stated_dates(article: Article, latest: date) -> Iterator[Stated[PublicationDate] | None]:
    """Give the dates that the page states, and only when none of its clues decides the one within its text."""
    yield from _clues(article, latest)
    yield stated_date(article)


def _clues(article: Article, latest: date) -> list[Stated[PublicationDate] | None]:
    """Give the dates that the page states: those of markup and of a note, then of datelines, then of the address."""
    stated = [(clue.origin, _read(clue)) for clue in article.dates]
    late = (DateOrigin.DATELINE, DateOrigin.URL, DateOrigin.CHANGE)
    datelines = [found for origin, found in stated if origin is DateOrigin.DATELINE and found]
    past = _without_clock([dateline for dateline in datelines if _is_past(dateline.value, latest)], latest)
    return [
        *(found for origin, found in stated if origin not in late),
        _likeliest_dateline(past, article.paragraphs),
        *(found for origin, found in stated if origin is DateOrigin.URL),
    ]


def _without_clock(datelines: list[Stated[PublicationDate]], latest: date) -> list[Stated[PublicationDate]]:
    """Leave out the day of the capture, which sites show above every page: a clock writes "Tue 12-March-2024"."""
    today = PublicationDate(latest.year, latest.month, latest.day)
    others = [dateline for dateline in datelines if dateline.value != today and is_french(dateline.words)]
    return others or [dateline for dateline in datelines if is_french(dateline.words) or "-" not in dateline.words]


def _changed(article: Article, latest: date) -> Stated[PublicationDate] | None:
    """Give the date of the last change by the title, for a page that is dated by nothing else."""
    notes = (_read(clue) for clue in article.dates if clue.origin is DateOrigin.CHANGE)
    return next((note for note in notes if note and _is_past(note.value, latest)), None)


def _read(clue: DateClue) -> Stated[PublicationDate] | None:
    found = parse_date(clue.text)
    return Stated(found, clue.text, _PLACES[clue.origin], "the page states its date") if found else None


def _likeliest_dateline(
    datelines: Sequence[Stated[PublicationDate]], paragraphs: Sequence[str]
) -> Stated[PublicationDate] | None:
    """Choose the first dateline after all that the text tells, else the first: others may be of other articles."""
    told = last_told(paragraphs) if len(datelines) > 1 else None
    after = [dateline for dateline in datelines if told and _last_day(dateline.value) >= _last_day(told)]
    return min(after, key=lambda dateline: dateline.value, default=next(iter(datelines), None))


def _last_day(stated: PublicationDate) -> tuple[int, int, int]:
    """Give the last day that a date may mean."""
    return stated.year, stated.month or 12, stated.day or 31


def _is_past(stated: PublicationDate, latest: date) -> bool:
    """Compare what is known of a date with the last day it can be."""
    known = (latest.year, latest.month if stated.month else 0, latest.day if stated.day else 0)
    return (stated.year, stated.month, stated.day) <= known
