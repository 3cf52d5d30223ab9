"""The pages of a rebuild as they are read: taken as they were published, extracted, or left out with a reason."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from indexer.corpus_wide.page_summary import PageKey, PageSummary
from indexer.extractor_pool import ExtractedPage
from indexer.kept_pages import KeptPages
from indexer.page import InterruptedPage, Page, SkippedPage
from indexer.page_texts import PageTexts
from indexer.reading.sources import content_hash, read
from indexer.report import RebuildReport


class PageCollection:
    """Gathers pages and notes them in a report; a source that an archive holds twice alike is one page.

    `skipped` are the pages that hold no article, which need not be extracted again.
    """

    def __init__(self, kept: KeptPages, texts: PageTexts, report: RebuildReport) -> None:
        self._kept = kept
        self._texts = texts
        self._report = report
        self._asked: deque[PageKey] = deque()
        self._pages: dict[PageKey, PageSummary] = {}
        self.skipped: dict[PageKey, SkippedPage] = {}

    def read_changed(self, sources: Sequence[Path]) -> Iterator[Page]:
        """Give the pages that must be extracted; what is known of the others stays true."""
        for page in read(sources):
            self._report.read += 1
            if isinstance(page, SkippedPage):
                self._report.skipped.append(page)
                continue
            key = page.source, content_hash(page)
            if known := self._kept.pages.get(key):
                self._pages[known.key] = known
            elif without_article := self._kept.found.skipped.get(key):
                self._leave_out(key, without_article)
            else:
                self._asked.append(key)
                yield page

    def receive(self, outcome: ExtractedPage | SkippedPage) -> None:
        """Take what came of the pages given, in their order; raises PublishFailed when there is no room for it."""
        key = self._asked.popleft()
        if isinstance(outcome, SkippedPage):
            self._leave_out(key, outcome)
        else:
            page = replace(outcome.summary, record=self._texts.add(outcome.record))
            self._pages[page.key] = page

    def in_order(self) -> list[PageSummary]:
        """Give the pages by source and content, whatever the order in which they were read."""
        return [page for _, page in sorted(self._pages.items())]

    def _leave_out(self, key: PageKey, page: SkippedPage) -> None:
        self._report.skipped.append(page)
        if not isinstance(page, InterruptedPage):
            self.skipped[key] = page
