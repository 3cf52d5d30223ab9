"""The gazetteer: finds names of countries, their inhabitants and their towns in French text.

Names come from Unicode CLDR (through Babel) and from the reviewed lists `country_names.toml`, `demonyms.toml` and
`cities.toml` under `indexer/words/`, places that these lack from wide ones (see `wide_places`). The longest name wins,
so "Guinée" is not found in "Guinée équatoriale".
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
from itertools import pairwise
from typing import Any

from babel import Locale

from indexer.facets.name_forms import WORD, bare, bare_words, contracted, inflected, same_letters
from indexer.facets.place_signs import is_told_as_place
from indexer.facets.wide_places import find_wide_places
from indexer.remembering import remembered

_WITHIN_NAME = re.compile(r"[\s.]|\s?[-‑'’]\s?")
_ALPHA_2 = re.compile(r"[A-Z]{2}")
_ARTICLES = frozenset({"le", "la", "les", "l", "de", "du", "des", "d", "el"})


class Kind(StrEnum):
    """How a text names a country, most telling first."""

    NAME = "name"
    DEMONYM = "demonym"
    CITY = "city"
    WIDE = "wide"  # a town or region that no reviewed list holds


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
    found = list(_find_reviewed(text))
    for place in find_wide_places(text, [(own.start, own.end) for own in found]):
        apart = (own for own in found if own.end <= place.start or place.end <= own.start)
        wide = Mention((place.country,), Kind.WIDE, place.start, place.end)
        found = sorted([wide, *apart], key=lambda own: own.start)
    return tuple(own for own in found if own.codes)


def _find_reviewed(text: str) -> Iterator[Mention]:
    """Give the names of the reviewed lists that stand in a text; look-alikes of no country have no codes."""
    by_word = list(map(_entries_by, WORD.findall(text)))
    if not any(by_word):
        return
    tokens = list(WORD.finditer(text))
    free = 0
    for at, candidates in sorted(_candidates(by_word).items()):
        if at < free:
            continue
        in_order = sorted(candidates, key=lambda entry: entry.order)
        entry = next((entry for entry in in_order if _stands_at(entry, text, tokens, at)), None)
        if entry:
            free = at + len(entry.words)
            span = tokens[at].start(), tokens[free - 1].end()
            is_meant = not entry.is_ambiguous or is_told_as_place(text, *span)
            yield Mention(entry.codes if is_meant else (), entry.kind, *span)


def _candidates(by_word: Sequence[tuple[_Entry, ...]]) -> dict[int, list[_Entry]]:
    """Give the entries of which each word of a text is the longest by the places where they would begin."""
    candidates: dict[int, list[_Entry]] = defaultdict(list)
    for at, entries in enumerate(by_word):
        for entry in entries:
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


def _stands_at(entry: _Entry, text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Say whether the words of an entry follow each other from the token `at`."""
    run = tokens[at : at + len(entry.words)]
    words = [token.group() for token in run]
    if list(map(bare, words)) != entry.bare:
        return False
    joined = all(_WITHIN_NAME.fullmatch(text, left.end(), right.start()) for left, right in pairwise(run))
    return joined and _is_written(entry, words)


def _is_written(entry: _Entry, words: list[str]) -> bool:
    """Say whether the words are the entry's, accents possibly missing, with a capital unless it is a demonym."""
    if not all(map(same_letters, entry.words, words)):
        return False
    telling = [word for word in words if word.casefold() not in _ARTICLES]
    return entry.kind is Kind.DEMONYM or any(word[0].isupper() for word in telling)


@lru_cache(maxsize=20_000)
def _entries_by(word: str) -> tuple[_Entry, ...]:
    """Give the entries of which a word is the longest."""
    return _entries().get(bare(word), ())


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
        words = tuple(WORD.findall(unicodedata.normalize("NFC", name)))
        plain = bare_words(name)
        longest = max(range(len(plain)), key=lambda place: len(plain[place]))
        yield _Entry(words, codes, kind, plain, longest)


@lru_cache
def _load(name: str) -> dict[str, Any]:
    """Read one of the word lists of the package."""
    return tomllib.loads(files("indexer").joinpath("words", f"{name}.toml").read_text(encoding="utf-8"))
