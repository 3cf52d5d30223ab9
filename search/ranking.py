"""Score documents by BM25F: term frequencies of the fields, weighted and normalised, saturate together.

Formula: Zaragoza, Craswell, Taylor, Saria and Robertson, "Microsoft Cambridge at TREC-13" (2004); inverse
document frequency in Lucene's form, which is never negative.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from search.evidence import Evidence
from search.schema import TEXT_FIELDS
from search.storage import DOCUMENT_SHIFT, Storage

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
        return cls(tuple(_norms(storage.numbers(f"{field}_length"), field) for field in TEXT_FIELDS))


def _norms(lengths: npt.NDArray[np.int64], field: str) -> Scores:
    average = max(float(lengths.mean()) if lengths.size else 0.0, 1.0)
    share = LENGTH_NORMALISATION[field]
    return 1.0 - share + share * lengths.astype(np.float64) / average


def score(evidence: Iterable[Evidence], norms: LengthNorms, count: int) -> Scores:
    """Give the score of each of `count` documents, 0 where nothing speaks for it."""
    total = np.zeros(count)
    for own in evidence:
        frequency = np.zeros(count)
        for name, places, norm in zip(TEXT_FIELDS, own.fields, norms.fields, strict=True):
            documents, frequencies = np.unique(places >> DOCUMENT_SHIFT, return_counts=True)
            frequency[documents] += FIELD_WEIGHTS[name] * frequencies / norm[documents]
        rarity = inverse_document_frequency(int(np.count_nonzero(frequency)), count)
        total += own.weight * rarity * frequency / (SATURATION + frequency)
    return total


def inverse_document_frequency(holding: int, count: int) -> float:
    """Weigh a piece of evidence by how few of the documents hold it."""
    return float(np.log1p((count - holding + 0.5) / (holding + 0.5)))
