"""No page stops the others: neither by its time, nor by its depth, nor by a crash."""

import os
import time
from pathlib import Path

import pytest

from indexer import extractor_pool
from indexer.extractor_pool import extract_appeal, extract_appeals
from indexer.page import Page, SkippedPage
from search import Appeal

CRASHING = b"crash this process"


def page(source: str, content: bytes | None = None) -> Page:
    """Make a page of a hundred words, or with the content given."""
    text = f"Appel fictif {source}\n\n" + "Le comité fictif demande la libération immédiate du détenu. " * 12
    return Page(source, text.encode() if content is None else content)


def outcome_in_process(own: Page) -> Appeal | SkippedPage:
    """Extract, but crash on demand; it stands in a module so that other processes find it."""
    if own.content == CRASHING:
        os._exit(1)
    return extract_appeal(own)


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pool run an extraction that can crash."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setattr(extractor_pool, "extract_appeal", outcome_in_process)
    outcome_in_process.__module__ = "tests.indexer.test_extractor_pool"


def test_several_processes_give_the_same_outcomes_in_the_same_order() -> None:
    """The number of processes changes nothing but the time."""
    pages = [page(f"{n}.txt") for n in range(5)] + [page("empty.txt", b"")]

    assert list(extract_appeals(pages, jobs=2)) == list(extract_appeals(pages, jobs=1))


@pytest.mark.usefixtures("crashing")
def test_a_page_that_crashes_its_process_is_skipped_and_the_others_are_not() -> None:
    """The pages of its batch are extracted one by one, so that only the culprit is left out."""
    pages = [page("before.txt"), page("crash.txt", CRASHING), page("after.txt")]

    before, crashed, after = extract_appeals(pages, jobs=2)

    assert isinstance(before, Appeal)
    assert isinstance(after, Appeal)
    assert crashed == SkippedPage("crash.txt", "its extraction crashed")


def test_a_page_that_takes_too_long_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of one page is bounded."""
    monkeypatch.setattr(extractor_pool, "EXTRACTION_SECONDS", 0.05)
    monkeypatch.setattr(extractor_pool, "extract", lambda _: time.sleep(5))

    outcome = extract_appeal(page("slow.txt"))

    assert outcome == SkippedPage("slow.txt", "its extraction took more than 0.05 s")


def test_a_page_nested_too_deeply_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recursion that runs out is a reason like any other."""

    def recurse(own: Page) -> None:
        recurse(own)

    monkeypatch.setattr(extractor_pool, "extract", recurse)

    assert extract_appeal(page("deep.txt")) == SkippedPage("deep.txt", "its elements are nested too deeply")
