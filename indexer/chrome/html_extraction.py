"""An HTML page to an article: by its site's profile, by its publishing system, or in general."""

from collections.abc import Sequence
from dataclasses import dataclass

from bs4.element import Tag

from indexer.article import Article
from indexer.chrome.around_article import Surroundings, first_action, lines_of, marked_action
from indexer.chrome.breadcrumbs import breadcrumb_line, find_breadcrumb
from indexer.chrome.datelines import published_date
from indexer.chrome.elements import Elements
from indexer.chrome.generic import article_blocks, main_prose, share_of_prose, share_of_vote, vote
from indexer.chrome.head_clues import HeadClues, date_in_address
from indexer.chrome.layouts import layouts_of
from indexer.chrome.lists_within import without_lists_within
from indexer.chrome.markup import Block
from indexer.chrome.mastheads import masthead_names
from indexer.chrome.page_dates import find_dates
from indexer.chrome.page_titles import find_title
from indexer.chrome.petition_forms import form_lines
from indexer.chrome.profile import Selectors, SiteProfile
from indexer.chrome.reading_order import ReadingOrder
from indexer.chrome.selection import first_text, kept_blocks, select_body
from indexer.chrome.sifting import sift, status_in
from indexer.chrome.site_names import site_name
from indexer.chrome.site_rules import SiteRules, rules_for
from indexer.chrome.titles import split_action, without_site
from indexer.limits import ARTICLE_WORDS, PROSE_WORDS
from indexer.wording import count_words, fold, words

_AGREED = 0.6  # share of the generic extractor's words that a layout's selectors must find too
_AGREED_PROFILE = 0.35  # as above, for a profile: fewer words are a summary alone, as after a redesign
_SURE = 0.6  # share of a page's prose in a profile's body, from which trafilatura, the costliest step, is not asked
_LINK = 0.8  # share of links from which a block is a link
_TITLE_LINES = 25  # among an article's first lines, in which its title may stand again


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
    """Where the article of a page was found, and by which selectors if any; a fallback is not where a profile says."""

    title: str
    tag: Tag | None
    body: list[Block]
    select: Selectors
    is_fallback: bool


def extract_html(page: HtmlPage, profile: SiteProfile | None) -> Article:
    """Find the title and the article of a page, and the clues around them."""
    found = _find_article(page, profile)
    rules = rules_for(profile)
    around = Surroundings(page.blocks, found.tag, found.body)
    names = (*page.head.site_names, *masthead_names(page.elements, found.title))
    shown = without_site(found.title, *names, profile.organisation if profile else "")
    action, title = split_action(shown, profile)
    above, below = _around_title(around, found, title, rules)
    sifted = sift(below, title, rules)
    margins = [*around.margins(rules), *above, *form_lines(page.blocks, rules), *sifted.furniture]
    near = [*around.near(), *above]
    published = [date for line in (*margins, *around.foot()) if (date := published_date(line))]
    dates = find_dates(page.elements, page.head.dates, found.select, around, [*near, *sifted.datelines, *published])
    labelled = [first_text(page.elements, found.select.action)[0]]
    actions = (first_action(labelled, profile), action, first_action(near, profile))
    return Article(
        title=title,
        paragraphs=tuple(sifted.paragraphs),
        action=next(filter(None, (*actions, sifted.action, marked_action(margins, profile))), None),
        furniture=tuple(dict.fromkeys([*margins, *around.foot()])),
        breadcrumb=find_breadcrumb(page.elements, found.select.breadcrumb)
        or page.head.breadcrumb
        or breadcrumb_line(above),
        dates=dates + date_in_address(page.url),
        status_text=around.status(page.elements, found.select.status)
        or sifted.status_text
        or status_in(margins, rules),
        site_name=None
        if profile
        else site_name(page.head, title, [block.text for block in page.blocks], page.elements),
        language=page.head.language,
        url=page.url,
        is_fallback=found.is_fallback,
    )


def _find_article(page: HtmlPage, profile: SiteProfile | None) -> Found:
    """Try the profile, then the layouts, then the general rules, until one finds an article."""
    own = profile.select if profile else Selectors()
    voted: list[Block] | None = None
    if profile:
        title, tag = first_text(page.elements, profile.select.title)
        body = _select(page, profile.select, tag)
        if title and body and share_of_prose(body, page.blocks, tag) < _SURE:
            voted = vote(page.html, page.blocks)
        if title and body and (voted is None or share_of_vote(body, voted) >= _AGREED_PROFILE):
            return Found(title, tag, body, profile.select, is_fallback=False)
    voted = vote(page.html, page.blocks) if voted is None else voted
    is_fallback = profile is not None
    prose = main_prose(voted, page.blocks)
    place = page.blocks.index(prose) if prose else None
    title, tag = find_title(page.elements, page.head, ReadingOrder(page.blocks), place)
    for layout in layouts_of(page.elements, page.head.generator):
        body = _without_last_links(_select(page, layout.select, tag), voted)
        if body and share_of_vote(body, voted) >= _AGREED:
            return Found(title, tag, body, own if profile else layout.select, is_fallback)
    return Found(title, tag, article_blocks(page.blocks, voted, tag), own, is_fallback)


def _select(page: HtmlPage, select: Selectors, title: Tag | None) -> list[Block]:
    """Give the blocks that selectors name, none when they are too few to be an article."""
    dropped = [tag for selector in select.drop for tag in page.elements.select(selector)]
    body = kept_blocks(page.blocks, select_body(page.elements, select.body, title), dropped)
    return body if count_words(block.text for block in body) >= ARTICLE_WORDS else []


def _without_last_links(body: list[Block], voted: Sequence[Block]) -> list[Block]:
    """Leave out the links to other pages that a layout's selectors take after the article and trafilatura does not."""
    agreed = {id(block) for block in voted}
    while body and body[-1].linked >= _LINK and id(body[-1]) not in agreed:
        body = body[:-1]
    return body


def _around_title(around: Surroundings, found: Found, title: str, rules: SiteRules) -> tuple[list[str], list[str]]:
    """Give the lines of what was found as the article that stand above its title, and those below."""
    over = around.above_title(found.body)
    known = {id(block) for block in over}
    body = [block for block in without_lists_within(found.body) if id(block) not in known]
    above, below = _divide(lines_of([*around.lead(rules), *body], rules), found.title, title)
    return [*lines_of(over, rules), *above], below


def _divide(lines: Sequence[str], shown: str, title: str) -> tuple[list[str], list[str]]:
    """Divide an article's lines at its title, as shown or without its kind of action, when it stands near the start."""
    for index, line in enumerate(lines[:_TITLE_LINES]):
        if len(words(line)) >= 2 * PROSE_WORDS:
            break
        found = next((text for text in (shown, title) if fold(line).startswith(fold(text))), None)
        if found is not None:
            rest = line[len(found) :].strip() if len(words(line)) > len(words(found)) else ""
            return list(lines[:index]), [*filter(None, [rest]), *lines[index + 1 :]]
    return [], list(lines)
