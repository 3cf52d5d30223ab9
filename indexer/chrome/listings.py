"""Whether a page lists other pages instead of holding an article: by its address, title, counts or items."""

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from indexer.article import Article
from indexer.chrome.breadcrumbs import last_section
from indexer.chrome.datelines import dateline
from indexer.chrome.kickers import split_kicker
from indexer.chrome.line_shapes import is_sentence
from indexer.facets.gazetteer import Kind, find_mentions
from indexer.limits import ARTICLE_WORDS, PROSE_WORDS, TITLE_CHARACTERS
from indexer.phrases import load_phrases
from indexer.remembering import remembered
from indexer.wording import count_words, fold, word_count

_STORY_PARAGRAPHS = 3  # of prose in a row, as in an article that happens to be titled "Merci !"
_ITEMS = 3  # from which dated texts or broken-off ones make a list
_ENDING = 60  # characters of a line in which its link to go on stands
_ITEM_WORDS = 6  # of an item of a list without summaries
_WHOLE_WORDS = 60  # of a broken-off paragraph, from which it is the beginning of an article and no teaser
_TOP_LINES = 2  # of a page, where its own title stands when nothing else does
_FIRST_LINES = 6  # of a page, where a path of sections stands
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
    r"|\d[\d  ]* (?:articles?|éléments?|documents?|actualités?|entrées?) (?:précédent|suivant)e?s?\b.{0,60}"
    r"|résultats? \d+ (?:de|sur|à|of|/) \d+.{0,30}|page \d+ (?:de|sur|of) \d{2,}",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(?:(?:19|20)\d\d|[a-zéû]{3,9} (?:19|20)\d\d)", re.IGNORECASE)
