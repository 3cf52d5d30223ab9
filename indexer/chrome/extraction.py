"""A captured page to its article: decode, recognise the site, extract, refuse what is empty."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from indexer.article import Article
from indexer.chrome.article_search import HtmlPage
from indexer.chrome.elements import Elements
from indexer.chrome.emptiness import refuse_empty
from indexer.chrome.head_clues import date_in_address, original_address, read_head
from indexer.chrome.host_names import host_name
from indexer.chrome.html_extraction import HtmlReading, extract_html
from indexer.chrome.markup import blocks, parse
from indexer.chrome.profile import SiteProfile
from indexer.chrome.recognition import host_of, name_site, recognise_lines, recognise_text, recognise_url
from indexer.chrome.text_extraction import TextReading, extract_text
from indexer.chrome.text_lines import text_groups
from indexer.chrome.titles import site_parts
from indexer.errors import Skipped
from indexer.limits import PAGE_BYTES
from indexer.page import Page
from indexer.reading.decoding import decode
from indexer.wording import count_words

_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|table|br|title|h1|meta)\b", re.I)
_OPENING_CHARACTERS = 5000  # in which a page of HTML has its first tag


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a page and its site, before it is judged whether it holds an article.

    `lines` are those of the whole page, `decided` tells what became of each, `head_title` is what its head calls it.
    `recognised_by` names what told its site, "" when nothing did; `own_names` are what the head calls the site.
    """

    article: Article
    profile: SiteProfile | None
    recognised_by: str
    lines: Sequence[str]
    decided: HtmlReading | TextReading
    head_title: str = ""
    own_names: Sequence[str] = ()


def extract(page: Page) -> tuple[Article, SiteProfile | None]:
    """Give the article of a page and the profile of its site, if it is known; raises Skipped, nothing else."""
    reading = read_page(page)
    return checked(reading), reading.profile


def read_page(page: Page, profile: SiteProfile | None = None) -> Reading:
    """Read a page, as one of the site of `profile` if that is given; raises Skipped for what cannot be read."""
    if len(page.content) > PAGE_BYTES:
        raise Skipped(f"larger than {PAGE_BYTES // 1_000_000} MB")
    text = decode(page.content, page.charset)
    return _from_html(page, text, profile) if _is_html(page.source, text) else _from_text(page, text, profile)


def _is_html(source: str, text: str) -> bool:
    """Tell HTML by its tags; a text capture may quote one, but does not begin with it."""
    opening = text.lstrip("\ufeff \t\r\n")[:_OPENING_CHARACTERS]
    found = _TAG.match(opening) if source.lower().endswith(".txt") else _TAG.search(opening)
    return found is not None


def _from_html(page: Page, text: str, profile: SiteProfile | None) -> Reading:
    root = parse(text)
    elements = Elements(root)
    head = read_head(elements, text)
    url = original_address(page.url) or head.url
    shown = blocks(root)
    lines = [block.text for block in shown]
    names = (*head.site_names, *(part for title in head.titles for part in site_parts(title)))
    profile, recognised_by = _recognise(profile, url, _base(elements), lambda: recognise_lines(lines, names))
    decided = extract_html(HtmlPage(text, elements, shown, head, url), profile)
    head_title = head.titles[-1] if head.titles else ""
    return Reading(decided.article, profile, recognised_by, lines, decided, head_title, names)


def _base(elements: Elements) -> str | None:
    """Give the address that the page's links start from, which tells its site but not its own address."""
    base = elements.first("base[href]")
    return None if base is None else original_address(base.get("href"))


def _from_text(page: Page, text: str, profile: SiteProfile | None) -> Reading:
    groups = text_groups(text)
    lines = [line for group in groups for line in group]
    url = original_address(page.url)
    profile, recognised_by = _recognise(profile, url, None, lambda: recognise_text(lines))
    decided = extract_text(groups, profile)
    article = replace(decided.article, url=url, dates=decided.article.dates + date_in_address(url))
    if not (profile or article.site_name):
        article = _named_by_address(article, lines)
    return Reading(article, profile, recognised_by, lines, decided)


def _named_by_address(article: Article, lines: Sequence[str]) -> Article:
    """Name the site of a text that says nothing else of it, when its address is a name that the text writes."""
    name = host_name(host_of(article.url), lines)
    place = "address of the page, as its text writes it" if name else ""
    return replace(article, site_name=name, origins=replace(article.origins, site_name=place))


def _recognise(
    given: SiteProfile | None, url: str | None, base: str | None, by_content: Callable[[], SiteProfile | None]
) -> tuple[SiteProfile | None, str]:
    """Give the profile of a page's site and what told it; an address of a site without a profile decides too."""
    if given:
        return given, "given"
    if by_address := recognise_url(url or base):
        return by_address, f"address {host_of(url or base)}"
    by_lines = None if url else by_content()
    return by_lines, "lines" if by_lines else ""


def checked(reading: Reading) -> Article:
    """Give the article with the words of its page counted; raises Skipped, naming the site, when it is none."""
    article = reading.article
    try:
        refuse_empty(article, reading.lines, reading.head_title)
    except Skipped as empty:
        raise Skipped(empty.reason, name_site(reading.profile, article.url), empty.evidence) from None
    return replace(article, page_words=count_words(reading.lines))
