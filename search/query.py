"""The query as a tree: leaves that stand somewhere in a text, and how they are combined."""

from dataclasses import dataclass

from search.analysis import Token, is_stop_word


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word or a phrase: at each of its places, in order, one of the terms must stand.

    `joined` are the terms of a compound written in one word, which match by themselves: "Salah-Eddine" is
    found as "Salaheddine" too. A `stop_word` is not required when the query has other words.
    """

    text: str
    places: tuple[frozenset[str], ...]
    joined: frozenset[str] = frozenset()
    stop_word: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of `required`, none of `excluded`; with neither it means every appeal."""

    required: tuple[Leaf, ...] = ()
    excluded: tuple[Leaf, ...] = ()


def word_leaf(text: str, tokens: list[Token]) -> Leaf:
    """Make a leaf that matches a typed word in any inflection."""
    compounds = [token.terms.stems for token in tokens if token.compound]
    places = tuple(token.terms.stems for token in tokens if not token.compound)
    return Leaf(text, places, frozenset().union(*compounds), all(map(is_stop_word, tokens)))


def phrase_leaf(text: str, tokens: list[Token]) -> Leaf:
    """Make a leaf that matches quoted words in exactly these forms, accents and case aside."""
    return Leaf(text, tuple(token.terms.forms for token in tokens if not token.compound))
