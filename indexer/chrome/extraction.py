"""A captured page to its article: decode, recognise the site, extract, refuse what is empty."""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.article import Article
from indexer.chrome.elements import Elements
from indexer.chrome.emptiness import refuse_empty
from indexer.chrome.head_clues import date_in_address, original_address, read_head
from indexer.chrome.html_extraction import HtmlPage, extract_html
from indexer.chrome.markup import blocks, parse
from indexer.chrome.profile import SiteProfile
from indexer.chrome.recognition import name_site, recognise_lines, recognise_url
from indexer.chrome.text_extraction import extract_text, text_groups
from indexer.chrome.titles import site_parts
from indexer.errors import Skipped
from indexer.limits import PAGE_BYTES
from indexer.page import Page
from indexer.reading.decoding import decode
from indexer.wording import count_words

_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|table|br|title|h1|meta)\b", re.I)
_OPENING_CHARACTERS = 5000  # in which a page of HTML has its first tag


def extract(page: Page) -> tuple[Article, SiteProfile | None]:
    """Give the article of a page and the profile of its site, if it is known; raises Skipped, nothing else."""
    if len(page.content) > PAGE_BYTES:
        raise Skipped(f"larger than {PAGE_BYTES // 1_000_000} MB")
    text = decode(page.content, page.charset)
    return _from_html(page, text) if _is_html(page.source, text) else _from_text(page, text)


def _is_html(source: str, text: str) -> bool:
    """Tell HTML by its tags; a text capture may quote one, but does not begin with it."""
    opening = text.lstrip("\ufeff \t\r\n")[:_OPENING_CHARACTERS]
    found = _TAG.match(opening) if source.lower().endswith(".txt") else _TAG.search(opening)
    return found is not None


def _from_html(page: Page, text: str) -> tuple[Article, SiteProfile | None]:
    soup = parse(text)
    elements = Elements(soup)
    head = read_head(elements, text)
    url = original_address(page.url) or head.url
    shown = blocks(soup)
    lines = [block.text for block in shown]
    names = (*head.site_names, *(part for title in head.titles for part in site_parts(title)))
    profile = recognise_url(url or _base(elements)) or (None if url else recognise_lines(lines, names))
    article = extract_html(HtmlPage(text, elements, shown, head, url), profile)
    return _checked(article, profile, lines, head.titles[-1] if head.titles else ""), profile


def _base(elements: Elements) -> str | None:
    """Give the address that the page's links start from, which tells its site but not its own address."""
    base = elements.first("base[href]")
    return original_address(str(base["href"])) if base else None


def _from_text(page: Page, text: str) -> tuple[Article, SiteProfile | None]:
    groups = text_groups(text)
    lines = [line for group in groups for line in group]
    url = original_address(page.url)
    profile = recognise_url(url) if url else recognise_lines(lines)
    article = extract_text(groups, profile)
    article = replace(article, url=url, dates=article.dates + date_in_address(url))
    return _checked(article, profile, lines), profile


def _checked(article: Article, profile: SiteProfile | None, lines: Sequence[str], head_title: str = "") -> Article:
    """Count the words of the page; raises Skipped, naming the site, when its article is none."""
    try:
        refuse_empty(article, lines, head_title)
    except Skipped as empty:
        raise Skipped(empty.reason, name_site(profile, article.url)) from None
    return replace(article, page_words=count_words(lines))
