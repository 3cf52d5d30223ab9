"""Whether two texts are one article: by the shingles they share and the names that either keeps to itself.

Comparing takes both whole texts, so what was found is kept with a generation and taken from there when neither page
has changed since.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from indexer.corpus_wide.page_summary import PageSummary, without_lines
from indexer.corpus_wide.shingles import Hashes, nearness, shingles
from search.appeal import Appeal

NEAR_IDENTICAL = 0.7
"""Nearness from which two texts are one article. Of copies without their lead and with 40 words of chrome 98 % have as
much (median 0.8), copies with ten words corrected 0.8; one text that two sections of an organisation worded for
themselves has 0.34, two appeals from one template 0.05."""

COMPARISON = np.dtype([("pages", np.uint64), ("near", np.bool_)])
"""Which two pages, by a mixture of their fingerprints, and what came out: 9 bytes, for there may be one a page."""

Pairs = npt.NDArray[np.int64]
"""Pairs of numbers of pages, a row each."""

_Truths = npt.NDArray[np.bool_]

Comparisons = npt.NDArray[np.void]
"""Rows of the type `COMPARISON`, ascending."""

_WORD = re.compile(r"\w+")
_REPEATED = 2  # times a name must stand in a text to be what it is about; once in a title is enough
_TEXTS = 256  # kept in memory: texts that are compared come near one another
_MIXING = np.uint64(0x9E3779B97F4A7C15)  # any odd number; the same in every rebuild


def no_comparisons() -> Comparisons:
    """Give what is known before any two texts were compared."""
    return np.empty(0, COMPARISON)


@dataclass(frozen=True, slots=True)
class _Text:
    """What a text is compared by; `names` are those it is about, a template's for the one it is filled in for."""

    hashes: Hashes
    words: frozenset[str]
    names: frozenset[str]
    countries: frozenset[str]


class TextComparisons:
    """Compares the texts of pages, reading only those of pairs that `known` does not tell of; `made` is all asked."""

    def __init__(self, read: Callable[[PageSummary], Appeal], known: Comparisons) -> None:
        self._read = read
        self._known = known
        self.made = no_comparisons()

    def near(self, pages: Sequence[PageSummary], pairs: Pairs) -> _Truths:
        """Say of each pair of numbers of pages whether their texts are near-identical."""
        fingerprints = np.array([page.text.fingerprint for page in pages], np.uint64)
        asked = fingerprints[pairs[:, 0]] * _MIXING + fingerprints[pairs[:, 1]]
        known, near = self._look_up(asked)
        text = lru_cache(maxsize=_TEXTS)(lambda number: self._text(pages[number]))
        for pair in np.flatnonzero(~known).tolist():
            one, other = pairs[pair].tolist()
            near[pair] = _are_near(text(one), text(other))
        made = np.empty(asked.size, COMPARISON)
        made["pages"], made["near"] = asked, near
        self.made = np.unique(made)
        return near

    def _look_up(self, asked: npt.NDArray[np.uint64]) -> tuple[_Truths, _Truths]:
        """Give whether each pair is known, and if so, whether it is near-identical."""
        if not self._known.size:
            return np.zeros(asked.size, np.bool_), np.zeros(asked.size, np.bool_)
        at = np.minimum(np.searchsorted(self._known["pages"], asked), self._known.size - 1)
        found = self._known[at]
        return found["pages"] == asked, found["near"].copy()

    def _text(self, page: PageSummary) -> _Text:
        appeal = self._read(page)
        body = without_lines(appeal.body, page.text.dropped)
        found = _WORD.findall(body)
        titled = _WORD.findall(appeal.title)
        counts = Counter(found + titled * _REPEATED)
        return _Text(
            hashes=shingles(body),
            words=frozenset(word.casefold() for word in [*found, *titled]),
            names=frozenset(
                word.casefold() for word, count in counts.items() if count >= _REPEATED and word[0].isupper()
            ),
            countries=frozenset(appeal.countries),
        )


def _are_near(one: _Text, other: _Text) -> bool:
    elsewhere = one.countries and other.countries and one.countries.isdisjoint(other.countries)
    if elsewhere or nearness(one.hashes, other.hashes) < NEAR_IDENTICAL:
        return False
    return one.names <= other.words or other.names <= one.words
