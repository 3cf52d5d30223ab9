"""Read a name as the sounds it may stand for, so that two romanisations of one name can be told to be alike.

Names are read by rule (`words/romanisation.txt`), into consonants and the vowels between them. Consonants that
romanisations take for each other share a class; the classes of a name in order are its key. Spellings with a key in
common are alike when the vowels and consonants that differ are near enough (`words/likeness.txt`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from operator import itemgetter
from string import digits
from typing import NamedTuple

from search.folding import fold, normalise, romanise

CLASSES = dict(zip("PBTDKGFVSZCJ", "PPTTKKFFSSSS", strict=True))
"""Consonants that some romanisation takes for each other; the others stand for themselves."""

MAX_READINGS = 12
"""Readings kept of one spelling: "Gourbangouly" has 9; each costs a term of the index."""

TOLERANCES = (0.3, 0.5, 0.75, 0.95, 1.4)
"""Difference allowed in a name of one consonant, of two, and so on, in the unit of `words/likeness.txt`.

Short names are near other names. Fitted, with the likenesses, on tests/search/name_groups.txt, names_apart.txt and
what the 300 most frequent short names of two corpora were found as.
"""

FURTHER_TOLERANCE = 0.4
"""Difference allowed for each further consonant."""

RARER_READING = 0.15
"""Cost of each place down the list of what a spelling may sound like."""

BEGINS_WITH_VOWEL = "a"
FINAL_VOWEL = 1.0
"""Cost of a vowel that only one spelling ends with: Karimov and Karimova are two people."""

OTHER_FINAL_VOWEL = 1.5
"""What the cost of other vowels at the end is multiplied by."""

LOST_SYLLABLE = 0.4
"""Cost of vowels between consonants that only one spelling has, besides their own: Maroc and Marc."""


class Reading(NamedTuple):
    """One way to say a name: its key, its consonants, the vowels around them and how unlikely it is.

    `written` is the whole of it in a few letters, from which `read` makes it again.
    """

    key: str
    consonants: str
    vowels: tuple[str, ...]
    unlikeliness: float
    written: str


def _rows(name: str) -> Iterator[list[str]]:
    lines = files("search").joinpath(f"words/{name}.txt").read_text(encoding="utf-8").splitlines()
    return filter(None, (line.partition("#")[0].split() for line in lines))


def _read_spellings() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """Give the pattern that cuts a name into spellings, longest first, and the readings of each alternative."""
    rows = sorted(_rows("romanisation"), key=lambda row: (-len(row[0].partition("(")[0]), -len(row[0])))
    patterns = []
    for number, (spelling, *_) in enumerate(rows):
        letters, _, context = spelling.rstrip(")").partition("(")
        ahead = "$" if context == "." else f"(?=[{context}])" if context else ""
        patterns.append(f"(?P<r{number}>{letters}{ahead})")
    readings = {f"r{n}": tuple(sounds.replace("-", "") for sounds in row[1:]) for n, row in enumerate(rows)}
    return re.compile("|".join([*patterns, "."])), readings


def _read_likeness() -> dict[tuple[str, str], float]:
    rows = [(left.replace("-", ""), right, float(cost)) for left, right, cost in _rows("likeness")]
    return {pair: cost for left, right, cost in rows for pair in ((left, right), (right, left))}


_SPELLING, _READINGS = _read_spellings()
_LIKENESS = _read_likeness()
ROUNDING = 1e-6
"""So that a sum of costs is not beyond the tolerance by the rounding of one processor."""

_OTHER = 1.0
"""Cost of two sounds that no line of the likenesses joins."""


@lru_cache(maxsize=100_000)
def readings(name: str) -> tuple[Reading, ...]:
    """Give the readings of a name in any script, the likeliest first; none when it is not made of letters."""
    letters = "".join(filter(str.isalpha, _in_latin(name)))
    ways = [(0, "")]
    for spelling in _SPELLING.finditer(letters):
        sounds = list(enumerate(_sounds_of(spelling)))
        longer = ((rank + rarer, said + sound) for rank, said in ways for rarer, sound in sounds)
        ways = sorted(longer, key=itemgetter(0))[:MAX_READINGS]
    return tuple(read(f"{rank}{said}") for rank, said in ways) if letters else ()


def keys(name: str) -> tuple[str, ...]:
    """Give the keys of a name, that of the likeliest reading first."""
    return tuple(dict.fromkeys(own.key for own in readings(name)))


def _in_latin(name: str) -> str:
    """Write a name in Latin letters, and keep the accents that tell a sound."""
    normal = normalise(name)
    if not fold(name).replace("@", "").isascii():
        return romanise(name)
    return "".join(letter if letter in _SPELLING.pattern else fold(letter) for letter in normal)


def _sounds_of(spelling: re.Match[str]) -> tuple[str, ...]:
    """Give what a spelling may sound like; a letter without a rule is its own sound."""
    letter = spelling[0]
    return _READINGS[spelling.lastgroup] if spelling.lastgroup else (letter if letter in "aeiou" else letter.upper(),)


@lru_cache(maxsize=100_000)
def read(written: str) -> Reading:
    """Make a reading from its rank and its sounds, consonants in capitals.

    Parts consonants and vowels; a consonant doubled, or followed by one of its class, counts once.
    """
    sounds = written.lstrip(digits)
    vowels, consonants = [""], ""
    for sound in sounds:
        if sound.islower():
            vowels[-1] += sound if not vowels[-1].endswith(sound) else ""
        elif vowels[-1] or not consonants or class_of(sound) != class_of(consonants[-1]):
            consonants += sound
            vowels.append("")
    key = (BEGINS_WITH_VOWEL if vowels[0] else "") + "".join(map(class_of, consonants))
    rank = int(written.removesuffix(sounds))
    return Reading(key, consonants, tuple(vowels), RARER_READING * rank, written)


def class_of(consonant: str) -> str:
    """Give the class that a consonant shares with those it is taken for."""
    return CLASSES.get(consonant, consonant)


@lru_cache(maxsize=50_000)
def alike(one: str, other: str) -> bool:
    """Tell whether two spellings may be romanisations of one name."""
    return sound_alike(readings(one), readings(other))


def sound_alike(one: Iterable[Reading], other: Sequence[Reading]) -> bool:
    """Tell whether two names, some of whose readings are given, may be one."""
    return any(_are_near(own, theirs) for own in one for theirs in other if own.key == theirs.key)


def _are_near(one: Reading, other: Reading) -> bool:
    """Tell whether the sounds of two readings of the same key differ no more than is tolerated."""
    left = _tolerance(len(one.consonants)) + ROUNDING
    for cost in _differences(one, other):
        left -= cost
        if left < 0:
            return False
    return True


def _tolerance(consonants: int) -> float:
    further = max(consonants - len(TOLERANCES), 0)
    return TOLERANCES[max(min(consonants, len(TOLERANCES)), 1) - 1] + FURTHER_TOLERANCE * further


def _differences(one: Reading, other: Reading) -> Iterator[float]:
    """Give the costs of what two readings of the same key differ in, the quickest to tell first."""
    yield one.unlikeliness + other.unlikeliness
    yield from map(_cost, one.consonants, other.consonants)
    yield _final_difference(one.vowels[-1], other.vowels[-1])
    yield from map(_syllable_difference, one.vowels[:-1], other.vowels[:-1])


def _syllable_difference(one: str, other: str) -> float:
    return _vowel_difference(one, other) + (LOST_SYLLABLE if bool(one) != bool(other) else 0.0)


def _final_difference(one: str, other: str) -> float:
    added = FINAL_VOWEL if bool(one) != bool(other) else 0.0
    return OTHER_FINAL_VOWEL * _vowel_difference(one, other) + added


def _cost(one: str, other: str) -> float:
    return 0.0 if one == other else _LIKENESS.get((one, other), _OTHER)


@lru_cache(maxsize=10_000)
def _vowel_difference(one: str, other: str) -> float:
    """Give the least cost of turning vowels into others, one replaced, added or dropped at a time."""
    row = [0.0]
    for vowel in other:
        row.append(row[-1] + _cost("", vowel))
    for vowel in one:
        previous, row = row, [row[0] + _cost("", vowel)]
        for (diagonal, above), theirs in zip(pairwise(previous), other, strict=True):
            row.append(min(diagonal + _cost(vowel, theirs), above + _cost("", vowel), row[-1] + _cost("", theirs)))
    return row[-1]
