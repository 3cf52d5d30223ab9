"""Phrases of page furniture, written by people in plain files, matched against whole lines.

A phrase is a line as it stands on pages. A star stands for any words: `Publié le *`. Case, accents, kinds of quotes
and dashes, and punctuation at both ends do not matter.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from indexer.errors import ProfileInvalid
from indexer.wording import fold, word_count

_GLUED_WORDS = 14  # of a line that may be several labels side by side
_WORD_START = re.compile(r"(?<=\s)\w")
_STAR = "\ue000"  # stands for a star while a phrase is folded: a private character that no list holds
_LINE_LIMIT = 400  # characters; no phrase is as long, and the expressions stay linear in the line's length


class Phrases:
    """A set of phrases, asked whether a whole line is one of them.

    Most phrases with a star have a single one at their end or beginning, which needs no expression.
    """

    __slots__ = ("_beginnings", "_ends", "_exact", "_inner", "_openings", "_patterns", "_several")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._exact: frozenset[str] = frozenset()
        self._several: tuple[str, ...] = ()  # of those the ones of several words
        self._beginnings: tuple[str, ...] = ()
        self._ends: tuple[str, ...] = ()
        self._openings: tuple[str, ...] = ()  # what other phrases begin with
        self._inner: tuple[str, ...] = ()  # the longest part of those that begin with a star
        self._patterns: tuple[re.Pattern[str], ...] = ()
        for phrase in phrases:
            if not fold(phrase).strip("*"):
                raise ProfileInvalid(f"The phrase {phrase!r} has no words: remove it or write it out.")
            self._add(fold(phrase.replace("*", _STAR)).split(_STAR))

    def _add(self, parts: list[str]) -> None:
        """Add a phrase by the parts between its stars."""
        match parts:
            case [whole]:
                self._exact |= {whole}
                self._several += (whole,) * (" " in whole)
            case [beginning, ""]:
                self._beginnings += (beginning,)
            case ["", end]:
                self._ends += (end,)
            case [opening, *others]:
                if opening:
                    self._openings += (opening,)
                else:
                    self._inner += (max(others, key=len),)
                self._patterns += (re.compile(".*".join(map(re.escape, parts))),)

    def match(self, line: str) -> bool:
        """Say whether the line is one of the phrases."""
        if len(line) > _LINE_LIMIT:
            return False
        folded = fold(line)
        if folded in self._exact or folded.startswith(self._beginnings) or folded.endswith(self._ends):
            return True
        is_near = folded.startswith(self._openings) or any(map(folded.__contains__, self._inner))
        return is_near and any(pattern.fullmatch(folded) for pattern in self._patterns)

    def ending(self, line: str) -> str | None:
        """Give the phrase of several words with which a short line ends, in the line's own words.

        Text captures set labels side by side: "Cameroun AU 23/11 Délai expiré".
        """
        if word_count(line) > _GLUED_WORDS or not fold(line).endswith(self._several):
            return None
        pieces = (line[match.start() :] for match in _WORD_START.finditer(line) if match.start())
        return next((piece for piece in pieces if fold(piece) in self._several), None)

    def __or__(self, other: "Phrases") -> "Phrases":
        """Join two sets of phrases."""
        joined = Phrases(())
        joined._exact = self._exact | other._exact
        joined._several = self._several + other._several
        joined._beginnings = self._beginnings + other._beginnings
        joined._ends = self._ends + other._ends
        joined._openings = self._openings + other._openings
        joined._inner = self._inner + other._inner
        joined._patterns = self._patterns + other._patterns
        return joined


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
