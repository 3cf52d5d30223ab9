"""Every line of a page in page order, with what was decided of it, by which layer and which rule."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from indexer.chrome.around_article import lines_of
from indexer.chrome.extraction import Reading
from indexer.chrome.html_extraction import HtmlReading
from indexer.chrome.markup import Block, upwards
from indexer.chrome.regions import Region, Regions
from indexer.chrome.site_rules import SiteRules, rules_for
from indexer.chrome.text_extraction import TextReading
from indexer.wording import fold

LINE_RULES = "line rules"
"""The layer that judges lines by their words, on pages of HTML as on text captures."""

_LINKED = 0.4  # share of links worth mentioning: the general rules take no block for prose from it on
_KEPT = {
    "profile": "its body selectors find it",
    "general rules": "trafilatura's vote and our own rules",
}
_KEPT_BY_LAYOUT = "the body selectors of the publishing system find it"
_REGIONS = {
    Region.MENU: "menu",
    Region.RELATED: "box beside the article",
    Region.FOOT: "foot of the page",
    Region.CAPTION: "caption",
    Region.NONE: "",
}
_SUMMARY = "summary between the title and the text"


class Fate(StrEnum):
    """What became of a line."""

    KEPT = "kept"
    TITLE = "title"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class DecidedLine:
    """A line of a page and why it is in the article or not; `note` says what the page makes of its place."""

    text: str
    fate: Fate
    layer: str
    rule: str
    note: str = ""


def decided_lines(reading: Reading) -> list[DecidedLine]:
    """Give every line of a page with its decision; the kept ones are the paragraphs of its article."""
    decided = reading.decided
    if isinstance(decided, TextReading):
        return [_text_line(decided, place, text) for place, text in enumerate(decided.lines)]
    return list(_html_lines(decided, rules_for(reading.profile)))


def _text_line(reading: TextReading, place: int, text: str) -> DecidedLine:
    if place == reading.title_at:
        return DecidedLine(text, Fate.TITLE, LINE_RULES, "the line most like a title above the text")
    return _line(text, reading.dropped.get(place, ""), LINE_RULES, "below the title, and no rule against it")


def _line(text: str, rule_against: str, layer: str, rule_for: str) -> DecidedLine:
    """Tell of a line that the line rules were asked about, after another layer had taken it for the article's."""
    if rule_against:
        return DecidedLine(text, Fate.DROPPED, LINE_RULES, rule_against)
    return DecidedLine(text, Fate.KEPT, layer, rule_for)


def _html_lines(reading: HtmlReading, rules: SiteRules) -> Iterator[DecidedLine]:
    article = _article_lines(reading, rules)
    rule_against = reading.found.judge()
    main = [tag for tag in (reading.found.tag, *(block.element for block in reading.found.body[:1])) if tag is not None]
    regions = Regions(main)
    for block in reading.page.blocks:
        if block in article:
            yield from article[block]
        elif _shows_title(block, reading):
            yield DecidedLine(block.text, Fate.TITLE, reading.found.layer, reading.article.origins.title)
        elif block in reading.lines.over:
            yield DecidedLine(block.text, Fate.DROPPED, LINE_RULES, "above the title")
        elif block in reading.found.body:
            yield DecidedLine(block.text, Fate.DROPPED, LINE_RULES, "list of other pages amid the article")
        else:
            rule = rule_against(block) or "link to another page after the article"
            yield DecidedLine(block.text, Fate.DROPPED, reading.found.layer, rule, _note(block, regions))


def _shows_title(block: Block, reading: HtmlReading) -> bool:
    """Say whether a block is the element of the title, or all the text around it."""
    tag = reading.found.tag
    if tag is None:
        return False
    return tag in upwards(block.element) or (
        block.element in upwards(tag) and fold(block.text) == fold(reading.found.title)
    )


def _note(block: Block, regions: Regions) -> str:
    """Say in which part of the page a block stands, and how much of it is links."""
    linked = f"{block.linked:.0%} links" if block.linked >= _LINKED else ""
    return ", ".join(filter(None, [_REGIONS[regions.of(block.element)], linked]))


def _article_lines(reading: HtmlReading, rules: SiteRules) -> dict[Block, list[DecidedLine]]:
    """Give the decisions on the lines of each block that was found to be of the article.

    A block may hold several lines, and the line with the title is divided when it holds other words too.
    """
    lines, body = reading.lines, set(reading.found.body)
    pieces = iter([
        *((text, "above the title") for text in lines.above),
        *((text, None) for text in lines.titled),
        *((text, reading.dropped.get(place, "")) for place, text in enumerate(lines.below)),
    ])  # fmt: skip
    counts = [len(lines_of([block], rules)) for block in lines.blocks]
    more = len(lines.above) + len(lines.titled) + len(lines.below) - sum(counts)
    found: dict[Block, list[DecidedLine]] = {}
    start = 0
    for block, count in zip(lines.blocks, counts, strict=True):
        holds_title = lines.title_at is not None and start <= lines.title_at < start + count
        own = islice(pieces, count + (more if holds_title else 0))
        rule_for = _KEPT.get(reading.found.layer, _KEPT_BY_LAYOUT) if block in body else _SUMMARY
        found[block] = [
            DecidedLine(text, Fate.TITLE, reading.found.layer, "the title stands among the article's first lines")
            if rule is None
            else _line(text, rule, reading.found.layer, rule_for)
            for text, rule in own
        ]
        start += count
    return found
