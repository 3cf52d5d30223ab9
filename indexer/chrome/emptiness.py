"""Pages that hold no article, and the reason to leave them out."""

import re
from collections.abc import Sequence

from indexer.article import Article
from indexer.errors import Skipped
from indexer.limits import ARTICLE_WORDS, PROSE_WORDS
from indexer.phrases import load_phrases
from indexer.wording import count_words, words

_ERROR_WORDS = 120  # an error page says little; a longer text under such a title is about something
_WALL_WORDS = 80
_NOTICE_WORDS = 160  # of a confirmation with its appeals to share and to give; an appeal with fewer has no such line
_STORY_PARAGRAPHS = 3  # of prose in a row, as in an article that happens to be titled "Merci !"
_LISTING_TEASERS = 3
_COOKIES = re.compile(r"\bcookies?\b", re.I)
_LOGIN = re.compile(
    r"identifiez-vous|connectez-vous|se connecter|mot de passe|veuillez vous (?:connecter|identifier)"
    r"|réservée? aux (?:abonn|membres|adhérent)",
    re.I,
)
_BROKEN = re.compile(r"^\W*(?:\.\.\.|…)|(?:\.\.\.|…)\W*$")
_READ_ON = re.compile(
    r"(?:\.\.\.|…|\b(?:lire (?:la suite|l['’]article|plus)|continuer la lecture|en savoir (?:plus|\+)|voir plus))\W*$",
    re.I,
)


def refuse_empty(article: Article, page_lines: Sequence[str], head_title: str = "") -> None:
    """Raise Skipped when what was extracted is no article."""
    count = count_words(article.paragraphs)
    if count_words(page_lines) < ARTICLE_WORDS // 2:
        raise Skipped("no article: empty shell")
    reason = _named_reason(article, page_lines, head_title, count) or _wall(article, count)
    if reason:
        raise Skipped(f"no article: {reason}")
    if count < ARTICLE_WORDS:
        raise Skipped(f"no article: only {count} words of text")
    if _is_listing(article):
        raise Skipped("no article: list of other pages")
    if not article.title:
        raise Skipped("no article: no title")


def _named_reason(article: Article, page_lines: Sequence[str], head_title: str, count: int) -> str | None:
    """Give what a page says of itself in its titles or in lines that only such pages have."""
    first = (article.title, head_title, *article.paragraphs[:2], *(page_lines[:3]))
    if count < _ERROR_WORDS and any(map(load_phrases("empty_pages").match, filter(None, first))):
        return "error page such as 404"
    if load_phrases("empty_titles").match(article.title) and not _has_story(article):
        return "search results, confirmation or login wall"
    marks = load_phrases("empty_marks")
    if count < _NOTICE_WORDS and any(map(marks.match, (head_title, *page_lines))):
        return "confirmation or login wall"
    return None


def _wall(article: Article, count: int) -> str | None:
    """Give which wall a page with few words is, by what it speaks of."""
    text = " ".join((article.title, *article.paragraphs))
    if count < _WALL_WORDS and len(_COOKIES.findall(text)) > 1:
        return "cookie wall"
    return "login wall" if count < _WALL_WORDS and _LOGIN.search(text) else None


def _is_listing(article: Article) -> bool:
    teasers = sum(bool(_READ_ON.search(line)) for line in article.paragraphs)
    return teasers >= _LISTING_TEASERS and 2 * teasers >= len(article.paragraphs)


def _has_story(article: Article) -> bool:
    """Say whether several paragraphs of whole prose follow each other, none a teaser."""
    whole = [len(words(line)) >= PROSE_WORDS and not _BROKEN.search(line) for line in article.paragraphs]
    return any(all(whole[at : at + _STORY_PARAGRAPHS]) for at in range(len(whole) - _STORY_PARAGRAPHS + 1))
