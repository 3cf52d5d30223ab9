"""Tests of explaining several pages: what each is without article by, and what recurs over a site."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.chrome.profile import Selectors, SiteProfile
from indexer.explaining.decided_lines import Fate
from indexer.explaining.explanation import STATISTICS, explain
from indexer.explaining.writing import explanation_text
from indexer.page import Page, SkippedPage

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
PROFILE = SiteProfile("comite", "Comité fictif", (), select=Selectors(title=(".titre",), body=(".texte",)))


def page(day: str, slogan: str = "Le port vivra") -> Page:
    """Make the page of a site whose pages share a slogan below their articles."""
    prose = f"Le {day}, la famille du pêcheur a demandé en vain à la police du port de {day} où il est détenu."
    more = f"Elle y est retournée {day} en huit avec un avocat, qui n’a pas vu le juge du {day} et attend toujours."
    html = f"<h1>Un pêcheur du {day} détenu</h1><div><p>{prose}</p><p>{more}</p><p>{slogan}</p></div>"
    return Page(f"{day}.html", f"<html><body>{html}</body></html>".encode(), f"https://exemple.org/{day}")


def test_lines_that_recur_over_a_site_are_dropped_by_statistics() -> None:
    """When enough of its pages are explained together."""
    together = explain([page(day) for day in DAYS])
    alone = explain([page("lundi")])

    dropped = {(line.text, line.rule) for one in together for line in one.lines if line.layer == STATISTICS}
    assert dropped == {("Le port vivra", "recurs over the pages of this site")}
    assert together[0].site_pages == 6
    assert [line.text for line in alone[0].lines if line.fate is Fate.KEPT][-1] == "Le port vivra"


def test_a_profile_that_does_not_fit_says_why() -> None:
    """And the layer that took over."""
    (explanation,) = explain([page("lundi")], PROFILE)

    assert explanation.misfit == "its title selectors find no words"
    assert explanation.layer == "general rules"


@pytest.mark.parametrize(
    ("body", "reason", "evidence"),
    [
        (
            "<h1>Page introuvable</h1>" + "<p>Le port est fermé.</p>" * 9,
            "error page such as 404",
            "« Page introuvable »",
        ),
        (
            "".join(f"<p>{day}, nous posons des cookies au port.</p>" for day in DAYS),
            "cookie wall",
            "« cookies … cookies",
        ),
        ("<h1>Un port</h1><p>Le pêcheur attend.</p><ul><li>Un<li>Deux<li>Trois<li>Port</ul>" * 2, "only", ""),
        ("", "empty shell", ""),
    ],
)
def test_a_page_without_article_says_by_which_words(body: str, reason: str, evidence: str) -> None:
    """The reason of the rebuild's report, and what on the page gave it."""
    (explanation,) = explain([Page("page.html", f"<html><body>{body}</body></html>".encode())])

    assert explanation.skipped.startswith("no article: ")
    assert reason in explanation.skipped
    assert explanation.evidence.startswith(evidence)
    assert explanation.facets == ()


def test_what_cannot_be_read_keeps_its_reason() -> None:
    """Of an archive, and of a page that is too large."""
    skipped, large = explain([SkippedPage("a.warc#3", "its record is cut"), Page("a.html", b"a" * 2_000_001)])

    assert (skipped.skipped, large.skipped) == ("its record is cut", "larger than 2 MB")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=300) | st.text(max_size=300).map(str.encode), max_size=4), st.booleans())
def test_no_input_raises(contents: list[bytes], is_text: bool) -> None:
    """Whatever bytes a page holds."""
    pages = [Page(f"{number}.{'txt' if is_text else 'html'}", content) for number, content in enumerate(contents)]

    assert all(explanation_text(explanation) for explanation in explain(pages))
