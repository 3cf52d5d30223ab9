"""Turn the words of a query into leaves: which index terms must stand where."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.analysis import tokenise
from search.errors import QueryRefused
from search.limits import MAX_EXPANSIONS
from search.query import Exact, InTitle, Node, Prefix, Text, Word, wanted_texts
from search.schema import TEXT_FIELDS
from search.storage import Storage

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word or a phrase in some fields: at each of its places, in order, one of the terms must stand.

    `joined` are the terms of a compound written in one word, which match by themselves: "Salah-Eddine" is
    found as "Salaheddine" too.
    """

    places: tuple[Terms, ...]
    joined: Terms = frozenset()
    fields: tuple[str, ...] = TEXT_FIELDS


def in_field(field: str, leaves: Sequence[Leaf]) -> list[Leaf]:
    """Give the leaves that are looked for in a field."""
    return [leaf for leaf in leaves if field in leaf.fields]


def leaf_of(text: Text | InTitle, storage: Storage) -> Leaf:
    """Give the leaf of some words; raises QueryRefused for a prefix of too many words."""
    if isinstance(text, InTitle):
        leaf = leaf_of(text.text, storage)
        return Leaf(leaf.places, leaf.joined, ("title",))
    tokens = list(tokenise(text.text))
    words = [token.terms for token in tokens if not token.compound]
    match text:
        case Word():
            compounds = (token.terms.stems for token in tokens if token.compound)
            return Leaf(tuple(word.stems for word in words), frozenset().union(*compounds))
        case Exact():
            return Leaf(tuple(word.forms for word in words))
        case Prefix():
            return Leaf((frozenset(_expand(text, words[0].forms, storage)),))


def _expand(prefix: Prefix, forms: Terms, storage: Storage) -> list[str]:
    terms = [term for form in forms for term in storage.expand(form)]
    if len(terms) > MAX_EXPANSIONS:
        raise QueryRefused(f"« {prefix} » a plus de {MAX_EXPANSIONS} suites : ajoutez une lettre.")
    return terms


def wanted_leaves(query: Node, storage: Storage) -> tuple[Leaf, ...]:
    """Give the leaves a query looks for, those it excludes left aside."""
    return tuple(leaf_of(text, storage) for text in dict.fromkeys(wanted_texts(query)))
