"""Choose the passages of a text that show why it was found, from where its words stand: few others are looked at."""

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from markupsafe import Markup, escape

from search.highlighting import Span, find_spans, mark
from search.leaves import Leaf
from search.limits import MAX_SNIPPETS, SNIPPET_LENGTH
from search.passages import Passage, beginning, between_blanks, passage_around

Places = npt.NDArray[np.integer]
"""Positions of words in a text, or characters of it."""

WITHIN_REACH = SNIPPET_LENGTH * 3 // 4
"""Characters between the starts of two words that are shown together: their sentences need some room too."""

NEAR = 40
"""Characters between the starts of two words that are read together: those of half a line."""

MAX_PASSAGES_TRIED = 4 * MAX_SNIPPETS
"""Passages cut out of one text: more than are shown, since a text may repeat its own words."""

NOTHING, CUT_BEFORE, CUT_AFTER = Markup(""), Markup("… "), Markup(" …")


class PlacedLeaf(NamedTuple):
    """Where a leaf stands in a text: the characters at which its first and last words start, and the leaf as a bit."""

    first: int
    last: int
    leaf: int


class Reach(NamedTuple):
    """What can be shown from a placed leaf on: the leaves together, those near each other, and where all have begun."""

    together: int
    near: int
    last: int


def place(leaves: Sequence[Leaf], positions: Sequence[Places], starts: Places) -> list[PlacedLeaf]:
    """Give where leaves stand, in order of place, from positions and the characters at which words start."""
    words = starts.data
    placed = []
    for number, (leaf, own) in enumerate(zip(leaves, positions, strict=True)):
        length = len(leaf.places) + bool(leaf.variants)  # one more where a word can be a name written in two
        placed += [PlacedLeaf(words[at], words[min(at + length, len(words)) - 1], 1 << number) for at in own.tolist()]
    return sorted(placed)


def _reaches(text: str, placed: Sequence[PlacedLeaf]) -> list[Reach]:
    """Give what can be shown from each placed leaf on, in its paragraph."""
    reaches = []
    for number, (first, last, leaf) in enumerate(placed):
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


def snippets(text: str, leaves: Sequence[Leaf], positions: Sequence[Places], starts: Places) -> tuple[Markup, ...]:
    """Give up to three passages, first those that show leaves not yet shown; without a match, the beginning.

    `positions` are those at which each leaf begins in the text, and `starts` the characters at which the word at each
    position starts, between paragraphs those of the next word. The passages come in the order of the text, escaped,
    their matches in `<mark>`.
    """
    placed = place(leaves, positions, starts)
    if placed:
        chosen = sorted(_choose(text, placed))
        return tuple(_dotted(own, mark(text, _spans(text, own, placed, leaves), own.start, own.end)) for own in chosen)
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


def _spans(text: str, passage: Passage, placed: Sequence[PlacedLeaf], leaves: Sequence[Leaf]) -> list[Span]:
    """Give what the leaves match in a passage; only the words that stand there are looked at.

    From one blank to another, the tokens of a part of a text are those of the whole.
    """
    parts: list[tuple[int, int]] = []
    for first, last, _ in placed:
        if last < passage.start or first >= passage.end:
            continue
        start, end = between_blanks(text, first, last)
        if parts and start < parts[-1][1]:
            start, end = parts[-1][0], max(parts.pop()[1], end)
        parts.append((start, end))
    return [
        Span(span.start + start, span.end + start, span.leaf)
        for start, end in parts
        for span in find_spans(text[start:end], leaves)
    ]


def _dotted(passage: Passage, marked: Markup) -> Markup:
    """Tell by dots that a sentence begins earlier or goes on."""
    return (NOTHING if passage.begins else CUT_BEFORE) + marked + (NOTHING if passage.ends else CUT_AFTER)
