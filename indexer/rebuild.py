"""Rebuild an index from raw pages: read, extract what changed, drop what is gone, publish."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.captures import Capture, Captures
from indexer.corpus_notice import read_notice
from indexer.extractor_pool import extract_appeals
from indexer.limits import PAGES_WORTH_A_PROCESS
from indexer.page import Page, SkippedPage
from indexer.report import RebuildReport
from indexer.sources import content_hash, count, read
from indexer.version import extractor_version
from search import Appeal, Writer


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
    report, captures = RebuildReport(), Captures()
    notice = read_notice(sources)
    with Writer(index) as writer:
        report.found = count(sources)
        published = {} if options.full else _reusable(writer)
        changed = _read_changed(sources, published, captures, report)
        for outcome in extract_appeals(changed, options.jobs or _worthwhile_jobs(report.found)):
            _receive(outcome, captures, report)
            on_page(report)
        _update(writer, captures, report)
        report.appeals = writer.publish(extractor=extractor_version(), notice=notice)
    report.seconds = time.perf_counter() - started
    return report


def _worthwhile_jobs(pages: int) -> int:
    return min(len(os.sched_getaffinity(0)), pages // PAGES_WORTH_A_PROCESS + 1)


def _reusable(writer: Writer) -> dict[str, Appeal]:
    """Give the published appeals by source, none when other code extracted them."""
    if writer.extractor != extractor_version():
        return {}
    return {appeal.source: appeal for appeal in writer.published()}


def _read_changed(
    sources: Sequence[Path], published: dict[str, Appeal], captures: Captures, report: RebuildReport
) -> Iterator[Page]:
    """Give the pages that must be extracted; those that have not changed are taken as they were published."""
    for page in read(sources):
        report.read += 1
        if isinstance(page, SkippedPage):
            report.skipped.append(page)
            continue
        before = published.get(page.source)
        if before and before.content_hash == content_hash(page):
            captures.offer(Capture(before.id, before.source, before.captured_at, None))
        else:
            yield page


def _receive(outcome: Appeal | SkippedPage, captures: Captures, report: RebuildReport) -> None:
    if isinstance(outcome, SkippedPage):
        report.skipped.append(outcome)
    else:
        captures.offer(Capture(outcome.id, outcome.source, outcome.captured_at, outcome))


def _update(writer: Writer, captures: Captures, report: RebuildReport) -> None:
    """Bring the writer from the published appeals to the captured ones."""
    for appeal_id in writer.published_ids - captures.best.keys():
        writer.delete(appeal_id)
        report.removed += 1
    for capture in captures.best.values():
        if capture.appeal:
            writer.add(capture.appeal)
            report.indexed += 1
        else:
            report.unchanged += 1
    report.skipped.extend(captures.others)
