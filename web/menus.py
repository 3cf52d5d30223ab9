"""Facets and orders as links that choose and give up values, and the chips of the chosen ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.results import UNKNOWN, Facets, FacetValue, Sort
from web.facets import FACETS, Facet
from web.limits import BAR_STEPS, FACET_VALUES_SHOWN
from web.links import search_url, toggling_urls
from web.parameters import Parameters

_SORT_LABELS: Mapping[Sort, str] = {Sort.RELEVANCE: "Pertinence", Sort.DATE: "Plus récents"}


@dataclass(frozen=True, slots=True)
class FacetLine:
    """One value of a facet: `url` chooses it, or gives it up when `chosen`; `bar` is its length in steps."""

    label: str
    count: int
    url: str
    chosen: bool
    bar: int


@dataclass(frozen=True, slots=True)
class FacetMenu:
    """One facet: the lines in sight and those behind « autres »."""

    facet: Facet
    shown: tuple[FacetLine, ...]
    hidden: tuple[FacetLine, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value, with the address of the same search without it."""

    heading: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class SortLink:
    """An order of the hits, with the address of the same search in that order."""

    label: str
    url: str
    chosen: bool


def facet_menus(facets: Facets, parameters: Parameters) -> tuple[FacetMenu, ...]:
    """Build the four menus; a facet without values is left out."""
    menus = (_menu(facet, facet.values(facets), parameters) for facet in FACETS)
    return tuple(menu for menu in menus if menu.shown)


def chips(facets: Facets, parameters: Parameters) -> tuple[Chip, ...]:
    """List the chosen values in the order of the facets."""
    return tuple(
        Chip(facet.heading, line.label, search_url(parameters.toggled(facet, line.value)))
        for facet in FACETS
        for line in facet.values(facets)
        if line.value in facet.chosen(parameters.filters)
    )


def sort_links(parameters: Parameters) -> tuple[SortLink, ...]:
    """List the orders; without a query there is nothing to be relevant to, and no choice."""
    if not parameters.query:
        return ()
    return tuple(
        SortLink(label, search_url(parameters.sorted_by(sort)), chosen=sort is parameters.sort)
        for sort, label in _SORT_LABELS.items()
    )


def facet_lines(facet: Facet, values: Sequence[FacetValue], parameters: Parameters) -> tuple[FacetLine, ...]:
    """Turn values into links, their bars in proportion to the largest count."""
    longest = max((value.count for value in values), default=0)
    chosen = facet.chosen(parameters.filters)
    urls = toggling_urls(facet, [value.value for value in values], parameters)
    return tuple(
        FacetLine(
            label=value.label,
            count=value.count,
            url=url,
            chosen=value.value in chosen,
            bar=-(-BAR_STEPS * value.count // longest) if longest else 0,
        )
        for value, url in zip(values, urls, strict=True)
    )


def _menu(facet: Facet, values: Sequence[FacetValue], parameters: Parameters) -> FacetMenu:
    in_sight = _values_in_sight(facet, values, parameters)
    lines = list(zip(values, facet_lines(facet, values, parameters), strict=True))
    return FacetMenu(
        facet,
        shown=tuple(line for value, line in lines if value.value in in_sight),
        hidden=tuple(line for value, line in lines if value.value not in in_sight),
    )


def _values_in_sight(facet: Facet, values: Sequence[FacetValue], parameters: Parameters) -> set[str]:
    """Choose the first values, the chosen ones and the unknown one; all of them rather than hide a single one."""
    everything = {value.value for value in values}
    first = {value.value for value in values[:FACET_VALUES_SHOWN]}
    in_sight = everything & (first | {UNKNOWN, *facet.chosen(parameters.filters)})
    return in_sight if len(everything - in_sight) > 1 else everything
