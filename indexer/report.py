"""The report of a rebuild."""

from collections import Counter
from dataclasses import dataclass, field

from indexer.corpus_wide.site_report import SiteReport
from indexer.page import SkippedPage


@dataclass(slots=True)
class RebuildReport:
    """What a rebuild has done so far.

    `found` pages are there to be read; `indexed` ones were extracted, `unchanged` ones taken as they were
    published; `merged` ones are other captures of these; `removed` appeals are in the new generation no more; `appeals`
    is what it holds; `seconds` is wall time.
    """

    found: int = 0
    read: int = 0
    indexed: int = 0
    unchanged: int = 0
    merged: int = 0
    removed: int = 0
    appeals: int = 0
    seconds: float = 0.0
    skipped: list[SkippedPage] = field(default_factory=list)
    sites: tuple[SiteReport, ...] = ()

    @property
    def reasons(self) -> Counter[str]:
        """Count the skipped pages by reason."""
        return Counter(page.reason for page in self.skipped)
