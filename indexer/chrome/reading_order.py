"""Where the elements of a page stand among its blocks, in the order in which it is read."""

from collections.abc import Iterable, Sequence

from indexer.chrome.markup import Block, Element, upwards


class ReadingOrder:
    """The first and last block of every element that holds any."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._first = _reached(enumerate(blocks))
        self._last = _reached(reversed(list(enumerate(blocks))))

    def span(self, tag: Element | None) -> tuple[int, int] | None:
        """Give the first and last block of an element, or of the block that an inline element is part of."""
        while tag is not None and tag not in self._first:
            tag = tag.getparent()
        return (self._first[tag], self._last[tag]) if tag is not None else None


def _reached(blocks: Iterable[tuple[int, Block]]) -> dict[Element, int]:
    """Give the place of the block by which each element is first reached, going through the blocks in some order."""
    reached: dict[Element, int] = {}
    for place, block in blocks:
        for element in upwards(block.element):
            if element in reached:
                break  # and so are all around it
            reached[element] = place
    return reached
