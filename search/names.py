"""Post the names of the texts, words written with a capital, under the keys of how they may sound.

The term of a name is "~", a key, its folded form, its spelling and how it may be said: the names with one key are the
terms with one prefix, which the index gives without reading its vocabulary, and none has to be read by rule again.
Another term counts the capitals of each form.
"""

import re
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from search.folding import INVISIBLE, fold
from search.romanisation import Reading, read, readings
from search.stemming import FAMILIES

NAME = "~"
"""First character of the terms of names; no stem and no exact form begins with it."""

SEPARATOR = "/"
"""Between the parts of such a term; no word holds it."""

MIN_LETTERS = 3
"""Letters of a name: shorter ones sound like one another by chance."""

MAX_FIRST_LETTERS = 6
"""Letters of a first word that another romanisation may write together with the next: Abdul Aziz, Nour Eddine."""

_ROMAN_NUMERAL = re.compile("m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})((?<=...)e)?")
_FIRST_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]")


def _read_particles() -> dict[str, tuple[str, ...]]:
    """Map each small word of names to those that it is searched as."""
    lines = files("search").joinpath("words/particles.txt").read_text(encoding="utf-8").splitlines()
    families = [line.partition("#")[0].split() for line in lines]
    return {own: tuple(other for other in family if other != own) for family in families for own in family}


PARTICLES = _read_particles()
"""Small words of names, which need no capital, with those that each is searched as."""


class Name(NamedTuple):
    """A name of the index: its folded form and a spelling as written."""

    form: str
    spelling: str


@lru_cache(maxsize=50_000)
def name_terms(spelling: str) -> frozenset[str]:
    """Give the terms of a word as a name, none when it is written as no name is."""
    letters = letters_of(spelling)
    form = fold(letters)
    if not may_be_name(letters) or not _has_capital(spelling):
        return frozenset()
    shown = spelling.title() if spelling.isupper() else spelling
    said = defaultdict[str, list[str]](list)
    for reading in readings(letters):
        said[reading.key].append(reading.written)
    written = SEPARATOR.join((form, shown.translate(INVISIBLE)))
    names = (SEPARATOR.join((sounding(key) + written, " ".join(own))) for key, own in said.items())
    return frozenset({capitalised(form), *names})


def may_be_name(letters: str) -> bool:
    """Tell whether a word is not too short for a name, none whose inflections are listed and no number of a century."""
    form = fold(letters)
    return len(letters) >= MIN_LETTERS and form not in FAMILIES and not _ROMAN_NUMERAL.fullmatch(form)


def letters_of(spelling: str) -> str:
    """Give the letters of a spelling, with accents: hyphens and apostrophes do not sound."""
    return "".join(filter(str.isalpha, spelling))


def _has_capital(spelling: str) -> bool:
    """Tell whether a part of a word begins with a capital, or with a letter of a script that has none."""
    return any(not letter.islower() for letter in _FIRST_LETTER.findall(spelling))


def sounding(key: str) -> str:
    """Give how the terms of the names with a key begin."""
    return NAME + key + SEPARATOR


def capitalised(form: str) -> str:
    """Give the term of all the places where a form has a capital."""
    return NAME + NAME + form  # no key begins so: a word without consonants has an empty one


def read_name(term: str) -> Name:
    """Read the name that a term stands for."""
    _, form, spelling, _ = term.split(SEPARATOR)
    return Name(form, spelling)


def read_sounds(term: str) -> list[Reading]:
    """Read how the name that a term stands for may be said, of what has the term's key."""
    return list(map(read, term.rpartition(SEPARATOR)[2].split()))
