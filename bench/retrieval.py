"""Measure ranking on two French collections: nDCG@10 of Vigie, and of Vigie without each of its features.

    python -m bench.retrieval FOLDER        FOLDER holds cnil_faq/ and service_public_q2fiche/

Each collection is corpus.jsonl (_id, title, text), queries.jsonl (_id, text) and qrels.tsv. A difference is called
significant by a paired randomisation test over the queries (two-sided, 10,000 permutations).
"""

import json
import math
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import numpy as np

from bench.bare_appeals import bare_appeal
from search import Index, SearchRequest, Writer, open_index
from search.errors import QueryRefused

COLLECTIONS = ("cnil_faq", "service_public_q2fiche")
PERMUTATIONS = 10_000
CUT = 10
"""Rank down to which results count."""

ABLATIONS: dict[str, dict[str, object]] = {
    "Vigie": {},
    "without exact forms": {"search.evidence.EXACT_FORM_WEIGHT": 0.0},
    "without nearness": {"search.evidence.NEARNESS_WEIGHT": 0.0},
    "without either": {"search.evidence.EXACT_FORM_WEIGHT": 0.0, "search.evidence.NEARNESS_WEIGHT": 0.0},
    "title weighed as text": {"search.ranking.FIELD_WEIGHTS": {"title": 1.0, "body": 1.0}},
    "k1 = 1.2": {"search.ranking.SATURATION": 1.2},
    "all words required of questions": {"search.parser._is_sentence": lambda text, lexemes, query: False},  # noqa: ARG005
}


@dataclass(frozen=True, slots=True)
class Collection:
    """An index over a collection, its queries and the judged documents of each."""

    index: Index
    queries: dict[str, str]
    judged: dict[str, dict[str, int]]


def main() -> None:
    """Print the table in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        collections = [load(Path(sys.argv[1]) / name, Path(folder) / name) for name in COLLECTIONS]
        print(f"| | {' | '.join(COLLECTIONS)} |\n|---|---|---|")
        whole = [gains(collection) for collection in collections]
        for name, settings in ABLATIONS.items():
            with patched(settings):
                own = [gains(collection) for collection in collections]
            cells = [cell(scores, best) for scores, best in zip(own, whole, strict=True)]
            print(f"| {name} | {' | '.join(cells)} |")


def cell(scores: np.ndarray, best: np.ndarray) -> str:
    """Write a mean, and the probability that its difference from the best is chance."""
    mean = f"{scores.mean():.3f}"
    return mean if np.array_equal(scores, best) else f"{mean} (p = {probability_of_chance(scores, best):.3f})"


def load(source: Path, folder: Path) -> Collection:
    """Index a collection in an empty folder."""
    with Writer(folder) as writer:
        for document in read_lines(source / "corpus.jsonl"):
            writer.add(bare_appeal(document["_id"], document["title"], document["text"]))
        writer.publish()
    judged: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in (source / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, document, grade = row.split("\t")
        judged[query][document] = int(grade)
    queries = {query["_id"]: query["text"] for query in read_lines(source / "queries.jsonl")}
    return Collection(open_index(folder), queries, judged)


def read_lines(path: Path) -> Iterator[dict[str, str]]:
    """Read a file of one JSON object a line."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def gains(collection: Collection) -> np.ndarray:
    """Give nDCG@10 of each judged query."""
    return np.array([ndcg(ranked(collection, query), grades) for query, grades in collection.judged.items()])


def ranked(collection: Collection, query: str) -> list[str]:
    """Give the ids found for a query; a query that is refused finds nothing."""
    try:
        results = collection.index.search(SearchRequest(collection.queries[query], per_page=CUT))
    except QueryRefused:
        return []
    return [hit.appeal.id for hit in results.hits]


def ndcg(found: list[str], grades: dict[str, int]) -> float:
    """Give the normalised discounted cumulative gain with exponential gains."""
    ideal = sorted(grades.values(), reverse=True)[:CUT]
    return discounted([grades.get(own, 0) for own in found]) / discounted(ideal)


def discounted(grades: list[int]) -> float:
    """Sum gains, each discounted by its rank."""
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


def probability_of_chance(one: np.ndarray, other: np.ndarray) -> float:
    """Give the share of random sign changes under which the means differ as much."""
    differences = one - other
    signs = np.random.default_rng(1).choice([-1, 1], (PERMUTATIONS, differences.size))
    return float(np.mean(np.abs((signs * differences).mean(axis=1)) >= abs(differences.mean())))


@contextmanager
def patched(settings: dict[str, object]) -> Iterator[None]:
    """Run with other constants."""
    patches = [mock.patch(name, value) for name, value in settings.items()]
    for own in patches:
        own.start()
    try:
        yield
    finally:
        mock.patch.stopall()


if __name__ == "__main__":
    main()
