"""The engine: analysis, index, queries, facets and snippets over appeals; it knows nothing of pages or the web."""

from search.appeal import Appeal, Capture, Precision, PublicationDate, Status
from search.index import Index, open_index
from search.live import LiveIndex
from search.results import (
    UNKNOWN,
    Facets,
    FacetValue,
    Filters,
    HighlightedAppeal,
    Hit,
    SearchRequest,
    SearchResults,
    Sort,
)
from search.writer import Writer

__all__ = [
    "UNKNOWN",
    "Appeal",
    "Capture",
    "FacetValue",
    "Facets",
    "Filters",
    "HighlightedAppeal",
    "Hit",
    "Index",
    "LiveIndex",
    "Precision",
    "PublicationDate",
    "SearchRequest",
    "SearchResults",
    "Sort",
    "Status",
    "Writer",
    "open_index",
]
