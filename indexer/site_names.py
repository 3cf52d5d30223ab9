"""What a site calls itself: in its head, around the title of its pages, or in its copyright line."""

import re
from collections.abc import Sequence

from indexer.head_clues import HeadClues
from indexer.phrases import load_phrases
from indexer.wording import fold, words

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s:©]*(?:\d{4}\s*(?:[-–]\s*\d{4})?)?[\s,:–-]*(?P<name>[^|.•·]{3,80}?)"
    r"(?:\s*(?:[|.•·–-]|\d{4}|tous droits|all rights).*)?",
    re.I,
)
_NAME_WORDS = 10  # a longer "name" is a sentence
_FOOT_LINES = 15  # lines at the end of a page in which its copyright line stands


def site_name(head: HeadClues, title: str, lines: Sequence[str]) -> str | None:
    """Give the site's own name, the most explicit source first."""
    candidates = (*head.site_names, _around_title(head, title), _copyright(lines))
    names = (name.strip(" []|·•–—:-") for name in candidates)
    return next((name for name in names if _may_be_name(name)), None)


def _may_be_name(name: str) -> bool:
    return 0 < len(words(name)) <= _NAME_WORDS and not load_phrases("furniture").match(name)


def _around_title(head: HeadClues, title: str) -> str:
    """Give what the head's title adds to the article's own: "Title - Site"."""
    for full in head.titles:
        before, found, after = full.partition(title) if title else ("", "", "")
        if found and fold(full) != fold(title):
            return (after or before).strip(" |·•–—:-»«")
    return ""


def _copyright(lines: Sequence[str]) -> str:
    for line in reversed(lines[-_FOOT_LINES:]):
        found = _COPYRIGHT.fullmatch(line)
        if found and not found["name"].casefold().startswith(("tous droits", "all rights")):
            return found["name"].strip(" -–,")
    return ""
