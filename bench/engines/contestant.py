"""What a contestant is: a way to build an index in a folder, a way to open it, and answers to the same queries."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module, metadata
from pathlib import Path
from typing import Protocol

from bench.engines.documents import Document
from bench.engines.queries import Query

TOP = 10
"""Hits of an answer, each with what its text shows of the query."""

SNIPPET_LENGTH = 240
"""Characters of a snippet, where an engine lets one say; Vigie gives up to three fragments of as many."""

TITLE_WEIGHT = 5.0
"""How much more a word counts in a title, which every engine is told."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine answers: how many documents match, the best ones' ids, and a snippet each.

    `facets` gives for each of `documents.FACETS`, under every filter but its own, how many documents have a value.
    An engine that only ranks has neither total nor facets nor snippets.
    """

    ids: tuple[str, ...]
    total: int | None = None
    facets: tuple[Mapping[str, int], ...] = ()
    snippets: tuple[str, ...] = ()


class Engine(Protocol):
    """An index that is open."""

    def search(self, query: Query) -> Answer:
        """Answer a query."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """An engine under a name; `package` is the distribution it comes from, whose version the report gives."""

    name: str
    package: str
    build: Callable[[Path, Iterable[Document]], None]
    open: Callable[[Path], Engine]

    @property
    def version(self) -> str:
        """Version of its distribution, or of the SQLite that Python was built with."""
        return sqlite3.sqlite_version if self.package == "sqlite3" else metadata.version(self.package)


MODULES = {
    "vigie": "bench.engines.vigie_engine",
    "tantivy": "bench.engines.tantivy_engine",
    "fts5": "bench.engines.sqlite_fts5",
    "whoosh": "bench.engines.stock_whoosh",
    "bm25s": "bench.engines.bm25s_ranking",
}
"""Where each contestant is, by its name on the command line."""


def contestant(name: str) -> Contestant:
    """Give a contestant by its name; raises ImportError when its packages are not installed."""
    own: Contestant = import_module(MODULES[name]).CONTESTANT
    return own
