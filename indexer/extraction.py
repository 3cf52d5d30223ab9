"""A captured page to its article: decode, recognise the site, extract, refuse what is empty."""

import re
from dataclasses import replace

from indexer.article import Article
from indexer.decoding import decode
from indexer.elements import Elements
from indexer.emptiness import refuse_empty
from indexer.errors import Skipped
from indexer.head_clues import date_in_address, original_address, read_head
from indexer.html_extraction import HtmlPage, extract_html
from indexer.limits import PAGE_BYTES
from indexer.markup import blocks, parse
from indexer.page import Page
from indexer.profile import SiteProfile
from indexer.recognition import recognise_lines, recognise_url
from indexer.text_extraction import extract_text, text_lines

_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|table|br|title|h1|meta)\b", re.I)
_OPENING_CHARACTERS = 5000  # in which a page of HTML has its first tag


def extract(page: Page) -> tuple[Article, SiteProfile | None]:
    """Give the article of a page and the profile of its site, if it is known; raises Skipped, nothing else."""
    if len(page.content) > PAGE_BYTES:
        raise Skipped(f"larger than {PAGE_BYTES // 1_000_000} MB")
    text = decode(page.content)
    return _from_html(page, text) if _is_html(page.source, text) else _from_text(page, text)


def _is_html(source: str, text: str) -> bool:
    """Tell HTML by its tags; a text capture may quote one, but does not begin with it."""
    opening = text.lstrip("\ufeff \t\r\n")[:_OPENING_CHARACTERS]
    found = _TAG.match(opening) if source.lower().endswith(".txt") else _TAG.search(opening)
    return found is not None


def _from_html(page: Page, text: str) -> tuple[Article, SiteProfile | None]:
    soup = parse(text)
    head = read_head(soup)
    url = original_address(page.url) or head.url
    elements = Elements(soup)
    shown = blocks(soup)
    lines = [block.text for block in shown]
    profile = recognise_url(url) if url else recognise_lines(lines)
    article = extract_html(HtmlPage(text, elements, shown, head, url), profile)
    refuse_empty(article, lines, head.titles[-1] if head.titles else "")
    return article, profile


def _from_text(page: Page, text: str) -> tuple[Article, SiteProfile | None]:
    lines = text_lines(text)
    url = original_address(page.url)
    profile = recognise_url(url) if url else recognise_lines(lines)
    article = extract_text(lines, profile)
    article = replace(article, url=url, dates=article.dates + date_in_address(url))
    refuse_empty(article, lines)
    return article, profile
