"""A naive search engine to hold the real one to: loops over texts, no index, no arrays."""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from search import UNKNOWN, Appeal, Filters, SearchRequest, Sort
from search.agreement import FACET_WEIGHT, FacetNames, named_statuses
from search.analysis import Terms, tokenise
from search.evidence import EXACT_FORM_WEIGHT, NEAR, NEARNESS_WEIGHT, VARIANT_WEIGHT
from search.folding import fold
from search.parser import parse
from search.query import (
    And,
    Exact,
    InFacet,
    InTitle,
    Node,
    Not,
    Or,
    Prefix,
    Text,
    Word,
    Years,
    required,
    wanted_texts,
)
from search.ranking import FIELD_WEIGHTS, LENGTH_NORMALISATION, SATURATION
from tests.search.naive_names import NaiveNames, Others

FIELDS = ("title", "body")


def values_of(appeal: Appeal, facet: str) -> tuple[str, ...]:
    """Give an appeal's values in a facet."""
    if facet == "country":
        return appeal.countries or (UNKNOWN,)
    return (str(getattr(appeal, facet) or UNKNOWN),)


def has_value(appeal: Appeal, node: InFacet | Years) -> bool:
    """Tell whether an appeal has a facet value that a query asks for."""
    if isinstance(node, Years):
        return appeal.year is not None and (node.first or 0) <= appeal.year <= (node.last or 9999)
    if node.facet == "organisation":
        own = set(fold(appeal.organisation or UNKNOWN).split())
        return any(set(fold(words).split()) <= own for words in node.values)
    return bool(set(node.values) & set(values_of(appeal, node.facet)))


class Oracle:
    """Answers by reading every appeal from beginning to end."""

    def __init__(self, appeals: Sequence[Appeal]) -> None:
        self.appeals = sorted(appeals, key=lambda appeal: appeal.id)
        self.names = NaiveNames(appeals)
        self.query: Node = And()

    def search(self, request: SearchRequest) -> tuple[list[str], dict[str, Counter[str]]]:
        """Give the ids of all that match, in order, and the counts of each facet."""
        query = self.query = parse(request.query).query
        texts = list(dict.fromkeys(wanted_texts(query)))
        matching = [a for a in self.appeals if self.matches(a, query)]
        asked = [node for node in required(query) if list(wanted_texts(node))]
        others = [node for node in required(query) if node not in asked]
        if not matching and len(asked) > 1:
            some = [a for a in self.appeals if any(self.matches(a, node) for node in asked)]
            matching = [a for a in some if self.matches(a, And(tuple(others)))]
        found = [a for a in matching if self.passes(a, request.filters)]
        counts = {facet: self.count(matching, request.filters, facet) for facet in Filters.__slots__}
        order = sorted(found, key=lambda a: self.place(a, request.sort, texts))
        return [a.id for a in order], counts

    def matches(self, appeal: Appeal, node: Node, *, excluded: bool = False) -> bool:
        """Tell whether an appeal has what a query asks; what it excludes is meant as typed."""
        match node:
            case And():
                return all(self.matches(appeal, inner, excluded=excluded) for inner in node.nodes)
            case Or():
                return any(self.matches(appeal, inner, excluded=excluded) for inner in node.nodes)
            case Not():
                return not self.matches(appeal, node.node, excluded=True)
            case InFacet() | Years():
                return has_value(appeal, node)
            case _:
                return self.has(appeal, node, Others() if excluded else self.names.others(node, self.query))

    def count(self, matching: list[Appeal], filters: Filters, facet: str) -> Counter[str]:
        """Count a facet's values under every filter but its own."""
        return Counter(value for a in matching if self.passes(a, filters, but=facet) for value in values_of(a, facet))

    @staticmethod
    def passes(appeal: Appeal, filters: Filters, but: str = "") -> bool:
        """Tell whether an appeal has one of the chosen values of each facet."""
        chosen = {facet: getattr(filters, facet) for facet in Filters.__slots__ if facet != but}
        return all(not own or set(own) & set(values_of(appeal, facet)) for facet, own in chosen.items())

    def place(self, appeal: Appeal, sort: Sort, texts: Sequence[Text]) -> tuple[object, ...]:
        """Give what the order of the hits is decided by."""
        score = -round(sum(self.evidence(appeal, texts)), 9)
        date = appeal.date
        moment = (-date.year, -date.month, -date.day) if date else (0, 0, 0)
        return (score, moment, appeal.id) if sort is Sort.RELEVANCE and texts else (moment, score, appeal.id)

    def evidence(self, appeal: Appeal, texts: Sequence[Text]) -> Iterator[float]:
        """Score each word, its exact form, and each two neighbours of the query that stand near each other."""
        for text in texts:
            others = self.names.others(text, self.query)
            weight = VARIANT_WEIGHT if any(others.places) or others.joined else 0.0
            yield weight * self.score(appeal, lambda a, f, own=text, others=others: places(a, f, own, others))
            yield (1 - weight) * self.score(appeal, lambda a, f, own=text: places(a, f, own, Others()))
            if isinstance(text, Word):
                yield EXACT_FORM_WEIGHT * self.score(appeal, lambda a, f, own=text: spelt_places(a, f, own))
        yield from self.agreement(appeal, [text.text for text in texts if isinstance(text, Word)])
        for one, two in pairwise(texts):
            yield NEARNESS_WEIGHT * self.score(appeal, lambda a, f, one=one, two=two: self.near(a, f, one, two))

    def agreement(self, appeal: Appeal, typed: list[str]) -> Iterator[float]:
        """Score the country, the organisations and the statuses that the query names and the appeal has."""
        codes = FacetNames({code for own in self.appeals for code in own.countries}, ()).countries(typed)
        named = [[own.id for own in self.appeals if set(codes) & set(own.countries)]]
        names = FacetNames((), {own.organisation for own in self.appeals if own.organisation}).organisations(typed)
        named += [[own.id for own in self.appeals if own.organisation == name] for name in names]
        named += [[own.id for own in self.appeals if own.status == status] for status in named_statuses(typed)]
        for ids in named:
            if appeal.id in ids:
                yield FACET_WEIGHT * math.log(1 + (len(self.appeals) - len(ids) + 0.5) / (len(ids) + 0.5))

    def near(self, appeal: Appeal, field: str, one: Text, two: Text) -> list[int]:
        """Give the positions of the first words that have the second near them."""
        ones, twos = (places(appeal, field, text, self.names.others(text, self.query)) for text in (one, two))
        return [own for own in ones if any(abs(own - other) <= NEAR for other in twos)]

    @staticmethod
    def has(appeal: Appeal, text: Text | InTitle, others: Others) -> bool:
        """Tell whether some words stand in an appeal."""
        return any(places(appeal, field, text, others) for field in FIELDS)

    def score(self, appeal: Appeal, found: Callable[[Appeal, str], list[int]]) -> float:
        """Score by BM25F what is found in an appeal's fields."""
        weighted = 0.0
        for field in FIELDS:
            average = max(sum(len(words(getattr(own, field))) for own in self.appeals) / len(self.appeals), 1.0)
            share = LENGTH_NORMALISATION[field]
            norm = 1 - share + share * len(words(getattr(appeal, field))) / average
            weighted += FIELD_WEIGHTS[field] * len(found(appeal, field)) / norm
        holding = sum(any(found(other, field) for field in FIELDS) for other in self.appeals)
        rarity = math.log(1 + (len(self.appeals) - holding + 0.5) / (holding + 0.5))
        return rarity * weighted / (SATURATION + weighted)


