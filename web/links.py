"""Addresses of the site's own pages; the whole state of a search lives in them."""

from urllib.parse import quote, urlencode

from search.results import Sort
from web.facets import FACETS
from web.parameters import SORT_NAMES, Parameters

_NAME_OF_SORT = {sort: name for name, sort in SORT_NAMES.items()}


def search_url(parameters: Parameters) -> str:
    """Return the address of a page of results, or of the home page."""
    return _with_state("/", parameters)


def appeal_url(identifier: str, parameters: Parameters) -> str:
    """Return the address of an appeal; it carries the search, so that the way back is known."""
    return _with_state(f"/appel/{quote(identifier, safe='')}", parameters)


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
