"""Place the matches of a query in a text, from the positions in posting lists: few words are read again."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from search.highlighting import Span, find_spans
from search.leaves import Leaf
from search.passages import between_blanks
from search.word_places import UNTOLD, WordPlaces

Positions = Sequence[Sequence[int]]
"""For each leaf the positions at which it begins in a text, ascending."""


class PlacedLeaf(NamedTuple):
    """Where a leaf stands in a text: the characters at which its first and last words start, and the leaf as a bit.

    `spans` are its words, none where only the text tells how far they go.
    """

    first: int
    last: int
    leaf: int
    spans: tuple[Span, ...]


def place(leaves: Sequence[Leaf], positions: Positions, words: WordPlaces) -> list[PlacedLeaf]:
    """Give where leaves stand in a text, in order of place."""
    placed: list[PlacedLeaf] = []
    for number, (leaf, own) in enumerate(zip(leaves, positions, strict=True)):
        if own:
            placed += _placed(leaf, 1 << number, own, words)
    return sorted(placed)


def _placed(leaf: Leaf, bit: int, positions: Sequence[int], words: WordPlaces) -> Iterator[PlacedLeaf]:
    """Place a leaf that begins at some positions: its words are those at its places, unless a compound may be meant."""
    size = len(leaf.places)
    for at in positions:
        firsts, lengths = words.starts[at : at + size], words.lengths[at : at + size]
        if UNTOLD not in lengths and (size == 1 or not leaf.joined):
            yield PlacedLeaf(firsts[0], firsts[-1], bit, tuple(map(_span, firsts, lengths)))
        else:
            last = min(at + size + bool(leaf.variants), len(words.starts)) - 1  # a name may be written in two words
            yield PlacedLeaf(firsts[0], words.starts[last], bit, ())


def _span(first: int, length: int) -> Span:
    return Span(first, first + length)


def spans_between(text: str, start: int, end: int, placed: Sequence[PlacedLeaf], leaves: Sequence[Leaf]) -> list[Span]:
    """Give what placed leaves match in a part of a text, in order of place.

    Where the text must tell, only what stands between the blanks around a match is read: from one blank to another,
    the tokens of a part of a text are those of the whole.
    """
    spans: list[Span] = []
    unread: list[tuple[int, int]] = []
    for own in placed:
        if own.last < start or own.first >= end:
            continue
        spans += own.spans
        if not own.spans:
            first, last = between_blanks(text, own.first, own.last)
            if unread and first < unread[-1][1]:
                first, last = unread[-1][0], max(unread.pop()[1], last)
            unread.append((first, last))
    for first, last in unread:
        spans += [Span(span.start + first, span.end + first) for span in find_spans(text[first:last], leaves)]
    return sorted(spans)
