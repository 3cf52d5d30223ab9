"""All contestants give right answers on a small world."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from bench.engines.contestant import MODULES, TOP, Answer, contestant
from bench.engines.documents import FACETS, Document, make_documents
from bench.engines.queries import Choice, Kind, Query

WORDS = ["demain", "toujours", "voix", "jardin", "matin", "village", "tambour", "violon", "mouton", "sillon"]
"""Words whose stems are apart and that name nobody, so that all engines understand them alike."""

QUERIES = [
    Query(Kind.WORDS, ("demain",)),
    Query(Kind.WORDS, ("voix", "jardin")),
    Query(Kind.WORDS, ("matin", "village", "tambour")),
    Query(Kind.WORDS, ("absent",)),
    Query(Kind.PLAIN, ("violon",)),
    Query(Kind.PHRASE, ("mouton", "sillon")),
    Query(Kind.PLAIN_PHRASE, ("voix", "jardin", "matin")),
    Query(Kind.FILTERED, ("demain",), (Choice("country", "RU"),)),
    Query(Kind.FILTERED, ("voix", "jardin"), (Choice("country", "RU"), Choice("status", "open"))),
    Query(Kind.FILTERED, ("matin",), (Choice("year", "2010"),)),
]


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """Make 50 documents of ten words, one of them with twenty."""
    dice = random.Random(2)  # noqa: S311 # a seed, not a secret
    texts = [" ".join(dice.sample(WORDS, k=7)) for _ in range(49)]
    return list(make_documents([*texts, " ".join(WORDS * 2)], 50))


@pytest.mark.parametrize("name", [name for name in MODULES if name != "bm25s"])
def test_contestant_finds_and_counts_what_there_is(name: str, documents: list[Document], tmp_path: Path) -> None:
    """Held to reading all documents."""
    try:
        own = contestant(name)
    except ImportError as error:
        pytest.skip(f"{error}: `make .venv/bench` installs it")
    own.build(tmp_path, iter(documents))
    engine = own.open(tmp_path)

    for query in QUERIES:
        answer = engine.search(query)
        found = [document.id for document in documents if matches(document, query)]
        assert answer.total == len(found), query
        assert len(answer.ids) == min(TOP, len(found))
        assert set(answer.ids) <= set(found)
        assert [+Counter(own) for own in answer.facets] == [counted(documents, query, facet) for facet in FACETS]
        assert all(shows(snippet, query) for snippet in answer.snippets)


def test_bm25s_ranks_what_has_the_word_first(documents: list[Document], tmp_path: Path) -> None:
    """It gives nothing else."""
    pytest.importorskip("bm25s", reason="`make .venv/bench` installs it")
    own = contestant("bm25s")
    own.build(tmp_path, iter(documents))

    answer = own.open(tmp_path).search(Query(Kind.WORDS, ("violon",)))

    assert answer == Answer(ids=answer.ids)
    assert len(answer.ids) == TOP
    assert all("violon" in documents[int(own)].body for own in answer.ids)


def matches(document: Document, query: Query) -> bool:
    """Tell whether a document has the words, and the values of all filters."""
    words = document.body.split()
    chosen = all(str(getattr(document, own.facet)) == own.value for own in query.filters)
    if query.is_phrase:
        return chosen and f" {' '.join(query.words)} " in f" {document.body} "
    return chosen and set(query.words) <= set(words)


def counted(documents: list[Document], query: Query, facet: str) -> Counter[str]:
    """Count the values of a facet under every filter but its own."""
    others = Query(query.kind, query.words, tuple(own for own in query.filters if own.facet != facet))
    return Counter(str(getattr(document, facet)) for document in documents if matches(document, others))


def shows(snippet: str, query: Query) -> bool:
    """Tell whether a snippet marks a word of the query, in whatever element."""
    return any(re.search(rf"<[^>]+>{word}\b", snippet) for word in query.words) or marks_phrase(snippet, query)


def marks_phrase(snippet: str, query: Query) -> bool:
    """Tell whether a snippet marks a phrase as a whole."""
    return f">{' '.join(query.words)}<" in snippet
