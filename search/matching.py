"""Evaluate a query exactly: which documents match, and how often each of its leaves stands in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from search.facets import FacetColumn, FacetIndex
from search.leaves import Leaf, leaf_of, typed_leaf_of
from search.posting_lists import NOWHERE, PostingList, any_of, documents_in_either, in_a_row, positions_in
from search.query import And, InFacet, InTitle, Node, Not, Or, Text, Years, all_of, required, wanted_texts
from search.results import UNKNOWN
from search.schema import TEXT_FIELDS
from search.storage import Mask, Storage
from search.variants import Variant, variants_of_neighbours


@dataclass(frozen=True, slots=True)
class LeafMatches:
    """Where one leaf begins, a field each in the order of `TEXT_FIELDS`."""

    leaf: Leaf
    fields: tuple[PostingList, ...]

    def mask(self, count: int) -> Mask:
        """Tell for each of `count` documents whether it holds the leaf."""
        mask = np.zeros(count, np.bool_)
        for postings in self.fields:
            mask[postings.documents] = True
        return mask

    @property
    def holding(self) -> int:
        """Count the documents that hold the leaf."""
        return documents_in_either(*self.fields)

    def positions(self, documents: Sequence[int], field: str) -> list[list[int]]:
        """Give for each of some documents the positions at which the leaf begins in a field, ascending."""
        return positions_in(self.fields[TEXT_FIELDS.index(field)], documents)


@dataclass(frozen=True, slots=True)
class Matches:
    """What a query matches, and where its words stand, by word.

    `relaxed` tells that no document has all that the query asks, and that those with some of its words are given;
    `missing` are the words no document has, as they were typed.
    """

    mask: Mask
    words: dict[Text | InTitle, LeafMatches]
    relaxed: bool = False
    missing: tuple[str, ...] = ()


def match(storage: Storage, facets: FacetIndex, query: Node) -> Matches:
    """Evaluate a query over all documents; raises QueryRefused for a prefix of too many words."""
    evaluation = _Evaluation(storage, facets, variants_of_neighbours(query, storage))
    mask = evaluation.mask(query)
    words = {text: evaluation.leaf(text) for text in wanted_texts(query)}
    if mask.any():
        return Matches(mask, words)
    asked = [node for node in required(query) if any(True for _ in wanted_texts(node))]
    masks = [evaluation.mask(node) for node in asked]
    missing = tuple(str(node) for node, own in zip(asked, masks, strict=True) if not own.any())
    if len(asked) < 2:  # noqa: PLR2004 # of one word, some is all
        return Matches(mask, words, missing=missing)
    others = evaluation.mask(all_of([node for node in required(query) if node not in asked]))
    return Matches(reduce(np.logical_or, masks) & others, words, relaxed=True, missing=missing)


class _Evaluation:
    """One query's evaluation, which looks each word up once."""

    def __init__(self, storage: Storage, facets: FacetIndex, joined: Mapping[Node, Sequence[Variant]]) -> None:
        self._storage = storage
        self._facets = facets
        self._joined = joined
        self._leaves: dict[Text | InTitle, LeafMatches] = {}

    def mask(self, node: Node) -> Mask:
        """Tell which documents a node matches."""
        count = self._storage.count
        match node:
            case And():
                return reduce(np.logical_and, map(self.mask, node.nodes)) if node.nodes else np.ones(count, np.bool_)
            case Or():
                return reduce(np.logical_or, map(self.mask, node.nodes))
            case Not():
                return ~_Exclusion(self._storage, self._facets, {}).mask(node.node)
            case InFacet() | Years():
                facet = "year" if isinstance(node, Years) else node.facet
                values = _facet_values(node, self._facets[facet])
                return self._facets[facet].holding(values, count)
            case _:
                return self.leaf(node).mask(count)

    def leaf(self, text: Text | InTitle) -> LeafMatches:
        """Find where some words stand."""
        if text not in self._leaves:
            leaf = leaf_of(text, self._storage, self._joined.get(text, ()))
            self._leaves[text] = find(self._storage, leaf)
        return self._leaves[text]


class _Exclusion(_Evaluation):
    """The evaluation of what a query excludes: words in any inflection, but names only as they were typed."""

    def leaf(self, text: Text | InTitle) -> LeafMatches:
        """Find where some words stand."""
        return find(self._storage, typed_leaf_of(text, self._storage))


def _facet_values(node: InFacet | Years, column: FacetColumn) -> Sequence[str]:
    """Give the values of a facet that a query asks for."""
    if isinstance(node, Years):
        first, last = node.first or 0, node.last or 9999
        return [value for value in column.values if value != UNKNOWN and first <= int(value) <= last]
    if node.facet == "organisation":
        return [value for words in node.values for value in column.named(words)]
    return node.values


def find(storage: Storage, leaf: Leaf) -> LeafMatches:
    """Find where a leaf stands in each of its fields."""
    fields = (_postings(storage, field, leaf) if field in leaf.fields else NOWHERE for field in TEXT_FIELDS)
    return LeafMatches(leaf, tuple(fields))


def _postings(storage: Storage, field: str, leaf: Leaf) -> PostingList:
    """Give where a leaf begins: its places in a row, or its compound in one word."""
    lists = [any_of([storage.postings(field, term) for term in place]) for place in leaf.places]
    joined = [storage.postings(field, term) for term in leaf.joined]
    return any_of([in_a_row(lists), *joined])
