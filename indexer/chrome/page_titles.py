"""The title of an HTML page without a profile: the heading on which its head agrees."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from indexer.chrome.breadcrumbs import last_section
from indexer.chrome.datelines import dateline
from indexer.chrome.elements import Elements
from indexer.chrome.head_clues import HeadClues
from indexer.chrome.institutions import begins_as_institution, is_institution
from indexer.chrome.markup import Block, Element, text_of
from indexer.chrome.reading_order import ReadingOrder
from indexer.chrome.regions import Region, Regions, class_names
from indexer.chrome.titles import is_meaningless, site_parts, title_parts, without_site
from indexer.limits import PROSE_WORDS, TITLE_CHARACTERS
from indexer.phrases import load_phrases
from indexer.wording import fold, word_count

_PROMINENCE = {"h1": 60, "h2": 50, "h3": 40, "b": 12, "strong": 12}
_TITLE_CLASS_PROMINENCE = 45
_FONT_PROMINENCE = 10  # for each size of `<font size>`, 3 being that of plain text
_AGREES = 30  # with the page's head
_WORDY = 8  # a title has some words, the name of a section one or two
_FAR_BLOCKS = 10  # above the first prose; a masthead is as far, a title hardly ever
_MASTHEAD_LESS = 60  # for standing in what names itself the site's masthead
_MASTHEAD_LEVELS = 3  # above a heading in which that is
_MASTHEAD = re.compile(
    r"(?:^|\s)(?:site|blog)-?(?:title|name|header|description|branding|id)(?=$|\s)|(?:^|[\s_-])(?:masthead|headerbar|branding"
    r"|bandeau|banner-header|bannière|blogheader|nom_site\w*|logo)(?=$|[\s_-])",
    re.I,
)
_SITE_LESS = 60  # for being only the site's part of the head's title
_ISSUE = re.compile(r".{2,60}\bn\s?[°ºo]\.?\s?\d+\W*", re.I)
_SITE_WORDS = 6
_LABEL_WORDS = 2  # of a head's title that names a section; a title in bold print has twice as many
_HOME = re.compile(r"\.?/|(?:\./)?index\.\w{3,5}|https?://[^/]+/?", re.I)
_LARGE_FONT = re.compile(r"(\+?)([1-7])$")
_TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:titre|tit(?=$|[\s_-]|\d)|title|headline|(?:content|page|post|entry|article)?[_-]?heading|h1(?=$|[\s_-]))",
    re.I,
)


class _Candidate(NamedTuple):
    """An element that may show the title, and how much it stands out."""

    prominence: int
    text: str
    tag: Element


def find_title(
    elements: Elements, head: HeadClues, order: ReadingOrder, prose: int | None
) -> tuple[str, Element | None]:
    """Give the title and the element that shows it, if one does; `prose` is the place of the article's first."""
    titles = [without_site(title, *head.site_names) for title in head.titles]
    titles = [last_section(title) if _is_path(title) else title for title in titles]
    titles = [title for title in titles if not is_meaningless(title) and not is_institution(title)] or titles[:1]
    candidates = [found for found in _candidates(elements, head) if _stands_above(found.tag, order, prose)]
    if not candidates:
        return (titles[0] if titles else ""), None
    sites = {found.tag for found in candidates if _is_site_part(found, head.titles, candidates, order)}
    best = max(candidates, key=lambda found: _score(found, titles, order, prose) - _SITE_LESS * (found.tag in sites))
    named = [title for title in titles if not is_institution(title) and not _is_bare_label(title, best.text)]
    if named and best.prominence <= _PROMINENCE["b"] and not any(_agree(best.text, title) for title in titles):
        return named[0], None
    return best.text, best.tag


def names_issue(title: str) -> bool:
    """Say whether a head's title only tells the issue of a periodical: "Bulletin du port no 7"."""
    return _ISSUE.fullmatch(title) is not None


def line_in_capitals(blocks: Sequence[Block]) -> str:
    """Give the line in capitals nearest above the prose, which is the title where a page has no headings.

    Of letters set apart, as in a masthead, there are as many as words in prose.
    """
    above = takewhile(lambda line: line.isupper() or word_count(line) < PROSE_WORDS, (block.text for block in blocks))
    lines = [line for line in above if line.isupper() and _LABEL_WORDS < word_count(line) < PROSE_WORDS]
    return lines[-1] if lines else ""


def _is_path(title: str) -> bool:
    """Say whether a head's title is the path of sections down to its own: "Accueil > Campagnes > Où est-il ?"."""
    return title.count(">") > 1 and word_count(last_section(title)) > _LABEL_WORDS


def _is_bare_label(title: str, shown: str) -> bool:
    """Say whether a head's title is a word or two, as old pages have ("jumelage"), and the page shows a longer one."""
    return word_count(title) <= _LABEL_WORDS and word_count(shown) >= 2 * _LABEL_WORDS


