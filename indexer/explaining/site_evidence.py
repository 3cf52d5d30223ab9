"""How a page's site was recognised, and what each selector of its profile finds on the page."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from indexer.chrome.elements import Elements
from indexer.chrome.extraction import Reading
from indexer.chrome.html_extraction import HtmlReading
from indexer.chrome.markup import text_of
from indexer.chrome.profile import Selectors, SiteProfile
from indexer.chrome.recognition import name_site, signs_of


@dataclass(frozen=True, slots=True)
class SiteEvidence:
    """The name of a site and of its profile, both "" when unknown; `signs` are the words by which it was recognised."""

    name: str
    profile: str
    recognised_by: str
    signs: tuple[str, ...] = ()


UNKNOWN_SITE = SiteEvidence("", "", "")


@dataclass(frozen=True, slots=True)
class SelectorMatch:
    """How many elements a selector matches, and the words of the first that has any."""

    part: str
    selector: str
    count: int
    words: str


def site_of(reading: Reading) -> SiteEvidence:
    """Tell which site a page is of, and by what."""
    name = name_site(reading.profile, reading.article.url)
    if not reading.profile:
        return SiteEvidence(name, "", "")
    by_lines = reading.recognised_by == "lines"
    signs = signs_of(reading.profile, reading.lines, reading.own_names) if by_lines else ()
    return SiteEvidence(name, reading.profile.name, reading.recognised_by, signs)


def selector_matches(reading: Reading) -> tuple[SelectorMatch, ...]:
    """Tell what each selector of the profile finds; nothing for a text capture, which has no elements."""
    if not reading.profile or not isinstance(reading.decided, HtmlReading):
        return ()
    return tuple(_matches(reading.profile, reading.decided.page.elements))


def _matches(profile: SiteProfile, elements: Elements) -> Iterator[SelectorMatch]:
    for part in fields(Selectors):
        for selector in getattr(profile.select, part.name):
            found = elements.select(selector)
            yield SelectorMatch(part.name, selector, len(found), next(filter(None, map(text_of, found)), ""))
