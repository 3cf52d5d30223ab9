"""Score documents by BM25F: term frequencies of the fields, weighted and normalised, saturate together.

Formula: Zaragoza, Craswell, Taylor, Saria and Robertson, "Microsoft Cambridge at TREC-13" (2004); inverse
document frequency in Lucene's form, which is never negative.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from search.evidence import Evidence
from search.posting_lists import documents_in_either, frequencies_in
from search.schema import TEXT_FIELDS
from search.storage import Storage

SATURATION = 2.0
"""BM25's k1: how slowly more occurrences stop counting."""

FIELD_WEIGHTS = {"title": 5.0, "body": 1.0}
"""How much more an occurrence in a title says."""

LENGTH_NORMALISATION = {"title": 0.5, "body": 0.75}
"""BM25's b a field: titles differ in length for no reason of substance."""

SCORE_DECIMALS = 9
"""Scores closer than this are a tie, so that the order does not hang on the rounding of one processor."""

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LengthNorms:
    """For each field, by document, the divisor that BM25F applies to a frequency."""

    fields: tuple[Scores, ...]

    @classmethod
    def read(cls, storage: Storage) -> "LengthNorms":
        """Compute the divisors from the stored lengths, in words."""
        return cls(tuple(_norms(storage.numbers(f"{field}.length"), field) for field in TEXT_FIELDS))


def _norms(lengths: npt.NDArray[np.int64], field: str) -> Scores:
    average = max(float(lengths.mean()) if lengths.size else 0.0, 1.0)
    share = LENGTH_NORMALISATION[field]
    return 1.0 - share + share * lengths.astype(np.float64) / average


def score(evidence: Iterable[Evidence], norms: LengthNorms, documents: npt.NDArray[np.int64], count: int) -> Scores:
    """Give the score of each of some documents, among `count`, 0 where nothing speaks for it."""
    total = np.zeros(documents.size)
    weights = [FIELD_WEIGHTS[name] / norm[documents] for name, norm in zip(TEXT_FIELDS, norms.fields, strict=True)]
    for own in evidence:
        frequency = np.zeros(documents.size)
        for postings, weight in zip(own.fields, weights, strict=True):
            if postings.documents.size:
                frequency += frequencies_in(postings, documents, count) * weight
        rarity = inverse_document_frequency(documents_in_either(*own.fields), count)
        total += own.weight * rarity * frequency / (SATURATION + frequency)
    return total


def inverse_document_frequency(holding: int, count: int) -> float:
    """Weigh a piece of evidence by how few of the documents hold it."""
    return float(np.log1p((count - holding + 0.5) / (holding + 0.5)))


def least(keys: Sequence[npt.NDArray[Any]], wanted: int) -> npt.NDArray[np.intp]:
    """Give the places of the least values, in order, as many as are wanted; equal ones by the next key, and so on."""
    first = keys[0]
    if wanted < first.size:
        kept = np.flatnonzero(first <= np.partition(first, wanted - 1)[wanted - 1])
    else:
        kept = np.arange(first.size)
    return kept[np.lexsort([key[kept] for key in reversed(keys)])][:wanted]
