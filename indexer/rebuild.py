"""Rebuild an index from raw pages: read, extract what changed, drop what is gone, publish."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.corpus_wide.captures import merge_captures
from indexer.corpus_wide.cases import link_cases
from indexer.corpus_wide.recurrence import remove_recurrent
from indexer.corpus_wide.site_report import report_sites
from indexer.extractor_pool import extract_appeals
from indexer.limits import PAGES_WORTH_A_PROCESS
from indexer.page import Page, SkippedPage
from indexer.reading.corpus_notice import read_notice
from indexer.reading.sources import content_hash, count, read
from indexer.report import RebuildReport
from indexer.version import extractor_version
from search import Appeal, Writer

PageAppeals = dict[tuple[str, str], Appeal]
"""What each page by itself was understood as, by source and content hash: an archive may hold a source twice."""


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
    report, pages = RebuildReport(), PageAppeals()
    notice = read_notice(sources)
    with Writer(index) as writer:
        report.found = count(sources)
        published = PageAppeals() if options.full else _reusable(writer)
        changed = _read_changed(sources, published, pages, report)
        for outcome in extract_appeals(changed, options.jobs or _worthwhile_jobs(report.found)):
            _receive(outcome, pages, report)
            on_page(report)
        in_order = [page for _, page in sorted(pages.items())]  # what is reused was not read in its turn
        appeals = link_cases(merge_captures(remove_recurrent(in_order)))
        _update(writer, appeals, published, report)
        report.sites = report_sites(appeals, report.skipped)
        report.merged = report.read - len(report.skipped) - len(appeals)
        report.appeals = writer.publish(extractor=extractor_version(), notice=notice, pages=in_order)
    report.seconds = time.perf_counter() - started
    return report


def _worthwhile_jobs(pages: int) -> int:
    return min(len(os.sched_getaffinity(0)), pages // PAGES_WORTH_A_PROCESS + 1)


def _reusable(writer: Writer) -> PageAppeals:
    """Give what the pages gave for the published generation, nothing when other code extracted them."""
    if writer.extractor != extractor_version():
        return {}
    return {_key(page): page for page in writer.pages()}


def _key(appeal: Appeal) -> tuple[str, str]:
    return appeal.source, appeal.content_hash


def _read_changed(
    sources: Sequence[Path], published: PageAppeals, pages: PageAppeals, report: RebuildReport
) -> Iterator[Page]:
    """Give the pages that must be extracted; those that have not changed are taken as they were published."""
    for page in read(sources):
        report.read += 1
        if isinstance(page, SkippedPage):
            report.skipped.append(page)
            continue
        key = page.source, content_hash(page)
        if key in published:
            pages[key] = published[key]
        else:
            yield page


def _receive(outcome: Appeal | SkippedPage, pages: PageAppeals, report: RebuildReport) -> None:
    if isinstance(outcome, SkippedPage):
        report.skipped.append(outcome)
    else:
        pages[_key(outcome)] = outcome


def _update(writer: Writer, appeals: Sequence[Appeal], published: PageAppeals, report: RebuildReport) -> None:
    """Bring the writer from the published appeals to those of the pages."""
    for appeal_id in writer.published_ids - {appeal.id for appeal in appeals}:
        writer.delete(appeal_id)
        report.removed += 1
    for appeal in appeals:
        writer.add(appeal)
        is_unchanged = _key(appeal) in published
        report.unchanged += is_unchanged
        report.indexed += not is_unchanged
