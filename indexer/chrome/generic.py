"""The article of a page from an unknown site: what trafilatura keeps, mended, else the densest part."""

import logging
import re
from collections import Counter
from collections.abc import Callable, Sequence, Set
from itertools import islice, takewhile

from indexer.chrome.markup import Block, Element, upwards
from indexer.chrome.newsletters import twin_tables
from indexer.chrome.regions import Region, Regions, is_byline
from indexer.limits import PROSE_WORDS
from indexer.phrases import load_phrases
from indexer.wording import fold, word_count

_PROSE_LINKED = 0.4  # share of links from which a block is a list of them
_ENOUGH = 0.5  # of the page's prose; keeping less, trafilatura has taken the wrong part
_SHORT_WORDS = 3  # a block as short must be a whole paragraph of trafilatura's, not a part of one
_HEADING_WORDS = 5  # of a box; with more, a heading and what it heads are one line
_MOST = 0.8  # of the words of the best container; a closer one with as many is the article itself
_CELLS = ("td", "th")  # of layouts made of tables, where menus and article are cells side by side
_LINKED = 0.8  # share of links from which a block is a link, and none of the article after its end
_BROKEN_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
_ROWS = 3  # of a table of facts and figures; layouts are made of fewer
_LEVELS = 3  # how far above a block its words still count for a container

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs each page on which it finds nothing


def article_blocks(page: Sequence[Block], voted: Sequence[Block], title: Element | None) -> list[Block]:
    """Give the blocks of a page that are its article, those that `vote` chose being the first guess."""
    return _steps(page, voted, title)[-1][1]


def rule_against_article(
    page: Sequence[Block], voted: Sequence[Block], title: Element | None
) -> Callable[[Block], str]:
    """Give what names the rule by which `article_blocks` leaves out a block; it gives "" for a block that stays."""
    steps = _steps(page, voted, title)

    def rule_against(block: Block) -> str:
        last = max((at for at, (_, kept) in enumerate(steps) if block in kept), default=-1)
        return steps[last + 1][0] if last + 1 < len(steps) else ""

    return rule_against


def _steps(page: Sequence[Block], voted: Sequence[Block], title: Element | None) -> list[tuple[str, list[Block]]]:
    """Give what is taken for the article after each rule, with the rule that left out what is missing there."""
    main = _container([block for block in voted if is_prose(block)] or voted)
    regions = Regions([tag for tag in (title, main) if tag is not None])
    prose = [block for block in page if is_prose(block) and regions.of(block.element) is Region.NONE]
    if sum(block.words for block in voted) < _ENOUGH * sum(block.words for block in prose):
        main = _container(prose)
        voted = [] if main is None else page
    cell = None if main is None else next((above for above in upwards(main) if above.tag in _CELLS), None)
    within = main if cell is None and voted is page else cell
    twins = set(twin_tables(cell)) if within is cell else set()
    parts = {within, *twins}
    inside = [block for block in voted if within is None or not parts.isdisjoint(upwards(block.element))]
    whole = [block for block in inside if not is_teaser(block) or (main is not None and _is_inside(block, main))]
    timeless = [block for block in whole if not is_dateline(block)]
    kept = [block for block in timeless if regions.of(block.element) is Region.NONE]
    filled = _with_gaps(page, {*kept, *_cells(page, main)}, set(prose))
    return [
        ("trafilatura leaves it out, and it is no prose between what it keeps", list(voted)),
        ("outside the part of the page with most of the article's words", inside),
        ("teaser of another page, broken off", whole),
        ("date or author's name by its class", timeless),
        ("menu, box, foot or caption by its tag or class", kept),
        ("", filled),
        ("after the article's part of the page", _trimmed(filled, page, main, twins)),
    ]


def main_prose(voted: Sequence[Block], page: Sequence[Block]) -> Block | None:
    """Give the first prose of what seems to be the article, for the title stands above it."""
    return next((block for block in (*voted, *page) if is_prose(block)), None)


def share_of_vote(body: Sequence[Block], voted: Sequence[Block]) -> float:
    """Give the share of the words that trafilatura keeps which a part of the page has too; 1 when it keeps none."""
    mine = {fold(block.text) for block in body}
    common = sum(block.words for block in voted if fold(block.text) in mine)
    return common / (sum(block.words for block in voted) or common or 1)


