"""A naive search engine to hold the real one to: loops over texts, no index, no arrays."""

import math
from collections import Counter
from collections.abc import Sequence

from search import UNKNOWN, Appeal, Filters, SearchRequest, Sort
from search.analysis import tokenise
from search.parser import parse
from search.query import Leaf
from search.ranking import FIELD_WEIGHTS, LENGTH_NORMALISATION, SATURATION

FIELDS = ("title", "body")


def values_of(appeal: Appeal, facet: str) -> tuple[str, ...]:
    """Give an appeal's values in a facet."""
    if facet == "country":
        return appeal.countries or (UNKNOWN,)
    return (str(getattr(appeal, facet) or UNKNOWN),)


class Oracle:
    """Answers by reading every appeal from beginning to end."""

    def __init__(self, appeals: Sequence[Appeal]) -> None:
        self.appeals = sorted(appeals, key=lambda appeal: appeal.id)

    def search(self, request: SearchRequest) -> tuple[list[str], dict[str, Counter[str]]]:
        """Give the ids of all that match, in order, and the counts of each facet."""
        query = parse(request.query).query
        allowed = [a for a in self.appeals if not any(self.frequency(a, leaf) for leaf in query.excluded)]
        matching = [a for a in allowed if all(self.frequency(a, leaf) for leaf in query.required)]
        if not matching and len(query.required) > 1:
            matching = [a for a in allowed if any(self.frequency(a, leaf) for leaf in query.required)]
        found = [a for a in matching if self.passes(a, request.filters)]
        counts = {facet: self.count(matching, request.filters, facet) for facet in Filters.__slots__}
        return [a.id for a in sorted(found, key=lambda a: self.place(a, request.sort, query.required))], counts

    def count(self, matching: list[Appeal], filters: Filters, facet: str) -> Counter[str]:
        """Count a facet's values under every filter but its own."""
        return Counter(value for a in matching if self.passes(a, filters, but=facet) for value in values_of(a, facet))

    @staticmethod
    def passes(appeal: Appeal, filters: Filters, but: str = "") -> bool:
        """Tell whether an appeal has one of the chosen values of each facet."""
        chosen = {facet: getattr(filters, facet) for facet in Filters.__slots__ if facet != but}
        return all(not own or set(own) & set(values_of(appeal, facet)) for facet, own in chosen.items())

    def place(self, appeal: Appeal, sort: Sort, leaves: Sequence[Leaf]) -> tuple[object, ...]:
        """Give what the order of the hits is decided by."""
        score = -round(sum(self.score(appeal, leaf) for leaf in leaves), 9)
        date = appeal.date
        moment = (-date.year, -date.month, -date.day) if date else (0, 0, 0)
        return (score, moment, appeal.id) if sort is Sort.RELEVANCE and leaves else (moment, score, appeal.id)

    def frequency(self, appeal: Appeal, leaf: Leaf) -> int:
        """Count how often a leaf stands in an appeal."""
        return sum(self.field_frequency(getattr(appeal, field), leaf) for field in FIELDS)

    def score(self, appeal: Appeal, leaf: Leaf) -> float:
        """Score one leaf by BM25F."""
        weighted = 0.0
        for field in FIELDS:
            average = max(sum(map(len, map(words, self.texts(field)))) / len(self.appeals), 1.0)
            share = LENGTH_NORMALISATION[field]
            norm = 1 - share + share * len(words(getattr(appeal, field))) / average
            weighted += FIELD_WEIGHTS[field] * self.field_frequency(getattr(appeal, field), leaf) / norm
        holding = sum(bool(self.frequency(other, leaf)) for other in self.appeals)
        rarity = math.log(1 + (len(self.appeals) - holding + 0.5) / (holding + 0.5))
        return rarity * weighted / (SATURATION + weighted)

    def texts(self, field: str) -> list[str]:
        """Give one field of every appeal."""
        return [getattr(appeal, field) for appeal in self.appeals]

    @staticmethod
    def field_frequency(text: str, leaf: Leaf) -> int:
        """Count the positions of a text where a leaf begins."""
        at: dict[int, set[str]] = {}
        for token in tokenise(text):
            at.setdefault(token.position, set()).update(token.terms.all)
        return sum(
            all(place & at.get(first + n, set()) for n, place in enumerate(leaf.places))
            or bool(leaf.joined & at[first])
            for first in at
        )


def words(text: str) -> list[int]:
    """Give the positions of the words of a text."""
    return [token.position for token in tokenise(text) if not token.compound]
