"""Towns and regions of the whole world that nobody here reviewed: believed only where a sentence shows a place.

`places.txt` holds names that stand for one country only, each with a tab and its country; `make places` writes it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from indexer.facets.name_forms import WORD, bare
from indexer.facets.place_signs import is_told_as_place, is_told_as_region

REGION = "+"
"""What follows the country of a region."""

_BEGINNING = re.compile(r"[A-ZÀ-Þ](?:(?<=[Àaàenrstux]\s.)|(?<=[dl][’'].)|(?<=\A.))")
"""A capital after the last letter of "à", "vers", "pour" or "d'", as before every name that is told as a place."""

_JOINED = re.compile(r"[^\W_]+(?:(?:[\s.]|\s?[-‑'’]\s?)[^\W_]+){0,3}")  # the longest names have four words
_HEADS = re.compile(r"\s?:\s")  # "Omdourman : le procès reporté"


@dataclass(frozen=True, slots=True)
class WidePlace:
    """A name of a text, from `start` to `end`, and the country of the place it stands for."""

    country: str
    start: int
    end: int


def find_wide_places(text: str, reviewed: Sequence[tuple[int, int]] = ()) -> Iterator[WidePlace]:
    """Give the places of the wide list that a text tells as such, in order, the longest name at each place.

    `reviewed` are where names of the reviewed lists begin and end; only longer ones are given over them.
    """
    free = 0
    for beginning in _BEGINNING.finditer(text):
        start = beginning.start()
        first = WORD.match(text, start)
        if start >= free and first and _begins_name(first.group()) and (place := _place_at(text, start, reviewed)):
            free = place.end
            yield place


def _place_at(text: str, start: int, reviewed: Sequence[tuple[int, int]]) -> WidePlace | None:
    """Give the place whose name begins at `start`, if the words around it tell it as one."""
    joined = _JOINED.match(text, start)
    words = list(WORD.finditer(text, start, joined.end())) if joined else []
    for count in range(len(words), 0, -1):
        end = words[count - 1].end()
        if any(left < end and start < right and right - left >= end - start for left, right in reviewed):
            continue
        country = _country(" ".join(bare(word.group()) for word in words[:count]))
        is_told = is_told_as_region if country.endswith(REGION) else is_told_as_place
        if country and (is_told(text, start, end) or (not start and _HEADS.match(text, end))):
            return WidePlace(country.removesuffix(REGION), start, end)
    return None


@lru_cache(maxsize=20_000)
def _begins_name(word: str) -> bool:
    """Say whether any place's name begins with a word, which most names of persons do not."""
    lines, first = _lines(), bare(word)
    at = bisect_left(lines, first)
    return at < len(lines) and lines[at].startswith((f"{first}\t", f"{first} "))


def _country(name: str) -> str:
    """Give the country of a name as it is written in the list, empty when the list lacks it."""
    lines, key = _lines(), f"{name}\t"
    at = bisect_left(lines, key)
    return lines[at].removeprefix(key) if at < len(lines) and lines[at].startswith(key) else ""


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    """Read the list when it is first asked for: 40 ms and 13 MB, in which a name is found in a microsecond."""
    return files("indexer").joinpath("words", "places.txt").read_text(encoding="utf-8").splitlines()