def share_of_prose(body: Sequence[Block], page: Sequence[Block], title: Element | None) -> float:
    """Give the share of the words of a page's prose, menus and related lists aside, that stand in a part of it."""
    inside = set(body)
    regions = Regions([tag for tag in (title, *(block.element for block in body[:1])) if tag is not None])
    prose = [block for block in page if is_prose(block) and regions.of(block.element) is Region.NONE]
    own = sum(block.words for block in prose if block in inside)
    return own / (sum(block.words for block in prose) or 1)


def vote(html: str, page: Sequence[Block]) -> list[Block]:
    """Give the blocks of a page whose text stands in what trafilatura extracts."""
    import trafilatura  # noqa: PLC0415 # a quarter of a second, which known pages and most commands need not spend

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
    return folded in lines or (word_count(folded) > _SHORT_WORDS and folded in whole)


def is_prose(block: Block) -> bool:
    """Say whether a block is prose, not a menu item, a heading, a teaser or a list of links."""
    return block.words >= PROSE_WORDS and block.linked < _PROSE_LINKED and not is_teaser(block)


def is_teaser(block: Block) -> bool:
    """Say whether a block links to another page and is broken off, as the beginnings of other articles are."""
    return block.linked > 0 and bool(_BROKEN_OFF.search(block.text))


def is_dateline(block: Block) -> bool:
    """Say whether a block is a short line that its page itself calls a date or the author's name."""
    return block.words < PROSE_WORDS and is_byline(block.element)


def _container(kept: Sequence[Block]) -> Element | None:
    """Give the innermost element that holds most of the words of some blocks."""
    weights: Counter[Element] = Counter()
    for block in kept:
        for tag in islice(upwards(block.element), 1 + _LEVELS):
            weights[tag] += block.words
    if not weights:
        return None
    enough = _MOST * max(weights.values())
    fitting = [tag for tag, weight in weights.items() if weight >= enough]
    return max(fitting, key=lambda tag: sum(1 for _ in tag.iterancestors()))


def _is_inside(block: Block, container: Element) -> bool:
    return container in upwards(block.element)


def _with_gaps(page: Sequence[Block], kept: set[Block], prose: set[Block]) -> list[Block]:
    """Add the prose that trafilatura left out between the first and the last block that it kept."""
    places = [index for index, block in enumerate(page) if block in kept]
    if not places:
        return []
    span = page[places[0] : places[-1] + 1]
    return [block for block in span if block in kept or block in prose or _heads_box(block)]


def _heads_box(block: Block) -> bool:
    """Say whether a block heads a list of other pages or a box, with which the following rules know what to do."""
    is_short = block.words <= _HEADING_WORDS and block.linked < _LINKED
    return load_phrases("cut").match(block.text) or (is_short and load_phrases("box_headings").match(block.text))


def _cells(page: Sequence[Block], main: Element | None) -> list[Block]:
    """Give the cells of the tables within an article, whose figures are too short to be taken for prose."""
    if main is None:
        return []
    tables: dict[Element, list[Block]] = {}
    for block in page:
        table = next(block.element.iterancestors("table"), None)
        if table is not None and main in table.iterancestors():
            tables.setdefault(table, []).append(block)
    return [block for cells in tables.values() if _is_of_figures(cells) for block in cells]


def _is_of_figures(cells: Sequence[Block]) -> bool:
    """Say whether cells are those of a table with rows of words and figures, not of links or of a layout."""
    rows = {next(cell.element.iterancestors("tr"), None) for cell in cells}
    linked = sum(cell.linked * len(cell.text) for cell in cells)
    return len(rows) >= _ROWS and linked < _PROSE_LINKED * sum(len(cell.text) for cell in cells)


def _trimmed(body: list[Block], page: Sequence[Block], main: Element | None, twins: Set[Element]) -> list[Block]:
    """Remove what stands after an article: lists of links, what follows them, and what is away from its container.

    `twins` hold more of the article than its container does.
    """
    places = [index for index, block in enumerate(page) if main is not None and _is_inside(block, main)]
    above = None if main is None else main.getparent()
    if above is not None and places:
        reached = takewhile(lambda block: block.linked < _LINKED, page[places[-1] + 1 :])
        near = [block for block in reached if is_prose(block) or _is_inside(block, above)]
        twin = [block for block in body if not twins.isdisjoint(upwards(block.element))]
        allowed = {*page[: places[-1] + 1], *near, *twin}
        body = [block for block in body if block in allowed]
    while body and body[-1].linked >= _LINKED:
        body = body[:-1]
    return body
