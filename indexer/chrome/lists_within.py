"""Lists of other pages in the midst of an article ("À lire aussi"), which do not end it."""

from collections.abc import Sequence

from bs4.element import Tag

from indexer.chrome.generic import is_prose
from indexer.chrome.markup import Block
from indexer.phrases import load_phrases
from indexer.wording import count_words


def without_lists_within(body: Sequence[Block]) -> list[Block]:
    """Leave out the lists after which an article goes on; one that follows it stays, since its heading ends it."""
    cut = load_phrases("cut")
    dropped: set[int] = set()
    for index, block in enumerate(body):
        if id(block) not in dropped and cut.match(block.text):
            dropped |= _list_within(body, index)
    return [block for block in body if id(block) not in dropped]


def _list_within(body: Sequence[Block], index: int) -> set[int]:
    """Give the blocks of the list that a heading begins, none when the article does not go on after it."""
    before = next((block for block in reversed(body[:index]) if is_prose(block)), None)
    box = _outermost(body[index].element, before.element) if before else None
    if before is None or box is None:
        return set()
    inside = {id(block) for block in body if _stands_in(block.element, box)}
    later = [block for block in body[index:] if id(block) not in inside and _is_beside(block.element, before.element)]
    own = count_words(block.text for block in body if id(block) in inside)
    return inside if count_words(block.text for block in later if is_prose(block)) > own else set()


def _outermost(heading: Tag, prose: Tag) -> Tag | None:
    """Give the largest element around a heading that does not hold the prose before it, if it holds links too."""
    around = {id(tag) for tag in (prose, *prose.parents)}
    box = heading
    while box.parent is not None and id(box.parent) not in around:
        box = box.parent
    return box if box is not heading and box.find("a") is not None else None


def _stands_in(tag: Tag, box: Tag) -> bool:
    return any(above is box for above in (tag, *tag.parents))


def _is_beside(first: Tag, second: Tag) -> bool:
    """Say whether two blocks are of one column: elements of one name, in one element or in two of one class."""
    if first.name != second.name or first.parent is None or second.parent is None:
        return False
    if first.parent is second.parent:
        return True
    return first.parent.get("class") == second.parent.get("class") and first.parent.parent is second.parent.parent
