"""Lists of other pages in the midst of an article ("À lire aussi"), which do not end it."""

from collections.abc import Sequence

from indexer.chrome.generic import is_prose
from indexer.chrome.markup import Block, Element, class_list, upwards
from indexer.limits import PROSE_WORDS
from indexer.phrases import load_phrases


def without_lists_within(body: Sequence[Block]) -> list[Block]:
    """Leave out the lists after which an article goes on; one that follows it stays, since its heading ends it."""
    cut, headings = load_phrases("cut"), load_phrases("box_headings")
    dropped: set[Block] = set()
    for index, block in enumerate(body):
        if block in dropped or block.words >= PROSE_WORDS:
            continue
        if cut.match(block.text) or headings.match(block.text):
            dropped |= _list_within(body, index, is_list=not headings.match(block.text))
    return [block for block in body if block not in dropped]


def _list_within(body: Sequence[Block], index: int, is_list: bool) -> set[Block]:
    """Give the blocks of the box or list that a heading begins, none when the article does not go on after it."""
    before = next((block for block in reversed(body[:index]) if is_prose(block)), None)
    box = _outermost(body[index].element, before.element, is_list) if before else None
    if before is None or box is None:
        return set()
    inside = {block for block in body if box in upwards(block.element)}
    later = [block for block in body[index:] if block not in inside and _is_beside(block.element, before.element)]
    own = sum(block.words for block in body if block in inside)
    return inside if sum(block.words for block in later if is_prose(block)) > own else set()


def _outermost(heading: Element, prose: Element, is_list: bool) -> Element | None:
    """Give the largest element around a heading that does not hold the prose before it; a list must hold links too."""
    around = set(upwards(prose))
    box = heading
    while (above := box.getparent()) is not None and above not in around:
        box = above
    return box if box is not heading and (not is_list or box.find(".//a") is not None) else None


def _is_beside(first: Element, second: Element) -> bool:
    """Say whether two blocks are of one column: elements of one name, in one element or in two of one class."""
    above, other = first.getparent(), second.getparent()
    if first.tag != second.tag or above is None or other is None:
        return False
    return above is other or (class_list(above) == class_list(other) and above.getparent() is other.getparent())
