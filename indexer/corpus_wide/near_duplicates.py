"""Find the pages that hold the same article: captures, print versions, archive copies and mirrors of one text.

Texts are near-identical when they share most of their word shingles and neither names people of its own. Candidates
come from bands of minimal hashes (MinHash, Broder 1997), so that the time grows with the number of pages only.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np
import numpy.typing as npt

from indexer.corpus_wide.shingles import BAND_HASHES, SIGNATURE_HASHES, nearness, shingles, signature
from search.appeal import Appeal

NEAR_IDENTICAL = 0.7
"""Nearness from which two texts are one article. Of copies without their lead and with 40 words of chrome 98 % have as
much (median 0.8), copies with ten words corrected 0.8; one text that two sections of an organisation worded for
themselves has 0.34, two appeals from one template 0.05."""

COMPARED_AT_MOST = 30
"""Texts of one band that each text is compared with; more are of a template that the extraction left in."""

_WORD = re.compile(r"\w+")
_REPEATED = 2  # times a name must stand in a text to be what it is about; once in a title is enough

_Positions = npt.NDArray[np.int64]


def near_duplicates(appeals: Sequence[Appeal]) -> Iterator[tuple[int, int]]:
    """Give pairs of places whose texts are near-identical; of many identical texts, those that follow one another.

    Texts that are identical are so whatever their titles say: they are captures of one page.
    """
    order = [np.array(same) for same in _identical(appeals)]
    for same in order:
        yield from pairwise(same.tolist())
    first = [int(same[0]) for same in order]
    signatures = np.array([signature(shingles(appeals[place].body)) for place in first])
    for one, other in sorted(set(_candidates(signatures))):
        if _are_near(appeals[first[one]], appeals[first[other]]):
            yield first[one], first[other]


def _identical(appeals: Sequence[Appeal]) -> Iterable[list[int]]:
    """Group the places of the appeals by their words."""
    groups: dict[bytes, list[int]] = {}
    for place, appeal in enumerate(appeals):
        text = " ".join(appeal.body.casefold().split())
        groups.setdefault(hashlib.sha256(text.encode(errors="surrogatepass")).digest(), []).append(place)
    return groups.values()


def _candidates(signatures: npt.NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
    """Give the pairs of texts that have a band of their signatures in common."""
    for start in range(0, SIGNATURE_HASHES if len(signatures) else 0, BAND_HASHES):
        band = signatures[:, start : start + BAND_HASHES]
        for group in _equal_rows(band):
            yield from _pairs(group, signatures)


def _equal_rows(band: npt.NDArray[np.uint64]) -> Iterator[_Positions]:
    """Group the rows that are equal, those that are alone left out."""
    order = np.lexsort(band.T)
    changes = np.flatnonzero((np.diff(band[order], axis=0) != 0).any(axis=1)) + 1
    return (group for group in np.split(order, changes) if group.size > 1)


def _pairs(group: _Positions, signatures: npt.NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
    """Pair the texts of a group; in a large one, each with those that follow it in order of signature."""
    if group.size > COMPARED_AT_MOST:
        group = group[np.lexsort(signatures[group].T)]
        reach: Iterable[tuple[int, int]] = (
            (place, other)
            for place in range(group.size)
            for other in range(place + 1, min(place + 1 + COMPARED_AT_MOST, group.size))
        )
    else:
        reach = combinations(range(group.size), 2)
    for one, other in reach:
        first, second = sorted((int(group[one]), int(group[other])))
        yield first, second


def _are_near(one: Appeal, other: Appeal) -> bool:
    elsewhere = one.countries and other.countries and not set(one.countries) & set(other.countries)
    if elsewhere or nearness(shingles(one.body), shingles(other.body)) < NEAR_IDENTICAL:
        return False
    return not (_has_own_names(one, other) and _has_own_names(other, one))


def _has_own_names(appeal: Appeal, other: Appeal) -> bool:
    """Say whether an appeal is on names that the other never gives: a template filled in for someone else."""
    known = {word.casefold() for word in _WORD.findall(f"{other.title}\n{other.body}")}
    counts = Counter(_WORD.findall(appeal.body) + _WORD.findall(appeal.title) * _REPEATED)
    repeated = (word for word, count in counts.items() if count >= _REPEATED)
    return any(word[0].isupper() and word.casefold() not in known for word in repeated)
