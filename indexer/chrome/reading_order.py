"""Where the elements of a page stand among its blocks, in the order in which it is read."""

from collections.abc import Iterable, Sequence

from indexer.chrome.markup import Block, Element


class ReadingOrder:
    """The first and last block of every element that holds any."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        places = [(place, block.element) for place, block in enumerate(blocks)]
        self._first = _reached(places)
        self._last = _reached(reversed(places))

    def span(self, tag: Element | None) -> tuple[int, int] | None:
        """Give the first and last block of an element, or of the block that an inline element is part of."""
        while tag is not None and tag not in self._first:
            tag = tag.getparent()
        return (self._first[tag], self._last[tag]) if tag is not None else None


def _reached(places: Iterable[tuple[int, Element]]) -> dict[Element, int]:
    """Give the place of the block by which each element is first reached, going through the blocks in some order."""
    reached: dict[Element, int] = {}
    for place, own in places:
        element: Element | None = own
        while element is not None and element not in reached:  # else all around it are reached too
            reached[element] = place
            element = element.getparent()
    return reached
