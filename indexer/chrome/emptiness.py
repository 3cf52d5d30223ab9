"""Pages that hold no article, and the reason to leave them out."""

import re
from collections.abc import Iterable, Mapping, Sequence

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
_ERRORS = {
    "robot_walls": "wall against robots",
    "unarchived_pages": "page that a web archive does not hold",
    "absent_sites": "site that is gone or not yet there",
    "empty_pages": "error page such as 404",
}
_FIRST_REASONS = {"cookie_walls": "cookie wall"} | _ERRORS
_TITLES = {
    "search_titles": "search results",
    "confirmation_titles": "confirmation",
    "login_titles": "login wall",
    "archive_titles": "list of other pages",
}
_MARKS = {
    "consent_marks": "cookie wall",
    "confirmation_marks": "confirmation",
    "login_marks": "login wall",
    "search_marks": "search results",
}
_MARKS_BESIDE_STORIES = {phrases: reason for phrases, reason in _MARKS.items() if phrases != "login_marks"}
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
    if count < _ERROR_WORDS and (error := _error(article, page_lines, head_title)):
        return error
    if service := _first_of("service_titles", (article.title, *title_parts(article.title)[:1])):
        return "page about the site itself", service
    shown = (article.title, *title_parts(head_title)[:1])
    is_story = has_story(article)
    titled = None if is_story else _first_reason(_TITLES, shown)
    marks = _MARKS_BESIDE_STORIES if is_story else _MARKS  # a newspaper shows the beginning of what it sells
    return titled or (_first_reason(marks, (head_title, *page_lines)) if count < _NOTICE_WORDS else None)


def _error(article: Article, page_lines: Sequence[str], head_title: str) -> tuple[str, str] | None:
    """Give which error or wall a page with little text is; a bar of cookies above an article makes it no wall."""
    return (
        _first_reason(_FIRST_REASONS, (article.title, head_title))
        or _first_reason(_FIRST_REASONS, article.paragraphs[:2])
        or _first_reason(_ERRORS, page_lines[:3])
    )


def _first_reason(reasons: Mapping[str, str], lines: Iterable[str]) -> tuple[str, str] | None:
    """Give the first reason one of whose phrases is a line, and that line."""
    known = tuple(lines)
    found = ((reason, _first_of(phrases, known)) for phrases, reason in reasons.items())
    return next(((reason, line) for reason, line in found if line), None)


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
