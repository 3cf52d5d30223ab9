"""Score documents by BM25F: term frequencies of the fields, weighted and normalised, saturate together.

Formula: Zaragoza, Craswell, Taylor, Saria and Robertson, "Microsoft Cambridge at TREC-13" (2004); inverse
document frequency in Lucene's form, which is never negative.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from search.matching import LeafMatches
from search.schema import TEXT_FIELDS
from search.storage import Storage

SATURATION = 1.2
"""BM25's k1: how slowly more occurrences stop counting."""

FIELD_WEIGHTS = {"title": 4.0, "body": 1.0}
"""How much more an occurrence in a title says."""

LENGTH_NORMALISATION = {"title": 0.4, "body": 0.75}
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


def score(leaves: Sequence[LeafMatches], norms: LengthNorms, count: int) -> Scores:
    """Give the score of each of `count` documents, 0 where no leaf matches."""
    total = np.zeros(count)
    for leaf in leaves:
        frequency = np.zeros(count)
        for name, field, norm in zip(TEXT_FIELDS, leaf.fields, norms.fields, strict=True):
            weight = FIELD_WEIGHTS[name]
            frequency[field.documents] += weight * field.frequencies / norm[field.documents]
        holding = int(np.count_nonzero(frequency))
        total += inverse_document_frequency(holding, count) * frequency / (SATURATION + frequency)
    return np.round(total, SCORE_DECIMALS)


def inverse_document_frequency(holding: int, count: int) -> float:
    """Weigh a leaf by how few of the documents hold it."""
    return float(np.log1p((count - holding + 0.5) / (holding + 0.5)))
