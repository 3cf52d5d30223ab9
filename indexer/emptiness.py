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
_LISTING_TEASERS = 4
_COOKIES = re.compile(r"\bcookies?\b", re.I)
_LOGIN = re.compile(
    r"identifiez-vous|connectez-vous|se connecter|mot de passe|veuillez vous (?:connecter|identifier)"
    r"|réservée? aux (?:abonn|membres|adhérent)",
    re.I,
)
_BROKEN = re.compile(r"^\W*(?:\.\.\.|…)|(?:\.\.\.|…)\W*$")
_READ_ON = re.compile(r"(?:\.\.\.|…|\blire la suite|\ben savoir plus)\W*$", re.I)


def refuse_empty(article: Article, page_lines: Sequence[str], head_title: str = "") -> None:
    """Raise Skipped when what was extracted is no article."""
    count = count_words(article.paragraphs)
    if count_words(page_lines) < ARTICLE_WORDS // 2:
        raise Skipped("no article: empty shell")
    empty = load_phrases("empty_pages")
    first = (article.title, head_title, *article.paragraphs[:2], *(page_lines[:3]))
    if count < _ERROR_WORDS and any(empty.match(line) for line in first if line):
        raise Skipped("no article: error page such as 404")
    if load_phrases("empty_titles").match(article.title) and not _has_story(article):
        raise Skipped("no article: search results, confirmation or login wall")
    marks = load_phrases("empty_marks")
    if count < _NOTICE_WORDS and any(map(marks.match, (head_title, *page_lines))):
        raise Skipped("no article: confirmation or login wall")
    text = " ".join(article.paragraphs)
    if count < _WALL_WORDS and len(_COOKIES.findall(f"{article.title} {text}")) > 1:
        raise Skipped("no article: cookie wall")
    if count < _WALL_WORDS and _LOGIN.search(f"{article.title} {text}"):
        raise Skipped("no article: login wall")
    if count < ARTICLE_WORDS:
        raise Skipped(f"no article: only {count} words of text")
    teasers = sum(bool(_READ_ON.search(line)) for line in article.paragraphs)
    if teasers >= _LISTING_TEASERS and 2 * teasers >= len(article.paragraphs):
        raise Skipped("no article: list of other pages")
    if not article.title:
        raise Skipped("no article: no title")


def _has_story(article: Article) -> bool:
    """Say whether several paragraphs of whole prose follow each other, none a teaser."""
    whole = [len(words(line)) >= PROSE_WORDS and not _BROKEN.search(line) for line in article.paragraphs]
    return any(all(whole[at : at + _STORY_PARAGRAPHS]) for at in range(len(whole) - _STORY_PARAGRAPHS + 1))
