"""Paragraphs that a page shows twice, as summaries stand above their text again."""

from collections import defaultdict
from collections.abc import Sequence

from indexer.wording import fold, word_count, words

_REPEATED_WORDS = 4  # of a line; shorter ones may well stand twice
_BEGINNING = 80  # characters in which the first words of a line stand
_ALIKE = 0.9  # share of common words from which a second summary is the first again
_SUMMARY_LINES = 8  # at the beginning of an article, which its summary and its first paragraphs take
_NEAR_LINES = 3  # within which a line is shown twice; farther down, a list or a refrain may come back


class Repetition:
    """Remembers the lines of a page."""

    def __init__(self) -> None:
        self._seen: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._count = 0

    def is_new(self, line: str) -> bool:
        """Say whether neither the summary nor a line nearby was the same or nearly, and remember this one."""
        self._count += 1
        if word_count(line) < _REPEATED_WORDS:
            return True
        beginning = fold(" ".join(words(line[:_BEGINNING])[:_REPEATED_WORDS]))
        compared = [seen for seen in self._seen[beginning] if self._is_compared(seen[0])]
        self._seen[beginning] = [*compared, (self._count, line)]
        mine = words(fold(line)) if compared else ()
        return not any(_are_alike(mine, words(fold(other))) for _, other in compared)

    def _is_compared(self, place: int) -> bool:
        return place <= _SUMMARY_LINES or self._count - place <= _NEAR_LINES


def _are_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    """Say whether two lines share nearly all their words."""
    longer = max(len(first), len(second))
    if min(len(first), len(second)) < _ALIKE * longer:
        return False
    return len(set(first) & set(second)) >= _ALIKE * max(len(set(first)), len(set(second)))
