"""Which site a page comes from: by its address, else by the furniture that only that site's pages carry."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from indexer.chrome.profile import SiteProfile, load_profiles
from indexer.facets.organisations import known_name
from indexer.phrases import Phrases

_CERTAIN = 2  # a phrase that no other site carries decides alone
_NEEDED = 2
_LINES = 1_000  # of a page looked at; real pages have under 500
_FIRST_LINES = 6  # of a page, where its masthead stands
_LAST_LINES = 8  # of a page, where its foot stands
_PARTS = re.compile(r"\s[-–—]\s|[|•·,©]|\(c\)|\b(?:19|20)\d\d\b", re.IGNORECASE)
_LINE_CHARACTERS = 250  # of furniture; in longer lines an article may speak of the site


def recognise_url(url: str | None) -> SiteProfile | None:
    """Name the site of an address."""
    host = host_of(url)
    for profile in load_profiles():
        if any(host == domain or host.endswith("." + domain) for domain in profile.domains):
            return profile
    return None


def recognise_lines(lines: Sequence[str], own_names: Iterable[str] = ()) -> SiteProfile | None:
    """Name the site whose own phrases stand among the lines of a page; None when two sites fit as well.

    `own_names` are what the page's head calls its site. At the edges of a page an organisation's name or address
    counts too: two of these signs together are as good as a phrase that no other site carries.
    """
    page = _PageWords.of(lines, own_names)
    scores = [(sum(weight for _, weight in page.signs(profile)), profile) for profile in load_profiles()]
    best = max((score for score, _ in scores), default=0)
    fitting = [profile for score, profile in scores if score == best]
    return fitting[0] if best >= _NEEDED and len(fitting) == 1 else None


def signs_of(profile: SiteProfile, lines: Sequence[str], own_names: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the words of a page for which `recognise_lines` knows its site."""
    return tuple(dict.fromkeys(words for words, _ in _PageWords.of(lines, own_names).signs(profile)))


def name_site(profile: SiteProfile | None, url: str | None) -> str:
    """Name a page's site as reports do: by its organisation or else its host, empty when it has neither."""
    return profile.organisation if profile else host_of(url).removeprefix("www.")


def host_of(url: str | None) -> str:
    """Give the host of an address in small letters, empty for anything that is no address."""
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class _PageWords:
    """Where a page may name its site: its short lines, its first and last lines, and what its head calls the site.

    `names` and `own_names` are the known publishers that the edges and the head name, with their words for them.
    """

    lines: tuple[str, ...]
    edges: str
    names: Mapping[str, str]
    own_names: Mapping[str, str]

    @classmethod
    def of(cls, lines: Sequence[str], own_names: Iterable[str]) -> "_PageWords":
        """Read them from all lines of a page."""
        unique = tuple(islice(dict.fromkeys(line for line in lines if len(line) <= _LINE_CHARACTERS), _LINES))
        edges = [line for line in (*lines[:_FIRST_LINES], *lines[-_LAST_LINES:]) if len(line) <= _LINE_CHARACTERS]
        parts = (part for line in edges for part in _PARTS.split(line))
        return cls(unique, "\n".join(edges).casefold(), _by_known_name(parts), _by_known_name(own_names))

    def signs(self, profile: SiteProfile) -> Iterator[tuple[str, int]]:
        """Give the words that speak for a site, with their weights: phrases, its names, an address of its own."""
        for phrase, weight in _own_phrases()[profile.name]:
            if line := next(filter(phrase.match, self.lines), None):
                yield line, weight
        if profile.organisation in self.names:
            yield self.names[profile.organisation], 1
        if address := next((domain for domain in profile.domains if _stands_in(domain, self.edges)), None):
            yield address, 1
        if profile.organisation in self.own_names:
            yield self.own_names[profile.organisation], _CERTAIN


def _by_known_name(names: Iterable[str]) -> dict[str, str]:
    """Give the names that are of known publishers, by the one name of each."""
    return {known: name for name in names if (known := known_name(name))}


def _stands_in(domain: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(domain)}(?![\w-])", text) is not None


@lru_cache
def _own_phrases() -> dict[str, tuple[tuple[Phrases, int], ...]]:
    """Compile the phrases of every profile with their weights."""
    return {
        profile.name: tuple((Phrases([phrase]), _CERTAIN) for phrase in profile.recognise_certain)
        + tuple((Phrases([phrase]), 1) for phrase in profile.recognise_together)
        for profile in load_profiles()
    }
