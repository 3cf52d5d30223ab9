"""What a site calls itself: in its head, around the title of its pages, at their top, or in their foot."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from indexer.chrome.elements import Elements
from indexer.chrome.foot_names import foot_names
from indexer.chrome.head_clues import HeadClues
from indexer.chrome.mastheads import masthead_line, masthead_names
from indexer.chrome.titles import action_of, title_parts
from indexer.facets.organisations import known_name
from indexer.phrases import load_phrases
from indexer.wording import fold, words

_NAME_WORDS = 10  # a longer "name" is a sentence
_NO_NAMES = ("furniture", "labels", "menu", "nameless")


def site_name(head: HeadClues, title: str, lines: Sequence[str], elements: Elements) -> str | None:
    """Give the site's own name, the most explicit source first; `lines` are those of the whole page."""
    candidates = chain(
        head.site_names,
        _known_parts(head, title),
        _around_title(head, title),
        masthead_names(elements, title),
        foot_names(lines),
    )
    return _best(candidates)


def text_site_name(lines: Sequence[str], title: str) -> str | None:
    """Give the name of the site of a text capture: the one in its foot, else its first line."""
    masthead = masthead_line(lines, title)
    candidates = [*foot_names(lines), *([masthead] if masthead else [])]
    return _best(candidates)


def _best(candidates: Iterable[str]) -> str | None:
    """Give the first name, an unknown acronym only when there is no other."""
    names = [name for candidate in candidates if _may_be_name(name := _bare(candidate))]
    return min(names, key=_is_acronym, default=None)


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(words(name)) == 1 and not known_name(name)


def _bare(name: str) -> str:
    return name.strip(" []|·•–—:-")


def _may_be_name(name: str) -> bool:
    if not 0 < len(words(name)) <= _NAME_WORDS or action_of(name, None):
        return False
    return not any(load_phrases(known).match(name) for known in _NO_NAMES)


def _known_parts(head: HeadClues, title: str) -> Iterator[str]:
    """Give the parts of the head's titles that are known publishers, when the article's own title is another part."""
    for full in head.titles:
        yield from (part for part in title_parts(full) if known_name(part) and fold(part) not in fold(title))


def _around_title(head: HeadClues, title: str) -> Iterator[str]:
    """Give what the head's title adds to the article's own: "Title - Site"."""
    for full in head.titles:
        before, found, after = full.partition(title) if title else ("", "", "")
        if found and fold(full) != fold(title):
            yield from (after.strip(" |·•–—:-»«"), before.strip(" |·•–—:-»«"))
