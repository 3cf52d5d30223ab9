"""Rebuild an index from raw pages: read, extract what changed, drop what is gone, publish."""

import os
import time
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from indexer.corpus_wide.outcome import Outcome, decide
from indexer.corpus_wide.page_summary import PageSummary
from indexer.corpus_wide.recurrence import find_recurrent
from indexer.corpus_wide.site_report import report_sites
from indexer.corpus_wide.text_comparison import TextComparisons
from indexer.extractor_pool import ExtractorPool, TextTask
from indexer.kept_pages import Findings, KeptPages, read_kept_pages, write_kept_pages
from indexer.limits import PAGES_WORTH_A_PROCESS
from indexer.page_collection import PageCollection
from indexer.page_texts import PageTexts
from indexer.reading.corpus_notice import read_notice
from indexer.reading.sources import count
from indexer.report import RebuildReport
from indexer.version import extractor_version
from search import Writer


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
            collection = PageCollection(kept, texts, report)
            for outcome in pool.extract(collection.read_changed(sources)):
                collection.receive(outcome)
                on_page(report)
            pages = _summarise(collection.in_order(), texts, pool)
        comparisons = TextComparisons(lambda page: texts.read(page.record), kept.found.comparisons)
        outcomes = decide(pages, comparisons)
        fingerprints = np.array([outcome.fingerprint for outcome in outcomes], np.uint64)
        _tell(report, outcomes, kept, writer.published_ids)
        _update(writer, outcomes, np.isin(fingerprints, kept.found.outcomes), texts)

        def leave(folder: Path) -> None:
            """Write into the new generation what the next rebuild begins from."""
            sizes = texts.write(folder, (page.record for page in pages))
            found = Findings(collection.skipped, comparisons.made, fingerprints)
            write_kept_pages(folder, zip(pages, sizes, strict=True), found)

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


def _summarise(pages: list[PageSummary], texts: PageTexts, pool: ExtractorPool) -> list[PageSummary]:
    """Find what is chrome on each page, and summarise the texts again that are without other lines than before."""
    recurrent = find_recurrent(pages)
    stale = [
        number
        for number, (page, dropped) in enumerate(zip(pages, recurrent, strict=True))
        if page.text.dropped != dropped
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
