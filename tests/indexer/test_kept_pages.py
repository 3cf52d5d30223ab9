"""What a rebuild leaves for the next one comes back as it was written."""

from dataclasses import replace
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.page_lines import pack_lines
from indexer.corpus_wide.page_summary import PageSummary, TextSummary
from indexer.corpus_wide.text_comparison import COMPARISON
from indexer.kept_pages import Findings, read_kept_pages, write_kept_pages
from indexer.page import SkippedPage
from search import PublicationDate

WORDS = st.text(max_size=8)
TEXTS = st.builds(
    TextSummary,
    dropped=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    identity=st.binary(min_size=16, max_size=16),
    fingerprint=st.integers(0, 2**64 - 1),
    bands=st.binary(max_size=8),
    people=st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
    sounds=st.binary(max_size=8),
    names=st.lists(WORDS, max_size=3).map(tuple),
)
PAGES = st.builds(
    PageSummary,
    id=WORDS,
    source=st.text(st.characters(codec=None), max_size=8),  # type: ignore[arg-type] # None allows lone surrogates
    content_hash=WORDS,
    url=st.none() | WORDS,
    captured_at=st.none() | st.datetimes(timezones=st.just(UTC)),
    organisation=st.none() | WORDS,
    countries=st.lists(WORDS, max_size=2).map(tuple),
    date=st.none() | st.just(PublicationDate(2020, 5)),
    case=st.none() | WORDS,
    site=WORDS,
    page_words=st.integers(0, 10**6),
    title_words=st.integers(0, 30),
    is_fallback=st.booleans(),
    lines=st.lists(WORDS, max_size=3).map(pack_lines),
    text=TEXTS,
)


@settings(max_examples=50, deadline=None)
@given(st.lists(PAGES, max_size=4, unique_by=lambda page: page.key))
def test_pages_come_back_in_order(pages: list[PageSummary]) -> None:
    """With the numbers and the sizes of their records, whatever they hold."""
    with TemporaryDirectory() as name:
        write_kept_pages(Path(name), zip(pages, range(len(pages)), strict=True), Findings())

        kept = read_kept_pages(Path(name))

    assert list(kept.pages.values()) == [replace(page, record=number) for number, page in enumerate(pages)]
    assert kept.record_sizes == list(range(len(pages)))


def test_what_was_found_out_comes_back(tmp_path: Path) -> None:
    """It is what an unchanged page need not be read for."""
    comparisons = np.array([(1, True), (2**64 - 1, False)], COMPARISON)

    outcomes = np.array([7, 2**64 - 1], np.uint64)
    skipped = {("a.html", "0"): SkippedPage("a.html", "no article: empty text", "Un comité")}
    write_kept_pages(tmp_path, [], Findings(skipped, comparisons, outcomes))

    found = read_kept_pages(tmp_path).found
    assert (found.comparisons.tolist(), found.outcomes.tolist()) == (comparisons.tolist(), outcomes.tolist())
    assert found.skipped == skipped


def test_a_generation_that_no_rebuild_made_has_none(tmp_path: Path) -> None:
    """Its writer left nothing."""
    with pytest.raises(FileNotFoundError):
        read_kept_pages(tmp_path)
