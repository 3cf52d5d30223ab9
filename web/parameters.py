"""What the address of a page asks for, read and checked once."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from werkzeug.datastructures import MultiDict

from search.limits import MAX_PAGE
from search.results import Filters, SearchRequest, Sort
from web.errors import InvalidParameter, PageMissing
from web.facets import FACETS, Facet
from web.limits import HITS_PER_PAGE, MAX_VALUES_PER_FACET

SORT_NAMES: Mapping[str, Sort] = {"pertinence": Sort.RELEVANCE, "date": Sort.DATE}
_PAGE = re.compile(r"[1-9][0-9]{0,2}")


@dataclass(frozen=True, slots=True)
class Parameters:
    """A query, its filters, an order and a page, counted from 1; `home` when the address asks for nothing."""

    query: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.DATE
    page: int = 1
    home: bool = False

    @property
    def filtered(self) -> bool:
        """Whether any facet value is chosen."""
        return self.filters != Filters()

    def request(self) -> SearchRequest:
        """Say it to the engine."""
        return SearchRequest(self.query, self.filters, self.sort, self.page, HITS_PER_PAGE)

    def toggled(self, facet: Facet, value: str) -> "Parameters":
        """Choose a facet value, or give it up when it was chosen; other filters lead back to page 1."""
        chosen = facet.chosen(self.filters)
        values = tuple(kept for kept in chosen if kept != value) if value in chosen else (*chosen, value)
        return replace(self, filters=replace(self.filters, **{facet.field: values}), page=1, home=False)

    def asking(self, query: str) -> "Parameters":
        """Ask another query of the same filters, from page 1."""
        return replace(self, query=query, page=1)

    def unfiltered(self) -> "Parameters":
        """Give up every filter."""
        return replace(self, filters=Filters(), page=1)

    def sorted_by(self, sort: Sort) -> "Parameters":
        """Ask for another order, from page 1."""
        return replace(self, sort=sort, page=1)

    def at_page(self, page: int) -> "Parameters":
        """Ask for another page of the same results."""
        return replace(self, page=page)


def read_parameters(arguments: MultiDict[str, str]) -> Parameters:
    """Read an address; raises InvalidParameter, or PageMissing for a page number that cannot exist."""
    query = _only(arguments, "q")
    filters = Filters(**{facet.field: _read_facet(arguments, facet) for facet in FACETS})
    sort = _read_sort(arguments)
    return Parameters(
        query=query,
        filters=filters,
        sort=(sort or Sort.RELEVANCE) if query else Sort.DATE,
        page=_read_page(arguments),
        home=not query and filters == Filters() and sort is None and "page" not in arguments,
    )


def _read_sort(arguments: MultiDict[str, str]) -> Sort | None:
    name = _only(arguments, "tri")
    if name and name not in SORT_NAMES:
        raise InvalidParameter(f"Le tri attend l’une des valeurs {' ou '.join(SORT_NAMES)}.")
    return SORT_NAMES.get(name)


def _read_page(arguments: MultiDict[str, str]) -> int:
    # int() would also accept "١", "1_0" and " 5".
    values = arguments.getlist("page") or ["1"]
    if len(values) > 1 or not _PAGE.fullmatch(values[0]) or int(values[0]) > MAX_PAGE:
        raise PageMissing(f"Les pages de résultats vont de 1 à {MAX_PAGE}.")
    return int(values[0])


def _read_facet(arguments: MultiDict[str, str], facet: Facet) -> tuple[str, ...]:
    values = dict.fromkeys(filter(None, map(_clean, arguments.getlist(facet.parameter))))
    if len(values) > MAX_VALUES_PER_FACET:
        raise InvalidParameter(
            f"Le filtre « {facet.heading} » accepte {MAX_VALUES_PER_FACET} valeurs à la fois, pas davantage."
        )
    return tuple(dict.fromkeys(facet.read(value) for value in values))


def _only(arguments: MultiDict[str, str], name: str) -> str:
    values = arguments.getlist(name)
    if len(values) > 1:
        raise InvalidParameter(f"L’adresse donne plusieurs fois le paramètre « {name} » : gardez-en un seul.")
    return _clean(values[0]) if values else ""


def _clean(text: str) -> str:
    # Control characters are no part of any word and are not allowed in HTML.
    return "".join(" " if unicodedata.category(char) == "Cc" else char for char in text).strip()
