"""Choose the fragments of a text that show why it was found."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from search.highlighting import Span, find_spans, mark
from search.leaves import Leaf
from search.limits import MAX_SNIPPETS, SNIPPET_LENGTH

_SENTENCE = re.compile(r"\S(?:[^\n]*?[.!?…][»”\")\]\s]*?(?=\s|$)|[^\n]*)")
_PIECE = re.compile(rf"\S.{{0,{SNIPPET_LENGTH - 1}}}(?=\s|$)|\S{{1,{SNIPPET_LENGTH}}}", re.DOTALL)
TELLING_LENGTH = 60
"""Characters from which a fragment without a match is worth showing."""

NOTHING, CUT_BEFORE, CUT_AFTER = Markup(""), Markup("… "), Markup(" …")


class Fragment(NamedTuple):
    """A part of a text, and whether it begins and ends where a sentence does."""

    start: int
    end: int
    begins: bool
    ends: bool


def snippets(text: str, leaves: Sequence[Leaf]) -> tuple[Markup, ...]:
    """Give up to three fragments, first those that show leaves not yet shown; without a match, the beginning.

    The fragments come in the order of the text, escaped, their matches in `<mark>`.
    """
    spans = find_spans(text, leaves)
    fragments = list(_fragments(text))
    chosen = _choose(text, fragments, spans) if spans else _beginning(fragments)
    return tuple(_render(text, fragment, spans) for fragment in sorted(chosen))


def _choose(text: str, fragments: list[Fragment], spans: list[Span]) -> list[Fragment]:
    """Choose among the fragments with a match, no two of them with the same words."""
    found = {text[own.start : own.end]: (own, inside) for own in reversed(fragments) if (inside := _inside(own, spans))}
    chosen: list[Fragment] = []
    shown: set[int] = set()
    while found and len(chosen) < MAX_SNIPPETS:
        words = max(found, key=lambda words: (*_worth(found[words][1], shown), -found[words][0].start))
        fragment, inside = found.pop(words)
        shown.update(span.leaf for span in inside)
        chosen.append(fragment)
    return chosen


def _beginning(fragments: list[Fragment]) -> list[Fragment]:
    """Choose the first fragment that says something: headings and reference numbers are shorter."""
    telling = (fragment for fragment in fragments if fragment.end - fragment.start >= TELLING_LENGTH)
    first = next(telling, fragments[0] if fragments else None)
    return [first] if first else []


def _inside(fragment: Fragment, spans: list[Span]) -> list[Span]:
    return [span for span in spans if fragment.start <= span.start and span.end <= fragment.end]


def _worth(spans: list[Span], shown: set[int]) -> tuple[int, int]:
    """Prefer what shows the most leaves for the first time, then the most leaves."""
    leaves = {span.leaf for span in spans}
    return len(leaves - shown), len(leaves)


def _fragments(text: str) -> Iterator[Fragment]:
    """Pack the sentences of each paragraph into fragments; a sentence that is too long is cut between words."""
    for paragraph in re.finditer(r"[^\n]+", text):
        packed: Fragment | None = None
        for sentence in _sentences(text, paragraph.start(), paragraph.end()):
            if packed and sentence.end - packed.start <= SNIPPET_LENGTH:
                packed = Fragment(packed.start, sentence.end, packed.begins, sentence.ends)
                continue
            if packed:
                yield packed
            packed = sentence
        if packed:
            yield packed


def _sentences(text: str, start: int, end: int) -> Iterator[Fragment]:
    for sentence in _SENTENCE.finditer(text, start, end):
        pieces = list(_PIECE.finditer(text, sentence.start(), sentence.end()))
        for piece in pieces:
            yield Fragment(piece.start(), piece.end(), piece is pieces[0], piece is pieces[-1])


def _render(text: str, fragment: Fragment, spans: list[Span]) -> Markup:
    marked = mark(text, spans, fragment.start, fragment.end)
    return (NOTHING if fragment.begins else CUT_BEFORE) + marked + (NOTHING if fragment.ends else CUT_AFTER)