_PERIOD_PATH = re.compile(r"[^\W\d][^\d]{2,60}\s(?:19|20)\d\d[ /-](?:0\d|1[0-2])")
_BROKEN = re.compile(r"\W*(?:\.\.\.|…)")
_READ_ON = re.compile(
    r"(?=[.…lcevp])(?:\.\.\.|…"
    r"|\b(?:lire (?:la suite|l['’]article|plus)|continuer la lecture|en savoir (?:plus|\+)|voir plus)"
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
    if _are_labelled_items(page_lines):
        return "most of its prose stands below titles with labels before them"
    head = _head_of_posts(page_lines) or (article.title if _begins_as_list(article.title, page_lines) else "")
    if head:
        return f"it begins as a list: « {head} »"
    return "" if has_story(article) else _telling_words(article, page_lines)


def _begins_as_list(title: str, page_lines: Sequence[str]) -> bool:
    """Say whether the first lines are the title of a list; a single word there may be the section of an article."""
    is_own = word_count(title) > 1 and title in page_lines[:_TOP_LINES]
    return is_own and load_phrases("listing_titles").match(title)


def _head_of_posts(page_lines: Sequence[str]) -> str:
    """Give the heading of a category or an archive, when several whole posts stand below their dates."""
    heads = load_phrases("tag_heads") | load_phrases("category_heads")
    head = next(filter(heads.match, page_lines[:_FIRST_LINES]), "")
    if not head:
        return ""
    texts = [at for at, line in enumerate(page_lines) if at and word_count(line) >= PROSE_WORDS]
    return head if len({dateline(page_lines[at - 1]) for at in texts} - {None}) > 1 else ""


def _telling_words(article: Article, page_lines: Sequence[str]) -> str:
    """Name the title or the line by which a page that tells no story is a list, empty when none does."""
    if load_phrases("listing_titles").match(article.title) or _PERIOD.fullmatch(article.title):
        return f"its title is that of a list: « {article.title} »"
    if load_phrases("theme_titles").match(article.title):
        return f"its title is that of a theme: « {article.title} »"
    if line := _line_of_list(article, page_lines):
        return f"it introduces what it lists: « {line} »"
    return next((f"it counts what it lists: « {line} »" for line in page_lines if _COUNTS.fullmatch(line)), "")


def _line_of_list(article: Article, page_lines: Sequence[str]) -> str:
    """Give the heading, the path of sections down to a month, or the sentence with which a page begins a list."""
    heads = filter(load_phrases("tag_heads").match, page_lines[:_FIRST_LINES])
    paths = filter(_PERIOD_PATH.fullmatch, page_lines[:_FIRST_LINES])
    marks = filter(load_phrases("theme_marks").match, article.paragraphs)
    return next((line for lines in (heads, paths, marks) for line in lines), "") or _section_of_countries(page_lines)


def _section_of_countries(page_lines: Sequence[str]) -> str:
    """Give the path to a list that is named again below it, when titles of several countries stand above texts."""
    for path, heading in pairwise(page_lines[:_FIRST_LINES]):
        section = last_section(path)
        if section and fold(section) == fold(heading) and load_phrases("listing_titles").match(section):
            titles = (line for line, text in pairwise(page_lines) if is_sentence(text) and not is_sentence(line))
            countries = {country for title in titles if (country := _first_country(title))}
            return path if len(countries) > 1 else ""
    return ""


def _first_country(title: str) -> str:
    """Give the country with which a title begins, in its own words; none when it is all of it."""
    mention = next(iter(find_mentions(title)), None)
    is_first = mention is not None and mention.start == 0 and mention.kind is Kind.NAME
    return fold(title[: mention.end]) if mention is not None and is_first and mention.end < len(title) else ""


def has_story(article: Article) -> bool:
    """Say whether several paragraphs of whole prose follow each other, none a teaser."""
    whole = [word_count(line) >= PROSE_WORDS and not _is_broken(line) for line in article.paragraphs]
    return any(all(whole[at : at + _STORY_PARAGRAPHS]) for at in range(len(whole) - _STORY_PARAGRAPHS + 1))


def _is_listing_address(url: str | None) -> bool:
    """Say whether an address is that of a search, a tag, an author's articles or one of several pages of a list."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return bool(_PATH.search(unquote(parts.path)) or _QUERY.search(unquote(parts.query)))


@remembered
def _leads_on(line: str) -> bool:
    """Say whether a line is broken off or ends with a link to go on."""
    return _READ_ON.search(line[-_ENDING:]) is not None


def _are_teasers(paragraphs: Sequence[str]) -> bool:
    """Say whether half of the paragraphs are broken off, or end with a link to go on."""
    teasers = sum(_leads_on(line) for line in paragraphs)
    return teasers >= _ITEMS and 2 * teasers >= len(paragraphs)


def _holds_teasers_alone(paragraphs: Sequence[str], page_lines: Sequence[str]) -> bool:
    """Say whether a page has several teasers, and what was taken for its article hardly a word besides."""
    whole = count_words(line for line in paragraphs if not _is_broken(line) or word_count(line) > _WHOLE_WORDS)
    return whole < ARTICLE_WORDS and sum(_leads_on(line) for line in page_lines) >= _ITEMS


def _is_broken(line: str) -> bool:
    """Say whether a text begins or ends with an ellipsis, or ends with a link to go on."""
    return _leads_on(line) or _BROKEN.match(line) is not None


def _are_dated_items(page_lines: Sequence[str]) -> bool:
    """Say whether most of a page's prose, or of all its sentences, stands item by item right below dates."""
    return any(_are_dated(page_lines, least) for least in (PROSE_WORDS, _ITEM_WORDS))


def _are_labelled_items(page_lines: Sequence[str]) -> bool:
    """Say whether most of a page's prose stands right below titles such as "Tchad – Action lettre Un pêcheur jugé"."""
    prose = [at for at, line in enumerate(page_lines) if word_count(line) >= PROSE_WORDS]
    titles = [page_lines[at - 1] for at in prose if at]
    labelled = sum(len(title) <= TITLE_CHARACTERS and bool(split_kicker(title, ())[0]) for title in titles)
    return labelled >= max(_ITEMS, _DATED_SHARE * len(prose))


def _are_dated(page_lines: Sequence[str], least: int) -> bool:
    """Say whether most of the lines with so many words stand right below dates, which are not all the same."""
    long = [at for at, line in enumerate(page_lines) if word_count(line) >= least]
    if sum(dateline(page_lines[at - 1]) is not None for at in long if at) < _ITEMS:
        return False
    texts = [at for at in long if dateline(page_lines[at]) is None]
    dates = [date for at in texts if at and (date := dateline(page_lines[at - 1]))]
    return len(dates) >= max(_ITEMS, _DATED_SHARE * len(texts)) and len(set(dates)) > 1
