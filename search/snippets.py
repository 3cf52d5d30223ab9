"""Choose the passages of a text that show why it was found, from where its words stand: few others are looked at."""

from collections.abc import Sequence
from typing import NamedTuple, Self

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

_BITS_OF_A_COUNT = 6  # of leaves, which are fewer than the bits of a number

MAX_PASSAGES_TRIED = 4 * MAX_SNIPPETS
"""Passages cut out of one text: more than are shown, since a text may repeat its own words."""

NOTHING, CUT_BEFORE, CUT_AFTER = Markup(""), Markup("… "), Markup(" …")


class PlacedLeaves(NamedTuple):
    """Where leaves stand in a text, in order: the starts of their first and last words, and the leaf as a bit.

    `together` and `near` are the leaves that begin at each or soon after it, in the same paragraph.
    """

    firsts: Places
    lasts: Places
    leaves: Places
    together: Places
    near: Places

    @classmethod
    def read(cls, leaves: Sequence[Leaf], positions: Sequence[Places], starts: Places) -> Self:
        """Read them from the positions at which each leaf begins and the characters at which each word starts."""
        begun = np.concatenate(positions).astype(np.int64)
        counts = [own.size for own in positions]
        # One more where a word can be a name written in two.
        words = np.repeat([len(leaf.places) + bool(leaf.variants) for leaf in leaves], counts)
        order = np.argsort(begun, kind="stable")
        begun, ended = begun[order], np.minimum(begun + words, starts.size)[order] - 1
        bits = np.repeat(1 << np.arange(len(leaves)), counts)[order]
        firsts, lasts = starts[begun].astype(np.int64), starts[ended].astype(np.int64)
        # The places between two paragraphs repeat a start. Their words are put further apart than a passage is long.
        paragraphs = np.searchsorted(np.flatnonzero(starts[1:] == starts[:-1]), begun)
        apart = firsts + 2 * SNIPPET_LENGTH * paragraphs
        return cls(firsts, lasts, bits, _within(WITHIN_REACH, apart, bits), _within(NEAR, apart, bits))

    def inside(self, passage: Passage) -> npt.NDArray[np.bool_]:
        """Tell which ones begin in a passage."""
        return (self.firsts >= passage.start) & (self.firsts < passage.end)

    def only(self, mask: npt.NDArray[np.bool_]) -> Self:
        """Leave out all others."""
        return type(self)(*(own[mask] for own in self))


def _within(distance: int, places: Places, bits: Places) -> Places:
    """Give for each place the bits that stand there and up to a distance after it."""
    stretches = np.empty(2 * places.size, np.int64)
    stretches[::2] = np.arange(places.size)
    stretches[1::2] = np.searchsorted(places, places + distance, "right")
    return np.bitwise_or.reduceat(np.concatenate([bits, [0]]), stretches)[::2]


def snippets(text: str, leaves: Sequence[Leaf], positions: Sequence[Places], starts: Places) -> tuple[Markup, ...]:
    """Give up to three passages, first those that show leaves not yet shown; without a match, the beginning.

    `positions` are those at which each leaf begins in the text, and `starts` the characters at which the word at each
    position starts, between paragraphs those of the next word. The passages come in the order of the text, escaped,
    their matches in `<mark>`.
    """
    if any(own.size for own in positions):
        found = PlacedLeaves.read(leaves, positions, starts)
        chosen = sorted(_choose(text, found))
        return tuple(_dotted(own, mark(text, _spans(text, own, found, leaves), own.start, own.end)) for own in chosen)
    first = beginning(text)
    return (_dotted(first, escape(text[first.start : first.end])),) if first else ()


def _choose(text: str, found: PlacedLeaves) -> list[Passage]:
    """Choose passages with a match, no two of them with the same words."""
    chosen: dict[str, Passage] = {}
    shown = 0
    for _ in range(MAX_PASSAGES_TRIED):
        if not found.firsts.size or len(chosen) == MAX_SNIPPETS:
            break
        passage = passage_around(text, *_worthiest(found, shown), list(chosen.values()))
        inside = found.inside(passage)
        chosen.setdefault(text[passage.start : passage.end], passage)
        shown |= int(np.bitwise_or.reduce(found.leaves[inside & (found.lasts < passage.end)]))
        found = found.only(~inside)
    return list(chosen.values())


def _worthiest(found: PlacedLeaves, shown: int) -> tuple[int, int]:
    """Choose the words to show next, given by the starts of the first and the last one.

    Prefer what shows the most leaves for the first time, then the most leaves, then the most near each other.
    """
    counted = (found.together & ~shown, found.together, found.near)
    first_time, together, near = (np.bitwise_count(own).astype(np.int64) for own in counted)
    best = int(np.argmax((first_time << 2 * _BITS_OF_A_COUNT) + (together << _BITS_OF_A_COUNT) + near))
    complete = np.bitwise_or.accumulate(found.leaves[best:]) == found.together[best]
    return int(found.firsts[best]), int(found.lasts[best + int(np.argmax(complete))])


def _spans(text: str, passage: Passage, found: PlacedLeaves, leaves: Sequence[Leaf]) -> list[Span]:
    """Give what the leaves match in a passage; only the words that stand there are looked at.

    From one blank to another, the tokens of a part of a text are those of the whole.
    """
    own = found.only((found.lasts >= passage.start) & (found.firsts < passage.end))
    parts: list[tuple[int, int]] = []
    for first, last in zip(own.firsts.tolist(), own.lasts.tolist(), strict=True):
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