def _candidates(elements: Elements, head: HeadClues) -> list[_Candidate]:
    """Give what may show a title: headings, elements called so, and what old pages used instead."""
    regions = Regions(())
    tags = [(value, tag) for name, value in _PROMINENCE.items() for tag in elements.select(name)]
    named = [tag for tag in elements.select("[class]") if _TITLE_CLASS.search(class_names(tag))]
    named += elements.select("[role='heading']")
    tags += [(_TITLE_CLASS_PROMINENCE, tag) for tag in named if tag.tag not in _PROMINENCE]
    tags += [(_font_prominence(tag), tag) for tag in elements.select("font[size]")]
    kept = [(value, tag) for value, tag in tags if value and regions.of(tag) is Region.NONE]
    found = [_Candidate(value, text_of(tag), tag) for value, tag in kept]
    return [candidate for candidate in found if _may_be_title(candidate.text, head)]


def _font_prominence(tag: Element) -> int:
    found = _LARGE_FONT.match(tag.get("size", ""))
    size = int(found[2]) + (3 if found[1] else 0) if found else 0
    return _FONT_PROMINENCE * size if size > 3 else 0  # noqa: PLR2004 - 3 is the size of plain text in HTML


def _stands_above(tag: Element, order: ReadingOrder, prose: int | None) -> bool:
    """Say whether an element stands above the article's first prose, wherever that is."""
    span = order.span(tag)
    return span is not None and (prose is None or span[0] <= prose)


def _score(found: _Candidate, titles: list[str], order: ReadingOrder, prose: int | None) -> int:
    """Weigh how much an element stands out, agrees with the head and is near the article."""
    span = order.span(found.tag)
    distance = min(_FAR_BLOCKS, prose - span[0]) if span and prose is not None else 0
    agrees = any(_agree(found.text, title) for title in titles)
    is_masthead = any(_MASTHEAD.search(class_names(tag)) for tag in _above(found.tag)) or is_institution(found.text)
    masthead = _MASTHEAD_LESS * is_masthead
    return found.prominence - masthead + _AGREES * agrees + _WORDY * (word_count(found.text) > 2) - 3 * distance  # noqa: PLR2004


def _above(tag: Element) -> Iterator[Element]:
    """Give an element and those that directly enclose it."""
    yield tag
    yield from islice(tag.iterancestors(), _MASTHEAD_LEVELS)


def _is_site_part(
    found: _Candidate, titles: Sequence[str], candidates: Sequence[_Candidate], order: ReadingOrder
) -> bool:
    """Say whether an element shows only the site's part of the head's title, or leads home, with a heading below it."""
    place = order.span(found.tag)
    below = [other for other in candidates if other.prominence >= _PROMINENCE["h3"] and _follows(other, place, order)]
    if not below or _leads_home(found.tag):
        return bool(below)
    parted = [parts for title in titles if len(parts := title_parts(title)) > 1]
    if begins_as_institution(found.text) and any(fold(parts[0]) == fold(found.text) for parts in parted):
        return True
    ends = {fold(part) for title in titles for part in site_parts(title)}
    is_end = fold(found.text) in ends and word_count(found.text) <= _SITE_WORDS
    return is_end or any(_is_other_part(found.text, title, below) for title in titles)


def _is_other_part(text: str, title: str, below: Sequence[_Candidate]) -> bool:
    """Say whether a head's title has a text for one of its parts, and a heading below for another."""
    parts = {fold(part) for part in (*title_parts(title), *title.split(" / "))}
    if fold(text) in parts and any(_opens(title, other.text) for other in below) and not _opens(title, text):
        return True
    rest = fold(title).removeprefix(fold(text)).strip(" |·•–—:-»")
    return fold(text) in parts and any(fold(other.text) == rest for other in below)


def _opens(title: str, text: str) -> bool:
    """Say whether a head's title begins with a text and goes on with the names of sections."""
    return word_count(text) > _LABEL_WORDS and fold(title).startswith(f"{fold(text)} ")


def _follows(found: _Candidate, place: tuple[int, int] | None, order: ReadingOrder) -> bool:
    span = order.span(found.tag)
    return span is not None and place is not None and span[0] > place[0]


def _leads_home(tag: Element) -> bool:
    """Say whether a heading links to the site's first page."""
    links = [tag, *tag.iter("a")]
    return any(_HOME.fullmatch(link.get("href") or "") is not None for link in links)


def _may_be_title(text: str, head: HeadClues) -> bool:
    if len(text) > TITLE_CHARACTERS or is_meaningless(text) or _is_site(text, head) or dateline(text):
        return False
    return not any(load_phrases(name).match(text) for name in ("furniture", "labels", "cut", "actions"))


def _is_site(text: str, head: HeadClues) -> bool:
    return fold(text) in {fold(name) for name in head.site_names}


def _agree(heading: str, title: str) -> bool:
    """Say whether a heading and a head's title are one, up to a part that either adds."""
    first, second = fold(heading), fold(title)
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    return word_count(shorter) >= 3 and shorter in longer  # noqa: PLR2004 - "Tchad" is part of many titles
