"""The article of a page from an unknown site: what trafilatura keeps, mended, else the densest part."""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile

import trafilatura
from bs4.element import Tag

from indexer.chrome.markup import Block
from indexer.chrome.regions import Region, Regions, is_byline
from indexer.limits import PROSE_WORDS
from indexer.phrases import load_phrases
from indexer.wording import count_words, fold, words

_PROSE_LINKED = 0.4  # share of links from which a block is a list of them
_ENOUGH = 0.5  # of the page's prose; keeping less, trafilatura has taken the wrong part
_SHORT_WORDS = 3  # a block as short must be a whole paragraph of trafilatura's, not a part of one
_MOST = 0.8  # of the words of the best container; a closer one with as many is the article itself
_CELLS = ("td", "th")  # of layouts made of tables, where menus and article are cells side by side
_LINKED = 0.8  # share of links from which a block is a link, and none of the article after its end
_BROKEN_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_ROWS = 3  # of a table of facts and figures; layouts are made of fewer
_LEVELS = 3  # how far above a block its words still count for a container

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs each page on which it finds nothing


def article_blocks(page: Sequence[Block], voted: Sequence[Block], title: Tag | None) -> list[Block]:
    """Give the blocks of a page that are its article, those that `vote` chose being the first guess."""
    main = _container([block for block in voted if is_prose(block)]) or _container(voted)
    regions = Regions([tag for tag in (title, main) if tag])
    prose = [block for block in page if is_prose(block) and regions.of(block.element) is Region.NONE]
    if count_words(block.text for block in voted) < _ENOUGH * count_words(block.text for block in prose):
        main = _container(prose)
        voted = page if main else []
    cell = next((tag for tag in (main, *main.parents) if tag.name in _CELLS), None) if main else None
    within = cell or (main if voted is page else None)
    if within:
        voted = [block for block in voted if _is_inside(block, within)]
    inside = [block for block in voted if not is_teaser(block) or (main and _is_inside(block, main))]
    voted = [block for block in inside if not is_dateline(block)]
    kept = {id(block) for block in voted if regions.of(block.element) is Region.NONE}
    kept |= {id(block) for block in _cells(page, main)}
    return _trimmed(_with_gaps(page, kept, {id(block) for block in prose}), page, main)


def main_prose(voted: Sequence[Block], page: Sequence[Block]) -> Block | None:
    """Give the first prose of what seems to be the article, for the title stands above it."""
    return next((block for block in (*voted, *page) if is_prose(block)), None)


def share_of_vote(body: Sequence[Block], voted: Sequence[Block]) -> float:
    """Give the share of the words that trafilatura keeps which a part of the page has too; 1 when it keeps none."""
    mine = {fold(block.text) for block in body}
    common = count_words(block.text for block in voted if fold(block.text) in mine)
    return common / (count_words(block.text for block in voted) or common or 1)


def share_of_prose(body: Sequence[Block], page: Sequence[Block], title: Tag | None) -> float:
    """Give the share of the words of a page's prose, menus and related lists aside, that stand in a part of it."""
    inside = {id(block) for block in body}
    regions = Regions([tag for tag in (title, *(block.element for block in body[:1])) if tag])
    prose = [block for block in page if is_prose(block) and regions.of(block.element) is Region.NONE]
    own = count_words(block.text for block in prose if id(block) in inside)
    return own / (count_words(block.text for block in prose) or 1)


def vote(html: str, page: Sequence[Block]) -> list[Block]:
    """Give the blocks of a page whose text stands in what trafilatura extracts."""
    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=True, favor_recall=True, fast=True)
    except Exception:  # hostile markup makes trafilatura and lxml raise errors of any kind
        text = None
    if not text:
        return []
    lines = {fold(line.lstrip("- ")) for line in text.splitlines()}
    whole = " ".join(fold(line) for line in text.splitlines())
    return [block for block in page if _stands_in(fold(block.text), lines, whole)]


def _stands_in(folded: str, lines: set[str], whole: str) -> bool:
    return folded in lines or (len(words(folded)) > _SHORT_WORDS and folded in whole)


def is_prose(block: Block) -> bool:
    """Say whether a block is prose, not a menu item, a heading, a teaser or a list of links."""
    return len(words(block.text)) >= PROSE_WORDS and block.linked < _PROSE_LINKED and not is_teaser(block)


def is_teaser(block: Block) -> bool:
    """Say whether a block links to another page and is broken off, as the beginnings of other articles are."""
    return block.linked > 0 and bool(_BROKEN_OFF.search(block.text))


def is_dateline(block: Block) -> bool:
    """Say whether a block is a short line that its page itself calls a date or the author's name."""
    return len(words(block.text)) < PROSE_WORDS and is_byline(block.element)


def _container(kept: Sequence[Block]) -> Tag | None:
    """Give the innermost element that holds most of the words of some blocks."""
    weights: Counter[int] = Counter()
    tags: dict[int, Tag] = {}
    for block in kept:
        for tag in (block.element, *islice(block.element.parents, _LEVELS)):
            tags[id(tag)] = tag
            weights[id(tag)] += len(words(block.text))
    if not weights:
        return None
    enough = _MOST * max(weights.values())
    fitting = [tags[key] for key, weight in weights.items() if weight >= enough]
    return max(fitting, key=lambda tag: sum(1 for _ in tag.parents))


def _is_inside(block: Block, container: Tag) -> bool:
    return any(tag is container for tag in (block.element, *block.element.parents))


def _with_gaps(page: Sequence[Block], kept: set[int], prose: set[int]) -> list[Block]:
    """Add the prose that trafilatura left out between the first and the last block that it kept."""
    places = [index for index, block in enumerate(page) if id(block) in kept]
    if not places:
        return []
    span = page[places[0] : places[-1] + 1]
    cut = load_phrases("cut")
    return [block for block in span if id(block) in kept or id(block) in prose or cut.match(block.text)]


def _cells(page: Sequence[Block], main: Tag | None) -> list[Block]:
    """Give the cells of the tables within an article, whose figures are too short to be taken for prose."""
    tables: dict[int, list[Block]] = {}
    for block in page:
        if main and (table := block.element.find_parent("table")) and _is_below(table, main):
            tables.setdefault(id(table), []).append(block)
    return [block for cells in tables.values() if _is_of_figures(cells) for block in cells]


def _is_of_figures(cells: Sequence[Block]) -> bool:
    """Say whether cells are those of a table with rows of words and figures, not of links or of a layout."""
    rows = {id(cell.element.find_parent("tr")) for cell in cells}
    linked = sum(cell.linked * len(cell.text) for cell in cells)
    return len(rows) >= _ROWS and linked < _PROSE_LINKED * sum(len(cell.text) for cell in cells)


def _is_below(tag: Tag, container: Tag) -> bool:
    return any(above is container for above in tag.parents)


def _trimmed(body: list[Block], page: Sequence[Block], main: Tag | None) -> list[Block]:
    """Remove what stands after an article: lists of links, what follows them, and what is away from its container."""
    places = [index for index, block in enumerate(page) if main and _is_inside(block, main)]
    if main and main.parent and places:
        reached = takewhile(lambda block: block.linked < _LINKED, page[places[-1] + 1 :])
        near = [block for block in reached if is_prose(block) or _is_inside(block, main.parent)]
        allowed = {id(block) for block in (*page[: places[-1] + 1], *near)}
        body = [block for block in body if id(block) in allowed]
    while body and body[-1].linked >= _LINKED:
        body = body[:-1]
    return body
