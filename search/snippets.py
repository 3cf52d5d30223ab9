"""Choose the passages of a text that show why it was found, from where its words stand: few others are looked at."""

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup, escape

from search.highlighting import mark
from search.leaves import Leaf
from search.limits import MAX_SNIPPETS, SNIPPET_LENGTH
from search.passages import Passage, beginning, passage_around
from search.placing import PlacedLeaf, spans_between

WITHIN_REACH = SNIPPET_LENGTH * 3 // 4
"""Characters between the starts of two words that are shown together: their sentences need some room too."""

NEAR = 40
"""Characters between the starts of two words that are read together: those of half a line."""

MAX_PASSAGES_TRIED = 4 * MAX_SNIPPETS
"""Passages cut out of one text: more than are shown, since a text may repeat its own words."""

CUT_BEFORE, CUT_AFTER = "… ", " …"


class Reach(NamedTuple):
    """What can be shown from a placed leaf on: the leaves together, those near each other, and where all have begun."""

    together: int
    near: int
    last: int


def _reaches(text: str, placed: Sequence[PlacedLeaf]) -> list[Reach]:
    """Give what can be shown from each placed leaf on, in its paragraph."""
    reaches = []
    for number, (first, last, leaf, _) in enumerate(placed):
        reach = Reach(leaf, leaf, last)
        paragraph_end = text.find("\n", first, first + WITHIN_REACH) % (len(text) + 1)
        for other in islice(placed, number + 1, None):
            distance = other.first - first
            if distance > WITHIN_REACH or other.first > paragraph_end:
                break
            near = reach.near | other.leaf if distance <= NEAR else reach.near
            shown_at = other.last if other.leaf & ~reach.together else reach.last
            reach = Reach(reach.together | other.leaf, near, shown_at)
        reaches.append(reach)
    return reaches


def snippets(text: str, leaves: Sequence[Leaf], placed: Sequence[PlacedLeaf]) -> tuple[Markup, ...]:
    """Give up to three passages, first those that show leaves not yet shown; without a match, the beginning.

    The passages come in the order of the text, escaped, their matches in `<mark>`.
    """
    if placed:
        return tuple(_shown(text, own, placed, leaves) for own in sorted(_choose(text, placed)))
    first = beginning(text)
    return (_dotted(first, escape(text[first.start : first.end])),) if first else ()


def _choose(text: str, placed: Sequence[PlacedLeaf]) -> list[Passage]:
    """Choose passages with a match, no two of them with the same words."""
    chosen: dict[str, Passage] = {}
    left = list(zip(placed, _reaches(text, placed), strict=True))
    shown = 0
    for _ in range(MAX_PASSAGES_TRIED):
        if not left or len(chosen) == MAX_SNIPPETS:
            break
        best, reach = max(left, key=partial(_worth, shown))
        passage = passage_around(text, best.first, reach.last, list(chosen.values()))
        chosen.setdefault(text[passage.start : passage.end], passage)
        for own, _ in left:
            if passage.start <= own.first and own.last < passage.end:
                shown |= own.leaf
        left = [own for own in left if not passage.start <= own[0].first < passage.end]
    return list(chosen.values())


def _worth(shown: int, candidate: tuple[PlacedLeaf, Reach]) -> tuple[int, int, int]:
    """Prefer what shows the most leaves for the first time, then the most leaves, then the most near each other."""
    together, near, _ = candidate[1]
    return (together & ~shown).bit_count(), together.bit_count(), near.bit_count()


def _shown(text: str, passage: Passage, placed: Sequence[PlacedLeaf], leaves: Sequence[Leaf]) -> Markup:
    """Mark a passage."""
    spans = spans_between(text, passage.start, passage.end, placed, leaves)
    return _dotted(passage, mark(text, spans, passage.start, passage.end))


def _dotted(passage: Passage, marked: Markup) -> Markup:
    """Tell by dots that a sentence begins earlier or goes on."""
    before, after = "" if passage.begins else CUT_BEFORE, "" if passage.ends else CUT_AFTER
    return Markup(f"{before}{marked}{after}")  # noqa: S704 # the dots need no escape
