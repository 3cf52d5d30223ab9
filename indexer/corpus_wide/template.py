"""The template of a site, learnt from its pages: which lines recur over many of its articles."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.corpus_wide.page_lines import LINE, RECURS, RECURS_WIDELY

LEAST_ARTICLES = 5
"""Articles on which a line must stand: four that agree may all be of one case."""

TEMPLATE_SHARE = 1 / 3
"""Share of a site's articles from which a line is its template's, since a site has two or three kinds of page.
The address of an embassy or the name of a country recurs too, over fewer."""

LEAST_ARTICLES_WIDE = 10
"""As `LEAST_ARTICLES`, for prose: the text of a campaign stands on as many pages as the campaign has cases."""

WIDE_SHARE = 1 / 2
"""As `TEMPLATE_SHARE`, for prose."""

_Numbers = npt.NDArray[np.int64]
_Truths = npt.NDArray[np.bool_]


class SitePages:
    """The lines of several pages, one page after another, and on how many of the pages each stands."""

    def __init__(self, pages: Sequence[bytes]) -> None:
        sizes = np.array([len(own) // LINE.itemsize for own in pages], np.int64)
        self.lines = np.frombuffer(b"".join(pages), LINE)
        self._count = len(pages)
        self._page = np.repeat(np.arange(len(pages)), sizes)
        self._starts = np.concatenate(([0], np.cumsum(sizes)))
        keys, self._key = np.unique(self.lines["key"], return_inverse=True)
        self._keys = len(keys)

    def of_page(self, page: int) -> slice:
        """Give where the lines of a page stand."""
        return slice(int(self._starts[page]), int(self._starts[page + 1]))

    def recurrence(self) -> npt.NDArray[np.uint8]:
        """Give for each line whether it recurs, and whether so much that even prose may be of the template.

        Copies of one article count once.
        """
        distinct = self._distinct()
        articles = int(distinct.sum())
        counts = self._pages_with(distinct)[self._key]
        recurs = counts >= max(LEAST_ARTICLES, TEMPLATE_SHARE * articles)
        widely = counts >= max(LEAST_ARTICLES_WIDE, WIDE_SHARE * articles)
        return recurs * RECURS | widely * RECURS_WIDELY

    def most_frequent(self) -> list[int | None]:
        """Give for each page the key of that line of it which stands on most of the pages: of one site, the same."""
        chosen = self._greatest(self._pages_with(np.ones(self._count, np.bool_))[self._key])
        return [None if line < 0 else int(self.lines["key"][line]) for line in chosen]

    def _distinct(self) -> _Truths:
        """Leave out the pages whose longest own line is another's too: print versions, copies in an archive."""
        everywhere = self._pages_with(np.ones(self._count, np.bool_))[self._key]
        is_own = 2 * everywhere <= self._count
        longest = self._greatest(self.lines["characters"], is_own)
        keys = np.where(longest < 0, -1, self._key[longest] if self._key.size else -1)
        distinct = np.zeros(self._count, np.bool_)
        distinct[np.unique(keys, return_index=True)[1]] = True
        return distinct

    def _pages_with(self, counted: _Truths) -> _Numbers:
        """Count for each key the pages it stands on, of those that are counted."""
        chosen = counted[self._page]
        pairs = np.unique(self._page[chosen] * self._keys + self._key[chosen])
        return np.bincount(pairs % max(self._keys, 1), minlength=self._keys)

    def _greatest(self, value: npt.NDArray[np.generic], preferred: _Truths | None = None) -> _Numbers:
        """Give the line of each page with the greatest value, of those preferred if it has any; -1 without lines."""
        first = np.zeros(self.lines.size, np.bool_) if preferred is None else preferred
        order = np.lexsort((self._key, value, first, self._page))
        return np.where(np.diff(self._starts) > 0, order[np.maximum(self._starts[1:] - 1, 0)] if order.size else -1, -1)
