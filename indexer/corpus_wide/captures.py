"""Bring the captures of one article together: what several pages of a site hold becomes one appeal, its latest capture.

Pages belong together when they have one address, or near-identical texts on one site. Everything is worked out from
all pages at each rebuild, in an order of their own: neither the order of reading nor earlier rebuilds matter.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

from indexer.chrome.recognition import host_of
from indexer.corpus_wide.components import Components
from indexer.corpus_wide.near_duplicates import near_duplicates
from indexer.corpus_wide.page_summary import PageSummary
from indexer.corpus_wide.text_comparison import TextComparisons
from indexer.facets.identity import canonical_address
from indexer.phrases import load_lines

_NEVER = datetime.min.replace(tzinfo=UTC)
_EVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MergedAppeal:
    """An appeal and the pages it was captured on, the one that is shown first."""

    id: str
    captures: tuple[PageSummary, ...]

    @property
    def shown(self) -> PageSummary:
        """The page whose text and facets are the appeal's."""
        return self.captures[0]


@dataclass(frozen=True, slots=True)
class MergedPages:
    """The appeals of a corpus, in order of id, and the ids of those that have one text on several sites."""

    appeals: tuple[MergedAppeal, ...]
    mirrors: tuple[tuple[str, ...], ...]


def merge_captures(pages: Iterable[PageSummary], comparisons: TextComparisons) -> MergedPages:
    """Make one appeal of all the pages that hold the same article of the same site."""
    ordered = sorted(pages, key=lambda page: page.key)
    captures, texts = Components(len(ordered)), Components(len(ordered))
    for one, other in _same_address(ordered):
        captures.join(one, other)
        texts.join(one, other)
    for one, other in near_duplicates(ordered, comparisons):
        texts.join(one, other)
    same_texts = [group for group in texts.groups() if len(group) > 1]
    for same_text in same_texts:
        for one, other in _same_site(ordered, same_text):
            captures.join(one, other)
    appeals = {group[0]: _merge([ordered[place] for place in group]) for group in captures.groups()}
    mirrors = ({appeals[captures.root(place)].id for place in same_text} for same_text in same_texts)
    return MergedPages(
        tuple(sorted(appeals.values(), key=lambda appeal: appeal.id)),
        tuple(tuple(sorted(ids)) for ids in mirrors if len(ids) > 1),
    )


def _same_address(pages: Sequence[PageSummary]) -> Iterable[tuple[int, int]]:
    return _sharing({place: (page.id,) for place, page in enumerate(pages)})


def _same_site(pages: Sequence[PageSummary], places: Iterable[int]) -> Iterable[tuple[int, int]]:
    return _sharing({place: _sites(pages[place]) for place in places})


def _sharing(keys: dict[int, tuple[str, ...]]) -> Iterable[tuple[int, int]]:
    """Pair the places that share a key, each with the next one."""
    sharing: dict[str, list[int]] = {}
    for place, own in keys.items():
        for key in own:
            sharing.setdefault(key, []).append(place)
    return (pair for places in sharing.values() for pair in pairwise(places))


def _sites(page: PageSummary) -> tuple[str, ...]:
    """Name the site of a page: its organisation and its host; where neither is known, the folder it is captured in."""
    host = host_of(page.url).removeprefix("www.")
    known = (f"organisation {page.organisation}" if page.organisation else "", f"host {host}" if host else "")
    return tuple(filter(None, known)) or (f"folder {page.source.rpartition('/')[0]}",)


def _merge(captures: Sequence[PageSummary]) -> MergedAppeal:
    """Show the latest capture; between two of one moment, the first source in alphabetical order."""
    if len(captures) == 1:
        return MergedAppeal(captures[0].id, tuple(captures))
    latest_first = sorted(captures, key=lambda own: own.captured_at or _NEVER, reverse=True)
    return MergedAppeal(_lasting_id(captures), tuple(latest_first))


def _lasting_id(captures: Iterable[PageSummary]) -> str:
    """Give the id of the article's own address; without any, of its first capture, which later ones do not change."""
    addressed = {address: page for page in captures if page.url and (address := canonical_address(page.url))}
    if addressed:
        return addressed[min(addressed, key=lambda address: (_is_secondary(address), len(address), address))].id
    return min(captures, key=lambda page: (page.captured_at or _EVER, page.source)).id


def _is_secondary(address: str) -> bool:
    """Tell the address of a print version, or of the archive of a tag, by a part of its path or query."""
    parts = urlsplit(f"//{address}")
    names = [*parts.path.split("/"), *(text for pair in parse_qsl(parts.query) for text in pair)]
    return any(name.partition(".")[0].lower() in load_lines("secondary_addresses") for name in names)
