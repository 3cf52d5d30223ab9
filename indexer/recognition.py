"""Which site a page comes from: by its address, else by the furniture that only that site's pages carry."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from indexer.phrases import Phrases
from indexer.profile import SiteProfile, load_profiles

_CERTAIN = 2  # a phrase that no other site carries decides alone
_NEEDED = 2
_LINES = 1_000  # of a page looked at; real pages have under 500
_LINE_CHARACTERS = 250  # of furniture; in longer lines an article may speak of the site


def recognise_url(url: str | None) -> SiteProfile | None:
    """Name the site of an address."""
    host = host_of(url)
    for profile in load_profiles():
        if any(host == domain or host.endswith("." + domain) for domain in profile.domains):
            return profile
    return None


def recognise_lines(lines: Iterable[str]) -> SiteProfile | None:
    """Name the site whose own phrases stand among the lines of a page; None when two sites fit as well."""
    unique = set(islice(dict.fromkeys(line for line in lines if len(line) <= _LINE_CHARACTERS), _LINES))
    scores = [(_score(profile.name, unique), profile) for profile in load_profiles()]
    best = max((score for score, _ in scores), default=0)
    fitting = [profile for score, profile in scores if score == best]
    return fitting[0] if best >= _NEEDED and len(fitting) == 1 else None


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


@lru_cache
def _own_phrases() -> dict[str, tuple[tuple[Phrases, int], ...]]:
    """Compile the phrases of every profile with their weights."""
    return {
        profile.name: tuple((Phrases([phrase]), _CERTAIN) for phrase in profile.recognise_certain)
        + tuple((Phrases([phrase]), 1) for phrase in profile.recognise_together)
        for profile in load_profiles()
    }
