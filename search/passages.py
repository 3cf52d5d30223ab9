"""Cut a short passage out of a text: whole sentences where they fit, otherwise whole words."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from search.limits import SNIPPET_LENGTH

TELLING_LENGTH = 60
"""Characters from which a passage says something: headings, reference numbers and cries are shorter."""

_BLANK = re.compile(r"\s+")
# A point after a single capital ends no sentence (« M. », « U.E. »), nor does what a small letter follows.
_BETWEEN_SENTENCES = re.compile(r'[.!?…](?<!\b[A-Z]\.)(?:\s?[»”")\]])*(?P<blank>\s+)(?=[^\sa-zà-öø-ÿœ])')
# Up to the last blank within reach; without any, to the end of a word; within a longer word, anywhere.
_CUT = re.compile(
    rf".{{0,{SNIPPET_LENGTH - 1}}}\S(?=\s|$)|.{{0,{SNIPPET_LENGTH - 1}}}\w\b|.{{1,{SNIPPET_LENGTH}}}", re.DOTALL
)
_TELLING_PARAGRAPH = re.compile(rf"^[^\S\n]*\S[^\n]{{{TELLING_LENGTH - 1},}}", re.MULTILINE)


class Passage(NamedTuple):
    """A part of a text, and whether it begins and ends where a sentence does."""

    start: int
    end: int
    begins: bool = True
    ends: bool = True


def beginning(text: str) -> Passage | None:
    """Cut the passage that a text begins with, headings left out; None of an empty text."""
    found = _TELLING_PARAGRAPH.search(text) or re.search(r"\S", text)
    if not found:
        return None
    start = found.end() - len(found[0].lstrip())
    return passage_around(text, start, start)


def passage_around(text: str, first: int, last: int, others: Sequence[Passage] = ()) -> Passage:
    """Cut the passage that shows two words of one paragraph, given by their first characters; they may be the same.

    It has `SNIPPET_LENGTH` characters at most, which the second word may be too far away for, and does not run into
    `others`, which hold neither word.
    """
    whole = _paragraph(text, first, others)
    blank = _BLANK.search(text, last, whole.end)
    shown = min(blank.start() if blank else whole.end, first + SNIPPET_LENGTH)
    starts, ends = _sentences(text, whole, first, shown)
    start = starts[-1] if starts else _between_words(text, whole.start, first, shown)
    end = max((own for own in ends if own <= start + SNIPPET_LENGTH), default=start)
    if end - start < TELLING_LENGTH and (cut := _CUT.match(text, start, whole.end)):
        end = max(end, cut.end())
    earliest = next((own for own in starts if end - own <= SNIPPET_LENGTH), start)
    return Passage(*_strip(text, earliest, end), begins=start in starts, ends=end in ends)


def between_blanks(text: str, first: int, last: int) -> tuple[int, int]:
    """Give the part of a text from the blank before a character to the one after another, both left out."""
    space = text.rfind(" ", 0, first)
    blank = _BLANK.search(text, last)
    return max(space, text.rfind("\n", space + 1, first)) + 1, blank.start() if blank else len(text)


def _paragraph(text: str, place: int, others: Sequence[Passage]) -> Passage:
    """Give the paragraph around a place as far as a passage can reach, between those that are shown already.

    Whether it begins and ends with a sentence is only known where the paragraph does, or another passage.
    """
    low, high = max(place - SNIPPET_LENGTH, 0), place + SNIPPET_LENGTH + 2  # to see what follows a blank at the end
    begins, ends = low == 0, high >= len(text)
    for own in others:
        if low <= own.end <= place:
            low, begins = own.end, own.ends
        elif place < own.start <= high:
            high, ends = own.start, own.begins
    start, end = text.rfind("\n", max(low - 1, 0), place) + 1, text.find("\n", place, high)
    return Passage(start or low, end if end >= 0 else min(high, len(text)), begins or start > 0, ends or end >= 0)


def _sentences(text: str, whole: Passage, first: int, shown: int) -> tuple[list[int], list[int]]:
    """Give where sentences start, from those that leave room for what is shown up to it, and end after it."""
    starts, ends = ([whole.start] if whole.begins else []), []
    for own in _BETWEEN_SENTENCES.finditer(text, whole.start, whole.end):
        blank, start = own.span("blank")
        starts.append(start)
        ends.append(blank)
    if whole.ends:
        ends.append(whole.end)
    return (
        [own for own in starts if shown - SNIPPET_LENGTH <= own <= first],
        [own for own in ends if own >= shown],
    )


def _between_words(text: str, low: int, first: int, shown: int) -> int:
    """Give the start of a word, before the first one shown by half of the room that what is shown leaves."""
    spare = SNIPPET_LENGTH - (shown - first)
    blank = _BLANK.search(text, max(low, first - spare // 2), first)
    return blank.end() if blank else first


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the blanks at both ends."""
    own = text[start:end]
    return end - len(own.lstrip()), start + len(own.rstrip())
