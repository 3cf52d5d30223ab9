"""Cut text into tokens with the terms they are indexed and searched by: the one place where words are understood."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from search import inclusive
from search.folding import fold
from search.names import MAX_FIRST_LETTERS, PARTICLES, name_terms
from search.stemming import stems

ANALYSIS_VERSION = 2
"""To raise with every change of the terms a text gives: an index written under another one is refused."""

PARAGRAPH_GAP = 16
"""Positions skipped between two paragraphs, so that no phrase is found across them."""

EXACT = "="
"""First character of the terms that keep the surface form; no stem begins with it."""


class Terms(NamedTuple):
    """The index terms of one word: its stems, its exact forms, and all together with those of the name it may be."""

    stems: frozenset[str]
    forms: frozenset[str]
    all: frozenset[str]


class Token(NamedTuple):
    """A word of a text: its place among the words, its span of characters and its index terms.

    A hyphenated compound is followed by its parts: it stands at the position of the first one, spans them all
    and is marked `compound`. So is a name that may be of two words, which comes between them.
    """

    position: int
    start: int
    end: int
    terms: Terms
    compound: bool = False


_MARKS = "".join(re.escape(chr(code)) for code in range(0x300, 0x10000) if unicodedata.combining(chr(code)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
# Possessive: a word is never given back letter by letter, which made cutting texts four times slower.
_WORD = rf"(?:[^\W_]++[{_MARKS}{_INVISIBLE}]*+)++"
_APOSTROPHE = "['’ʼ]"
_TOKEN = re.compile(
    rf"(?:(?P<elided>(?i:qu|jusqu|lorsqu|puisqu|quoiqu|[ldjmtsnc])){_APOSTROPHE}(?=\w))?"
    rf"(?P<word>[A-Z](?:\.[A-Z])+(?!\w)"
    rf"|{_WORD}(?:(?<=\w\w)(?P<inclusive>{inclusive.ENDING}|{inclusive.DOUBLET})(?!\w)|(?:{_APOSTROPHE}{_WORD})*+))"
)
_ENGLISH_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s$")
_NOT_IN_WORD = re.compile(rf"[.'’ʼ{_INVISIBLE}]")
_HYPHENS = frozenset("-\u2010\u2011")


def tokenise(text: str) -> Iterator[Token]:
    """Give the tokens of a text in order of position; spans count characters of the text as given."""
    previous: Token | None = None
    for token in _cut(text):
        if previous and not token.compound and text[token.start].isupper():
            yield from _two_words(previous, token, text)
        yield token
        previous = None if token.compound else token


def _two_words(first: Token, second: Token, text: str) -> Iterator[Token]:
    """Give the name that two words may write, "Abdul Aziz": found as "Abdelaziz", never as a word of its own."""
    word = text[first.start : first.end]
    beside = text[first.end : second.start] == " " and len(word) <= MAX_FIRST_LETTERS
    if beside and (word[0].isupper() or word in PARTICLES) and not is_stop_word(first) and not is_stop_word(second):
        names = name_terms(text[first.start : second.end])
        yield Token(first.position, first.start, second.end, Terms(frozenset(), frozenset(), names), compound=True)


def _cut(text: str) -> Iterator[Token]:
    """Give the words of a text and its hyphenated compounds."""
    position, previous_end = 0, 0
    chain: list[Token] = []
    for match in _TOKEN.finditer(text):
        if chain and text[previous_end : match.start()] not in _HYPHENS:
            yield from _close(chain, text)
            chain = []
        if text.find("\n", previous_end, match.start()) >= 0:
            position += PARAGRAPH_GAP
        terms = _understand(match["word"], match["elided"], abbreviated=match["inclusive"] is not None)
        token = Token(position, match.start("word"), match.end(), terms)
        position, previous_end = position + 1, match.end()
        if chain or text[previous_end : previous_end + 1] in _HYPHENS:
            chain.append(token)
        else:
            yield token
    yield from _close(chain, text)


def _close(chain: list[Token], text: str) -> Iterator[Token]:
    """Give the words of a hyphenated chain, preceded by the compound they make: "Salah-Eddine", "Salaheddine"."""
    if len(chain) > 1:
        start, end = chain[0].start, chain[-1].end
        joined = _NOT_IN_WORD.sub("", "".join(text[token.start : token.end] for token in chain))
        name = name_terms(text[start:end])
        yield Token(chain[0].position, start, end, _terms(joined, name=name), compound=True)
    yield from chain


@lru_cache(maxsize=200_000)
def _understand(word: str, elided: str | None, *, abbreviated: bool) -> Terms:
    """Give the terms of a written word: those of all the plain words that it stands for."""
    written = inclusive.expand(word, abbreviated=abbreviated)
    if written:
        return _terms(*written)
    plain = _NOT_IN_WORD.sub("", _ENGLISH_POSSESSIVE.sub("", word))
    # "N'Djamena" and "M'hamed" are names, not elisions.
    if elided in ("N", "M") and word[0].isupper():
        return _terms(plain, elided + plain, name=name_terms(plain) | name_terms(elided + plain))
    return _terms(plain, name=name_terms(plain))


def _terms(*forms: str, name: frozenset[str] = frozenset()) -> Terms:
    """Give the terms of plain words, interned: a text holds the same ones again and again."""
    own_stems = frozenset(sys.intern(stem) for form in forms for stem in stems(form))
    own_forms = frozenset(sys.intern(EXACT + fold(form)) for form in forms)
    own_names = frozenset() if own_forms <= STOP_WORDS else name
    return Terms(own_stems, own_forms, own_stems | own_forms | own_names)


def _read_stop_words() -> frozenset[str]:
    lines = files("search").joinpath("words/stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(EXACT + word for line in lines for word in line.partition("#")[0].split())


STOP_WORDS = _read_stop_words()
"""Exact forms of the words that a query does not require."""


def is_stop_word(token: Token) -> bool:
    """Tell whether a token carries no subject of its own."""
    return token.terms.forms <= STOP_WORDS
