"""What becomes of all the pages of a corpus: which appeals there are, on which captures, and of which case.

An outcome is decided from summaries. Only for an outcome that was not the published one must its text be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from indexer.corpus_wide.captures import merge_captures
from indexer.corpus_wide.cases import link_cases
from indexer.corpus_wide.page_summary import PageSummary, without_lines
from indexer.corpus_wide.text_comparison import TextComparisons
from search.appeal import Appeal


@dataclass(frozen=True, slots=True)
class Outcome:
    """One appeal to be: its id, the pages it was captured on, the shown one first, and the others of its case."""

    id: str
    captures: tuple[PageSummary, ...]
    same_case: tuple[str, ...]

    @property
    def shown(self) -> PageSummary:
        """The page whose text and facets are the appeal's."""
        return self.captures[0]

    @property
    def fingerprint(self) -> int:
        """The same for outcomes that give the same appeal, in 64 bits."""
        keys = [page.key for page in self.captures]
        told = repr((self.id, keys, self.shown.text.dropped, self.same_case))
        return int.from_bytes(blake2b(told.encode(errors="surrogatepass"), digest_size=8).digest())

    def appeal(self, shown: Appeal) -> Appeal:
        """Make the appeal of what the shown page by itself gave."""
        dropped = self.shown.text.dropped
        return replace(
            shown,
            id=self.id,
            body=without_lines(shown.body, dropped),
            extraction=replace(shown.extraction, recurrent_lines=len(dropped)),
            captures=tuple(page.capture for page in self.captures),
            same_case=self.same_case,
        )


def decide(pages: Sequence[PageSummary], comparisons: TextComparisons) -> list[Outcome]:
    """Merge the captures of one article and link the appeals of one case; gives them in order of id."""
    merged = merge_captures(pages, comparisons)
    cases = link_cases(merged)
    return [Outcome(own.id, own.captures, case) for own, case in zip(merged.appeals, cases, strict=True)]
