"""Phrases of page furniture, written by people in plain files, matched against whole lines.

A phrase is a line as it stands on pages. A star stands for any words: `Publié le *`. Case, accents, kinds of quotes
and dashes, and punctuation at both ends do not matter.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from indexer.errors import ProfileInvalid
from indexer.wording import fold, words

_GLUED_WORDS = 14  # of a line that may be several labels side by side
_WORD_START = re.compile(r"(?<=\s)\w")
_STAR = "\ue000"  # stands for a star while a phrase is folded: a private character that no list holds
_LINE_LIMIT = 400  # characters; no phrase is as long, and the expressions stay linear in the line's length


class _Starred(NamedTuple):
    """A phrase with stars: the letter it begins with if no star does, its longest part, and all of it."""

    first_letter: str
    part: str
    pattern: re.Pattern[str]


class Phrases:
    """A set of phrases, asked whether a whole line is one of them."""

    __slots__ = ("_exact", "_starred")

    def __init__(self, phrases: Iterable[str]) -> None:
        exact = set()
        self._starred: defaultdict[str, list[_Starred]] = defaultdict(list)
        for phrase in phrases:
            if not fold(phrase).strip("*"):
                raise ProfileInvalid(f"The phrase {phrase!r} has no words: remove it or write it out.")
            if "*" in phrase:
                starred = _starred(phrase)
                self._starred[starred.first_letter].append(starred)
            else:
                exact.add(fold(phrase))
        self._exact = frozenset(exact)

    def match(self, line: str) -> bool:
        """Say whether the line is one of the phrases."""
        if len(line) > _LINE_LIMIT:
            return False
        folded = fold(line)
        if folded in self._exact:
            return True
        for letter in {folded[:1], ""}:
            for starred in self._starred.get(letter, ()):
                if starred.part in folded and starred.pattern.fullmatch(folded):
                    return True
        return False

    def ending(self, line: str) -> str | None:
        """Give the phrase of several words with which a short line ends, in the line's own words.

        Text captures set labels side by side: "Cameroun AU 23/11 Délai expiré".
        """
        found = words(line)
        if len(found) > _GLUED_WORDS:
            return None
        pieces = (line[match.start() :] for match in _WORD_START.finditer(line) if match.start())
        return next((piece for piece in pieces if " " in fold(piece) and fold(piece) in self._exact), None)

    def __or__(self, other: "Phrases") -> "Phrases":
        """Join two sets of phrases."""
        joined = Phrases(())
        joined._exact = self._exact | other._exact
        for part in (self, other):
            for letter, starred in part._starred.items():
                joined._starred[letter] += starred
        return joined


def _starred(phrase: str) -> _Starred:
    """Turn a phrase with stars into a regular expression over folded lines."""
    parts = fold(phrase.replace("*", _STAR)).split(_STAR)
    return _Starred(parts[0][:1], max(parts, key=len), re.compile(".*".join(map(re.escape, parts))))


@lru_cache
def load_phrases(name: str) -> Phrases:
    """Read the word list `indexer/words/<name>.txt`: a phrase a line, `#` begins a remark."""
    return Phrases(load_lines(name))


@lru_cache
def load_lines(name: str) -> tuple[str, ...]:
    """Give the lines of `indexer/words/<name>.txt` without remarks and empty lines."""
    text = files("indexer").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
