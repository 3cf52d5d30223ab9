"""The report of a rebuild by site: how much of its pages was removed, and where its profile did not fit."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from indexer.page import SkippedPage
from indexer.wording import count_words
from search import Appeal


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


def report_sites(appeals: Iterable[Appeal], skipped: Iterable[SkippedPage]) -> tuple[SiteReport, ...]:
    """Give the figures of each site, those with most pages first."""
    by_site: defaultdict[str, list[Appeal]] = defaultdict(list)
    for appeal in appeals:
        by_site[appeal.extraction.site].append(appeal)
    left_out = Counter(page.site for page in skipped)
    reports = [_report(site, by_site.get(site, []), left_out[site]) for site in by_site.keys() | left_out.keys()]
    return tuple(sorted(reports, key=lambda report: (-report.pages, -report.skipped, report.site)))


def _report(site: str, appeals: list[Appeal], skipped: int) -> SiteReport:
    extractions = [appeal.extraction for appeal in appeals]
    found = sum(extraction.page_words for extraction in extractions)
    kept = count_words(text for appeal in appeals for text in (appeal.title, appeal.body))
    return SiteReport(
        site=site,
        pages=len(appeals),
        removed=round(max(0.0, 1 - kept / found), 3) if found else None,
        recurrent_lines=sum(extraction.recurrent_lines for extraction in extractions),
        fallbacks=sum(extraction.is_fallback for extraction in extractions),
        skipped=skipped,
    )
