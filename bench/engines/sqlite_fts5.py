"""SQLite's full-text index: no stemming, facets by GROUP BY over the matches, snippet() for the hits shown."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from bench.engines.contestant import TITLE_WEIGHT, TOP, Answer, Contestant
from bench.engines.documents import FACETS, Document
from bench.engines.queries import Choice, Query

FILE = "index.sqlite"
SNIPPET_WORDS = 40
"""About as many characters as the other engines show."""

_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = "unicode61 remove_diacritics 2");
    CREATE TABLE facets(number INTEGER PRIMARY KEY, country TEXT, organisation TEXT, status TEXT, year TEXT);
"""

# The matches are gathered once for the total and all counts: one query a facet took 1.3 times as long.
_GATHERED = (
    "WITH matches AS MATERIALIZED"
    " (SELECT facets.* FROM texts JOIN facets ON facets.number = texts.rowid WHERE texts MATCH :wanted) "
)

# Sorted by `rank` and not by bm25(), snippets are made of the ten hits only: 0.9 ms and not 1.6 of 5,000 texts.
_TOP = (
    f"SELECT texts.rowid, snippet(texts, 1, '<mark>', '</mark>', '…', {SNIPPET_WORDS})"  # noqa: S608 # a constant
    " FROM texts JOIN facets ON facets.number = texts.rowid WHERE texts MATCH :wanted"
)


def build(folder: Path, documents: Iterable[Document]) -> None:
    """Index the documents in one transaction and merge what it wrote."""
    connection = sqlite3.connect(folder / FILE)
    connection.executescript(_SCHEMA)
    connection.execute("INSERT INTO texts(texts, rank) VALUES ('rank', ?)", (f"bm25({TITLE_WEIGHT}, 1.0)",))
    with connection:
        for own in documents:
            text = (own.number, own.title, own.body)
            connection.execute("INSERT INTO texts(rowid, title, body) VALUES (?, ?, ?)", text)
            values = (own.number, own.country, own.organisation, own.status, str(own.year))
            connection.execute("INSERT INTO facets VALUES (?, ?, ?, ?, ?)", values)
        connection.execute("INSERT INTO texts(texts) VALUES ('optimize')")
    connection.close()


class SqliteEngine:
    """An open database."""

    def __init__(self, folder: Path) -> None:
        self._connection = sqlite3.connect(f"file:{folder / FILE}?mode=ro", uri=True)
        # SQLite reads the file when it is first asked something.
        self._connection.execute("SELECT rowid FROM texts WHERE texts MATCH 'a' LIMIT 1").fetchone()

    def search(self, query: Query) -> Answer:
        """Count all in one statement, and take the best hits in another."""
        phrases = [" ".join(query.words)] if query.is_phrase else query.words
        chosen = {own.facet: own.value for own in query.filters}
        values = {"wanted": " ".join(f'"{phrase}"' for phrase in phrases), **chosen}
        counts: dict[str, dict[str, int]] = {facet: {} for facet in ("total", *FACETS)}
        for facet, value, number in self._connection.execute(_counting(query.filters), values):
            counts[facet][value] = number
        top = f"{_TOP}{_narrowed(query.filters)} ORDER BY rank LIMIT {TOP}"
        hits = self._connection.execute(top, values).fetchall()
        return Answer(
            ids=tuple(f"{number:07}" for number, _ in hits),
            total=counts["total"]["all"],
            facets=tuple(counts[facet] for facet in FACETS),
            snippets=tuple(snippet for _, snippet in hits),
        )


def _counting(filters: tuple[Choice, ...]) -> str:
    """Count the matches under all filters, and the values of each facet under all filters but its own."""
    counts = [f"SELECT 'total', 'all', count(*) FROM matches WHERE true{_narrowed(filters)}"]  # noqa: S608 # as below
    for facet in FACETS:
        others = _narrowed(own for own in filters if own.facet != facet)
        # The names of facets are our own; values are bound.
        counts.append(f"SELECT '{facet}', {facet}, count(*) FROM matches WHERE true{others} GROUP BY {facet}")  # noqa: S608
    return _GATHERED + " UNION ALL ".join(counts)


def _narrowed(filters: Iterable[Choice]) -> str:
    return "".join(f" AND {own.facet} = :{own.facet}" for own in filters)


CONTESTANT = Contestant("SQLite FTS5", "sqlite3", build, SqliteEngine)
