"""What stands around an article on its page: by the title, between title and text, and outside both."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, takewhile

from indexer.chrome.datelines import find_date
from indexer.chrome.elements import Elements
from indexer.chrome.line_boxes import is_heading
from indexer.chrome.markup import Block, Element, text_of, upwards
from indexer.chrome.petition_forms import is_card
from indexer.chrome.profile import SiteProfile
from indexer.chrome.reading_order import ReadingOrder
from indexer.chrome.regions import Region, Regions, is_byline, is_tags
from indexer.chrome.site_rules import SiteRules
from indexer.chrome.titles import action_of
from indexer.limits import PROSE_WORDS
from indexer.wording import fold

_NEAR_BLOCKS = 4  # blocks around a title in which a dateline or a kind of action stands by it
_NEAR_REACH = 10  # blocks below a title among which those are, buttons to print and to send being none of them
_LEAD_WORDS = 8  # of a summary between title and text; shorter lines there are labels and links
_LEAD_BLOCKS = 12  # between title and text; more are not one article's
_LEAD_LINKED = 0.5
_TAG_BLOCKS = 2  # before a title, in which the article's own tags stand
_MARGIN_BLOCKS = 15  # before the title and after the article, where the labels of its action stand
_LABEL_WORDS = 4
_BYLINE = re.compile(r"(?:par|by|written by|posted by|propos recueillis par)\s", re.I)


class Surroundings:
    """The blocks of a page in relation to its title and its article."""

    def __init__(self, blocks: Sequence[Block], title: Element | None, body: Sequence[Block]) -> None:
        self._blocks = blocks
        self._order = ReadingOrder(blocks)
        self._title = self._narrow(self._order.span(title), title)
        self._inside = set(body)
        places = [index for index, block in enumerate(blocks) if block in self._inside]
        self._body = (places[0], places[-1]) if places else None
        self._regions = Regions([tag for tag in (title, body[0].element if body else None) if tag is not None])

    def _narrow(self, span: tuple[int, int] | None, title: Element | None) -> tuple[int, int] | None:
        """Give the one block that begins with the title, when its element is part of a larger run."""
        if span is None or title is None or span[0] == span[1]:
            return span
        wanted = fold(text_of(title))
        places = [index for index in range(span[0], span[1] + 1) if fold(self._blocks[index].text).startswith(wanted)]
        return (places[0], places[0]) if places else span

    def near(self) -> list[str]:
        """Give the lines by the title: those before it from near to far, then those after it."""
        if self._title is None:
            return []
        first, last = self._title
        before = self._blocks[max(0, first - _NEAR_BLOCKS) : first]
        own = self._blocks[first].parts[1:] if first == last else ()
        following = filter(self._free, self._blocks[last + 1 : last + 1 + _NEAR_REACH])
        around = (*filter(self._free, reversed(before)), *islice(following, _NEAR_BLOCKS))
        return [*own, *(line for block in around for line in pieces_of(block))]

    def right_below(self) -> str:
        """Give the line right below the article, empty when the page ends there."""
        _, last = self._range()
        return next((block.text for block in self._blocks[last + 1 : last + 2] if self._free(block)), "")

    def above_title(self, body: Sequence[Block]) -> list[Block]:
        """Give the blocks taken for the article that stand above its title, few as they must be to be none of it."""
        if self._title is None:
            return []
        over = set(self._blocks[: self._title[0]])
        found = [block for block in body if block in over]
        return found if 2 * sum(block.words for block in found) < sum(block.words for block in body) else []

    def lead(self, rules: SiteRules) -> list[Block]:
        """Give the summary that stands between the title and the text."""
        if not self._title or not self._body:
            return []
        between = self._blocks[self._title[1] + 1 : self._body[0]]
        kept = [block for block in between if self._free(block) and block.linked < _LEAD_LINKED]
        return [block for block in kept if _is_lead(block, rules)] if len(kept) <= _LEAD_BLOCKS else []

    def margins(self, rules: SiteRules, title: str) -> list[str]:
        """Give the lines shortly before and after the article that are neither menus nor teasers of other pages.

        The title stands among them in its place, since what is far from it is of other pages.
        """
        lead = set(self.lead(rules))
        first, last = self._range()
        lines: list[str] = []
        for place, block in list(enumerate(self._blocks))[max(0, first - _MARGIN_BLOCKS) : last + _MARGIN_BLOCKS]:
            if block in self._inside or block in lead:
                lines += [title] * (self._title is not None and place == self._title[0])
            elif self._free(block) and not (_is_teaser(block, rules) or self._is_of_others(place, rules)):
                lines += pieces_of(block)
        return lines

    def _is_of_others(self, place: int, rules: SiteRules) -> bool:
        """Say whether a block below the article heads a list of other pages, or is on a card of one."""
        if self._body is None or place <= self._body[1]:
            return False
        block = self._blocks[place]
        around = takewhile(lambda tag: tag not in self._around_body, upwards(block.element))
        return is_heading(block.text, rules) or any(map(is_card, around))

    @cached_property
    def _around_body(self) -> set[Element]:
        """The elements that hold the article's end."""
        return set(upwards(self._blocks[self._body[1]].element)) if self._body else set()

    @cached_property
    def foot(self) -> list[str]:
        """The lines of the page's foot, which may name its organisation."""
        return [block.text for block in self._blocks if self._regions.of(block.element) is Region.FOOT]

    def status(self, elements: Elements, selectors: Sequence[str]) -> str | None:
        """Give the status that a profile's selectors find with the article."""
        return next((text for tag in self.select(elements, selectors) if (text := text_of(tag))), None)

    def select(self, elements: Elements, selectors: Sequence[str]) -> Iterator[Element]:
        """Give the elements that selectors find by the title or in the article, in the selectors' order."""
        for selector in selectors:
            for tag in elements.select(selector):
                if self._stands_with(tag):
                    yield tag

    def _stands_with(self, tag: Element) -> bool:
        """Say whether an element stands from shortly before the title to the article's end."""
        span = self._order.span(tag)
        if span is None or self._regions.of(tag) not in (Region.NONE, Region.FOOT):
            return False
        first, last = self._range()
        return first - 2 * _NEAR_BLOCKS <= span[0] <= last

    def _range(self) -> tuple[int, int]:
        """Give the first and last block from the title to the article's end; the whole page when neither stands."""
        places = [place for span in (self._title, self._body) if span for place in span]
        return (min(places), max(places)) if places else (0, len(self._blocks))

    def _free(self, block: Block) -> bool:
        return self._regions.of(block.element) is Region.NONE or block in self._own_tags

    @cached_property
    def _own_tags(self) -> set[Block]:
        """The boxes of tags right above the title, which are the article's own."""
        first = self._title[0] if self._title else 0
        return {block for block in self._blocks[max(0, first - _TAG_BLOCKS) : first] if is_tags(block.element)}


