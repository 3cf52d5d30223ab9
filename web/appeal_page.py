"""One appeal as its page shows it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from search.appeal import Appeal, Capture
from search.labels import country_label, organisation_label, status_label, year_label
from search.results import UNKNOWN, HighlightedAppeal
from web.facets import COUNTRY, ORGANISATION, STATUS, YEAR, Facet
from web.limits import MAX_LISTED_CAPTURES
from web.links import appeal_url, search_url
from web.parameters import Parameters

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph; `number` counts those with a match from 1 and is 0 for the others."""

    text: Markup
    number: int


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A facet value of the appeal, with the address of all the appeals that share it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class RelatedAppeal:
    """Another appeal of the same case, with its organisation's label and the address of its page."""

    appeal: Appeal
    organisation: str
    url: str


@dataclass(frozen=True, slots=True)
class AppealPage:
    """An appeal ready to be shown; `address` is None unless a browser may safely follow it."""

    title: Markup
    matches: int
    passages: tuple[Passage, ...]
    countries: tuple[FacetLink, ...]
    organisation: FacetLink
    status: FacetLink
    year: FacetLink
    address: str | None
    captures: tuple[Capture, ...]
    same_case: tuple[RelatedAppeal, ...]

    @property
    def other_captures(self) -> tuple[Capture, ...]:
        """The captures that are not the one shown, as many as fit on a page."""
        return self.captures[1 : 1 + MAX_LISTED_CAPTURES]

    @property
    def matching_passages(self) -> tuple[int, ...]:
        """Numbers of the paragraphs with a match."""
        return tuple(passage.number for passage in self.passages if passage.number)


def appeal_page(highlighted: HighlightedAppeal, same_case: Iterable[Appeal], parameters: Parameters) -> AppealPage:
    """Prepare an appeal, its matches and the other appeals of its case for the template."""
    appeal = highlighted.appeal
    organisation = appeal.organisation or UNKNOWN
    year = str(appeal.year) if appeal.year else UNKNOWN
    return AppealPage(
        title=highlighted.title,
        matches=highlighted.matches,
        passages=_passages(highlighted.paragraphs),
        countries=tuple(_facet_link(COUNTRY, code, country_label(code)) for code in appeal.countries or (UNKNOWN,)),
        organisation=_facet_link(ORGANISATION, organisation, organisation_label(organisation)),
        status=_facet_link(STATUS, appeal.status, status_label(appeal.status)),
        year=_facet_link(YEAR, year, year_label(year)),
        address=web_address(appeal),
        captures=appeal.captures,
        same_case=tuple(_related(other, parameters) for other in same_case),
    )


def web_address(appeal: Appeal) -> str | None:
    """Return the original address when it is an http or https one; a page can claim any."""
    return appeal.url if appeal.url and _WEB_ADDRESS.fullmatch(appeal.url) else None


def _related(appeal: Appeal, parameters: Parameters) -> RelatedAppeal:
    organisation = organisation_label(appeal.organisation or UNKNOWN)
    return RelatedAppeal(appeal, organisation, appeal_url(appeal.id, parameters))


def _passages(paragraphs: tuple[Markup, ...]) -> tuple[Passage, ...]:
    passages: list[Passage] = []
    number = 0
    for paragraph in paragraphs:
        # The engine escapes the text before it marks the matches: no other "<mark>" can occur.
        matching = "<mark>" in paragraph
        number += matching
        passages.append(Passage(paragraph, number if matching else 0))
    return tuple(passages)


def _facet_link(facet: Facet, value: str, label: str) -> FacetLink:
    return FacetLink(label, search_url(Parameters().toggled(facet, value)))
