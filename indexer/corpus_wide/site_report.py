"""The report of a rebuild by site: how much of its pages was removed, and where its profile did not fit."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from indexer.corpus_wide.page_lines import LINE
from indexer.corpus_wide.page_summary import PageSummary
from indexer.page import SkippedPage


@dataclass(frozen=True, slots=True)
class SiteReport:
    """Figures of one site, whose name is empty when nothing on its pages tells it.

    `pages` are indexed, `skipped` ones left out. `removed` is the share of the words of the indexed pages that is
    not in their texts, None when there are none; `recurrent_lines` of them stand on many pages of the site. To
    `fallbacks` pages the site's profile did not fit, and the general rules took over.
    """

    site: str
    pages: int
    removed: float | None
    recurrent_lines: int
    fallbacks: int
    skipped: int


def report_sites(shown: Iterable[PageSummary], skipped: Iterable[SkippedPage]) -> tuple[SiteReport, ...]:
    """Give the figures of each site from the pages shown as appeals, those with most pages first."""
    by_site: defaultdict[str, list[PageSummary]] = defaultdict(list)
    for page in shown:
        by_site[page.site].append(page)
    left_out = Counter(page.site for page in skipped)
    reports = [_report(site, by_site.get(site, []), left_out[site]) for site in by_site.keys() | left_out.keys()]
    return tuple(sorted(reports, key=lambda report: (-report.pages, -report.skipped, report.site)))


def _report(site: str, pages: list[PageSummary], skipped: int) -> SiteReport:
    found = sum(page.page_words for page in pages)
    kept = sum(map(_words_kept, pages))
    return SiteReport(
        site=site,
        pages=len(pages),
        removed=round(max(0.0, 1 - kept / found), 3) if found else None,
        recurrent_lines=sum(len(page.text.dropped) for page in pages),
        fallbacks=sum(page.is_fallback for page in pages),
        skipped=skipped,
    )


def _words_kept(page: PageSummary) -> int:
    words = np.frombuffer(page.lines, LINE)["words"]
    return page.title_words + int(words.sum()) - int(words[list(page.text.dropped)].sum())
