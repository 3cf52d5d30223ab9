"""Choose among the captures of one page: two files with one address are one appeal, the latest capture of it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from indexer.page import SkippedPage
from search import Appeal

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Capture:
    """One extracted page; `appeal` is None when it is published already and has not changed."""

    id: str
    source: str
    captured_at: datetime | None
    appeal: Appeal | None

    def is_better_than(self, other: "Capture") -> bool:
        """Prefer the later capture; between two of one moment, the first source in alphabetical order."""
        mine, theirs = self.captured_at or NEVER, other.captured_at or NEVER
        return (mine, other.source) > (theirs, self.source)


class Captures:
    """The best capture of each appeal so far, whatever the order in which they come."""

    def __init__(self) -> None:
        self.best: dict[str, Capture] = {}
        self.others: list[SkippedPage] = []

    def offer(self, capture: Capture) -> None:
        """Take a capture, or count it among the others."""
        rival = self.best.setdefault(capture.id, capture)
        if rival is capture:
            return
        best, other = (capture, rival) if capture.is_better_than(rival) else (rival, capture)
        self.best[capture.id] = best
        self.others.append(SkippedPage(other.source, "another capture of the same address is indexed"))
