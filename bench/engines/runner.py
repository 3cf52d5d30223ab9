"""Measure every contestant at every size, one after the other, each in processes of its own."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.engines import measures
from bench.engines.contestant import contestant
from bench.engines.documents import make_documents, write_documents
from bench.engines.measures import Questions, Serving
from bench.engines.processes import Limits, Run, run_apart
from bench.engines.queries import QueryMaker

BUILD = Limits(seconds=900, memory=8 * 2**30)
"""Bounds on building: stock Whoosh would take half an hour for half a million documents."""

SERVE = Limits(seconds=900, memory=8 * 2**30)
"""Bounds on opening and answering: stock Whoosh takes seconds a query from some size on."""

WARMING, CHECKS = 50, 100
WARMING_SEED, TIMED_SEED, CHECKS_SEED = 1, 2, 3
"""The queries for warming up are others than the timed ones, which no engine shall have seen."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one contestant showed at one size; bytes and seconds.

    `failure` says in words why the rest is missing; `indexed` documents were taken when building ended or was ended.
    `private` is the memory of serving that is not of files.
    """

    name: str
    version: str
    documents: int
    failure: str
    indexed: int
    build_seconds: float
    build_memory: int
    size: int = 0
    serve_memory: int = 0
    serving: Serving | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """All contestants at one size, and the seconds that reading the documents alone takes."""

    documents: int
    read_seconds: float
    figures: tuple[Figures, ...]


def make_questions(texts: Sequence[str], count: int) -> Questions:
    """Draw all queries from the real texts; they are the same at every size."""
    maker = QueryMaker(texts)
    return Questions(
        maker.draw(WARMING, WARMING_SEED),
        maker.draw(count, TIMED_SEED),
        maker.draw_checks(CHECKS, CHECKS_SEED),
    )


def rounds(
    texts: Sequence[str], sizes: Sequence[int], names: Sequence[str], questions: Questions, workplace: Path
) -> Iterator[Round]:
    """Measure contestants, by their names on the command line, at each size in a folder with room for it."""
    for size in sizes:
        with tempfile.TemporaryDirectory(dir=workplace) as folder:
            documents = Path(folder) / "documents.jsonl"
            write_documents(documents, make_documents(texts, size))
            reading = run_apart(measures.read_only, (documents,), BUILD)
            figures = tuple(measure(name, documents, size, questions) for name in names)
        yield Round(size, reading.result or 0.0, figures)


def measure(name: str, documents: Path, size: int, questions: Questions) -> Figures:
    """Build and serve with one contestant beside a file of documents."""
    own = contestant(name)
    print(f"{own.name}, {size} documents", file=sys.stderr)
    with tempfile.TemporaryDirectory(dir=documents.parent) as place:
        folder = Path(place)
        built = run_apart(measures.build, (name, folder, documents), BUILD)
        if built.result is None:
            return Figures(own.name, own.version, size, built.failure, built.items, built.seconds, built.memory)
        bytes_on_disk = measures.size_of(folder)
        served: Run[Serving] = run_apart(measures.serve, (name, folder, questions), SERVE)
    return Figures(
        name=own.name,
        version=own.version,
        documents=size,
        failure=served.failure,
        indexed=built.items,
        build_seconds=built.result,
        build_memory=built.memory,
        size=bytes_on_disk,
        serve_memory=served.memory,
        serving=served.result,
    )
