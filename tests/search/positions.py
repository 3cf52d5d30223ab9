"""Where the words of a query stand in a text, found by reading it all: what an index gives without reading."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from search.analysis import tokenise
from search.leaves import Leaf, leaf_of
from search.parser import parse
from search.query import wanted_texts


class EmptyStorage:
    """An index without a text: no name has another spelling in it."""

    def frequency(self, term: str) -> int:
        """Find nothing."""
        del term
        return 0

    def expand(self, prefix: str) -> list[str]:
        """Find nothing."""
        del prefix
        return []


def leaves_of(query: str) -> list[Leaf]:
    """Give the leaves of a query without prefixes, which hang on no index."""
    return [leaf_of(text, EmptyStorage()) for text in wanted_texts(parse(query).query)]


def positions_of(leaves: Sequence[Leaf], text: str) -> list[npt.NDArray[np.int64]]:
    """Give the positions at which each leaf begins in a text."""
    at = defaultdict[int, set[str]](set)
    for token in tokenise(text):
        at[token.position] |= token.terms.all
    return [np.array([place for place in sorted(at) if begins_at(place, leaf, at)], np.int64) for leaf in leaves]


def begins_at(place: int, leaf: Leaf, at: dict[int, set[str]]) -> bool:
    """Tell whether a leaf begins at a position."""
    in_a_row = all(terms & at.get(place + distance, set()) for distance, terms in enumerate(leaf.places))
    return in_a_row or bool(leaf.joined & at[place])


def word_starts(text: str) -> npt.NDArray[np.uint32]:
    """Give for each position the character at which its word starts, or else the next word."""
    starts: list[int] = []
    for token in tokenise(text):
        if not token.compound:
            starts += [token.start] * (token.position + 1 - len(starts))
    return np.array(starts, np.uint32)
