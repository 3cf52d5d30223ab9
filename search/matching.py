"""Evaluate a query exactly: which documents match, and how often each of its leaves stands in them."""

from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from search.query import Leaf, Query
from search.schema import TEXT_FIELDS
from search.storage import DOCUMENT_SHIFT, NOWHERE, Occurrences, Storage

Mask = npt.NDArray[np.bool_]
"""One truth value a document."""


@dataclass(frozen=True, slots=True)
class FieldMatches:
    """The documents that hold a leaf in one field, ascending, and how often."""

    documents: npt.NDArray[np.int64]
    frequencies: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LeafMatches:
    """The matches of one leaf, a field each in the order of `TEXT_FIELDS`."""

    fields: tuple[FieldMatches, ...]

    def mask(self, count: int) -> Mask:
        """Tell for each of `count` documents whether it holds the leaf."""
        mask = np.zeros(count, np.bool_)
        for field in self.fields:
            mask[field.documents] = True
        return mask


@dataclass(frozen=True, slots=True)
class Matches:
    """What a query matches; `relaxed` when no document has all its leaves and those with some are given."""

    mask: Mask
    leaves: tuple[LeafMatches, ...]
    relaxed: bool


def match(storage: Storage, query: Query) -> Matches:
    """Evaluate a query over all documents."""
    everything = np.ones(storage.count, np.bool_)
    leaves = tuple(_match_leaf(storage, leaf) for leaf in query.required)
    allowed = everything
    for leaf in query.excluded:
        allowed = allowed & ~_match_leaf(storage, leaf).mask(storage.count)
    masks = [leaf.mask(storage.count) for leaf in leaves]
    all_leaves = reduce(np.logical_and, masks, allowed)
    if len(masks) < 2 or all_leaves.any():  # noqa: PLR2004 # with one leaf, some is all
        return Matches(all_leaves, leaves, relaxed=False)
    return Matches(reduce(np.logical_or, masks) & allowed, leaves, relaxed=True)


def _match_leaf(storage: Storage, leaf: Leaf) -> LeafMatches:
    return LeafMatches(tuple(_count(occurrences(storage, field, leaf)) for field in TEXT_FIELDS))


def occurrences(storage: Storage, field: str, leaf: Leaf) -> Occurrences:
    """Give where a leaf begins: its places in a row, or its compound in one word."""
    starts = _any_of(storage, field, leaf.places[0])
    for distance, place in enumerate(leaf.places[1:], start=1):
        starts = np.intersect1d(starts, _any_of(storage, field, place) - distance, assume_unique=True)
    if not leaf.joined:
        return starts
    return np.union1d(starts, _any_of(storage, field, leaf.joined))


def _any_of(storage: Storage, field: str, terms: frozenset[str]) -> Occurrences:
    """Give where any of several terms stands, each place once."""
    lists = [storage.occurrences(field, term) for term in terms]
    return reduce(np.union1d, lists) if lists else NOWHERE


def _count(places: Occurrences) -> FieldMatches:
    documents, frequencies = np.unique(places >> DOCUMENT_SHIFT, return_counts=True)
    return FieldMatches(documents, frequencies)
