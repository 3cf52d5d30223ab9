"""A country, an organisation or a status named in a query speaks for the appeals that have it as a facet."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from search.analysis import is_stop_word, tokenise
from search.appeal import Status
from search.countries import other_names
from search.facets import FacetIndex
from search.folding import normalise
from search.labels import country_label
from search.query import Node, Word
from search.ranking import Scores, inverse_document_frequency
from search.results import UNKNOWN

FACET_WEIGHT = 0.3
"""What a facet that the query names adds, in the unit of a word that stands in the text."""

NAMING_WORDS = 2
"""Telling words that name an organisation: "Amnesty International", "Ligue des droits"; fewer when it has no more."""


def agreement(texts: Iterable[Node], facets: FacetIndex, documents: npt.NDArray[np.int64], count: int) -> Scores:
    """Give what the facets of each of some documents, among `count`, add to its score for the words of a query."""
    words = [text.text for text in texts if isinstance(text, Word)]
    countries, organisations = facets["country"], facets["organisation"]
    masks = [countries.holding(named_countries(words, countries.values), count)]
    masks += [organisations.holding([name], count) for name in named_organisations(words, organisations.values)]
    masks += [facets["status"].holding([status], count) for status in named_statuses(words)]
    total = np.zeros(documents.size)
    for mask in masks:
        total[mask[documents]] += FACET_WEIGHT * inverse_document_frequency(int(np.count_nonzero(mask)), count)
    return total


def named_countries(words: Sequence[str], codes: Iterable[str]) -> list[str]:
    """Give the countries, among some, that words name or whose inhabitants they name."""
    own = {frozenset(_telling_stems(word)) for word in words}
    others = {frozenset(_telling_stems(name)) for word in words for name in other_names(word)}
    named = {code: frozenset(_telling_stems(country_label(code))) for code in codes if code != UNKNOWN}
    return [code for code, name in named.items() if name and name in own | others]


def named_organisations(words: Iterable[str], names: Iterable[str]) -> list[str]:
    """Give the organisations, among some, whose first telling words are all among the words."""
    typed = {stem for word in words for stem in _telling_stems(word)}
    naming = {name: _telling_stems(name)[:NAMING_WORDS] for name in names if name != UNKNOWN}
    return [name for name, own in naming.items() if own and typed.issuperset(own)]


def named_statuses(words: Iterable[str]) -> list[str]:
    """Give the statuses that words ask for: what has come true, in the form of a participle."""
    return list(dict.fromkeys(_statuses()[form] for word in words if (form := normalise(word)) in _statuses()))


@lru_cache(maxsize=1)
def _statuses() -> dict[str, Status]:
    """Read `words/statuses.txt` by word."""
    lines = files("search").joinpath("words/statuses.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("#")[0].split() for line in lines]
    return {word: Status(status) for status, *words in filter(None, rows) for word in words}


@lru_cache(maxsize=10_000)  # the names of all facet values are asked for at every query
def _telling_stems(text: str) -> tuple[str, ...]:
    """Give one stem of each word that has a subject of its own."""
    own = (token for token in tokenise(text) if token.terms.stems and not is_stop_word(token))
    return tuple(min(token.terms.stems) for token in own)
