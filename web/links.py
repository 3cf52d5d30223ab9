"""Addresses of the site's own pages; the whole state of a search lives in them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import quote, quote_plus, urlencode

from search.results import Sort
from web.facets import FACETS, Facet
from web.parameters import SORT_NAMES, Parameters

_NAME_OF_SORT = {sort: name for name, sort in SORT_NAMES.items()}
_PLACE = "\0"  # stands in no address, which is read without control characters
_written_value = lru_cache(1024)(quote_plus)  # values of the index, the same on every page; never what was asked


def search_url(parameters: Parameters) -> str:
    """Return the address of a page of results, or of the home page."""
    return _with_state("/", parameters)


def appeal_url(identifier: str, parameters: Parameters) -> str:
    """Return the address of an appeal; it carries the search, so that the way back is known."""
    return _with_state(f"/appel/{quote(identifier, safe='')}", parameters)


def toggling_urls(facet: Facet, values: Iterable[str], parameters: Parameters) -> Iterator[str]:
    """Give for each value of a facet the address that chooses it, or gives it up when it was chosen.

    Those that choose differ by the value alone: writing each of them anew took an eighth of the time of a page.
    """
    chosen = facet.chosen(parameters.filters)
    before, after = search_url(parameters.toggled(facet, _PLACE)).split(quote(_PLACE))
    for value in values:
        if value in chosen:
            yield search_url(parameters.toggled(facet, value))
        else:
            yield f"{before}{_written_value(facet.write(value))}{after}"


def state(parameters: Parameters) -> list[tuple[str, str]]:
    """Return names and values of the address, without those that are the default."""
    pairs = [("q", parameters.query)] if parameters.query else []
    pairs += filter_pairs(parameters)
    if _sort_is_told(parameters):
        pairs.append(("tri", _NAME_OF_SORT[parameters.sort]))
    if parameters.page > 1:
        pairs.append(("page", str(parameters.page)))
    return pairs


def filter_pairs(parameters: Parameters) -> list[tuple[str, str]]:
    """Return names and values of the chosen filters."""
    return [(facet.parameter, facet.write(value)) for facet in FACETS for value in facet.chosen(parameters.filters)]


def _sort_is_told(parameters: Parameters) -> bool:
    # Without query or filter, "tri" is what tells the list of all appeals from the home page.
    if parameters.home or parameters.sort is not Sort.DATE:
        return False
    return bool(parameters.query) or not parameters.filtered


def _with_state(path: str, parameters: Parameters) -> str:
    pairs = state(parameters)
    return f"{path}?{urlencode(pairs)}" if pairs else path
