"""The report of a rebuild says by site what was removed and where a profile did not fit."""

from collections.abc import Callable
from dataclasses import replace

from indexer.corpus_wide.page_summary import summarise_page, summarise_text
from indexer.corpus_wide.site_report import SiteReport, report_sites
from indexer.page import SkippedPage
from search import Appeal
from search.appeal import Extraction


def test_each_site_has_its_figures(make_appeal: Callable[..., Appeal]) -> None:
    """Sites with more pages come first; a site may have pages that were all left out."""
    north, south = Extraction("Nord", page_words=20), Extraction("Sud", 10, is_fallback=True)
    appeals = [
        make_appeal(id="a", title="Un deux", body="trois quatre", extraction=north),
        make_appeal(id="b", title="Un deux", body="trois quatre", extraction=south),
        make_appeal(id="c", title="Un deux trois", body="quatre\n\ncinq six\n\nAccueil", extraction=south),
    ]
    pages = [replace(summarise_page(own), text=summarise_text(own, (2,) * (own.id == "c"))) for own in appeals]
    skipped = [SkippedPage("d.html", "no article", "Nord"), SkippedPage("e.html", "no article")]

    reports = report_sites(pages, skipped)

    assert reports == (
        SiteReport("Sud", pages=2, removed=0.5, recurrent_lines=1, fallbacks=2, skipped=0),
        SiteReport("Nord", pages=1, removed=0.8, recurrent_lines=0, fallbacks=0, skipped=1),
        SiteReport("", pages=0, removed=None, recurrent_lines=0, fallbacks=0, skipped=1),
    )
