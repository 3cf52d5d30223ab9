"""Find the pages that may hold the same article: captures, print versions, archive copies and mirrors of one text.

Candidates come from bands of minimal hashes (MinHash, Broder 1997), so that the time grows with the number of pages
only; `text_comparison` decides on them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from indexer.corpus_wide.page_summary import PageSummary
from indexer.corpus_wide.shingles import BANDS, Bands
from indexer.corpus_wide.text_comparison import Pairs, TextComparisons

COMPARED_AT_MOST = 30
"""Texts of one band that each text is compared with; more are of a template that the extraction left in."""


def near_duplicates(pages: Sequence[PageSummary], comparisons: TextComparisons) -> Iterator[tuple[int, int]]:
    """Give pairs of places whose texts are near-identical; of many identical texts, those that follow one another.

    Texts that are identical are so whatever their titles say: they are captures of one page.
    """
    identical = list(_identical(pages))
    for same in identical:
        yield from pairwise(same)
    first = np.array([same[0] for same in identical], np.int64)
    pairs = first[candidates([pages[place].text.bands for place in first])]
    yield from map(tuple, pairs[comparisons.near(pages, pairs)].tolist())


def candidates(bands: Sequence[bytes]) -> Pairs:
    """Give the pairs of texts that have a band of their signatures in common, each once, in order."""
    rows = np.frombuffer(b"".join(bands), np.uint32).reshape(-1, BANDS)
    both = np.unique(np.concatenate([_sharing(band, rows) for band in rows.T]))
    return np.stack([both >> np.uint64(32), both & np.uint64(0xFFFFFFFF)], axis=1).astype(np.int64)


def _identical(pages: Sequence[PageSummary]) -> Iterable[list[int]]:
    """Group the places of the pages by the words of their texts."""
    groups: dict[bytes, list[int]] = {}
    for place, page in enumerate(pages):
        groups.setdefault(page.text.identity, []).append(place)
    return groups.values()


def _sharing(band: Bands, bands: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint64]:
    """Pair the texts with equal bands; of very many, each with those that follow it in order of all bands.

    A pair is the lesser number times 2**32 plus the other.
    """
    order = np.argsort(band, kind="stable")
    sorted_band = band[order]
    ends = np.concatenate(([0], np.flatnonzero(sorted_band[1:] != sorted_band[:-1]) + 1, [band.size]))
    for large in np.flatnonzero(np.diff(ends) > COMPARED_AT_MOST):
        group = order[ends[large] : ends[large + 1]]
        group[:] = group[np.lexsort(bands[group].T)]
    pairs = [np.empty(0, np.uint64)]
    for step in range(1, COMPARED_AT_MOST + 1):
        alike = np.flatnonzero(sorted_band[step:] == sorted_band[:-step])
        if not alike.size:
            break
        one, other = order[alike].astype(np.uint64), order[alike + step].astype(np.uint64)
        pairs.append(np.minimum(one, other) << np.uint64(32) | np.maximum(one, other))
    return np.concatenate(pairs)
