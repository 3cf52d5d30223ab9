"""Facets: filter documents by their values and count the values of those that are left."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from search.folding import fold
from search.labels import facet_label
from search.matching import Mask
from search.results import UNKNOWN, Facets, FacetValue, Filters
from search.schema import FACET_SEPARATOR
from search.storage import Storage

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

    def select(self, chosen: Sequence[str], count: int) -> Mask:
        """Tell which of `count` documents have one of the chosen values; all when none is chosen."""
        if not chosen:
            return np.ones(count, np.bool_)
        mask = np.zeros(count, np.bool_)
        mask[self.documents[np.isin(self.ordinals, [self.values.index(v) for v in chosen if v in self.values])]] = True
        return mask

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

    def apply(self, mask: Mask, filters: Filters) -> tuple[Mask, Facets]:
        """Narrow a mask by all filters, and count each facet under every filter but its own."""
        chosen: list[tuple[str, ...]] = [getattr(filters, facet) for facet in FACETS]
        selected = [column.select(own, mask.size) for column, own in zip(self.columns, chosen, strict=True)]
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
