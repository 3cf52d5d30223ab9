"""Where the words of a query stand in a text, found by reading it all: what an index gives without reading."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from search.analysis import tokenise
from search.leaves import Leaf, leaf_of
from search.parser import parse
from search.query import wanted_texts
from search.word_places import WordPlaces


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


def positions_of(leaves: Sequence[Leaf], text: str) -> list[list[int]]:
    """Give the positions at which each leaf begins in a text."""
    at = defaultdict[int, set[str]](set)
    for token in tokenise(text):
        at[token.position] |= token.terms.all
    return [[place for place in sorted(at) if begins_at(place, leaf, at)] for leaf in leaves]


def begins_at(place: int, leaf: Leaf, at: dict[int, set[str]]) -> bool:
    """Tell whether a leaf begins at a position."""
    in_a_row = all(terms & at.get(place + distance, set()) for distance, terms in enumerate(leaf.places))
    return in_a_row or bool(leaf.joined & at[place])


def word_places(text: str) -> WordPlaces:
    """Give for each position the character at which its word starts, or else the next word, and the word's length."""
    starts: list[int] = []
    lengths: list[int] = []
    compounds = set()
    for token in tokenise(text):
        if token.compound:
            compounds.add(token.position)
        else:
            starts += [token.start] * (token.position + 1 - len(starts))
            lengths += [0] * (token.position - len(lengths)) + [token.end - token.start]
    told = [0 if place in compounds or length > 255 else length for place, length in enumerate(lengths)]
    return WordPlaces(np.array(starts, np.uint32).data, np.array(told, np.uint8).data)
