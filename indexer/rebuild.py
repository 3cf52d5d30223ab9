"""Rebuild an index from raw pages: read, extract what changed, drop what is gone, publish."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from indexer.corpus_wide.outcome import Outcome, decide
from indexer.corpus_wide.page_summary import PageKey, PageSummary
from indexer.corpus_wide.recurrence import find_recurrent
from indexer.corpus_wide.site_report import report_sites
from indexer.corpus_wide.text_comparison import TextComparisons
from indexer.extractor_pool import ExtractedPage, ExtractorPool, TextTask
from indexer.kept_pages import KeptPages, read_kept_pages, write_kept_pages
from indexer.limits import PAGES_WORTH_A_PROCESS
from indexer.page import Page, SkippedPage
from indexer.page_texts import PageTexts
from indexer.reading.corpus_notice import read_notice
from indexer.reading.sources import content_hash, count, read
from indexer.report import RebuildReport
from indexer.version import extractor_version
from search import Writer

Pages = dict[PageKey, PageSummary]


@dataclass(frozen=True, slots=True)
class RebuildOptions:
    """How to rebuild: with so many processes, by default what the pages and the cores warrant.

    `full` extracts unchanged pages again too.
    """

    jobs: int | None = None
    full: bool = False


def rebuild(
    sources: Sequence[Path],
    index: Path,
    options: RebuildOptions,
    on_page: Callable[[RebuildReport], None] = lambda _: None,
) -> RebuildReport:
    """Build the next generation of an index from folders and files of raw pages, and publish it.

    `on_page` is called with the report so far after each page that is extracted. Raises IndexerError for a source
    that is not there, RebuildInProgress and PublishFailed; what was published before is untouched then.
    """
    started = time.perf_counter()
    notice = read_notice(sources)
    with Writer(index) as writer, PageTexts(index) as texts:
        report = RebuildReport(found=count(sources))
        kept = KeptPages() if options.full else _reusable(writer, texts)
        with ExtractorPool(options.jobs or _worthwhile_jobs(report.found)) as pool:
            pages: Pages = {}
            for outcome in pool.extract(_read_changed(sources, kept.pages, pages, report)):
                _receive(outcome, pages, texts, report)
                on_page(report)
            in_order = _summarise([page for _, page in sorted(pages.items())], texts, pool)
        comparisons = TextComparisons(lambda page: texts.read(page.record), kept.comparisons)
        outcomes = decide(in_order, comparisons)
        fingerprints = np.array([outcome.fingerprint for outcome in outcomes], np.uint64)
        _tell(report, outcomes, kept, writer.published_ids)
        _update(writer, outcomes, np.isin(fingerprints, kept.outcomes), texts)

        def leave(folder: Path) -> None:
            """Write into the new generation what the next rebuild begins from."""
            sizes = texts.write(folder, (page.record for page in in_order))
            write_kept_pages(folder, zip(in_order, sizes, strict=True), comparisons.made, fingerprints)

        report.appeals = writer.publish(extractor=extractor_version(), notice=notice, pages=leave)
    report.seconds = time.perf_counter() - started
    return report


def _worthwhile_jobs(pages: int) -> int:
    return min(len(os.sched_getaffinity(0)), pages // PAGES_WORTH_A_PROCESS + 1)


def _reusable(writer: Writer, texts: PageTexts) -> KeptPages:
    """Give what the published generation knows of its pages, nothing when other code extracted them."""
    folder = writer.published_folder
    if folder is None or writer.extractor != extractor_version():
        return KeptPages()
    kept = read_kept_pages(folder)
    texts.open_published(folder, kept.record_sizes)
    return kept


def _read_changed(sources: Sequence[Path], published: Pages, pages: Pages, report: RebuildReport) -> Iterator[Page]:
    """Give the pages that must be extracted; those that have not changed are taken as they were published."""
    for page in read(sources):
        report.read += 1
        if isinstance(page, SkippedPage):
            report.skipped.append(page)
            continue
        known = published.get((page.source, content_hash(page)))
        if known:
            pages[known.key] = known
        else:
            yield page


def _receive(outcome: ExtractedPage | SkippedPage, pages: Pages, texts: PageTexts, report: RebuildReport) -> None:
    if isinstance(outcome, SkippedPage):
        report.skipped.append(outcome)
    else:
        page = replace(outcome.summary, record=texts.add(outcome.record))
        pages[page.key] = page


def _summarise(pages: list[PageSummary], texts: PageTexts, pool: ExtractorPool) -> list[PageSummary]:
    """Find what is chrome on each page, and summarise the texts that are without other lines than before."""
    recurrent = find_recurrent(pages)
    stale = [
        number
        for number, (page, dropped) in enumerate(zip(pages, recurrent, strict=True))
        if page.text is None or page.text.dropped != dropped
    ]
    tasks = (TextTask(texts.record(pages[number].record), recurrent[number]) for number in stale)
    for number, summary in zip(stale, pool.summarise(tasks), strict=True):
        pages[number] = replace(pages[number], text=summary)
    return pages


def _tell(report: RebuildReport, outcomes: Sequence[Outcome], kept: KeptPages, published: Set[str]) -> None:
    """Complete the report; an appeal is unchanged when the page it shows is."""
    report.unchanged = sum(outcome.shown.key in kept.pages for outcome in outcomes)
    report.indexed = len(outcomes) - report.unchanged
    report.removed = len(published - {outcome.id for outcome in outcomes})
    report.merged = report.read - len(report.skipped) - len(outcomes)
    report.sites = report_sites((outcome.shown for outcome in outcomes), report.skipped)


def _update(writer: Writer, outcomes: Sequence[Outcome], as_published: Iterable[bool], texts: PageTexts) -> None:
    """Bring the writer from the published appeals to the outcomes; the text of those as published stays unread."""
    for appeal_id in writer.published_ids - {outcome.id for outcome in outcomes}:
        writer.delete(appeal_id)
    for outcome, is_published in zip(outcomes, as_published, strict=True):
        if not is_published:
            writer.add(outcome.appeal(texts.read(outcome.shown.record)))
