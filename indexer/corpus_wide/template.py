"""The template of a site, learnt from its pages: which lines recur over many of its articles."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.wording import fold

LEAST_ARTICLES = 5
"""Articles on which a line must stand: four that agree may all be of one case."""

TEMPLATE_SHARE = 1 / 3
"""Share of a site's articles from which a line is its template's, since a site has two or three kinds of page.
The address of an embassy or the name of a country recurs too, over fewer."""

LEAST_ARTICLES_WIDE = 10
"""As `LEAST_ARTICLES`, for prose: the text of a campaign stands on as many pages as the campaign has cases."""

WIDE_SHARE = 1 / 2
"""As `TEMPLATE_SHARE`, for prose."""

FOLDED_CHARACTERS = 80
"""Characters of a line that may be a label. Templates copy prose exactly, and folding it takes six times as long."""

LineKey = bytes
"""Eight bytes of a hash: texts themselves would double the memory of a rebuild."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page of a site: its lines' keys, and the number of characters of each."""

    keys: tuple[LineKey, ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[str]) -> "SitePage":
        """Make it of the lines of an article."""
        return cls(tuple(map(line_key, lines)), tuple(map(len, lines)))


class Template:
    """Over how many articles of a site each line stands; copies of one article count once."""

    def __init__(self, pages: Sequence[SitePage]) -> None:
        own = _distinct(pages)
        self._articles = len(own)
        self._counts = Counter(key for page in own for key in set(page.keys))

    def has(self, key: LineKey) -> bool:
        """Say whether a line recurs."""
        return self._counts[key] >= max(LEAST_ARTICLES, TEMPLATE_SHARE * self._articles)

    def has_widely(self, key: LineKey) -> bool:
        """Say whether a line recurs so much that even prose may be of the template."""
        return self._counts[key] >= max(LEAST_ARTICLES_WIDE, WIDE_SHARE * self._articles)


def line_key(line: str) -> LineKey:
    """Give what two lines have in common: a page's labels even when case, accents or outer punctuation differ."""
    compared = fold(line) if len(line) <= FOLDED_CHARACTERS else line
    return hashlib.blake2b(compared.encode(errors="surrogatepass"), digest_size=8).digest()


def most_frequent(pages: Sequence[SitePage]) -> list[LineKey]:
    """Give for each page that line of it which stands on most of the pages: of pages of one site, the same."""
    counts = Counter(key for page in pages for key in set(page.keys))
    return [max(page.keys, key=lambda key: (counts[key], key), default=b"") for page in pages]


def _distinct(pages: Sequence[SitePage]) -> list[SitePage]:
    """Leave out the pages whose longest own line is another's too: print versions, copies in an archive."""
    counts = Counter(key for page in pages for key in set(page.keys))
    seen: dict[LineKey, SitePage] = {}
    for page in pages:
        own = [at for at in range(len(page.keys)) if 2 * counts[page.keys[at]] <= len(pages)]
        longest = max(own or range(len(page.keys)), key=lambda at: (page.lengths[at], page.keys[at]), default=None)
        seen.setdefault(b"" if longest is None else page.keys[longest], page)
    return list(seen.values())
