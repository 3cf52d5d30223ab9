"""Cut text into tokens with the terms they are indexed and searched by: the one place where words are understood."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from search import inclusive
from search.folding import fold
from search.stemming import stems

ANALYSIS_VERSION = 1
"""To raise with every change of the terms a text gives: an index written under another one is refused."""

PARAGRAPH_GAP = 16
"""Positions skipped between two paragraphs, so that no phrase is found across them."""

EXACT = "="
"""First character of the terms that keep the surface form; no stem begins with it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its place among the words, its span of characters and its index terms.

    A hyphenated compound is followed by its parts: it stands at the position of the first one, spans them all
    and is marked `compound`.
    """

    position: int
    start: int
    end: int
    stems: frozenset[str]
    forms: frozenset[str]
    compound: bool = False

    @property
    def terms(self) -> frozenset[str]:
        """All index terms, stems and exact forms."""
        return self.stems | self.forms


_MARKS = "".join(re.escape(chr(code)) for code in range(0x300, 0x10000) if unicodedata.combining(chr(code)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
_LETTER = rf"[^\W_][{_MARKS}{_INVISIBLE}]*"
_WORD = rf"(?:{_LETTER})+"
_APOSTROPHE = "['’ʼ]"
_TOKEN = re.compile(
    rf"(?:(?P<elided>(?i:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)){_APOSTROPHE}(?=\w))?"
    rf"(?P<word>[A-Z](?:\.[A-Z])+(?!\w)"
    rf"|(?P<inclusive>{_WORD}{inclusive.ENDING})(?!\w)"
    rf"|{_WORD}(?:{_APOSTROPHE}{_WORD})*)"
)
_ENGLISH_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s$")
_NOT_IN_WORD = re.compile(rf"[.'’ʼ{_INVISIBLE}]")
_HYPHENS = frozenset("-\u2010\u2011")


def tokenise(text: str) -> Iterator[Token]:
    """Give the tokens of a text in order of position; spans count characters of the text as given."""
    position, previous_end = 0, 0
    chain: list[Token] = []
    for match in _TOKEN.finditer(text):
        between = text[previous_end : match.start()]
        if chain and between not in _HYPHENS:
            yield from _close(chain, text)
            chain = []
        if "\n" in between:
            position += PARAGRAPH_GAP
        forms = _forms(match)
        chain.append(Token(position, match.start("word"), match.end(), *_terms(forms)))
        position, previous_end = position + 1, match.end()
    yield from _close(chain, text)


def _close(chain: list[Token], text: str) -> Iterator[Token]:
    """Give the words of a hyphenated chain, preceded by the compound they make: "Salah-Eddine", "Salaheddine"."""
    if len(chain) > 1:
        start, end = chain[0].start, chain[-1].end
        joined = "".join(text[token.start : token.end] for token in chain)
        yield Token(chain[0].position, start, end, *_terms((_NOT_IN_WORD.sub("", joined),)), compound=True)
    yield from chain


def _forms(match: re.Match[str]) -> tuple[str, ...]:
    """Give the plain words that a written word stands for."""
    word, elided = match["word"], match["elided"]
    written = inclusive.expand(word, abbreviated=bool(match["inclusive"]))
    if written:
        return written
    plain = _NOT_IN_WORD.sub("", _ENGLISH_POSSESSIVE.sub("", word))
    # "N'Djamena" and "M'hamed" are names, not elisions.
    if elided in ("N", "M") and word[0].isupper():
        return plain, elided + plain
    return (plain,)


@lru_cache(maxsize=200_000)
def _terms(forms: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    return (
        frozenset(sys.intern(stem) for form in forms for stem in stems(form)),
        frozenset(sys.intern(EXACT + fold(form)) for form in forms),
    )


def _read_stop_words() -> frozenset[str]:
    lines = files("search").joinpath("words/stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(EXACT + word for line in lines for word in line.partition("#")[0].split())


STOP_WORDS = _read_stop_words()
"""Exact forms of the words that a query does not require."""


def is_stop_word(token: Token) -> bool:
    """Tell whether a token carries no subject of its own."""
    return token.forms <= STOP_WORDS
