"""What tests of decisions over a corpus begin from: summaries of appeals, as a rebuild makes them."""

from collections.abc import Callable, Sequence

import pytest

from indexer.corpus_wide.page_summary import PageSummary, summarise_page
from indexer.corpus_wide.text_comparison import TextComparisons, no_comparisons
from search import Appeal

Summarise = Callable[[Sequence[Appeal]], tuple[list[PageSummary], TextComparisons]]


@pytest.fixture
def summarise() -> Summarise:
    """Summarise appeals with all their lines, and compare their texts as they stand."""

    def summaries(appeals: Sequence[Appeal]) -> tuple[list[PageSummary], TextComparisons]:
        pages = [summarise_page(own) for own in appeals]
        texts = {id(page): own for page, own in zip(pages, appeals, strict=True)}
        return pages, TextComparisons(lambda page: texts[id(page)], no_comparisons())

    return summaries
