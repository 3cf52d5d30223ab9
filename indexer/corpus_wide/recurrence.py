"""The third layer against chrome: lines that recur over the pages of a site leave the texts of its appeals.

Everything is learnt anew at each rebuild, from the lines that the single pages gave. So an incremental rebuild gives
what a full one gives, and a page that is gone leaves no trace in what was learnt. Facets stay those that the page
itself gave: they must not change because other pages come.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from indexer.corpus_wide.page_lines import LINES, RECURS
from indexer.corpus_wide.page_summary import PageSummary
from indexer.corpus_wide.template import LEAST_ARTICLES, SitePages
from indexer.corpus_wide.template_lines import find_chrome
from indexer.limits import ARTICLE_WORDS

_PATTERNS = 20_000  # sequences of shapes: the pages of one site share few


def find_recurrent(pages: Sequence[PageSummary]) -> list[tuple[int, ...]]:
    """Give for each page the places of the lines that recur over the pages of its site and are chrome."""
    chrome: list[tuple[int, ...]] = [()] * len(pages)
    for members in _by_site(pages).values():
        members.sort(key=lambda number: (pages[number].id, pages[number].key))
        for number, found in zip(members, _chrome_of_site([pages[own].lines for own in members]), strict=True):
            chrome[number] = found
    return chrome


def _by_site(pages: Sequence[PageSummary]) -> defaultdict[str | int | None, list[int]]:
    """Group pages by site; text captures that nothing names, by the line each shares with most others."""
    nameless = [number for number, page in enumerate(pages) if not page.site]
    marks = SitePages([pages[number].lines for number in nameless]).most_frequent()
    sites: defaultdict[str | int | None, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        if page.site:
            sites[page.site].append(number)
    for number, mark in zip(nameless, marks, strict=True):
        sites[mark].append(number)
    return sites


def _chrome_of_site(pages: Sequence[bytes]) -> list[tuple[int, ...]]:
    """Find the chrome of each page of a site, none where hardly a text would remain."""
    if len(pages) < LEAST_ARTICLES:
        return [()] * len(pages)
    site = SitePages(pages)
    recurrence = site.recurrence()
    shapes = site.lines["shape"] | recurrence
    return [
        _worthwhile(_chrome(shapes[own].tobytes()), site.lines["words"][own].tolist())
        if (recurrence[own] & RECURS).any()
        else ()
        for own in map(site.of_page, range(len(pages)))
    ]


@lru_cache(maxsize=_PATTERNS)
def _chrome(shapes: bytes) -> tuple[int, ...]:
    return find_chrome([LINES[shape] for shape in shapes])


def _worthwhile(chrome: tuple[int, ...], words: Sequence[int]) -> tuple[int, ...]:
    left = sum(words) - sum(words[place] for place in chrome)
    return chrome if left >= ARTICLE_WORDS else ()
