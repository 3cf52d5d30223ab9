"""Why pages were understood as they were: their sites, every line of them, and every facet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from indexer.chrome.extraction import checked, read_page
from indexer.chrome.html_extraction import HtmlReading
from indexer.chrome.profile import SiteProfile
from indexer.corpus_wide.page_summary import PageSummary, summarise_page
from indexer.corpus_wide.recurrence import find_recurrent
from indexer.errors import Skipped
from indexer.explaining.decided_lines import LINE_RULES, DecidedLine, Fate, decided_lines
from indexer.explaining.facet_evidence import FacetEvidence, facet_evidence
from indexer.explaining.site_evidence import UNKNOWN_SITE, SelectorMatch, SiteEvidence, selector_matches, site_of
from indexer.facets.description import describe, find_facets
from indexer.limits import EXTRACTION_SECONDS
from indexer.page import Page, SkippedPage
from indexer.time_budget import TimeBudget

STATISTICS = "statistics"
"""The layer that knows what recurs over the pages of a site."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one page was understood as it was; `skipped` is the reason when it holds no article, by `evidence`.

    `layer` is what found the article, `misfit` why the site's profile did not. `site_pages` counts the pages of its
    site that were explained together, over which lines may recur.
    """

    source: str
    skipped: str = ""
    evidence: str = ""
    site: SiteEvidence = UNKNOWN_SITE
    layer: str = ""
    misfit: str = ""
    selectors: tuple[SelectorMatch, ...] = ()
    lines: tuple[DecidedLine, ...] = ()
    facets: tuple[FacetEvidence, ...] = ()
    site_pages: int = 0


def explain(pages: Iterable[Page | SkippedPage], profile: SiteProfile | None = None) -> list[Explanation]:
    """Explain pages, as if all were of the site of `profile` if that is given.

    Lines that recur over the pages of a site are dropped as in a rebuild of these pages, so all must be read before
    the first is explained for good.
    """
    explained = [_explain(page, profile) for page in pages]
    summaries = [summary for _, summary in explained if summary]
    counts = Counter(summary.site for summary in summaries)
    recurrent = iter(find_recurrent(summaries))
    return [
        _with_statistics(explanation, next(recurrent), counts[summary.site]) if summary else explanation
        for explanation, summary in explained
    ]


def _explain(page: Page | SkippedPage, profile: SiteProfile | None) -> tuple[Explanation, PageSummary | None]:
    """Explain one page by itself, and summarise it if it holds an article."""
    if isinstance(page, SkippedPage):
        return Explanation(page.source, page.reason), None
    explanation = Explanation(page.source)
    try:
        with TimeBudget(EXTRACTION_SECONDS):
            reading = read_page(page, profile)
            html = reading.decided if isinstance(reading.decided, HtmlReading) else None
            explanation = replace(
                explanation,
                site=site_of(reading),
                layer=html.found.layer if html else LINE_RULES,
                misfit=html.found.misfit if html else "",
                selectors=selector_matches(reading),
                lines=tuple(decided_lines(reading)),
            )
            article = checked(reading)
            facets = facet_evidence(reading, find_facets(page, article, reading.profile))
            summary = summarise_page(describe(page, article, reading.profile))
            return replace(explanation, facets=facets), summary
    except Skipped as skipped:
        return replace(explanation, skipped=skipped.reason, evidence=skipped.evidence), None
    except RecursionError:
        return replace(explanation, skipped="its elements are nested too deeply"), None


def _with_statistics(explanation: Explanation, recurrent: Sequence[int], site_pages: int) -> Explanation:
    """Drop the paragraphs at these places among the kept lines."""
    kept = [place for place, line in enumerate(explanation.lines) if line.fate is Fate.KEPT]
    lines = list(explanation.lines)
    for number in recurrent:
        text = lines[kept[number]].text
        rule = "recurs over the pages of this site"
        lines[kept[number]] = DecidedLine(text, Fate.DROPPED, STATISTICS, rule)
    return replace(explanation, lines=tuple(lines), site_pages=site_pages)
