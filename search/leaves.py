"""Turn the words of a query into leaves: which index terms must stand where."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.analysis import EXACT, Token, tokenise
from search.countries import other_names
from search.errors import QueryRefused
from search.folding import fold
from search.limits import MAX_EXPANSIONS
from search.names import letters_of
from search.query import Exact, InTitle, Node, Prefix, Text, Word, wanted_texts
from search.schema import TEXT_FIELDS
from search.storage import Storage
from search.variants import Variant, variants_of, variants_of_compound, variants_of_country, variants_of_neighbours

Terms = frozenset[str]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word or a phrase in some fields: at each of its places, in order, one of the terms must stand.

    `joined` are the terms of a compound written in one word, which match by themselves: "Salah-Eddine" is
    found as "Salaheddine" too. `variants` are the other spellings of names among the terms, and `as_typed` is
    the leaf without them; None when it has none.
    """

    places: tuple[Terms, ...]
    joined: Terms = frozenset()
    fields: tuple[str, ...] = TEXT_FIELDS
    variants: tuple[str, ...] = ()
    as_typed: "Leaf | None" = None


def in_field(field: str, leaves: Sequence[Leaf]) -> list[Leaf]:
    """Give the leaves that are looked for in a field."""
    return [leaf for leaf in leaves if field in leaf.fields]


def leaf_of(text: Text | InTitle, storage: Storage, joined: Sequence[Variant] = ()) -> Leaf:
    """Give the leaf of some words, and of names that hold them; raises QueryRefused for a prefix of too many words."""
    if isinstance(text, InTitle):
        return _in_title(leaf_of(text.text, storage))
    leaf = typed_leaf_of(text, storage)
    if not isinstance(text, Word):
        return leaf
    return _with_variants(leaf, _variants(text.text, list(tokenise(text.text)), storage), joined)


def typed_leaf_of(text: Text | InTitle, storage: Storage) -> Leaf:
    """Give the leaf of some words without other spellings; raises QueryRefused for a prefix of too many words."""
    if isinstance(text, InTitle):
        return _in_title(typed_leaf_of(text.text, storage))
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


def spelt_leaf_of(word: Word) -> Leaf:
    """Give the leaf of a word in the form typed, with its accents where they tell it from another word."""
    tokens = (token.terms for token in tokenise(word.text) if not token.compound)
    return Leaf(tuple(own.spelt or own.forms for own in tokens))


def _in_title(leaf: Leaf) -> Leaf:
    as_typed = _in_title(leaf.as_typed) if leaf.as_typed else None
    return replace(leaf, fields=("title",), as_typed=as_typed)


def _variants(text: str, tokens: Sequence[Token], storage: Storage) -> list[tuple[Token, Sequence[Variant]]]:
    """Give the other spellings of the names among the words of a text, by word."""
    written_out = [token for token in tokens if _is_one_form(text, token)]
    return [(token, _variants_of_token(token, text[token.start : token.end], storage)) for token in written_out]


def _variants_of_token(token: Token, word: str, storage: Storage) -> Sequence[Variant]:
    """Give the other spellings of a name, or the other words for a country."""
    if token.compound:
        return variants_of_compound(word, storage)
    return variants_of_country(word, storage) if other_names(word) else variants_of(word, storage)


def _with_variants(leaf: Leaf, found: list[tuple[Token, Sequence[Variant]]], joined: Sequence[Variant]) -> Leaf:
    """Add other spellings of names to a leaf, at the places of their words or in one word."""
    places, in_one_word = list(leaf.places), {term for variant in joined for term in variant.terms}
    for token, variants in found:
        terms = frozenset[str]().union(*(variant.terms for variant in variants))
        if token.compound:
            in_one_word |= terms
        else:
            places[token.position] |= terms
    spellings = [variant.spelling for variants in (joined, *(own for _, own in found)) for variant in variants]
    if not spellings:
        return leaf
    return Leaf(tuple(places), leaf.joined | in_one_word, variants=tuple(dict.fromkeys(spellings)), as_typed=leaf)


def _is_one_form(text: str, token: Token) -> bool:
    """Tell whether a word is written out: inclusive writing stands for several, none of them a name."""
    return EXACT + fold(letters_of(text[token.start : token.end])) in token.terms.forms


def _expand(prefix: Prefix, forms: Terms, storage: Storage) -> list[str]:
    terms = [term for form in forms for term in storage.expand(form)]
    if len(terms) > MAX_EXPANSIONS:
        raise QueryRefused(f"« {prefix} » a plus de {MAX_EXPANSIONS} suites : ajoutez une lettre.")
    return terms


def wanted_leaves(query: Node, storage: Storage) -> tuple[Leaf, ...]:
    """Give the leaves a query looks for, those it excludes left aside."""
    joined = variants_of_neighbours(query, storage)
    return tuple(leaf_of(text, storage, joined.get(text, ())) for text in dict.fromkeys(wanted_texts(query)))
