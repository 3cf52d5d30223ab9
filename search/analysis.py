"""Cut text into tokens with the terms they are indexed and searched by: the one place where words are understood."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial
from importlib.resources import files
from typing import NamedTuple

from search import inclusive
from search.folding import fold, normalise
from search.names import MAX_FIRST_LETTERS, PARTICLES, name_terms
from search.stemming import ACCENTS, stems, stems_of_capitals, stems_without_accents

ANALYSIS_VERSION = 4
"""To raise with every change of the terms a text gives: an index written under another one is refused."""

PARAGRAPH_GAP = 16
"""Positions skipped between two paragraphs, so that no phrase is found across them."""

EXACT = "="
"""First character of the terms that keep the surface form; no stem begins with it."""

KNOWN_CHUNKS = 50_000
"""Chunks remembered, some 1.5 kB each with their terms: they are 95 in 100 of what French texts write."""

LONGEST_KNOWN_CHUNK = 64
"""Characters of a remembered chunk: no word is longer, and a page without blanks must not fill the memory."""


class Terms(NamedTuple):
    """The index terms of one word: its stems, its exact forms, and all that it is found by, as a name too.

    `spelt` is its exact form with accents when they tell it from another word, otherwise empty.
    """

    stems: frozenset[str]
    forms: frozenset[str]
    all: frozenset[str]
    spelt: frozenset[str] = frozenset()


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


class Chunk(NamedTuple):
    """What stands between two blanks: its tokens, as those of a text of its own, and how many plain words they are.

    Two neighbours may be one name, "Abdul Aziz": `opening` are the characters of the last word when it may be the
    first word of such a name, `ending` those of the first word when it may be the second one, 0 otherwise.
    """

    tokens: tuple[Token, ...]
    words: int
    opening: int = 0
    ending: int = 0


_MARKS = "".join(re.escape(chr(code)) for code in range(0x300, 0x10000) if unicodedata.combining(chr(code)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
# Possessive: a word is never given back letter by letter, which made cutting texts four times slower.
_WORD = rf"(?:[^\W_]++[{_MARKS}{_INVISIBLE}]*+)++"
_APOSTROPHE = "['’ʼ]"
_CHUNK = re.compile(r"(\S+)")
_TOKEN = re.compile(
    rf"(?:(?P<elided>(?i:qu|jusqu|lorsqu|puisqu|quoiqu|[ldjmtsnc])){_APOSTROPHE}(?=\w))?"
    rf"(?P<word>[A-Z](?:\.[A-Z])+(?!\w)"
    rf"|{_WORD}(?:(?<=[^\W_][^\W_])(?P<inclusive>{inclusive.ENDING}|{inclusive.DOUBLET})(?!\w)|(?:{_APOSTROPHE}{_WORD})*+))"
)
_ENGLISH_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s$")
_NOT_IN_WORD = re.compile(rf"[.'’ʼ{_INVISIBLE}]")
_HYPHENS = frozenset("-\u2010\u2011")


# Going through Token's own constructor takes a seventh more time to cut a text.
_token = partial(tuple.__new__, Token)


def tokenise(text: str) -> Iterator[Token]:
    """Give the tokens of a text in order of position; spans count characters of the text as given."""
    for position, start, chunk in chunks(text):
        for place, first, last, terms, compound in chunk.tokens:
            yield _token((position + place, start + first, start + last, terms, compound))


def chunks(text: str) -> Iterator[tuple[int, int, Chunk]]:
    """Give the chunks of a text, each with the position and the character that its tokens count from.

    A name of two words is given as a chunk of no plain word, before its second word. What is written the same way is
    one object as long as it is remembered: who keeps chunks may tell them apart by identity.
    """
    position, end, apart, opening = 0, 0, False, 0
    parts = iter(_CHUNK.split(text))
    for blank, written in zip(parts, parts, strict=False):  # the blank at the end is left over
        start = end + len(blank)
        end = start + len(written)
        chunk = _known_chunk(written) if end - start <= LONGEST_KNOWN_CHUNK else _read_chunk(written)
        _, words, next_opening, ending = chunk
        if opening and ending and blank == " ":
            first = start - len(blank) - opening
            yield position - 1, first, _name_of_two(text[first : start + ending])
        apart = apart or "\n" in blank
        if apart and words:
            position, apart = position + PARAGRAPH_GAP, False
        yield position, start, chunk
        position, opening = position + words, next_opening


def _read_chunk(written: str) -> Chunk:
    """Read what stands between two blanks."""
    tokens = tuple(_cut(written))
    if not tokens:
        return Chunk((), 0)
    first, last = tokens[0], tokens[-1]
    word = written[last.start :]
    opens = last.end == len(written) and len(word) <= MAX_FIRST_LETTERS and (word[0].isupper() or word in PARTICLES)
    ends = first.start == 0 and not first.compound and written[0].isupper()
    return Chunk(
        tokens,
        words=last.position + 1,
        opening=len(word) if opens and not is_stop_word(last) else 0,
        ending=first.end if ends and not is_stop_word(first) else 0,
    )


_known_chunk = lru_cache(maxsize=KNOWN_CHUNKS)(_read_chunk)


@lru_cache(maxsize=KNOWN_CHUNKS)
def _name_of_two(written: str) -> Chunk:
    """Read the name that two words may write, "Abdul Aziz": found as "Abdelaziz", never as a word of its own."""
    terms = Terms(frozenset(), frozenset(), name_terms(written))
    return Chunk((Token(0, 0, len(written), terms, compound=True),), 0)


def _cut(written: str) -> Iterator[Token]:
    """Give the words of a chunk and its hyphenated compounds."""
    previous_end = 0
    chain: list[Token] = []
    for position, match in enumerate(_TOKEN.finditer(written)):
        if chain and written[previous_end : match.start()] not in _HYPHENS:
            yield from _close(chain, written)
            chain = []
        terms = _understand(match["word"], match["elided"], abbreviated=match["inclusive"] is not None)
        token, previous_end = Token(position, match.start("word"), match.end(), terms), match.end()
        if chain or written[previous_end : previous_end + 1] in _HYPHENS:
            chain.append(token)
        else:
            yield token
    yield from _close(chain, written)


def _close(chain: list[Token], text: str) -> Iterator[Token]:
    """Give the words of a hyphenated chain, preceded by the compound they make: "Salah-Eddine", "Salaheddine"."""
    if len(chain) > 1:
        start, end = chain[0].start, chain[-1].end
        joined = _NOT_IN_WORD.sub("", "".join(text[token.start : token.end] for token in chain))
        name = name_terms(text[start:end])
        yield Token(chain[0].position, start, end, _terms(joined, name=name), compound=True)
    yield from chain


@lru_cache(maxsize=50_000)
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
    spelt = frozenset(sys.intern(EXACT + EXACT + own) for form in forms if (own := normalise(form)) in ACCENTS)
    lenient = {stem for form in forms for stem in (*stems_without_accents(form), *stems_of_capitals(form))}
    names = frozenset() if own_forms <= STOP_WORDS else name
    return Terms(own_stems, own_forms, own_stems | own_forms | spelt | lenient | names, spelt)


def _read_stop_words() -> frozenset[str]:
    lines = files("search").joinpath("words/stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(EXACT + word for line in lines for word in line.partition("#")[0].split())


STOP_WORDS = _read_stop_words()
"""Exact forms of the words that a query does not require."""


def is_stop_word(token: Token) -> bool:
    """Tell whether a token carries no subject of its own."""
    return token.terms.forms <= STOP_WORDS
