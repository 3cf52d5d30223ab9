"""What a rebuild leaves in its generation for the next one: the summaries of its pages and what came of them."""

import json
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from indexer.corpus_wide.page_summary import PageKey, PageSummary, TextSummary
from indexer.corpus_wide.text_comparison import COMPARISON, Comparisons, no_comparisons
from indexer.page import SkippedPage
from search.appeal import PublicationDate

PAGE_SUMMARIES = "pages.summaries"
TEXT_COMPARISONS = "pages.comparisons"
OUTCOMES = "appeals.outcomes"
SKIPPED_PAGES = "pages.skipped"

_SIZES = struct.Struct("<5I")  # of the JSON, the lines, the bands, the sounds and of the page's record elsewhere
_IDENTITY_AND_FINGERPRINT = struct.Struct("<16sQ")


Outcomes = npt.NDArray[np.uint64]
"""Fingerprints of outcomes, 8 bytes each."""


def no_outcomes() -> Outcomes:
    """Give the fingerprints of an index that is not there."""
    return np.empty(0, np.uint64)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a rebuild found out beside summaries: which pages hold no article, which texts are near, what came out."""

    skipped: dict[PageKey, SkippedPage] = field(default_factory=dict)
    comparisons: Comparisons = field(default_factory=no_comparisons)
    outcomes: Outcomes = field(default_factory=no_outcomes)


@dataclass(frozen=True, slots=True)
class KeptPages:
    """What a published generation knows: its pages, in the order of their records, and what was found out."""

    pages: dict[PageKey, PageSummary] = field(default_factory=dict)
    record_sizes: list[int] = field(default_factory=list)
    found: Findings = field(default_factory=Findings)


def read_kept_pages(folder: Path) -> KeptPages:
    """Read what a rebuild left in a generation that was verified; raises FileNotFoundError when none did."""
    rows = json.loads((folder / SKIPPED_PAGES).read_text(encoding="ascii"))
    found = Findings(
        skipped={(source, digest): SkippedPage(source, reason, site) for source, digest, reason, site in rows},
        comparisons=np.fromfile(folder / TEXT_COMPARISONS, COMPARISON),
        outcomes=np.fromfile(folder / OUTCOMES, np.uint64),
    )
    kept = KeptPages(found=found)
    with (folder / PAGE_SUMMARIES).open("rb") as file:
        for page, record_size in _read_summaries(file):
            kept.pages[page.key] = page
            kept.record_sizes.append(record_size)
    return kept


def write_kept_pages(folder: Path, pages: Iterable[tuple[PageSummary, int]], found: Findings) -> None:
    """Write what the next rebuild begins from: pages with the sizes of their records, and what was found out."""
    with (folder / PAGE_SUMMARIES).open("wb") as file:
        for page, record_size in pages:
            file.writelines(_packed(page, record_size))
    found.comparisons.tofile(folder / TEXT_COMPARISONS)
    found.outcomes.tofile(folder / OUTCOMES)
    skipped = [(*key, page.reason, page.site) for key, page in sorted(found.skipped.items())]
    (folder / SKIPPED_PAGES).write_text(json.dumps(skipped), encoding="ascii")


def _packed(page: PageSummary, record_size: int) -> Iterator[bytes]:
    text = page.text
    fields = json.dumps([
        page.id, page.source, page.content_hash, page.url, page.captured_at and page.captured_at.isoformat(),
        page.organisation, page.countries, page.date and str(page.date), page.case, page.site, page.page_words,
        page.title_words, page.is_fallback, text.dropped, text.people, text.names,
    ]).encode()  # fmt: skip # in the order of `_unpacked`
    parts = (fields, page.lines, text.bands, text.sounds)
    yield _SIZES.pack(*map(len, parts), record_size)
    yield _IDENTITY_AND_FINGERPRINT.pack(text.identity, text.fingerprint)
    yield from parts


def _read_summaries(file: BinaryIO) -> Iterator[tuple[PageSummary, int]]:
    """Give the pages of a file; texts that many of them share are one object in memory."""
    shared: dict[Any, Any] = {}
    numbers = count()
    while head := file.read(_SIZES.size):
        *sizes, record_size = _SIZES.unpack(head)
        identity, fingerprint = _IDENTITY_AND_FINGERPRINT.unpack(file.read(_IDENTITY_AND_FINGERPRINT.size))
        fields, lines, bands, sounds = map(file.read, sizes)
        *own, dropped, people, names = json.loads(fields)
        text = TextSummary(
            dropped=tuple(dropped),
            identity=identity,
            fingerprint=fingerprint,
            bands=bands,
            people=tuple(tuple(shared.setdefault(word, word) for word in person) for person in people),
            sounds=sounds,
            names=tuple(shared.setdefault(name, name) for name in names),
        )
        yield _unpacked(own, shared, lines, text, next(numbers)), record_size


def _unpacked(fields: list[Any], shared: dict[Any, Any], lines: bytes, text: TextSummary, record: int) -> PageSummary:
    own_id, source, content_hash, url, captured_at, organisation, countries, date, case, site, *figures = fields
    page_words, title_words, is_fallback = figures
    return PageSummary(
        id=own_id,
        source=source,
        content_hash=content_hash,
        url=url,
        captured_at=datetime.fromisoformat(captured_at) if captured_at else None,
        organisation=shared.setdefault(organisation, organisation),
        countries=shared.setdefault(tuple(countries), tuple(countries)),
        date=PublicationDate.parse(date) if date else None,
        case=case,
        site=shared.setdefault(site, site),
        page_words=page_words,
        title_words=title_words,
        is_fallback=is_fallback,
        lines=lines,
        text=text,
        record=record,
    )
