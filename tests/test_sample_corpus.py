"""The sample corpus is what its README says, and is understood as its labels say."""

import csv
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from indexer.extractor_pool import extract_appeal
from indexer.page import Page
from indexer.reading.sources import read
from search import Appeal
from tests.labels.scoring import FACETS, Score, read_labels, score

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
LABELS = read_labels(ROOT / "tests" / "labels" / "sample_corpus.json")
MENTION = "Page d’exemple : personnes et faits fictifs (corpus de démonstration de Vigie)"


@lru_cache(maxsize=1)
def sample_score() -> Score:
    """Extract the whole corpus once and compare it with its labels."""
    outcomes = [extract_appeal(page) for page in read([CORPUS]) if isinstance(page, Page)]
    return score((outcome for outcome in outcomes if isinstance(outcome, Appeal)), LABELS)


def pages() -> list[Path]:
    """Give the files of the corpus that are pages."""
    return sorted(path for path in CORPUS.rglob("*") if path.suffix in {".html", ".txt"})


def test_every_page_is_labelled_and_in_the_manifest() -> None:
    """No page came in without someone saying what is right for it."""
    names = Counter(path.name for path in pages())
    with (CORPUS / "manifest.csv").open(encoding="utf-8") as file:
        rows = [row["path"] for row in csv.DictReader(file)]

    assert max(names.values()) == 1
    assert names.keys() == {label["file"] for label in LABELS}
    assert sorted(rows) == [path.relative_to(CORPUS).as_posix() for path in pages()]


def test_every_page_says_that_it_is_fictional() -> None:
    """The mention stands in the page itself, whatever its charset."""
    for path in pages():
        content = path.read_bytes()
        text = content.decode("utf-8", errors="ignore") + content.decode("windows-1252", errors="ignore")
        entities = text.replace("&rsquo;", "’").replace("&eacute;", "é").replace("&#8217;", "’").replace("&nbsp;", " ")
        assert MENTION in re.sub(r"\s+", " ", entities), path.name


def test_the_corpus_is_as_varied_as_a_newcomer_needs() -> None:
    """Countries, organisations, years and statuses to try every facet with."""
    articles = [label for label in LABELS if label.get("is_appeal", True)]

    assert len([path for path in pages() if path.suffix == ".html"]) >= 60
    assert len([path for path in pages() if path.suffix == ".txt"]) >= 15
    assert len({code for label in articles for code in label["countries_required"]}) >= 25
    assert len({str(label["organisation"]) for label in articles}) >= 8
    assert len({label["year"] for label in articles} - {None}) >= 15
    assert {label["status"] for label in articles} == {"open", "closed", "good_news", "other", "none"}
    assert len(LABELS) - len(articles) == 3


@pytest.mark.parametrize("facet", FACETS)
def test_facets_are_understood(facet: str) -> None:
    """Nineteen pages of twenty are right in each facet; a drop below is a rule that broke."""
    assert sample_score().share(facet) >= 0.95, sample_score().wrong


@pytest.mark.parametrize("text", ["body kept", "chrome left out"])
def test_articles_are_kept_whole_and_clean(text: str) -> None:
    """Of the strings labelled as article and as chrome, nineteen of twenty are where they belong."""
    assert sample_score().share(text) >= 0.95, sample_score().wrong
