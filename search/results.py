"""What is asked of the engine and what it answers."""

from dataclasses import dataclass, field
from enum import StrEnum

from markupsafe import Markup

from search.appeal import Appeal

UNKNOWN = "unknown"
"""Facet value of the appeals that have no country, no organisation or no year."""


class Sort(StrEnum):
    """Order of the hits; every order is total, ties are broken by id."""

    RELEVANCE = "relevance"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Filters:
    """Chosen facet values: OR inside one facet, AND between facets; an empty tuple filters nothing.

    Countries are ISO codes, statuses `Status` values, years four digits; `UNKNOWN` stands for a missing value.
    """

    country: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    year: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A query as typed, with its filters and the page of hits wanted, counted from 1."""

    query: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    page: int = 1
    per_page: int = 10


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One line of a facet: the value to filter by, its French label and how many appeals it would leave."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The four facets, each counted under the query and every filter but its own.

    Most frequent value first, except years: most recent first. A chosen value is listed even at zero;
    the unknown value comes last.
    """

    country: tuple[FacetValue, ...] = ()
    organisation: tuple[FacetValue, ...] = ()
    status: tuple[FacetValue, ...] = ()
    year: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One appeal found; `title` and `snippets` are escaped HTML with the matches in `<mark>`."""

    appeal: Appeal
    score: float
    title: Markup
    snippets: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """One page of hits with exact total and facets.

    `hits` is empty for a page beyond the last one. `notice` is a French sentence when the query could not be
    taken as typed or when no appeal has all its words (`relaxed`). `variants` are the other spellings of names that
    were searched besides, and `as_typed` the query without them, None when there are none or it would be too long.
    `understood` says in French what was searched. `suggestion` is the whole query with mistyped words corrected,
    when it finds more, or finds in full and not in part. `took_ms` is in milliseconds.
    """

    request: SearchRequest
    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: Facets
    notice: str | None = None
    relaxed: bool = False
    variants: tuple[str, ...] = ()
    as_typed: str | None = None
    suggestion: str | None = None
    understood: str = ""

    @property
    def pages(self) -> int:
        """Number of pages of hits."""
        return -(-self.total // self.request.per_page)


@dataclass(frozen=True, slots=True)
class HighlightedAppeal:
    """An appeal with the matches of a query in `<mark>`; escaped HTML, one string a paragraph."""

    appeal: Appeal
    title: Markup
    paragraphs: tuple[Markup, ...]
    matches: int
