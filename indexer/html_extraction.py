"""An HTML page to an article: by its site's profile, by its publishing system, or in general."""

from collections.abc import Sequence
from dataclasses import dataclass

from bs4.element import Tag

from indexer.around_article import Surroundings, first_action, lines_of, marked_action
from indexer.article import Article
from indexer.breadcrumbs import breadcrumb_line, find_breadcrumb
from indexer.elements import Elements
from indexer.generic import article_blocks, main_prose, share_of_vote, vote
from indexer.head_clues import HeadClues, date_in_address
from indexer.layouts import layouts_of
from indexer.limits import ARTICLE_WORDS, PROSE_WORDS
from indexer.markup import Block
from indexer.page_dates import find_dates
from indexer.page_titles import find_title
from indexer.profile import Selectors, SiteProfile
from indexer.reading_order import ReadingOrder
from indexer.selection import first_text, kept_blocks, select_body
from indexer.sifting import sift, status_in
from indexer.site_names import site_name
from indexer.site_rules import rules_for
from indexer.titles import split_action, without_site
from indexer.wording import count_words, fold, words

_AGREED = 0.6  # share of the generic extractor's words that a layout's selectors must find too
_AGREED_PROFILE = 0.35  # as above, for a profile: fewer words are a summary alone, as after a redesign
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
    """Where the article of a page was found, and by which selectors if any."""

    title: str
    tag: Tag | None
    body: list[Block]
    select: Selectors


def extract_html(page: HtmlPage, profile: SiteProfile | None) -> Article:
    """Find the title and the article of a page, and the clues around them."""
    found = _find_article(page, profile)
    rules = rules_for(profile)
    around = Surroundings(page.blocks, found.tag, found.body)
    above, below = _divide(lines_of([*around.lead(rules), *found.body], rules), found.title)
    shown = without_site(found.title, *page.head.site_names, profile.organisation if profile else "")
    action, title = split_action(shown, profile)
    sifted = sift(below, title, rules)
    margins = [*around.margins(rules), *above, *sifted.furniture]
    near = [*around.near(), *above]
    dates = find_dates(page.elements, page.head.dates, found.select, around, [*near, *sifted.datelines])
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
        site_name=site_name(page.head, title, [block.text for block in page.blocks]),
        language=page.head.language,
        url=page.url,
    )


def _find_article(page: HtmlPage, profile: SiteProfile | None) -> Found:
    """Try the profile, then the layouts, then the general rules, until one finds an article."""
    own = profile.select if profile else Selectors()
    voted = vote(page.html, page.blocks)
    if profile:
        title, tag = first_text(page.elements, profile.select.title)
        body = _select(page, profile.select, tag)
        if title and body and share_of_vote(body, voted) >= _AGREED_PROFILE:
            return Found(title, tag, body, profile.select)
    prose = main_prose(voted, page.blocks)
    place = page.blocks.index(prose) if prose else None
    title, tag = find_title(page.elements, page.head, ReadingOrder(page.blocks), place)
    for layout in layouts_of(page.elements, page.head.generator):
        body = _select(page, layout.select, tag)
        if body and share_of_vote(body, voted) >= _AGREED:
            return Found(title, tag, body, own if profile else layout.select)
    return Found(title, tag, article_blocks(page.blocks, voted, tag), own)


def _select(page: HtmlPage, select: Selectors, title: Tag | None) -> list[Block]:
    """Give the blocks that selectors name, none when they are too few to be an article."""
    dropped = [tag for selector in select.drop for tag in page.elements.select(selector)]
    body = kept_blocks(page.blocks, select_body(page.elements, select.body, title), dropped)
    return body if count_words(block.text for block in body) >= ARTICLE_WORDS else []


def _divide(lines: Sequence[str], title: str) -> tuple[list[str], list[str]]:
    """Divide an article's lines at its title, when it stands near their beginning."""
    for index, line in enumerate(lines[:_TITLE_LINES]):
        if len(words(line)) >= 2 * PROSE_WORDS:
            break
        if fold(line).startswith(fold(title)):
            rest = line[len(title) :].strip() if len(words(line)) > len(words(title)) else ""
            return list(lines[:index]), [*filter(None, [rest]), *lines[index + 1 :]]
    return [], list(lines)
