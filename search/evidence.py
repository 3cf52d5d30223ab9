"""What speaks for a document: its words, their exact forms, and words that stand near each other as in the query."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from search.leaves import spelt_leaf_of
from search.matching import Matches, find
from search.posting_lists import PostingList, near
from search.query import Word
from search.storage import Storage

EXACT_FORM_WEIGHT = 0.5
"""What the typed form of a word adds to any inflection of it."""

VARIANT_WEIGHT = 0.15
"""What another spelling of a name counts: little enough that one that stands in a title, and often, ranks below
the typed spelling standing once in a text three times as long as most."""

NEARNESS_WEIGHT = 0.3
"""What two neighbouring words of the query add when they stand near each other."""

NEAR = 3
"""Positions between two words that stand near each other."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something stands that speaks for a document, a field each in the order of `TEXT_FIELDS`."""

    fields: tuple[PostingList, ...]
    weight: float


def gather_evidence(matches: Matches, storage: Storage) -> Iterator[Evidence]:
    """Give all that the documents are scored by."""
    for text, own in matches.words.items():
        if own.leaf.as_typed:
            yield Evidence(own.fields, VARIANT_WEIGHT)
            yield Evidence(find(storage, own.leaf.as_typed).fields, 1.0 - VARIANT_WEIGHT)
        else:
            yield Evidence(own.fields, 1.0)
        if isinstance(text, Word):
            exact = find(storage, spelt_leaf_of(text))
            yield Evidence(exact.fields, EXACT_FORM_WEIGHT)
    for first, second in pairwise(matches.words.values()):
        fields = zip(first.fields, second.fields, strict=True)
        yield Evidence(tuple(near(places, others, NEAR) for places, others in fields), NEARNESS_WEIGHT)