def places(appeal: Appeal, field: str, text: Text | InTitle, others: Others) -> list[int]:
    """Give the positions of a field where some words begin."""
    if isinstance(text, InTitle):
        return places(appeal, field, text.text, others) if field == "title" else []
    at = terms_at(getattr(appeal, field))
    return [first for first in at if stands_at(first, at, text, others)]


def spelt_places(appeal: Appeal, field: str, word: Word) -> list[int]:
    """Give the positions of a field where a word begins in the form typed, accents told apart where they matter."""
    at = terms_at(getattr(appeal, field))
    parts = [token.terms for token in tokenise(word.text) if not token.compound]
    return [
        first
        for first in at
        if all(
            any((own.spelt or own.forms) & terms.all for terms in at.get(first + n, [])) for n, own in enumerate(parts)
        )
    ]


@lru_cache(maxsize=1000)
def terms_at(text: str) -> dict[int, list[Terms]]:
    """Give the terms at each position of a text."""
    at: dict[int, list[Terms]] = {}
    for token in tokenise(text):
        at.setdefault(token.position, []).append(token.terms)
    return at


def stands_at(first: int, at: dict[int, list[Terms]], text: Text, others: Others) -> bool:
    """Tell whether some words begin at a position."""
    asked = list(tokenise(text.text))
    parts = [token.terms for token in asked if not token.compound]
    if isinstance(text, Prefix):
        return any(form.startswith(own) for terms in at[first] for form in terms.forms for own in parts[0].forms)
    kind = "forms" if isinstance(text, Exact) else "stems"
    beside = others.places or (frozenset(),) * len(parts)
    in_a_row = all(
        any((getattr(part, kind) | beside[n]) & terms.all for terms in at.get(first + n, []))
        for n, part in enumerate(parts)
    )
    joined = [token.terms.stems for token in asked if token.compound and isinstance(text, Word)]
    return in_a_row or any(own & terms.all for own in (*joined, others.joined) for terms in at[first])


@lru_cache(maxsize=1000)
def words(text: str) -> list[int]:
    """Give the positions of the words of a text."""
    return [token.position for token in tokenise(text) if not token.compound]
