"""What a site calls itself: in its head, around the title of its pages, at their top, or in their foot."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from indexer.article import Placed
from indexer.chrome.elements import Elements
from indexer.chrome.foot_names import foot_names
from indexer.chrome.head_clues import HeadClues
from indexer.chrome.host_names import host_name
from indexer.chrome.institutions import begins_as_institution, is_institution
from indexer.chrome.mastheads import (
    described_names,
    issue_names,
    letter_names,
    masthead_line,
    masthead_names,
    names_of_logo,
    sender_names,
)
from indexer.chrome.spoken_names import named_first, spoken_names
from indexer.chrome.stated_names import (
    agency_names,
    author_names,
    byline_names,
    described_by_itself,
    service_names,
    signers,
)
from indexer.chrome.titles import action_of, site_parts, title_parts
from indexer.facets.organisations import known_name
from indexer.phrases import load_phrases
from indexer.wording import fold, word_count

_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_FIRST_LINES = 6
_FOOT_LINES = 4
_YEARS = re.compile(r"[\s,–-]+(?:19|20)\d\d\b")
_NAME_WORDS = 10  # a longer "name" is a sentence
_ARTICLE = re.compile(r"(?:Les? |La |L['’])(?=[A-ZÀ-Þ])")
_NO_NAMES = ("furniture", "labels", "menu", "nameless", "consent_buttons", "platforms")


def site_name(head: HeadClues, title: str, lines: Sequence[str], elements: Elements) -> Placed:
    """Give the site's own name and its place, the most explicit first; `lines` are those of the whole page."""
    return _best(
        {
            "site name or publisher in the page's head": head.site_names,
            "known publisher in the page's own title": _known_parts(head, title),
            "beside the title in the page's head": _around_title(head, title),
            "end of the page's own title": _institutions_named(head),
            "part of the page's own title, and start of its foot": _signed_in_foot(head, title, lines),
            "masthead": masthead_names(elements, title),
            "head of a bulletin's issue": issue_names(lines),
            "foot of the page": foot_names(lines),
            "logo's own text": names_of_logo(elements, title),
            "start of the page's own title": _institutions_first(head, title),
            "first lines": (*filter(is_institution, lines[:_FIRST_LINES]), *described_names(lines)),
            "title of a newsletter": letter_names(head.titles),
            "sender of the mail": sender_names(lines),
            "author of the petition": author_names(lines),
            "agency named in the text": agency_names(lines),
            "who demands in the text": spoken_names(lines),
        }
    )


def text_site_name(lines: Sequence[str], title: str) -> Placed:
    """Give the name of the site of a text capture and its place: a stated one, else that of its first lines."""
    masthead = masthead_line(lines, title)
    name, place = _best(
        _stated(lines)
        | {
            "line of a news service": service_names(lines),
            "first line": [masthead] if masthead else [],
            "byline": byline_names(lines),
            "sender of the mail": sender_names(lines),
            "who demands in the text": spoken_names(lines),
        }
    )
    return (host_name(name, lines) or name, place) if name and _is_host(name) else (name, place)


def stated_name(lines: Sequence[str]) -> str | None:
    """Give the name that a text capture states as its publisher's, whoever else speaks in it too."""
    return _best(_stated(lines))[0] or named_first(lines)


def _stated(lines: Sequence[str]) -> dict[str, Iterable[str]]:
    """Give the names stated in a text capture by their places, the most explicit first."""
    return {
        "head of a bulletin's issue": issue_names(lines),
        "foot of the page": foot_names(lines),
        "author of the petition": author_names(lines),
        "agency named in the text": agency_names(lines),
        "what the site says of itself": described_by_itself(lines),
        "signature": signers(lines),
    }


def _best(candidates: Mapping[str, Iterable[str]]) -> Placed:
    """Give the first name and its place, an unknown acronym only when there is no other."""
    placed = ((_bare(candidate), place) for place, names in candidates.items() for candidate in names)
    lesser = []
    for name, place in placed:
        if _may_be_name(name):
            if not _is_host(name) and not _is_acronym(name):
                return name, place
            lesser.append((name, place))
    return min(lesser, key=lambda found: _is_host(found[0]), default=(None, ""))


def _is_host(name: str) -> bool:
    """Say whether a name is an address, which serves only where nothing else names the site."""
    return _HOST.fullmatch(name) is not None


def _is_acronym(name: str) -> bool:
    return name.isupper() and word_count(name) == 1 and not known_name(name)


def _bare(name: str) -> str:
    return name.strip(" []|·•–—:-")


def _may_be_name(name: str) -> bool:
    if not 0 < word_count(name) <= _NAME_WORDS or action_of(name, None) or ">" in name:
        return False
    return not any(load_phrases(known).match(name) for known in _NO_NAMES)


def _known_parts(head: HeadClues, title: str) -> Iterator[str]:
    """Give the parts of the head's titles that are known publishers, when the article's own title is another part."""
    for full in head.titles:
        yield from (part for part in title_parts(full) if known_name(part) and fold(part) not in fold(title))


def _around_title(head: HeadClues, title: str) -> Iterator[str]:
    """Give what the head's title adds to the article's own: "Title - Site"."""
    for full in head.titles:
        before, found, after = full.partition(title) if title else ("", "", "")
        if found and fold(full) != fold(title):
            yield from _institution_below_section(after)
            yield from (after.strip(" |·•–—:-»«"), before.strip(" |·•–—:-»«"))


def _institution_below_section(after: str) -> Iterator[str]:
    """Give the name of an institution behind that of a section: "Prisonniers - Les Amis du Port"."""
    named = [part for part in title_parts(after) if begins_as_institution(_ARTICLE.sub("", part))]
    if named and not after.strip(" |·•–—:-»«").startswith(named[0]):
        yield named[-1]


def _institutions_named(head: HeadClues) -> Iterator[str]:
    """Give the names of institutions that end the head's titles, whatever stands before them."""
    yield from (part for full in head.titles for part in site_parts(full) if begins_as_institution(part))


def _institutions_first(head: HeadClues, title: str) -> Iterator[str]:
    """Give the names of institutions that begin the head's titles: "Paroisse du Port - Missions"."""
    firsts = (parts[0] for full in head.titles if len(parts := title_parts(full)) > 1)
    yield from (first for first in firsts if begins_as_institution(first) and fold(first) not in fold(title))


def _signed_in_foot(head: HeadClues, title: str, lines: Sequence[str]) -> Iterator[str]:
    """Give the part of the head's titles that begins a line of the foot, years after it: "Quai.info 2004-2010"."""
    foot = [line.casefold() for line in lines[-_FOOT_LINES:]]
    for part in (part for full in head.titles for part in title_parts(full) if fold(part) != fold(title)):
        if any(line.startswith(part.casefold()) and _YEARS.match(line, len(part)) for line in foot):
            yield part
