"""Facets: filter documents by their values and count the values of those that are left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache, reduce

import numpy as np
import numpy.typing as npt

from search.arrays import AnyArray, places_of
from search.folding import fold
from search.labels import facet_label
from search.results import UNKNOWN, Facets, FacetValue, Filters
from search.storage import Mask, Storage

Documents = npt.NDArray[np.int64]

FACETS = tuple(field.name for field in fields(Filters))


class FacetColumn:
    """The values of one facet; a document may have several, and has `UNKNOWN` when it has none."""

    def __init__(self, values: tuple[str, ...], documents: AnyArray, ordinals: AnyArray, count: int) -> None:
        self.values = values
        self._documents = documents
        self._ordinals = ordinals
        self._starts = None if ordinals.size == count else np.searchsorted(documents, np.arange(count + 1))

    def holding(self, wanted: Sequence[str], count: int) -> Mask:
        """Tell which of `count` documents have one of the wanted values."""
        has_value = np.array([value in wanted for value in self.values], np.bool_)[self._ordinals]
        if self._starts is None:
            return has_value
        mask = np.zeros(count, np.bool_)
        mask[self._documents[has_value]] = True
        return mask

    def named(self, words: str) -> tuple[str, ...]:
        """Give the values whose name holds all of some words."""
        wanted = set(fold(words).split())
        return tuple(value for value in self.values if wanted <= set(fold(value).split()))

    def count(self, documents: Documents) -> dict[str, int]:
        """Count each value over some documents, leaving out those at zero."""
        places = documents
        if self._starts is not None:
            firsts = self._starts[documents]
            places = places_of(firsts, self._starts[documents + 1] - firsts)
        counts = np.bincount(self._ordinals[places], minlength=len(self.values)).tolist()
        return {value: number for value, number in zip(self.values, counts, strict=True) if number}


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """The four facets of a generation, in the order of `FACETS`."""

    columns: tuple[FacetColumn, ...]

    @classmethod
    def read(cls, storage: Storage) -> "FacetIndex":
        """Read all facets."""
        return cls(tuple(FacetColumn(*storage.facet(facet), storage.count) for facet in FACETS))

    def __getitem__(self, facet: str) -> FacetColumn:
        """Give the column of a facet."""
        return self.columns[FACETS.index(facet)]

    def selected(self, filters: Filters, count: int) -> dict[str, Mask]:
        """Give for each facet with chosen values which of `count` documents have one of them."""
        chosen: dict[str, tuple[str, ...]] = {facet: getattr(filters, facet) for facet in FACETS}
        return {facet: self[facet].holding(values, count) for facet, values in chosen.items() if values}

    def count(self, mask: Mask, filters: Filters, selected: Mapping[str, Mask], narrowed: Documents) -> Facets:
        """Count each facet over a mask, narrowed by every filter but its own; `narrowed` is what all filters leave."""
        counted = {}
        for facet in FACETS:
            others = {other: own for other, own in selected.items() if other != facet}
            documents = np.flatnonzero(narrow(mask, others)) if facet in selected else narrowed
            chosen: tuple[str, ...] = getattr(filters, facet)
            counted[facet] = _lines(facet, {**dict.fromkeys(chosen, 0), **self[facet].count(documents)})
        return Facets(**counted)


def narrow(mask: Mask, selected: Mapping[str, Mask]) -> Mask:
    """Narrow a mask to the documents that every filter selects."""
    return reduce(np.logical_and, selected.values(), mask)


def _lines(facet: str, counts: dict[str, int]) -> tuple[FacetValue, ...]:
    lines = [FacetValue(value, _label(facet, value)[0], number) for value, number in counts.items()]
    if facet == "year":
        lines.sort(key=lambda line: line.value, reverse=True)
    else:
        lines.sort(key=lambda line: (-line.count, _label(facet, line.value)[1]))
    return tuple(sorted(lines, key=lambda line: line.value == UNKNOWN))


@lru_cache(maxsize=10_000)  # the values of all facets, at every query
def _label(facet: str, value: str) -> tuple[str, str]:
    """Name a value, and give the name as it is ordered."""
    label = facet_label(facet, value)
    return label, fold(label)
