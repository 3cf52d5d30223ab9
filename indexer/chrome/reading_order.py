"""Where the elements of a page stand among its blocks, in the order in which it is read."""

from collections.abc import Sequence

from bs4.element import Tag

from indexer.chrome.markup import Block


class ReadingOrder:
    """The first and last block of every element that holds any."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        for index, block in enumerate(blocks):
            for tag in (block.element, *block.element.parents):
                self._first.setdefault(id(tag), index)
                self._last[id(tag)] = index

    def span(self, tag: Tag | None) -> tuple[int, int] | None:
        """Give the first and last block of an element, or of the block that an inline element is part of."""
        while tag is not None and id(tag) not in self._first:
            tag = tag.parent
        return (self._first[id(tag)], self._last[id(tag)]) if tag is not None else None
