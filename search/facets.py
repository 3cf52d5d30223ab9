"""Facets: filter documents by their values and count the values of those that are left."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from search.folding import fold
from search.labels import facet_label
from search.results import UNKNOWN, Facets, FacetValue, Filters
from search.schema import FACET_SEPARATOR
from search.storage import Mask, Storage

FACETS = tuple(field.name for field in fields(Filters))


@dataclass(frozen=True, slots=True)
class FacetColumn:
    """The values of one facet: `values[ordinals[i]]` is a value of `documents[i]`; a document may have several."""

    values: tuple[str, ...]
    documents: npt.NDArray[np.int64]
    ordinals: npt.NDArray[np.int64]

    @classmethod
    def read(cls, storage: Storage, facet: str) -> "FacetColumn":
        """Read a facet's column; a document without a value has the value `UNKNOWN`."""
        per_document = [(text or UNKNOWN).split(FACET_SEPARATOR) for text in storage.texts(facet)]
        values = tuple(sorted({value for own in per_document for value in own}))
        ordinal = {value: number for number, value in enumerate(values)}
        documents = np.repeat(np.arange(storage.count), [len(own) for own in per_document])
        ordinals = np.array([ordinal[value] for own in per_document for value in own], np.int64)
        return cls(values, documents, ordinals)

    def holding(self, wanted: Sequence[str], count: int) -> Mask:
        """Tell which of `count` documents have one of the wanted values."""
        ordinals = [ordinal for ordinal, value in enumerate(self.values) if value in wanted]
        mask = np.zeros(count, np.bool_)
        mask[self.documents[np.isin(self.ordinals, ordinals)]] = True
        return mask

    def named(self, words: str) -> tuple[str, ...]:
        """Give the values whose name holds all of some words."""
        wanted = set(fold(words).split())
        return tuple(value for value in self.values if wanted <= set(fold(value).split()))

    def count(self, mask: Mask) -> dict[str, int]:
        """Count each value over the documents of a mask, leaving out those at zero."""
        counts = np.bincount(self.ordinals[mask[self.documents]], minlength=len(self.values))
        return {value: int(number) for value, number in zip(self.values, counts, strict=True) if number}


@dataclass(frozen=True, slots=True)
class FacetIndex:
    """The four facets of a generation, in the order of `FACETS`."""

    columns: tuple[FacetColumn, ...]

    @classmethod
    def read(cls, storage: Storage) -> "FacetIndex":
        """Read all facets."""
        return cls(tuple(FacetColumn.read(storage, facet) for facet in FACETS))

    def __getitem__(self, facet: str) -> FacetColumn:
        """Give the column of a facet."""
        return self.columns[FACETS.index(facet)]

    def apply(self, mask: Mask, filters: Filters) -> tuple[Mask, Facets]:
        """Narrow a mask by all filters, and count each facet under every filter but its own."""
        chosen: list[tuple[str, ...]] = [getattr(filters, facet) for facet in FACETS]
        everything = np.ones(mask.size, np.bool_)
        selected = [
            column.holding(own, mask.size) if own else everything
            for column, own in zip(self.columns, chosen, strict=True)
        ]
        counted = {}
        for number, facet in enumerate(FACETS):
            others = [other for place, other in enumerate(selected) if place != number]
            counts = self.columns[number].count(np.logical_and.reduce([mask, *others]))
            counted[facet] = _lines(facet, {**dict.fromkeys(chosen[number], 0), **counts})
        return np.logical_and.reduce([mask, *selected]), Facets(**counted)


def _lines(facet: str, counts: dict[str, int]) -> tuple[FacetValue, ...]:
    lines = [FacetValue(value, facet_label(facet, value), number) for value, number in counts.items()]
    if facet == "year":
        lines.sort(key=lambda line: line.value, reverse=True)
    else:
        lines.sort(key=lambda line: (-line.count, fold(line.label)))
    return tuple(sorted(lines, key=lambda line: line.value == UNKNOWN))
