"""Lines as they are kept and lines as they are compared."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import filterfalse

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_FOLDED = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})
_SHORT_LINE = 400  # characters
_WORD = re.compile(r"\w+")
_BEFORE_PUNCTUATION = re.compile(r'\s+(?=[!?:;.,"…])|(?<=")\s+')


def tidy(text: str) -> str:
    """Write a line in NFC with single plain spaces and without invisible or control characters."""
    if not text.isprintable():  # which all of these characters are not, and U+2060 and its like neither
        text = _INVISIBLE.sub("", _CONTROLS.sub(" ", text))
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(line: str) -> str:
    """Give the form in which two lines are the same: case, accents, quotes, dashes and outer punctuation aside."""
    return _fold_short(line) if len(line) <= _SHORT_LINE else _fold(line)


def _fold(line: str) -> str:
    bare = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", tidy(line).casefold())))
    folded = _BEFORE_PUNCTUATION.sub("", bare.translate(_FOLDED))
    return folded.strip(" .:;,!?…-|>»•·*")


# A line is compared with a dozen lists of phrases: folding it once makes extraction four times as fast.
_fold_short = lru_cache(maxsize=20_000)(_fold)


def words(text: str) -> list[str]:
    """Split a text into its words."""
    return _WORD.findall(text)


def count_words(lines: Iterable[str]) -> int:
    """Count the words of several lines."""
    return sum(len(words(line)) for line in lines)
