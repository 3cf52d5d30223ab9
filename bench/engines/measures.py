"""Measure one contestant on one set of documents: what building takes, what serving takes, and what it answers."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.engines.contestant import Answer, Engine, contestant
from bench.engines.documents import read_documents
from bench.engines.processes import Counter, private_resident
from bench.engines.queries import Query


@dataclass(frozen=True, slots=True)
class Reply:
    """The part of an answer that can be compared: the number found, and the counts of the facets that are not 0."""

    total: int | None
    facets: tuple[frozenset[tuple[str, int]], ...]


@dataclass(frozen=True, slots=True)
class Serving:
    """What an open index does: seconds to open, then milliseconds a query, and its replies, in order.

    `times` are of the first time a query is asked, `again` of the second; `processor` is the processor's time of the
    first, which other work on the machine lengthens less. `private` is the memory that is not of files, in bytes,
    after all queries.
    """

    open_seconds: float
    times: tuple[float, ...]
    processor: tuple[float, ...]
    again: tuple[float, ...]
    replies: tuple[Reply, ...]
    private: int


@dataclass(frozen=True, slots=True)
class Timed:
    """An answer and the milliseconds it took, by the clock and of the processor."""

    answer: Answer
    milliseconds: float
    processor: float


@dataclass(frozen=True, slots=True)
class Questions:
    """Queries for warming up, queries that are timed, and those that only check answers."""

    warming: tuple[Query, ...]
    timed: tuple[Query, ...]
    checks: tuple[Query, ...]


def build(counter: Counter, name: str, folder: Path, documents: Path) -> float:
    """Build a contestant's index; gives the seconds it took."""
    own = contestant(name)
    started = time.perf_counter()
    own.build(folder, counter.counted(read_documents(documents)))
    return time.perf_counter() - started


def read_only(counter: Counter, documents: Path) -> float:
    """Read the documents and do nothing with them, which is part of every build; gives the seconds it took."""
    started = time.perf_counter()
    for _ in counter.counted(read_documents(documents)):
        pass
    return time.perf_counter() - started


def serve(counter: Counter, name: str, folder: Path, questions: Questions) -> Serving:
    """Open a contestant's index and ask the queries, each in the same order."""
    own = contestant(name)
    started = time.perf_counter()
    engine = own.open(folder)
    open_seconds = time.perf_counter() - started
    for query in questions.warming:
        engine.search(query)
    first = [timed(engine, query) for query in counter.counted(questions.timed)]
    again = [timed(engine, query).milliseconds for query in questions.timed]
    checked = [engine.search(query) for query in questions.checks]
    return Serving(
        open_seconds=open_seconds,
        times=tuple(own.milliseconds for own in first),
        processor=tuple(own.processor for own in first),
        again=tuple(again),
        replies=tuple(map(reply, [*(own.answer for own in first), *checked])),
        private=private_resident(os.getpid()),
    )


def timed(engine: Engine, query: Query) -> Timed:
    """Ask a query and measure how long the answer takes."""
    started, started_processor = time.perf_counter(), time.process_time()
    answer = engine.search(query)
    ended, ended_processor = time.perf_counter(), time.process_time()
    return Timed(answer, (ended - started) * 1000, (ended_processor - started_processor) * 1000)


def reply(answer: Answer) -> Reply:
    """Keep what is compared."""
    return Reply(answer.total, tuple(frozenset((value, n) for value, n in own.items() if n) for own in answer.facets))


def size_of(folder: Path) -> int:
    """Give the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def percentiles(times: Sequence[float]) -> tuple[float, float, float]:
    """Give the median and what 95 % and 99 % of the times stay within: the nearest time that was measured."""
    ordered = sorted(times)
    middle, high, highest = (ordered[min(len(ordered) * share // 100, len(ordered) - 1)] for share in (50, 95, 99))
    return middle, high, highest
