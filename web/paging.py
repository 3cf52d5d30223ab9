"""Links from one page of results to the others."""

from dataclasses import dataclass

from search.limits import MAX_PAGE
from search.results import SearchResults
from web.links import search_url
from web.parameters import Parameters

_NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page number; `url` is None for the page being read, `gap` says that pages before it are left out."""

    number: int
    url: str | None
    gap: bool


@dataclass(frozen=True, slots=True)
class Paging:
    """The links below a list of hits; `cut` when there are more hits than pages to show them on."""

    previous: str | None
    pages: tuple[PageLink, ...]
    following: str | None
    cut: bool


def last_page(results: SearchResults) -> int:
    """Return the number of the last page that can be read, 1 when nothing was found."""
    return max(1, min(results.pages, MAX_PAGE))


def paging(results: SearchResults, parameters: Parameters) -> Paging:
    """Build the links around the page being read."""
    current, last = parameters.page, last_page(results)
    near = {1, last, *range(max(1, current - _NEIGHBOURS), min(last, current + _NEIGHBOURS) + 1)}
    numbers = sorted(near)
    return Paging(
        previous=search_url(parameters.at_page(current - 1)) if current > 1 else None,
        pages=tuple(
            PageLink(
                number,
                url=None if number == current else search_url(parameters.at_page(number)),
                gap=number - before > 1,
            )
            for before, number in zip([0, *numbers], numbers, strict=False)
        ),
        following=search_url(parameters.at_page(current + 1)) if current < last else None,
        cut=results.pages > MAX_PAGE,
    )
