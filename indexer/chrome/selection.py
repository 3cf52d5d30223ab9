"""The parts of a page that CSS selectors name."""

from collections.abc import Container, Sequence

from bs4.element import Tag

from indexer.chrome.elements import Elements
from indexer.chrome.markup import Block, text_of
from indexer.chrome.regions import Region, Regions
from indexer.wording import count_words

_TRIED = 5  # elements of one selector looked at for words


def first_text(elements: Elements, selectors: Sequence[str]) -> tuple[str, Tag | None]:
    """Give the text and the element of the first selector that finds words."""
    for selector in selectors:
        for tag in elements.select(selector)[:_TRIED]:
            if text := text_of(tag):
                return text, tag
    return "", None


def select_body(elements: Elements, body: Sequence[str], title: Tag | None) -> list[Tag]:
    """Give the elements of an article in page order, none of them within another or within a menu or list.

    When a page shows several articles, as blogs do, those that share the title's nearest container are kept.
    """
    found = [tag for selector in body for tag in elements.select(selector)]
    known = {id(tag): tag for tag in found}  # by identity: Beautiful Soup compares elements by their content
    outer = [tag for tag in known.values() if not any(id(above) in known for above in tag.parents)]
    regions = Regions([title] if title else [])
    outer = [tag for tag in outer if regions.of(tag.parent or tag) is Region.NONE]
    return _beside(title, outer) if title else outer


def kept_blocks(page: Sequence[Block], body: Sequence[Tag], drop: Sequence[Tag]) -> list[Block]:
    """Give the page's blocks within an article's elements, without those to drop, menus, lists and captions."""
    inside = {id(tag) for tag in body}
    dropped = {id(tag) for tag in drop} - inside
    regions = Regions(body)
    return [
        block for block in page if _within(block.element, inside, dropped) and regions.of(block.element) is Region.NONE
    ]


def _within(element: Tag, inside: Container[int], dropped: Container[int]) -> bool:
    """Say whether an element stands in one of some elements, with nothing dropped in between."""
    for tag in (element, *element.parents):
        if id(tag) in dropped:
            return False
        if id(tag) in inside:
            return True
    return False


def _beside(title: Tag, elements: list[Tag]) -> list[Tag]:
    """Keep the elements below the nearest enclosing element of the title that holds enough of them."""
    for above in title.parents:
        inside = [tag for tag in elements if any(parent is above for parent in (tag, *tag.parents))]
        if count_words(text_of(tag) for tag in inside) >= 20:  # noqa: PLR2004 - a summary alone may have fewer
            return inside
    return elements
