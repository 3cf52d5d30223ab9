"""Pages that hold no article, and the reason to leave them out."""

import re
from collections.abc import Iterable, Sequence

from indexer.article import Article
from indexer.chrome.listings import has_story, listing_rule
from indexer.chrome.titles import title_parts
from indexer.errors import Skipped
from indexer.limits import ARTICLE_WORDS
from indexer.phrases import load_phrases
from indexer.wording import count_words

_ERROR_WORDS = 120  # an error page says little; a longer text under such a title is about something
_WALL_WORDS = 80
_NOTICE_WORDS = 160  # of a confirmation with its appeals to share and to give; an appeal with fewer has no such line
_COOKIES = re.compile(r"\bcookies?\b", re.I)
_LOGIN = re.compile(
    r"identifiez-vous|connectez-vous|se connecter|mot de passe|veuillez vous (?:connecter|identifier)"
    r"|réservée? aux (?:abonn|membres|adhérent)",
    re.I,
)


def refuse_empty(article: Article, page_lines: Sequence[str], head_title: str = "") -> None:
    """Raise Skipped when what was extracted is no article."""
    count = count_words(article.paragraphs)
    if count_words(page_lines) < ARTICLE_WORDS // 2:
        raise Skipped("no article: empty shell")
    found = _named_reason(article, page_lines, head_title, count) or _wall(article, count)
    if found:
        reason, words = found
        raise Skipped(f"no article: {reason}", evidence=f"« {words} »")
    if count < ARTICLE_WORDS:
        raise Skipped(f"no article: only {count} words of text")
    if rule := listing_rule(article, page_lines):
        raise Skipped("no article: list of other pages", evidence=rule)
    if not article.title:
        raise Skipped("no article: no title")


def _named_reason(article: Article, page_lines: Sequence[str], head_title: str, count: int) -> tuple[str, str] | None:
    """Give what a page is by its titles or by lines that only such pages have, and these words."""
    first = (article.title, head_title, *article.paragraphs[:2], *(page_lines[:3]))
    error = _first_of("empty_pages", filter(None, first)) if count < _ERROR_WORDS else None
    if error:
        return "error page such as 404", error
    if service := _first_of("service_titles", (article.title, *title_parts(article.title)[:1])):
        return "page about the site itself", service
    if load_phrases("empty_titles").match(article.title) and not has_story(article):
        return "search results, confirmation or login wall", article.title
    notice = _first_of("empty_marks", (head_title, *page_lines)) if count < _NOTICE_WORDS else None
    return ("confirmation or login wall", notice) if notice else None


def _first_of(phrases: str, lines: Iterable[str]) -> str | None:
    """Give the first line that is one of a list of phrases."""
    return next(filter(load_phrases(phrases).match, lines), None)


def _wall(article: Article, count: int) -> tuple[str, str] | None:
    """Give which wall a page with few words is, by what it speaks of, and these words."""
    text = " ".join((article.title, *article.paragraphs))
    if count >= _WALL_WORDS:
        return None
    cookies, login = _COOKIES.findall(text), _LOGIN.search(text)
    if len(cookies) > 1:
        return "cookie wall", " … ".join(cookies)
    return ("login wall", login.group()) if login else None
