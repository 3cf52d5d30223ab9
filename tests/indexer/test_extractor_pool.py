"""No page stops the others: neither by its time, nor by its depth, nor by a crash."""

import os
import time
from pathlib import Path

import pytest

from indexer import extractor_pool
from indexer.extractor_pool import BATCH, ExtractedPage, ExtractorPool, TextTask, extract_appeal, extract_page
from indexer.page import InterruptedPage, Page, SkippedPage

CRASHING = b"crash this process"


def page(source: str, content: bytes | None = None) -> Page:
    """Make a page of a hundred words, or with the content given."""
    text = f"Appel fictif {source}\n\n" + "Le comité fictif demande la libération immédiate du détenu. " * 12
    return Page(source, text.encode() if content is None else content)


def outcome_in_process(own: Page) -> ExtractedPage | SkippedPage:
    """Extract, but crash on demand; it stands in a module so that other processes find it."""
    if own.content == CRASHING:
        os._exit(1)
    return extract_page(own)


@pytest.fixture
def crashing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pool run an extraction that can crash."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path.cwd()), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setattr(extractor_pool, "extract_page", outcome_in_process)
    monkeypatch.setattr(extractor_pool, "BATCH", 2)
    outcome_in_process.__module__ = "tests.indexer.test_extractor_pool"


def extracted(pages: list[Page], jobs: int) -> list[ExtractedPage | SkippedPage]:
    """Extract pages with so many processes."""
    with ExtractorPool(jobs) as pool:
        return list(pool.extract(pages))


def test_several_processes_give_the_same_outcomes_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of processes changes nothing but the time."""
    monkeypatch.setattr(extractor_pool, "BATCH", 4)
    pages = [page(f"{n}.txt") for n in range(5)] + [page("empty.txt", b"")]

    assert extracted(pages, jobs=2) == extracted(pages, jobs=1)


def test_texts_are_summarised_in_their_order_without_the_lines_to_leave_out() -> None:
    """Each is told apart by what is left."""
    records = [own.record for own in extracted([page("a.txt"), page("b.txt")], 1) if isinstance(own, ExtractedPage)]
    tasks = [TextTask(record, dropped) for record in records for dropped in ((), (0,))]

    with ExtractorPool(1) as pool:
        summaries = list(pool.summarise(tasks))

    assert [own.dropped for own in summaries] == [(), (0,), (), (0,)]
    assert summaries[0].identity == summaries[2].identity != summaries[1].identity


def test_few_pages_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting one takes longer than extracting them."""
    monkeypatch.setattr(extractor_pool, "_new_pool", lambda _: pytest.fail("a process was started"))

    assert len(extracted([page("a.txt")] * (BATCH - 1), jobs=2)) == BATCH - 1


@pytest.mark.usefixtures("crashing")
def test_a_page_that_crashes_its_process_is_skipped_and_the_others_are_not() -> None:
    """The pages of its batch are extracted one by one, so that only the culprit is left out; so are later batches."""
    pages = [page("before.txt"), page("crash.txt", CRASHING), *(page(f"{n}.txt") for n in range(2))]

    before, crashed, *after = extracted(pages, jobs=2)

    assert isinstance(before, ExtractedPage)
    assert [own.summary.source for own in after if isinstance(own, ExtractedPage)] == [f"{n}.txt" for n in range(2)]
    assert crashed == InterruptedPage("crash.txt", "its extraction crashed")


def test_a_page_that_takes_too_long_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of one page is bounded."""
    monkeypatch.setattr(extractor_pool, "EXTRACTION_SECONDS", 0.05)
    monkeypatch.setattr(extractor_pool, "extract", lambda _: time.sleep(5))

    outcome = extract_appeal(page("slow.txt"))

    assert outcome == InterruptedPage("slow.txt", "its extraction took more than 0.05 s")


def test_a_page_nested_too_deeply_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Recursion that runs out is a reason like any other."""

    def recurse(own: Page) -> None:
        recurse(own)

    monkeypatch.setattr(extractor_pool, "extract", recurse)

    assert extract_appeal(page("deep.txt")) == SkippedPage("deep.txt", "its elements are nested too deeply")
