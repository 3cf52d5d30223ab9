"""Paragraphs that a page shows twice, as summaries stand above their text again."""

from collections import defaultdict

from indexer.wording import fold, words

_REPEATED_WORDS = 4  # of a line; shorter ones may well stand twice
_ALIKE = 0.9  # share of common words from which a second summary is the first again
_COMPARED = 20  # lines with the same beginning; a page that has more is no article's


class Repetition:
    """Remembers the lines of a page."""

    def __init__(self) -> None:
        self._seen: defaultdict[tuple[str, ...], list[list[str]]] = defaultdict(list)

    def is_new(self, line: str) -> bool:
        """Say whether no earlier line was the same, word for word or nearly, and remember this one."""
        mine = words(fold(line))
        if len(mine) < _REPEATED_WORDS:
            return True
        alike = self._seen[tuple(mine[:_REPEATED_WORDS])]
        if any(_are_alike(mine, theirs) for theirs in alike[:_COMPARED]):
            return False
        alike.append(mine)
        return True


def _are_alike(first: list[str], second: list[str]) -> bool:
    """Say whether two lines share nearly all their words."""
    longer = max(len(first), len(second))
    if min(len(first), len(second)) < _ALIKE * longer:
        return False
    return len(set(first) & set(second)) >= _ALIKE * max(len(set(first)), len(set(second)))
