"""Lines as they are kept and lines as they are compared."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import filterfalse

from indexer.remembering import remembered

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_PLAIN = {"'": "’‘`", '"': "“”«»", "-": "–—"}  # quotes and dashes
_PLAIN_MARKS = tuple((mark, plain) for plain, marks in _PLAIN.items() for mark in marks)
_CLOSED_UP = (*((f" {mark}", mark) for mark in '!?:;.,"…'), ('" ', '"'))  # what stands without a space beside it
_OTHER_LETTERS = re.compile("[^\x00-\x7f\u0300-\u036f]")  # than plain ones and the accents of French
_WORD = re.compile(r"\w+")


def tidy(text: str) -> str:
    """Write a line in NFC with single plain spaces and without invisible or control characters."""
    if not text.isprintable():  # which all of these characters are not, and U+2060 and its like neither
        text = _INVISIBLE.sub("", _CONTROLS.sub(" ", text))
    return " ".join(unicodedata.normalize("NFC", text).split())


@remembered  # a line is compared with a dozen lists of phrases
def fold(line: str) -> str:
    """Give the form in which two lines are the same: case, accents, quotes, dashes and outer punctuation aside."""
    bare = tidy(line).casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFD", bare)
    for mark, plain in _PLAIN_MARKS:
        bare = bare.replace(mark, plain)
    bare = _without_accents(bare)
    for spaced, close in _CLOSED_UP:
        bare = bare.replace(spaced, close)
    return bare.strip(" .:;,!?…-|>»•·*")


def _without_accents(decomposed: str) -> str:
    """Drop the combining marks: where there are only those of French, as nearly always, in a tenth of the time."""
    if decomposed.isascii():
        return decomposed
    if _OTHER_LETTERS.search(decomposed):
        return "".join(filterfalse(unicodedata.combining, decomposed))
    return decomposed.encode("ascii", "ignore").decode("ascii")


@remembered  # the words of a line are counted a dozen times
def words(text: str) -> tuple[str, ...]:
    """Split a text into its words."""
    return tuple(_WORD.findall(text))


def count_words(lines: Iterable[str]) -> int:
    """Count the words of several lines."""
    return sum(len(words(line)) for line in lines)