def _is_teaser(block: Block, rules: SiteRules) -> bool:
    """Say whether a block is the linked title of another page; a linked label ("Signez la pétition") is none."""
    return block.linked > _LEAD_LINKED and block.words > _LABEL_WORDS and not rules.labels.match(block.text)


def pieces_of(block: Block) -> tuple[str, ...]:
    """Give a short line and the pieces of which it is made, since labels stand side by side in one line."""
    return (block.text, *block.parts) if block.words < PROSE_WORDS else (block.text,)


def lines_of(blocks: Iterable[Block], rules: SiteRules) -> list[str]:
    """Give the lines of an article's blocks, dividing those that hold a label beside other words."""
    lines: list[str] = []
    for block in blocks:
        divided = block.words < PROSE_WORDS and any(map(rules.labels.match, block.parts))
        lines += block.parts if divided else (block.text,)
    return lines


def first_action(lines: Iterable[str], profile: SiteProfile | None) -> str | None:
    """Give the first kind of action that a whole line names."""
    return next((action for line in lines if (action := action_of(line, profile))), None)


def marked_action(lines: Iterable[str], profile: SiteProfile | None) -> str | None:
    """Give the kind of action that a mark of the site stands for, wherever it stands around the article."""
    kinds = {kind for _, kind in profile.action_marks} if profile else set()
    return next((action for line in lines if (action := action_of(line, profile)) in kinds), None)


def _is_lead(block: Block, rules: SiteRules) -> bool:
    """Say whether a block between title and text is part of the article."""
    count = block.words
    if count < _LEAD_WORDS or any(map(rules.labels.match, block.parts)) or rules.is_furniture(block.text):
        return False
    if count < PROSE_WORDS and is_byline(block.element):
        return False
    return count >= PROSE_WORDS or not (find_date(block.text) or _BYLINE.match(block.text))
