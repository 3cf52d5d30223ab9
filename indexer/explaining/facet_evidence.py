"""Each facet of a page with the words it came from, their place and the rule; of an unknown one what was looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.article import Article
from indexer.chrome.extraction import Reading
from indexer.chrome.html_extraction import HtmlReading
from indexer.facets.evidence import Facets, Stated
from search.appeal import Status

_LOOKED_AT = {
    "title": "headings, the page's head",
    "organisation": "the page's head and title, its masthead, its foot, marks of known organisations",
    "country": "title, breadcrumb, lines such as « Pays : … », labels by the title, the text",
    "status": "kind of action, title, breadcrumb, short paragraphs, lines around the article, counts of signatures",
    "action": "what the profile names, the words before the title, lines by it, marks of the site",
    "date": "markup, datelines, codes of documents, the address, the dates that the text tells",
    "reference": "title, lines around the article, breadcrumb, the text",
}


@dataclass(frozen=True, slots=True)
class FacetEvidence:
    """One value of a facet and why; `value` is "" when it is unknown, and `looked_at` says then where it was sought."""

    facet: str
    value: str
    words: str = ""
    place: str = ""
    rule: str = ""
    looked_at: str = ""


def facet_evidence(reading: Reading, facets: Facets) -> tuple[FacetEvidence, ...]:
    """Tell of each facet in the order in which readers see them; several countries are several rows."""
    status = () if facets.status.value is Status.NONE else (facets.status,)
    return (
        *_rows("title", [_title(reading)]),
        *_rows("organisation", [facets.organisation]),
        *_rows("country", facets.countries),
        *_rows("status", status),
        *_rows("action", [facets.action]),
        *_dates(facets, reading.article),
        *_rows("reference", facets.references),
    )


def _title(reading: Reading) -> Stated[str]:
    title, decided = reading.article.title, reading.decided
    if not isinstance(decided, HtmlReading):
        rule = "most like a title there"
    elif decided.found.layer == "profile":
        rule = "the profile's title selectors find it"
    else:
        rule = "stands out most above the text, and agrees with the page's head"
    return Stated(title, title, reading.article.origins.title, rule)


def _rows(facet: str, stated: Sequence[Stated[Any]]) -> Iterator[FacetEvidence]:
    """Tell of the values of a facet, or that there is none."""
    known = [one for one in stated if one.value]
    for one in known:
        yield FacetEvidence(facet, str(one.value), one.words, one.place, one.rule)
    if not known:
        yield FacetEvidence(facet, "", looked_at=_LOOKED_AT[facet])


def _dates(facets: Facets, article: Article) -> Iterator[FacetEvidence]:
    """Tell of the date; of an unknown one also which words were refused: dates to come, or none that can be read."""
    if facets.date.value:
        yield from _rows("date", [facets.date])
        return
    refused = "".join(f"; refused « {clue.text} »" for clue in article.dates)
    yield FacetEvidence("date", "", looked_at=_LOOKED_AT["date"] + refused)
