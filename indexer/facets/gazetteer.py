"""The gazetteer: finds names of countries, their inhabitants and their towns in French text.

Names come from Unicode CLDR (through Babel) and from the reviewed lists `country_names.toml`, `demonyms.toml` and
`cities.toml` under `indexer/words/`. The longest name wins, so "Guinée" is not found in "Guinée équatoriale".
"""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from itertools import filterfalse, pairwise
from typing import Any

from babel import Locale

from indexer.facets.name_forms import contracted, inflected
from indexer.facets.place_signs import is_told_as_place
from indexer.remembering import remembered

_TOKEN = re.compile(r"[^\W_]+")
_WITHIN_NAME = re.compile(r"[\s.]|\s?[-‑'’]\s?")
_ALPHA_2 = re.compile(r"[A-Z]{2}")
_ARTICLES = frozenset({"le", "la", "les", "l", "de", "du", "des", "d", "el"})


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
    """A name as its words are written, and the countries it stands for; none for a look-alike.

    An ambiguous one is also a word or a person's. `longest` is the place of its longest word; `order` decides at one.
    """

    words: tuple[str, ...]
    codes: tuple[str, ...]
    kind: Kind
    bare: list[str] = field(compare=False)
    longest: int = field(compare=False)
    is_ambiguous: bool = field(compare=False, default=False)
    order: tuple[int, int] = field(compare=False, default=(0, 0))


@remembered
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Give every mention of a country, in text order and without overlap."""
    written = _TOKEN.findall(text)
    if not any(map(_entries_by, written)):
        return ()
    tokens = list(_TOKEN.finditer(text))
    words = [_bare(word) for word in written]
    found: list[Mention] = []
    free = 0
    for at, candidates in sorted(_candidates(written).items()):
        if at < free:
            continue
        in_order = sorted(candidates, key=lambda entry: entry.order)
        entry = next((entry for entry in in_order if _stands_at(entry, text, tokens, words, at)), None)
        if entry:
            free = at + len(entry.words)
            span = tokens[at].start(), tokens[free - 1].end()
            if entry.codes and (not entry.is_ambiguous or is_told_as_place(text, *span)):
                found.append(Mention(entry.codes, entry.kind, *span))
    return tuple(found)


def _candidates(written: Sequence[str]) -> dict[int, list[_Entry]]:
    """Give the entries whose longest word is among those written, by the places where they would begin."""
    candidates: dict[int, list[_Entry]] = defaultdict(list)
    for at, word in enumerate(written):
        for entry in _entries_by(word):
            candidates[at - entry.longest].append(entry)
    return {at: found for at, found in candidates.items() if at >= 0}


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
def _entries_by(word: str) -> tuple[_Entry, ...]:
    """Give the entries of which a word is the longest."""
    return _entries().get(_bare(word), ())


@lru_cache(maxsize=20_000)
def _bare(word: str) -> str:
    """Drop case and accents."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", folded)))


@lru_cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Build the gazetteer: entries by their longest word without accents, which few other words of a text are."""
    unique = {entry: None for source in (_names(), _demonyms(), _cities()) for entry in source}
    entries: dict[str, list[_Entry]] = defaultdict(list)
    for place, entry in enumerate(unique):
        entries[entry.bare[entry.longest]].append(replace(entry, order=(-len(entry.words), place)))
    return {word: tuple(same) for word, same in entries.items()}


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
    yield from _written(inflected(reviewed["nowhere"]), (), Kind.DEMONYM)
    for codes, demonyms in reviewed["demonyms"].items():
        yield from _written(inflected(demonyms), tuple(codes.split()), Kind.DEMONYM)


def _cities() -> Iterator[_Entry]:
    """Give the towns."""
    reviewed = _load("cities")
    yield from _written(reviewed["nowhere"], (), Kind.CITY)
    for codes, towns in reviewed["cities"].items():
        for town in towns:
            entries = _written(contracted([town]), tuple(codes.split()), Kind.CITY)
            yield from (replace(entry, is_ambiguous=town in reviewed["also_names"]) for entry in entries)


def _written(names: Iterable[str], codes: tuple[str, ...], kind: Kind) -> Iterator[_Entry]:
    """Split names into the words by which they are found."""
    for name in names:
        words = tuple(_TOKEN.findall(unicodedata.normalize("NFC", name)))
        bare = [_bare(word) for word in words]
        longest = max(range(len(bare)), key=lambda place: len(bare[place]))
        yield _Entry(words, codes, kind, bare, longest)


@lru_cache
def _load(name: str) -> dict[str, Any]:
    """Read one of the word lists of the package."""
    return tomllib.loads(files("indexer").joinpath("words", f"{name}.toml").read_text(encoding="utf-8"))
