"""The gazetteer: finds names of countries, their inhabitants and their towns in French text.

Names come from Unicode CLDR (through Babel) and from the reviewed lists `country_names.toml`, `demonyms.toml` and
`cities.toml` under `indexer/words/`. The longest name wins, so "Guinée" is not found in "Guinée équatoriale".
"""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from babel import Locale

_TOKEN = re.compile(r"[^\W_]+")
_WITHIN_NAME = re.compile(r"[\s.]|\s?[-‑'’]\s?")
_ALPHA_2 = re.compile(r"[A-Z]{2}")
_ARTICLES = frozenset({"le", "la", "les", "l", "de", "du", "des", "d", "el"})
_FEMININE_ENDINGS = (("ien", "ienne"), ("éen", "éenne"))


class Kind(StrEnum):
    """How a text names a country, most telling first."""

    NAME = "name"
    DEMONYM = "demonym"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text, from `start` to `end`, that stand for one of the countries `codes`, the likeliest first."""

    codes: tuple[str, ...]
    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name as its words are written, and the countries it stands for; none for a look-alike."""

    words: tuple[str, ...]
    codes: tuple[str, ...]
    kind: Kind
    bare: list[str] = field(compare=False)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Give every mention of a country, in text order and without overlap."""
    tokens = list(_TOKEN.finditer(text))
    words = [_bare(token.group()) for token in tokens]
    entries = _entries()
    found: list[Mention] = []
    free = 0
    for at, word in enumerate(words):
        candidates = entries.get(word)
        if at < free or not candidates:
            continue
        entry = next((entry for entry in candidates if _stands_at(entry, text, tokens, words, at)), None)
        if entry:
            free = at + len(entry.words)
            if entry.codes:
                found.append(Mention(entry.codes, entry.kind, tokens[at].start(), tokens[free - 1].end()))
    return tuple(found)


@lru_cache
def first_names() -> frozenset[str]:
    """Give the names of countries that persons bear too, as they are written."""
    return frozenset(_load("country_names")["persons"])


@lru_cache
def occupied_territories() -> dict[str, str]:
    """Give the occupier of each occupied territory."""
    return dict(_load("country_names")["occupied"])


def _stands_at(entry: _Entry, text: str, tokens: list[re.Match[str]], words: list[str], at: int) -> bool:
    """Say whether the words of an entry follow each other from the token `at`."""
    end = at + len(entry.words)
    if words[at:end] != entry.bare:
        return False
    run = tokens[at:end]
    joined = all(_WITHIN_NAME.fullmatch(text, left.end(), right.start()) for left, right in pairwise(run))
    return joined and _is_written(entry, [token.group() for token in run])


def _is_written(entry: _Entry, words: list[str]) -> bool:
    """Say whether the words are the entry's, accents possibly missing, with a capital unless it is a demonym."""
    if not all(map(_same_letters, entry.words, words)):
        return False
    telling = [word for word in words if word.casefold() not in _ARTICLES]
    return entry.kind is Kind.DEMONYM or any(word[0].isupper() for word in telling)


def _same_letters(name: str, written: str) -> bool:
    """Compare words that are alike without accents: a text may lack an accent of the name, not carry another."""
    wanted, given = name.casefold(), unicodedata.normalize("NFC", written).casefold()
    return wanted == given or all(got in (want, _bare(want)) for want, got in zip(wanted, given, strict=False))


@lru_cache(maxsize=20_000)
def _bare(word: str) -> str:
    """Drop case and accents."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache
def _entries() -> dict[str, list[_Entry]]:
    """Build the gazetteer: entries by their first word without accents, the longest first."""
    entries: dict[str, list[_Entry]] = defaultdict(list)
    for entry in {entry: None for source in (_names(), _demonyms(), _cities()) for entry in source}:
        entries[entry.bare[0]].append(entry)
    for same_start in entries.values():
        same_start.sort(key=lambda entry: -len(entry.words))
    return dict(entries)


def _names() -> Iterator[_Entry]:
    """Give the names of countries: CLDR's without the dropped ones, then our own."""
    reviewed = _load("country_names")
    dropped = set(reviewed["dropped"])
    yield from _written(reviewed["nowhere"], (), Kind.NAME)
    for code, name in Locale("fr").territories.items():
        if _ALPHA_2.fullmatch(code) and name not in dropped:
            yield from _written([name], (code,), Kind.NAME)
    for codes, names in reviewed["names"].items():
        yield from _written(names, tuple(codes.split()), Kind.NAME)


def _demonyms() -> Iterator[_Entry]:
    """Give every form of the demonyms."""
    reviewed = _load("demonyms")
    yield from _written(_inflected(reviewed["nowhere"]), (), Kind.DEMONYM)
    for codes, demonyms in reviewed["demonyms"].items():
        yield from _written(_inflected(demonyms), tuple(codes.split()), Kind.DEMONYM)


def _cities() -> Iterator[_Entry]:
    """Give the towns."""
    reviewed = _load("cities")
    yield from _written(reviewed["nowhere"], (), Kind.CITY)
    for codes, towns in reviewed["cities"].items():
        yield from _written(towns, tuple(codes.split()), Kind.CITY)


def _written(names: Iterable[str], codes: tuple[str, ...], kind: Kind) -> Iterator[_Entry]:
    """Split names into the words by which they are found."""
    for name in names:
        words = tuple(_TOKEN.findall(unicodedata.normalize("NFC", name)))
        yield _Entry(words, codes, kind, [_bare(word) for word in words])


def _inflected(demonyms: Iterable[str]) -> Iterator[str]:
    """Give masculine and feminine, singular and plural of demonyms written "turc/turque" or "afghan"."""
    for demonym in demonyms:
        masculine, _, feminine = demonym.partition("/")
        for singular in (masculine, feminine or _feminine(masculine)):
            yield singular
            yield singular if singular[-1] in "sxz" else singular + "s"


def _feminine(masculine: str) -> str:
    """Form a regular feminine: "afghane", "ivoirienne", "kirghize"."""
    for ending, replacement in _FEMININE_ENDINGS:
        if masculine.endswith(ending):
            return masculine.removesuffix(ending) + replacement
    return masculine if masculine.endswith("e") else masculine + "e"


@lru_cache
def _load(name: str) -> dict[str, Any]:
    """Read one of the word lists of the package."""
    return tomllib.loads(files("indexer").joinpath("words", f"{name}.toml").read_text(encoding="utf-8"))
