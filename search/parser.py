"""Read a typed query: words, "phrases" and -exclusions; never more than the limits allow."""

import re
from dataclasses import dataclass

from search.analysis import tokenise
from search.errors import QueryRefused
from search.limits import MAX_QUERY_LENGTH, MAX_QUERY_TERMS
from search.query import Leaf, Query, phrase_leaf, word_leaf

_QUOTES = '"“”„«»'
_ITEM = re.compile(
    rf'(?P<minus>(?<!\S)[-\u2212])?(?:(?:"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”|«(?P<french>[^«»]*)»)|'
    rf"(?P<word>[^\s{_QUOTES}]+))"
)
UNBALANCED_QUOTES = "Il manque un guillemet : la recherche a porté sur les mots sans tenir compte des guillemets."


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query and, when it could not be taken as typed, the French sentence that says so."""

    query: Query
    notice: str | None = None


def parse(text: str) -> ParsedQuery:
    """Parse a query; raises QueryRefused when it is beyond the limits."""
    if len(text) > MAX_QUERY_LENGTH:
        raise QueryRefused(
            f"Une recherche compte {MAX_QUERY_LENGTH} caractères au plus : gardez les mots les plus rares."
        )
    remains = _ITEM.sub("", text)
    unbalanced = any(quote in remains for quote in _QUOTES)
    if unbalanced:
        text = re.sub(f"[{_QUOTES}]", " ", text)
    required, excluded = _read_items(text)
    if sum(len(leaf.places) for leaf in required + excluded) > MAX_QUERY_TERMS:
        raise QueryRefused(f"Une recherche compte {MAX_QUERY_TERMS} mots au plus : gardez les plus rares.")
    query = Query(tuple(_without_stop_words(required)), tuple(dict.fromkeys(excluded)))
    return ParsedQuery(query, UNBALANCED_QUOTES if unbalanced else None)


def _read_items(text: str) -> tuple[list[Leaf], list[Leaf]]:
    required: list[Leaf] = []
    excluded: list[Leaf] = []
    for item in _ITEM.finditer(text):
        (excluded if item["minus"] else required).extend(_leaves(item))
    return required, excluded


def _leaves(item: re.Match[str]) -> list[Leaf]:
    phrase = item["straight"] or item["curly"] or item["french"]
    typed = phrase or item["word"] or ""
    tokens = list(tokenise(typed))
    if not tokens:
        return []
    return [phrase_leaf(typed.strip(), tokens) if phrase else word_leaf(typed, tokens)]


def _without_stop_words(leaves: list[Leaf]) -> list[Leaf]:
    """Drop the words without a subject, unless there is nothing else."""
    distinct = list(dict.fromkeys(leaves))
    telling = [leaf for leaf in distinct if not leaf.stop_word]
    return telling or distinct
