"""Which site a page comes from: by its address, else by the furniture that only that site's pages carry."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from indexer.chrome.profile import SiteProfile, load_profiles
from indexer.chrome.site_names import stated_name
from indexer.chrome.speakers import speakers
from indexer.facets.organisations import known_name
from indexer.phrases import Phrases
from indexer.remembering import remembered

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
    return _best_fitting(_PageWords.of(lines, own_names))


def recognise_text(lines: Sequence[str]) -> SiteProfile | None:
    """Name the site of a text capture: by its lines, else by who speaks in them, where they state no other name."""
    page = _PageWords.of(lines)
    if by_lines := _best_fitting(page):
        return by_lines
    spoken = speakers(lines)
    stated = stated_name(lines) if spoken else None
    if not spoken or (stated and not known_name(stated)):
        return None
    return _best_fitting(replace(page, spoken=spoken))


def _best_fitting(page: "_PageWords") -> SiteProfile | None:
    """Give the profile with the most signs on a page, if they are enough and no other has as many."""
    scores = [(sum(weight for _, weight in page.signs(profile)), profile) for profile in load_profiles()]
    best = max((score for score, _ in scores), default=0)
    fitting = [profile for score, profile in scores if score == best]
    return fitting[0] if best >= _NEEDED and len(fitting) == 1 else None


def signs_of(profile: SiteProfile, lines: Sequence[str], own_names: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the words of a page for which its site is known."""
    page = _PageWords.of(lines, own_names)
    if _best_fitting(page) is None:
        page = replace(page, spoken=speakers(lines))
    return tuple(dict.fromkeys(words for words, _ in page.signs(profile)))


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

    `marked` are those of its short lines that carry a phrase of any site. `names` and `own_names` are the known
    publishers that the edges and the head name, with their words for them; `spoken` are the words by which publishers
    may speak in the text.
    """

    opening: str
    lines: tuple[str, ...]
    marked: tuple[str, ...]
    edges: str
    names: Mapping[str, str]
    own_names: Mapping[str, str]
    spoken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[str], own_names: Iterable[str] = ()) -> "_PageWords":
        """Read them from all lines of a page."""
        unique = tuple(islice(dict.fromkeys(line for line in lines if len(line) <= _LINE_CHARACTERS), _LINES))
        edges = [line for line in (*lines[:_FIRST_LINES], *lines[-_LAST_LINES:]) if len(line) <= _LINE_CHARACTERS]
        named = _by_known_name(part for line in edges for part in _PARTS.split(line))
        marked = tuple(filter(_carries_phrase, unique))
        return cls(
            lines[0] if lines else "", unique, marked, "\n".join(edges).casefold(), named, _by_known_name(own_names)
        )

    def signs(self, profile: SiteProfile) -> Iterator[tuple[str, int]]:
        """Give the words that speak for a site, with their weights: those around its articles, and in them."""
        around = tuple(self._signs_around(profile))
        yield from around
        spoken = self.spoken.get(profile.organisation, ())
        written = tuple(self._written(profile)) if self.spoken else ()
        if not spoken and (around or written):
            spoken = self._spoken_by_whole(profile)
        yield from ((words, 1) for words in (*spoken, *(written if spoken else ())))

    def _spoken_by_whole(self, profile: SiteProfile) -> tuple[str, ...]:
        """Give the words of the organisation whose section publishes a site, when it speaks and is not just named."""
        wholes = (words for name, words in self.spoken.items() if profile.organisation.startswith(f"{name} "))
        return next((words for words in wholes if len(words) > 1), ())

    def _written(self, profile: SiteProfile) -> Iterator[str]:
        """Give the words that are set as only this site sets them, among those of its organisation."""
        found = (re.search(pattern, line) for pattern in profile.recognise_writing for line in self.lines)
        yield from islice((sign[0] for sign in found if sign), 1)

    def _signs_around(self, profile: SiteProfile) -> Iterator[tuple[str, int]]:
        """Give the phrases of a site's furniture, its names, an address of its own, with their weights."""
        for phrase, weight in _own_phrases()[profile.name]:
            if line := next(filter(phrase.match, self.marked), None):
                yield line, weight
        yield from ((self.opening, _CERTAIN) for start in profile.recognise_opening if re.match(start, self.opening))
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
    return domain in text and re.search(rf"(?<![\w-]){re.escape(domain)}(?![\w-])", text) is not None


@remembered
def _carries_phrase(line: str) -> bool:
    """Say whether a line carries a phrase of any site: few lines do, and only those are asked for each phrase."""
    return _all_phrases().match(line)


@lru_cache
def _all_phrases() -> Phrases:
    """Join the phrases of all profiles."""
    return Phrases(
        phrase for profile in load_profiles() for phrase in (*profile.recognise_certain, *profile.recognise_together)
    )


@lru_cache
def _own_phrases() -> dict[str, tuple[tuple[Phrases, int], ...]]:
    """Compile the phrases of every profile with their weights."""
    return {
        profile.name: tuple((Phrases([phrase]), _CERTAIN) for phrase in profile.recognise_certain)
        + tuple((Phrases([phrase]), 1) for phrase in profile.recognise_together)
        for profile in load_profiles()
    }
