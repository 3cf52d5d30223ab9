"""Extract and summarise many pages on all cores; no page stops the others, neither by its time nor by a crash."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Generic, Self, TypeVar

from indexer.chrome.extraction import extract
from indexer.corpus_wide.page_summary import PageSummary, TextSummary, summarise_page, summarise_text
from indexer.errors import Skipped, TimeIsUp
from indexer.facets.description import describe
from indexer.limits import EXTRACTION_SECONDS
from indexer.page import InterruptedPage, Page, SkippedPage
from indexer.page_texts import pack, unpack
from indexer.time_budget import TimeBudget
from search import Appeal

BATCH = 64
"""Pages given to the processes at once, and extracted a second time one by one after a crash. The next batch is given
before one is taken. For fewer no process is started, which takes 1.5 s."""

CHUNK = 8
"""Pages given to one process at once."""

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """What a page gave: its summary, and the record of all of it."""

    summary: PageSummary
    record: bytes


@dataclass(frozen=True, slots=True)
class TextTask:
    """A text to summarise again: the record of its page and the places of the lines to leave out."""

    record: bytes
    dropped: tuple[int, ...]


def extract_appeal(page: Page) -> Appeal | SkippedPage:
    """Understand one page, or say why it is left out; a page that takes too long is left out."""
    try:
        with TimeBudget(EXTRACTION_SECONDS):
            article, profile = extract(page)
            return describe(page, article, profile)
    except TimeIsUp as late:
        return InterruptedPage(page.source, late.reason)
    except Skipped as skipped:
        return SkippedPage(page.source, skipped.reason, skipped.site)
    except RecursionError:
        return SkippedPage(page.source, "its elements are nested too deeply")


def extract_page(page: Page) -> ExtractedPage | SkippedPage:
    """Understand one page and make of it what a rebuild keeps."""
    appeal = extract_appeal(page)
    return appeal if isinstance(appeal, SkippedPage) else ExtractedPage(summarise_page(appeal), pack(appeal))


def summarise(task: TextTask) -> TextSummary:
    """Summarise the text of one page."""
    return summarise_text(unpack(task.record), task.dropped)


class ExtractorPool:
    """So many processes, started when there is work for them; with one, this process does all of it."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        """Begin without any process."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def extract(self, pages: Iterable[Page]) -> Iterator[ExtractedPage | SkippedPage]:
        """Extract pages, giving the outcomes in the order of the pages."""
        return self._spread(extract_page, pages, _extract_one_by_one)

    def summarise(self, tasks: Iterable[TextTask]) -> Iterator[TextSummary]:
        """Summarise texts, in their order."""
        return self._spread(summarise, tasks, _summarise_here)

    def _spread(
        self,
        function: Callable[[_Task], _Result],
        tasks: Iterable[_Task],
        again: Callable[[list[_Task]], Iterator[_Result]],
    ) -> Iterator[_Result]:
        """Apply a function to tasks in their order; those of a batch in which a process crashed, by `again`."""
        waiting: _Batch[_Task, _Result] | None = None
        tasks = iter(tasks)
        while own := list(islice(tasks, BATCH)):
            begun = None if self._is_too_little(own) else self._begin(function, own)
            if waiting:  # the processes work on the next batch while this one is taken
                yield from self._finish(waiting, again)
            waiting = begun
            if begun is None:
                yield from map(function, own)
        if waiting:
            yield from self._finish(waiting, again)

    def _is_too_little(self, tasks: Sequence[object]) -> bool:
        """Say whether this process does tasks itself sooner than others would."""
        return self._jobs == 1 or (self._pool is None and len(tasks) < BATCH)

    def _begin(self, function: Callable[[_Task], _Result], tasks: list[_Task]) -> "_Batch[_Task, _Result]":
        self._pool = self._pool or _new_pool(self._jobs)
        try:
            return _Batch(tasks, self._pool, self._pool.map(function, tasks, chunksize=CHUNK))
        except BrokenProcessPool:  # by the batch before
            return _Batch(tasks, self._pool, None)

    def _finish(
        self, batch: "_Batch[_Task, _Result]", again: Callable[[list[_Task]], Iterator[_Result]]
    ) -> list[_Result]:
        try:
            if batch.results is not None:
                return list(batch.results)
        except BrokenProcessPool:
            batch.pool.shutdown()
        if self._pool is batch.pool:
            self._pool = None
        return list(again(batch.tasks))


@dataclass(frozen=True, slots=True)
class _Batch(Generic[_Task, _Result]):
    """Tasks given to a pool, and their results to come; none when the pool had crashed."""

    tasks: list[_Task]
    pool: ProcessPoolExecutor
    results: Iterator[_Result] | None


def _extract_one_by_one(pages: Iterable[Page]) -> Iterator[ExtractedPage | SkippedPage]:
    """Extract the pages of a batch in which some page crashed its process."""
    pool = _new_pool(1)
    try:
        for page in pages:
            try:
                yield pool.submit(extract_page, page).result()
            except BrokenProcessPool:
                yield InterruptedPage(page.source, "its extraction crashed")
                pool.shutdown()
                pool = _new_pool(1)
    finally:
        pool.shutdown()


def _summarise_here(tasks: Iterable[TextTask]) -> Iterator[TextSummary]:
    return map(summarise, tasks)


def _new_pool(jobs: int) -> ProcessPoolExecutor:
    # Forking a process that has threads can deadlock; spawned processes start from nothing.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"))
