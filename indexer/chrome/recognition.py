"""Which site a page comes from: by its address, else by the furniture that only that site's pages carry."""

import re
from collections.abc import Iterable, Sequence
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
    unique = set(islice(dict.fromkeys(line for line in lines if len(line) <= _LINE_CHARACTERS), _LINES))
    edges = _Edges.of(lines)
    named = {known_name(name) for name in own_names}
    scores = [
        (_score(profile.name, unique) + edges.score(profile) + _CERTAIN * (profile.organisation in named), profile)
        for profile in load_profiles()
    ]
    best = max((score for score, _ in scores), default=0)
    fitting = [profile for score, profile in scores if score == best]
    return fitting[0] if best >= _NEEDED and len(fitting) == 1 else None


def name_site(profile: SiteProfile | None, url: str | None) -> str:
    """Name a page's site as reports do: by its organisation or else its host, empty when it has neither."""
    return profile.organisation if profile else host_of(url).removeprefix("www.")


def host_of(url: str | None) -> str:
    """Give the host of an address in small letters, empty for anything that is no address."""
    try:
        return (urlsplit(url or "").hostname or "").lower()
    except ValueError:
        return ""


def _score(name: str, lines: set[str]) -> int:
    """Count the phrases of a site that stand among the lines, certain ones twice."""
    phrases = _own_phrases()[name]
    return sum(weight * any(map(phrase.match, lines)) for phrase, weight in phrases)


@dataclass(frozen=True, slots=True)
class _Edges:
    """The first and last lines of a page: the publishers they name and the addresses they give."""

    names: frozenset[str | None]
    text: str

    @classmethod
    def of(cls, lines: Sequence[str]) -> "_Edges":
        """Read them from all lines of a page."""
        edges = [line for line in (*lines[:_FIRST_LINES], *lines[-_LAST_LINES:]) if len(line) <= _LINE_CHARACTERS]
        parts = (part for line in edges for part in _PARTS.split(line))
        return cls(frozenset(map(known_name, parts)), "\n".join(edges).casefold())

    def score(self, profile: SiteProfile) -> int:
        """Count the signs of a site: its name, and an address of its own."""
        has_address = any(
            re.search(rf"(?<![\w-]){re.escape(domain)}(?![\w-])", self.text) for domain in profile.domains
        )
        return (profile.organisation in self.names) + has_address


@lru_cache
def _own_phrases() -> dict[str, tuple[tuple[Phrases, int], ...]]:
    """Compile the phrases of every profile with their weights."""
    return {
        profile.name: tuple((Phrases([phrase]), _CERTAIN) for phrase in profile.recognise_certain)
        + tuple((Phrases([phrase]), 1) for phrase in profile.recognise_together)
        for profile in load_profiles()
    }
