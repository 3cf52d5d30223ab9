"""What a user would type on the sample corpus finds the pages that were meant, the best ones first."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import mean

import pytest

from indexer.extractor_pool import extract_appeal
from indexer.page import Page
from indexer.reading.sources import read
from search import Appeal, Index, SearchRequest, Writer, open_index

ROOT = Path(__file__).parents[1]
KINDS = 6
CUT = 10
"""Rank down to which hits count."""


@dataclass(frozen=True, slots=True)
class LabelledQuery:
    """A query as typed, its kind, and how well each page that should be found answers it: 2 fully, 1 in part."""

    kind: str
    query: str
    pages: dict[str, int]


QUERIES = [LabelledQuery(**own) for own in json.loads((ROOT / "tests/labels/queries.json").read_text(encoding="utf-8"))]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """Publish the sample corpus."""
    folder = tmp_path_factory.mktemp("index")
    outcomes = (extract_appeal(page) for page in read([ROOT / "corpus"]) if isinstance(page, Page))
    with Writer(folder) as writer:
        for appeal in outcomes:
            if isinstance(appeal, Appeal):
                writer.add(appeal)
        writer.publish()
    yield open_index(folder)


def gain(index: Index, asked: LabelledQuery) -> float:
    """Give the normalised discounted cumulative gain of the first hits of a query."""
    hits = index.search(SearchRequest(asked.query, per_page=CUT)).hits
    found = [asked.pages.get(Path(hit.appeal.source).stem, 0) for hit in hits]
    return discounted(found) / discounted(sorted(asked.pages.values(), reverse=True))


def discounted(grades: list[int]) -> float:
    """Add up grades, each worth less the further down it stands."""
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades[:CUT], start=1))


def test_each_kind_of_query_finds_what_was_meant(index: Index) -> None:
    """Sixty queries of six kinds, written and labelled before any answer was seen."""
    gains = defaultdict(list)
    for asked in QUERIES:
        gains[asked.kind].append(gain(index, asked))

    assert len(gains) == KINDS
    assert all(len(own) == len(QUERIES) / KINDS for own in gains.values())
    assert {kind: round(mean(own), 3) for kind, own in gains.items() if mean(own) < 0.9} == {}
    assert mean(value for own in gains.values() for value in own) >= 0.95
