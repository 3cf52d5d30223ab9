"""Suggest queries in the corpus's own words: corrected ones, completed ones, and words to begin with."""

from collections.abc import Iterable, Iterator, Mapping
from heapq import nlargest
from itertools import islice, product
from typing import NamedTuple

import numpy as np

from search.analysis import EXACT, STOP_WORDS, Token, tokenise
from search.fields import FIELDS
from search.folding import fold
from search.lexer import OPERATORS, Kind, lex
from search.limits import (
    MAX_COMPLETIONS,
    MAX_CORRECTED_WORDS,
    MAX_CORRECTIONS_TRIED,
    MAX_FREQUENT_WORDS,
    MAX_QUERY_LENGTH,
)
from search.matching import Matches
from search.query import InTitle, Word
from search.spelling import Correction, corrections
from search.stemming import stems
from search.vocabulary import KnownWord, Vocabulary
from search.word_counts import MAX_LETTERS

RARE = 3
"""Appeals up to which a typed word may be a mistake: the texts have their own."""

MUCH_MORE = 10
"""Times as many appeals that must hold what is suggested in place of a rare word: a rare name is no mistake."""

MISTAKES_IN_PART = 1.0
"""Mistakes in a word beyond which a correction must find all words together: "Amérique" may be no "numérique"."""

MIN_PREFIX = 2
"""Letters from which a word is completed."""

MIN_FREQUENT_LETTERS = 4
"""Letters of a frequent word worth offering."""

WORDS_A_FAMILY = 6
"""Words looked at for each one offered: of the forms of a word only the most frequent is."""


def rare_words(matches: Matches) -> list[str]:
    """Give the words of a query that hardly any appeal answers to, in any inflection; no phrase and no prefix."""
    wanted = {text: text.text if isinstance(text, InTitle) else text for text in matches.words}
    return [
        word.text for text, word in wanted.items() if isinstance(word, Word) and matches.words[text].holding <= RARE
    ]


def association(matches: Matches) -> float:
    """Give how much more often the words of a query stand in one appeal than chance would have it, as a logarithm.

    0 for one word, and where no appeal has them all.
    """
    together, count = np.count_nonzero(matches.mask), matches.mask.size
    if matches.relaxed or not together:
        return 0.0
    shares = [own.holding / count for own in matches.words.values()]
    return float(np.log(together / count) - np.log([share for share in shares if share]).sum())


class _Typed(NamedTuple):
    """A word of a query: its folded form and its place among the characters."""

    form: str
    start: int
    end: int


class CorrectedQuery(NamedTuple):
    """A query with its rare words corrected; the larger its likelihood, a logarithm, the better.

    `mistakes` are those of the word that had most.
    """

    query: str
    likelihood: float
    mistakes: float


def corrected_queries(query: str, rare: Iterable[str], vocabulary: Vocabulary) -> Iterator[CorrectedQuery]:
    """Give a query with its rare words corrected, likeliest first; the rest of it stays as typed.

    `rare` are its `rare_words`. What is between quotes is left alone.
    """
    forms = {token.terms.forms for word in rare for token in _plain_tokens(word)}
    mistyped = _mistyped(query, forms, vocabulary)
    ways = product(*mistyped.values())
    likely = nlargest(MAX_CORRECTIONS_TRIED, ways, key=lambda way: sum(own.likelihood for own in way))
    for way in likely if mistyped else ():
        corrected = query
        for typed, own in reversed(list(zip(mistyped, way, strict=True))):
            corrected = corrected[: typed.start] + _as_typed(own.word) + corrected[typed.end :]
        if len(corrected) <= MAX_QUERY_LENGTH:
            likelihood, mistakes = sum(own.likelihood for own in way), max(own.mistakes for own in way)
            yield CorrectedQuery(corrected, likelihood, mistakes)


def _mistyped(query: str, forms: set[frozenset[str]], vocabulary: Vocabulary) -> Mapping[_Typed, list[Correction]]:
    """Give the words of a query that have corrections, in order of place."""
    typed = [word for word, terms in _typed_words(query) if terms in forms]
    counts = vocabulary.appeals_with([word.form for word in typed])
    found: dict[_Typed, list[Correction]] = {}
    for word, count in list(zip(typed, counts, strict=True))[:MAX_CORRECTED_WORDS]:
        near = corrections(word.form, vocabulary, MAX_CORRECTIONS_TRIED) if count <= RARE else []
        better = [own for own in near if own.word.appeals >= MUCH_MORE * count]
        if better:
            found[word] = better
    return found


def _typed_words(query: str) -> Iterator[tuple[_Typed, frozenset[str]]]:
    """Give the words of a query outside quotes, each with its exact terms; a prefix is no word."""
    for lexeme in lex(query):
        if lexeme.kind is not Kind.WORD or lexeme.text.endswith("*"):
            continue
        for token in _plain_tokens(lexeme.text):
            (term,) = token.terms.forms
            form = term.removeprefix(EXACT)
            yield _Typed(form, lexeme.start + token.start, lexeme.start + token.end), token.terms.forms


def _plain_tokens(text: str) -> Iterator[Token]:
    """Give the words written out: inclusive writing stands for several, none of which was typed."""
    return (token for token in tokenise(text) if not token.compound and len(token.terms.forms) == 1)


def _as_typed(word: KnownWord) -> str:
    """Write a word into a query: one that is written like an operator would be taken for it."""
    return word.form if word.spelling in OPERATORS else word.spelling


def completed_queries(query: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give a query with its last word completed, by the words of most appeals first."""
    *_, last = (None, *_plain_tokens(query[:MAX_QUERY_LENGTH]))
    if last is None or last.end != len(query) or _names_a_facet(query):
        return ()
    (term,) = last.terms.forms
    prefix = term.removeprefix(EXACT)
    if not MIN_PREFIX <= len(prefix) <= MAX_LETTERS or not prefix.isascii():
        return ()
    words = vocabulary.beginning_with(prefix, WORDS_A_FAMILY * MAX_COMPLETIONS)
    completed = (query[: last.start] + _as_typed(word) for word in _one_a_family(words))
    return tuple(islice((own for own in completed if own != query), MAX_COMPLETIONS))


def _names_a_facet(query: str) -> bool:
    """Tell whether a query ends with the value of a facet: words of the texts are no names of countries."""
    *_, before, _ = (None, None, *lex(query))
    return before is not None and before.kind is Kind.FIELD and FIELDS.get(fold(before.text)) != "title"


def frequent_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the words that stand out in titles, which name people, places and what is done to them."""
    words = vocabulary.of_titles(WORDS_A_FAMILY * MAX_FREQUENT_WORDS)
    telling = (word for word in words if len(word.form) >= MIN_FREQUENT_LETTERS)
    return tuple(word.spelling for word in islice(_one_a_family(telling), MAX_FREQUENT_WORDS))


def _one_a_family(words: Iterable[KnownWord]) -> Iterator[KnownWord]:
    """Give the first word of each family of inflections, words without a subject left out."""
    seen: set[str] = set()
    for word in words:
        own = stems(word.spelling)
        if EXACT + word.form not in STOP_WORDS and seen.isdisjoint(own):
            seen.update(own)
            yield word
