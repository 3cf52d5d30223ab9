"""Pages of known sites in other designs and of unknown sites are understood as their labels say.

Each set was scored blind once, with the figures in bench/README.md, and then used to mend the rules.
"""

from functools import lru_cache
from pathlib import Path

import pytest

from indexer.extractor_pool import extract_appeal
from indexer.page import Page
from indexer.reading.sources import read
from search import Appeal
from tests.labels.scoring import FACETS, Score, read_labels, score

PAGES = Path(__file__).parent / "pages"
SETS = (1, 2, 3, 4, 5, 6, 7, 8)
ALL_SETS = (*FACETS, "body kept", "chrome left out")


@lru_cache(maxsize=1)
def appeals() -> list[Appeal]:
    """Extract all pages once."""
    outcomes = [extract_appeal(page) for page in read([PAGES]) if isinstance(page, Page)]
    return [outcome for outcome in outcomes if isinstance(outcome, Appeal)]


def score_of(number: int) -> Score:
    """Compare one set with its labels."""
    return score(appeals(), read_labels(PAGES / f"labels-{number}.json"))


@pytest.mark.parametrize("number", SETS)
@pytest.mark.parametrize("what", ALL_SETS)
def test_pages_whose_misses_were_mended_stay_right(number: int, what: str) -> None:
    """All of them; a miss is a rule that broke."""
    assert score_of(number).share(what) == 1.0, score_of(number).wrong


def test_every_page_is_labelled() -> None:
    """No page came in without someone saying what is right for it."""
    labelled = [label["file"] for number in SETS for label in read_labels(PAGES / f"labels-{number}.json")]
    files = [path.name for path in PAGES.iterdir() if path.suffix in {".html", ".htm", ".txt"}]

    assert sorted(labelled) == sorted(files)
