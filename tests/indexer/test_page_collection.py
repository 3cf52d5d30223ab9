"""Pages that are known are not extracted again, whether they hold an article or not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.corpus_wide.page_summary import summarise_page
from indexer.extractor_pool import ExtractedPage
from indexer.kept_pages import Findings, KeptPages
from indexer.page import InterruptedPage, Page, SkippedPage
from indexer.page_collection import PageCollection
from indexer.page_texts import PageTexts, pack
from indexer.reading.sources import content_hash
from indexer.report import RebuildReport
from search import Appeal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of three pages."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.html").write_text(name)
    return folder


def test_only_pages_that_nothing_is_known_of_are_given(
    tmp_path: Path, folder: Path, make_appeal: Callable[..., Appeal]
) -> None:
    """Those left out before are left out for the same reason."""
    first, second, _ = (Page(f"pages/{name}.html", name.encode()) for name in "abc")
    known = summarise_page(make_appeal(source=first.source, content_hash=content_hash(first)))
    without_article = SkippedPage(second.source, "no article: empty text")
    found = Findings(skipped={(second.source, content_hash(second)): without_article})
    report = RebuildReport()
    with PageTexts(tmp_path) as texts:
        collection = PageCollection(KeptPages({known.key: known}, [0], found), texts, report)

        given = list(collection.read_changed([folder]))

    assert [page.source for page in given] == ["pages/c.html"]
    assert collection.in_order() == [known]
    assert (report.read, report.skipped) == (3, [without_article])
    assert collection.skipped == found.skipped


def test_what_came_of_the_pages_is_kept(tmp_path: Path, folder: Path, make_appeal: Callable[..., Appeal]) -> None:
    """But a page that was interrupted is tried again."""
    report = RebuildReport()
    with PageTexts(tmp_path) as texts:
        collection = PageCollection(KeptPages(), texts, report)
        first, second, third = collection.read_changed([folder])
        appeal = make_appeal(source=first.source, content_hash=content_hash(first))

        collection.receive(ExtractedPage(summarise_page(appeal), pack(appeal)))
        collection.receive(SkippedPage(second.source, "no article: empty text"))
        collection.receive(InterruptedPage(third.source, "its extraction crashed"))

        (page,) = collection.in_order()
        assert texts.read(page.record) == appeal
    assert [page.source for page in report.skipped] == ["pages/b.html", "pages/c.html"]
    assert list(collection.skipped) == [(second.source, content_hash(second))]
