"""The parts of a page that CSS selectors name."""

from collections.abc import Callable, Sequence

from indexer.chrome.elements import Elements
from indexer.chrome.markup import Block, Element, text_of, upwards
from indexer.chrome.regions import Region, Regions

_RULES = {
    Region.MENU: "menu within the article",
    Region.RELATED: "box within the article",
    Region.FOOT: "foot within the article",
    Region.CAPTION: "caption within the article",
    Region.NONE: "",
}
_DROPPED = "one of the selectors to drop"
_OUTSIDE = "outside what the body selectors find"
_SUMMARY_WORDS = 20  # a summary alone may have fewer
_TRIED = 5  # elements of one selector looked at for words


def first_text(elements: Elements, selectors: Sequence[str]) -> tuple[str, Element | None]:
    """Give the text and the element of the first selector that finds words."""
    for selector in selectors:
        for tag in elements.select(selector)[:_TRIED]:
            if text := text_of(tag):
                return text, tag
    return "", None


def select_body(elements: Elements, body: Sequence[str], title: Element | None, page: Sequence[Block]) -> list[Element]:
    """Give the elements of an article in page order, none of them within another or within a menu or list.

    When a page shows several articles, as blogs do, those that share the title's nearest container are kept.
    """
    found = [tag for selector in body for tag in elements.select(selector)]
    known = dict.fromkeys(found)
    outer = [tag for tag in known if not any(above in known for above in tag.iterancestors())]
    regions = Regions([] if title is None else [title])
    outer = [tag for tag in outer if (above := tag.getparent()) is None or regions.of(above) is Region.NONE]
    return outer if title is None else _beside(title, outer, page)


def rule_against_selection(body: Sequence[Element], drop: Sequence[Element]) -> Callable[[Block], str]:
    """Give what names the rule that leaves a block out of an article's elements; it gives "" for a block that stays.

    What is to drop stays out, and so do menus, lists and captions.
    """
    regions = Regions(body)
    inside = {element for tag in body for element in tag.iter()}
    around = [tag for tag in drop if tag not in inside]
    within = [tag for tag in drop if tag in inside and tag not in body]
    rules: dict[Element, str] = {}
    for tags, rule in ((around, _DROPPED), (body, ""), (within, _DROPPED)):  # what is farther in decides
        for tag in tags:
            rules |= dict.fromkeys(tag.iter(), rule)
    return lambda block: rules.get(block.element, _OUTSIDE) or _RULES[regions.of(block.element)]


def _beside(title: Element, elements: list[Element], page: Sequence[Block]) -> list[Element]:
    """Keep the elements below the nearest enclosing element of the title that holds enough of the page's words."""
    words = dict.fromkeys(elements, 0)
    around = {inner: element for element in elements for inner in element.iter()}
    for block in page:
        if block.element in around:
            words[around[block.element]] += block.words
    for above in title.iterancestors():
        inside = [element for element in elements if above in upwards(element)]
        if sum(words[element] for element in inside) >= _SUMMARY_WORDS:
            return inside
    return elements
