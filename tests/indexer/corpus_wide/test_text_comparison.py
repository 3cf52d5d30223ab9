"""Texts are compared once, and again only when one of them is another."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from indexer.corpus_wide.page_summary import PageSummary, summarise_page, summarise_text
from indexer.corpus_wide.text_comparison import TextComparisons, no_comparisons
from search import Appeal

STORY = "Le pêcheur fictif a été arrêté au large et sa barque saisie ; ses filets sont restés sur la plage. " * 2
PAIRS = np.array([[0, 1], [0, 2], [1, 2]])


@pytest.fixture
def appeals(make_appeal: Callable[..., Appeal]) -> list[Appeal]:
    """Make two texts that are alike and another one."""
    bodies = (f"{STORY}\n\nImprimer", STORY, "Une tout autre histoire, qui tient en une ligne.")
    return [make_appeal(body=body, content_hash=body) for body in bodies]


def summaries(appeals: list[Appeal], dropped: tuple[int, ...] = ()) -> list[PageSummary]:
    """Summarise appeals, the first without some lines."""
    return [
        replace(summarise_page(own), text=summarise_text(own, dropped if number == 0 else ()))
        for number, own in enumerate(appeals)
    ]


def test_what_was_compared_is_not_read_again(appeals: list[Appeal]) -> None:
    """The next rebuild takes what this one found."""
    pages = summaries(appeals)
    first = TextComparisons(lambda page: appeals[pages.index(page)], no_comparisons())
    found = first.near(pages, PAIRS)

    second = TextComparisons(lambda page: pytest.fail(f"{page} was read"), first.made)

    assert found.tolist() == second.near(pages, PAIRS).tolist() == [True, False, False]
    assert second.made.tolist() == first.made.tolist()


def test_a_text_that_lost_a_line_is_compared_again(appeals: list[Appeal]) -> None:
    """Pages that did not change may read otherwise, since their site's template did; the others stay known."""
    pages = summaries(appeals)
    first = TextComparisons(lambda page: appeals[pages.index(page)], no_comparisons())
    first.near(pages, PAIRS)
    pages = summaries(appeals, dropped=(0,))
    read = []

    second = TextComparisons(lambda page: read.append(pages.index(page)) or appeals[read[-1]], first.made)
    second.near(pages, PAIRS)

    assert read == [0, 1, 2]
    known = set(first.made["pages"].tolist()) & set(second.made["pages"].tolist())
    assert len(known) == 1


def test_nothing_is_compared_without_pairs(appeals: list[Appeal]) -> None:
    """As in a corpus without near texts."""
    comparisons = TextComparisons(lambda _: pytest.fail("a text was read"), no_comparisons())

    assert comparisons.near(summaries(appeals), np.empty((0, 2), np.int64)).tolist() == []
