"""A country, an organisation or a status named in a query speaks for the appeals that have it as a facet."""

from collections import defaultdict
from collections.abc import Iterable
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


class FacetNames:
    """The countries and organisations of a generation by the words that name them, read once."""

    def __init__(self, codes: Iterable[str], organisations: Iterable[str]) -> None:
        self._codes = defaultdict[frozenset[str], list[str]](list)
        for code in codes:
            if code != UNKNOWN:
                self._codes[frozenset(_telling_stems(country_label(code)))].append(code)
        self._organisations = defaultdict[str, list[tuple[str, frozenset[str]]]](list)
        for name in organisations:
            first = _telling_stems(name)[:NAMING_WORDS] if name != UNKNOWN else ()
            for stem in first[:1]:
                self._organisations[stem].append((name, frozenset(first)))

    def countries(self, words: Iterable[str]) -> list[str]:
        """Give the codes of the countries that words name or whose inhabitants they name."""
        names = (name for word in words for name in (word, *other_names(word)))
        named = dict.fromkeys(stems for name in names if (stems := frozenset(_telling_stems(name))))
        return [code for stems in named for code in self._codes.get(stems, ())]

    def organisations(self, words: Iterable[str]) -> list[str]:
        """Give the organisations whose first telling words are all among the words."""
        typed = dict.fromkeys(stem for word in words for stem in _telling_stems(word))
        starting = (own for stem in typed for own in self._organisations.get(stem, ()))
        return [name for name, first in starting if first <= typed.keys()]


def agreement(
    texts: Iterable[Node], names: FacetNames, facets: FacetIndex, documents: npt.NDArray[np.int64], count: int
) -> Scores:
    """Give what the facets of each of some documents, among `count`, add to its score for the words of a query."""
    words = [text.text for text in texts if isinstance(text, Word)]
    codes = names.countries(words)
    asked = [("country", codes)] if codes else []
    asked += [("organisation", [name]) for name in names.organisations(words)]
    asked += [("status", [status]) for status in named_statuses(words)]
    total = np.zeros(documents.size)
    for facet, values in asked:
        mask = facets[facet].holding(values, count)
        total[mask[documents]] += FACET_WEIGHT * inverse_document_frequency(int(np.count_nonzero(mask)), count)
    return total


def named_statuses(words: Iterable[str]) -> list[Status]:
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
