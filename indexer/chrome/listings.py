"""Whether a page lists other pages instead of holding an article: by its address, title, counts or items."""

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from indexer.article import Article
from indexer.chrome.datelines import dateline
from indexer.limits import ARTICLE_WORDS, PROSE_WORDS
from indexer.phrases import load_phrases
from indexer.wording import count_words, words

_STORY_PARAGRAPHS = 3  # of prose in a row, as in an article that happens to be titled "Merci !"
_ITEMS = 3  # from which dated texts or broken-off ones make a list
_DATED_SHARE = 0.7  # of a page's prose that stands right below a date; related articles below a story are fewer
_PATH = re.compile(
    r"/(?:category|categories|categorie|tag|tags|etiquette|mot-cle|mots-cles|author|auteur|search|recherche|label)/[^/]+"
    r"|/(?:search|recherche|list|liste)/?$|/(?:list|liste)/(?:\d+|all|tous)/?$|/page/\d+/?$|/archives?/(?:\d{4}(?:/\d\d)?/?)?$",
    re.IGNORECASE,
)
_QUERY = re.compile(
    r"(?:^|&)(?:page|paged|start|offset|debut_\w+|b_start(?::int)?)=\d+|(?:^|&)(?:s|q|keywords?|recherche|search|searchword)=[^&]*[^\W\d]"
    r"|(?:^|&)(?:id_mot|tag|cat)=",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\d[\d  ]* (?:articles?|résultats?|documents?|actualités?|actions?|pétitions?|communiqués?|pages?)(?: trouvée?s?)?"
    r"|résultats? \d+ (?:de|sur|à|of|/) \d+.{0,30}|page \d+ (?:de|sur|of) \d{2,}",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?:(?:19|20)\d\d|[a-zéû]{3,9} (?:19|20)\d\d)", re.IGNORECASE)
_BROKEN = re.compile(r"^\W*(?:\.\.\.|…)|(?:\.\.\.|…)\W*$")
_READ_ON = re.compile(
    r"(?:\.\.\.|…|\b(?:lire (?:la suite|l['’]article|plus)|continuer la lecture|en savoir (?:plus|\+)|voir plus)"
    r"|(?<=[.a-zà-ÿ] )plus)\W*$",
    re.IGNORECASE,
)


def listing_rule(article: Article, page_lines: Sequence[str]) -> str:
    """Name what shows that a page lists others, empty when it does not; `page_lines` are those of the whole page."""
    if _is_listing_address(article.url):
        return f"its address is that of a list: {article.url}"
    if _are_teasers(article.paragraphs) or _holds_teasers_alone(article.paragraphs, page_lines):
        return "half of its paragraphs, or all of its prose, are teasers"
    if _are_dated_items(page_lines):
        return "most of its prose stands below dates"
    if has_story(article):
        return ""
    if load_phrases("listing_titles").match(article.title) or _PERIOD.fullmatch(article.title):
        return f"its title is that of a list: « {article.title} »"
    return next((f"it counts what it lists: « {line} »" for line in page_lines if _COUNTS.fullmatch(line)), "")


def has_story(article: Article) -> bool:
    """Say whether several paragraphs of whole prose follow each other, none a teaser."""
    whole = [len(words(line)) >= PROSE_WORDS and not _BROKEN.search(line) for line in article.paragraphs]
    return any(all(whole[at : at + _STORY_PARAGRAPHS]) for at in range(len(whole) - _STORY_PARAGRAPHS + 1))


def _is_listing_address(url: str | None) -> bool:
    """Say whether an address is that of a search, a tag, an author's articles or one of several pages of a list."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return bool(_PATH.search(unquote(parts.path)) or _QUERY.search(unquote(parts.query)))


def _are_teasers(paragraphs: Sequence[str]) -> bool:
    """Say whether half of the paragraphs are broken off, or end with a link to go on."""
    teasers = sum(bool(_READ_ON.search(line)) for line in paragraphs)
    return teasers >= _ITEMS and 2 * teasers >= len(paragraphs)


def _holds_teasers_alone(paragraphs: Sequence[str], page_lines: Sequence[str]) -> bool:
    """Say whether a page has several teasers, and what was taken for its article hardly a word besides."""
    whole = count_words(line for line in paragraphs if not _BROKEN.search(line))
    return whole < ARTICLE_WORDS and sum(bool(_READ_ON.search(line)) for line in page_lines) >= _ITEMS


def _are_dated_items(page_lines: Sequence[str]) -> bool:
    """Say whether most of a page's prose stands text by text right below dates of their own."""
    prose = [at for at, line in enumerate(page_lines) if len(words(line)) >= PROSE_WORDS]
    dates = [dateline(page_lines[at - 1]) for at in prose if at]
    return len(set(dates) - {None}) >= _ITEMS and sum(date is not None for date in dates) >= _DATED_SHARE * len(prose)
