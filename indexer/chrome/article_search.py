"""Where the article of an HTML page stands: by its site's profile, by its publishing system, or in general."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from indexer.chrome.elements import Elements
from indexer.chrome.generic import article_blocks, main_prose, rule_against_article, share_of_prose, share_of_vote, vote
from indexer.chrome.head_clues import HeadClues
from indexer.chrome.layouts import layouts_of
from indexer.chrome.markup import Block, Element, upwards
from indexer.chrome.page_titles import find_title, line_in_capitals, names_issue
from indexer.chrome.profile import Selectors, SiteProfile
from indexer.chrome.reading_order import ReadingOrder
from indexer.chrome.selection import first_text, rule_against_selection, select_body
from indexer.limits import ARTICLE_WORDS

_AGREED = 0.6  # share of the generic extractor's words that a layout's selectors must find too
_AGREED_PROFILE = 0.35  # as above, for a profile: fewer words are a summary alone, as after a redesign
_SURE = 0.6  # share of a page's prose in a profile's body, from which trafilatura, the costliest step, is not asked
_PLAIN = 0.9  # as above, of an article marked up as one, where a profile's selectors find its title alone
_TOO_LITTLE = f"its body selectors find less than {_AGREED_PROFILE:.0%} of what seems to be the article"
_LINK = 0.8  # share of links from which a block is a link


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A parsed page with what was read of it before its site was known."""

    html: str
    elements: Elements
    blocks: list[Block]
    head: HeadClues
    url: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """Where the article of a page was found, by which layer, and by which selectors if any.

    `misfit` says why a profile did not fit the page, so that another layer took over. `judge` makes, for those who
    ask, what names the rule that left a block out of the body.
    """

    layer: str
    title: str
    tag: Element | None
    body: list[Block]
    select: Selectors
    judge: Callable[[], Callable[[Block], str]]
    misfit: str = ""


def find_article(page: HtmlPage, profile: SiteProfile | None) -> Found:
    """Try the profile, then the layouts, then the general rules, until one finds an article."""
    own = profile.select if profile else Selectors()
    voted: list[Block] | None = None
    tag: Element | None = None
    misfit = ""
    if profile:
        title, tag = first_text(page.elements, own.title)
        body = _select(page, own, tag)
        misfit = "" if title and body else _missing(title)
        if not misfit and share_of_prose(body, page.blocks, tag) < _SURE:
            voted = _first_guess(page, tag)
            misfit = _TOO_LITTLE if share_of_vote(body, voted) < _AGREED_PROFILE else ""
        if not misfit:
            return Found("profile", title, tag, body, own, partial(_judge, page, own, tag))
    voted = _first_guess(page, tag) if voted is None else voted
    prose = main_prose(voted, page.blocks)
    place = page.blocks.index(prose) if prose else None
    title, tag = find_title(page.elements, page.head, ReadingOrder(page.blocks), place)
    if tag is None and names_issue(title):
        title = line_in_capitals(page.blocks) or title
    for layout in layouts_of(page.elements, page.head.generator):
        body = _without_last_links(_select(page, layout.select, tag), voted)
        if body and share_of_vote(body, voted) >= _AGREED:
            judge = partial(_judge, page, layout.select, tag)
            select = own if profile else layout.select
            return Found(f"layout {layout.name}", title, tag, body, select, judge, misfit)
    body = article_blocks(page.blocks, voted, tag)
    judge = partial(rule_against_article, page.blocks, voted, tag)
    return Found("general rules", title, tag, body, own, judge, misfit)


def _first_guess(page: HtmlPage, title: Element | None) -> list[Block]:
    """Give what seems to be the article: where a profile knows its title, the densest part of what is marked up as one.

    Where that leaves much of the page's prose out, and on all other pages, trafilatura is asked.
    """
    around = set() if title is None else set(title.iterancestors("article"))
    body = article_blocks(page.blocks, [], title) if around else []
    is_plain = any(element in around for block in body[:1] for element in upwards(block.element))
    if is_plain and share_of_prose(body, page.blocks, title) >= _PLAIN:
        return body
    return vote(page.html, page.blocks)


def _missing(title: str) -> str:
    """Say which of a profile's selectors find too little."""
    return f"its body selectors find fewer than {ARTICLE_WORDS} words" if title else "its title selectors find no words"


def _select(page: HtmlPage, select: Selectors, title: Element | None) -> list[Block]:
    """Give the blocks that selectors name, none when they are too few to be an article."""
    rule_against = _judge(page, select, title)
    body = [block for block in page.blocks if not rule_against(block)]
    return body if sum(block.words for block in body) >= ARTICLE_WORDS else []


def _judge(page: HtmlPage, select: Selectors, title: Element | None) -> Callable[[Block], str]:
    """Give what names the rule by which selectors leave out a block."""
    dropped = [tag for selector in select.drop for tag in page.elements.select(selector)]
    return rule_against_selection(select_body(page.elements, select.body, title, page.blocks), dropped)


def _without_last_links(body: list[Block], voted: Sequence[Block]) -> list[Block]:
    """Leave out the links to other pages that a layout's selectors take after the article and trafilatura does not."""
    agreed = set(voted)
    while body and body[-1].linked >= _LINK and body[-1] not in agreed:
        body = body[:-1]
    return body
