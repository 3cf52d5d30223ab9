"""When an appeal was published: from markup, a dateline or the URL, else from its text when that is certain."""

from collections.abc import Sequence
from datetime import date, datetime

from indexer.article import Article, DateOrigin
from indexer.facets.date_words import parse_date
from indexer.facets.narrative import certain_year, last_told
from indexer.facets.stated_date import stated_date
from search.appeal import PublicationDate


def find_date(article: Article, captured_at: datetime | None = None) -> PublicationDate | None:
    """Give the date of publication, as precise as the page says it; None when nothing is certain.

    No page was published after its capture, nor after today.
    """
    latest = min(captured_at.date(), date.today()) if captured_at else date.today()
    for stated in (*_clues(article, latest), stated_date(article)):
        if stated and _is_past(stated, latest):
            return stated
    year = certain_year(article.paragraphs, latest.year, captured=captured_at is not None)
    return PublicationDate(year) if year else None


def _clues(article: Article, latest: date) -> list[PublicationDate | None]:
    """Give the dates that the page states: those of markup, then of datelines, then of the address."""
    stated = [(clue.origin, parse_date(clue.text)) for clue in article.dates]
    late = (DateOrigin.DATELINE, DateOrigin.URL)
    datelines = [found for origin, found in stated if origin is DateOrigin.DATELINE and found]
    return [
        *(found for origin, found in stated if origin not in late),
        _likeliest_dateline([dateline for dateline in datelines if _is_past(dateline, latest)], article.paragraphs),
        *(found for origin, found in stated if origin is DateOrigin.URL),
    ]


def _likeliest_dateline(datelines: Sequence[PublicationDate], paragraphs: Sequence[str]) -> PublicationDate | None:
    """Choose the first dateline after all that the text tells, else the first: others may be of other articles."""
    told = last_told(paragraphs) if len(datelines) > 1 else None
    after = [dateline for dateline in datelines if told and _last_day(dateline) >= _last_day(told)]
    return min(after, default=next(iter(datelines), None))


def _last_day(stated: PublicationDate) -> tuple[int, int, int]:
    """Give the last day that a date may mean."""
    return stated.year, stated.month or 12, stated.day or 31


def _is_past(stated: PublicationDate, latest: date) -> bool:
    """Compare what is known of a date with the last day it can be."""
    known = (latest.year, latest.month if stated.month else 0, latest.day if stated.day else 0)
    return (stated.year, stated.month, stated.day) <= known
