"""Extract many pages on all cores; no page stops the others, neither by its time nor by a crash."""

import multiprocessing
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from types import FrameType

from indexer.chrome.extraction import extract
from indexer.errors import Skipped
from indexer.facets.description import describe
from indexer.limits import EXTRACTION_SECONDS
from indexer.page import Page, SkippedPage
from search import Appeal

BATCH = 64
"""Pages given to the processes at once: what is extracted a second time, one by one, after a crash."""

Outcome = Appeal | SkippedPage


def extract_appeal(page: Page) -> Outcome:
    """Understand one page, or say why it is left out; a page that takes too long is left out."""
    try:
        with _TimeBudget(EXTRACTION_SECONDS):
            article, profile = extract(page)
            return describe(page, article, profile)
    except Skipped as skipped:
        return SkippedPage(page.source, skipped.reason, skipped.site)
    except RecursionError:
        return SkippedPage(page.source, "its elements are nested too deeply")


def extract_appeals(pages: Iterable[Page], jobs: int) -> Iterator[Outcome]:
    """Extract pages with so many processes, giving the outcomes in the order of the pages."""
    if jobs == 1:
        yield from map(extract_appeal, pages)
        return
    pages = iter(pages)
    pool = _new_pool(jobs)
    try:
        while batch := list(islice(pages, BATCH)):
            try:
                yield from list(pool.map(extract_appeal, batch, chunksize=4))
            except BrokenProcessPool:
                pool.shutdown()
                yield from map(_extract_alone, batch)
                pool = _new_pool(jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _extract_alone(page: Page) -> Outcome:
    """Extract one page of a batch in which some page crashed its process."""
    with _new_pool(1) as pool:
        try:
            return pool.submit(extract_appeal, page).result()
        except BrokenProcessPool:
            return SkippedPage(page.source, "its extraction crashed")


def _new_pool(jobs: int) -> ProcessPoolExecutor:
    # Forking a process that has threads can deadlock; spawned processes start from nothing.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"))


class _TimeBudget:
    """Raise Skipped in this thread after so many seconds; without effect outside the main thread."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._effective = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> None:
        if self._effective:
            self._previous = signal.signal(signal.SIGALRM, self._expire)
            signal.setitimer(signal.ITIMER_REAL, self._seconds)

    def __exit__(self, *error: object) -> None:
        if self._effective:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._previous)

    def _expire(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        raise Skipped(f"its extraction took more than {self._seconds:g} s")
