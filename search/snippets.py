"""Choose the fragments of a text that show why it was found."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from search.highlighting import Span, find_spans, mark
from search.limits import MAX_SNIPPETS, SNIPPET_LENGTH
from search.query import Leaf

_SENTENCE = re.compile(r"\S(?:[^\n]*?[.!?…][»”\")\]\s]*?(?=\s|$)|[^\n]*)")
_PIECE = re.compile(rf"\S.{{0,{SNIPPET_LENGTH - 1}}}(?=\s|$)|\S{{1,{SNIPPET_LENGTH}}}", re.DOTALL)
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
    found = {fragment: _inside(fragment, spans) for fragment in _fragments(text)}
    chosen: list[Fragment] = []
    shown: set[int] = set()
    while len(chosen) < MAX_SNIPPETS:
        candidates = [fragment for fragment in found if found[fragment] and fragment not in chosen]
        if not candidates:
            break
        best = max(candidates, key=lambda fragment: _worth(found[fragment], shown))
        shown.update(span.leaf for span in found[best])
        chosen.append(best)
    return tuple(_render(text, fragment, spans) for fragment in sorted(chosen or list(found)[:1]))


def _inside(fragment: Fragment, spans: list[Span]) -> list[Span]:
    return [span for span in spans if fragment.start <= span.start and span.end <= fragment.end]


def _worth(spans: list[Span], shown: set[int]) -> tuple[int, int]:
    """Prefer what shows the most leaves for the first time, then the most leaves; the earlier one in a tie."""
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
