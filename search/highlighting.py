"""Find where a query matches in a text and mark the matches, escaping first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup, escape

from search.analysis import Token, chunks
from search.leaves import Leaf

OPENING, CLOSING = Markup("<mark>"), Markup("</mark>")


class Span(NamedTuple):
    """Characters of a text where a leaf matches."""

    start: int
    end: int


def find_spans(text: str, leaves: Sequence[Leaf]) -> list[Span]:
    """Give where the leaves match in a text, in order of place."""
    at = _standing_at(text, _wanted(tuple(leaves)))
    spans = [
        Span(token.start, token.end)
        for leaf in leaves
        for places in (leaf.places, (leaf.joined,))
        for token in _in_a_row(at, places)
    ]
    return sorted(spans)


@lru_cache(maxsize=100)  # as many as the parts of texts shown in answer to one query
def _wanted(leaves: tuple[Leaf, ...]) -> frozenset[str]:
    """Give the terms of leaves, thousands for a prefix."""
    return frozenset().union(*(place for leaf in leaves for place in (*leaf.places, leaf.joined)))


def _standing_at(text: str, wanted: frozenset[str]) -> Mapping[int, list[Token]]:
    """Give the tokens with a wanted term, by position."""
    at: defaultdict[int, list[Token]] = defaultdict(list)
    for position, start, chunk in chunks(text) if wanted else ():
        for token in chunk.tokens:
            if not wanted.isdisjoint(token.terms.all):
                own = Token(position + token.position, start + token.start, start + token.end, token.terms)
                at[own.position].append(own)
    return at


def _in_a_row(at: Mapping[int, list[Token]], places: Sequence[frozenset[str]]) -> Iterator[Token]:
    """Find where one of the terms of each place stands, in order; gives the words, not what is between them."""
    for first in at:
        run = [[token for token in at.get(first + n, ()) if place & token.terms.all] for n, place in enumerate(places)]
        if all(run):
            yield from chain.from_iterable(run)


def mark(text: str, spans: Sequence[Span], start: int = 0, end: int | None = None) -> Markup:
    """Escape a part of a text and put its matches in `<mark>`; overlapping matches become one."""
    end = len(text) if end is None else end
    pieces: list[str] = []
    place = start
    for left, right in _merge(span for span in spans if span.start >= start and span.end <= end):
        pieces += [escape(text[place:left]), OPENING, escape(text[left:right]), CLOSING]
        place = right
    return Markup("".join([*pieces, escape(text[place:end])]))  # noqa: S704 # each piece is escaped


def _merge(spans: Iterable[Span]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for span in spans:
        if merged and span.start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return merged
