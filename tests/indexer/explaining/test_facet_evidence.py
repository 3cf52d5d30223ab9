"""Tests of the evidence for each facet: words, place and rule, and for an unknown one what was looked at."""

from datetime import UTC, datetime

from indexer.chrome.extraction import read_page
from indexer.chrome.profile import SiteProfile
from indexer.explaining.facet_evidence import FacetEvidence, facet_evidence
from indexer.facets.description import find_facets
from indexer.page import Page

PROSE = (
    "<p>Le comité fictif demande que la lumière soit faite et que la famille du pêcheur soit informée sans délai.</p>"
)


def facets_of(
    body: str, head: str = "", profile: SiteProfile | None = None, captured_at: datetime | None = None
) -> dict[str, FacetEvidence]:
    """Give the evidence for the facets of a page by their names."""
    html = f"<!DOCTYPE html><html><head>{head}</head><body>{body}{PROSE * 3}</body></html>"
    page = Page("page.html", html.encode(), None, captured_at)
    reading = read_page(page, profile)
    facets = find_facets(page, reading.article, reading.profile)
    return {row.facet: row for row in facet_evidence(reading, facets)}


def test_each_facet_names_words_place_and_rule() -> None:
    """From the title, the head, a label and a reference number."""
    head = '<meta property="og:site_name" content="Les Amis du Port"><meta name="date" content="2014-05-03">'
    body = "<p>APPEL URGENT</p><p>AU 23/14</p><h1>Tchad : un pêcheur porté disparu au port</h1><p>Action terminée</p>"
    rows = facets_of(body, head)

    title = "Tchad : un pêcheur porté disparu au port"
    rule = "stands out most above the text, and agrees with the page's head"
    assert rows["title"] == FacetEvidence("title", title, title, "element <h1>", rule)
    place = "site name or publisher in the page's head"
    assert rows["organisation"] == FacetEvidence(
        "organisation", "Les Amis du Port", "Les Amis du Port", place, "the site calls itself so"
    )
    assert rows["country"] == FacetEvidence("country", "TD", "Tchad", "title", "the title begins with it")
    assert (rows["status"].value, rows["status"].words) == ("closed", "Action terminée")
    assert rows["action"] == FacetEvidence(
        "action", "Appel urgent", "APPEL URGENT", "line by the title", "a known kind of action"
    )
    place = "meta tag of the page's head"
    assert rows["date"] == FacetEvidence("date", "2014-05-03", "2014-05-03", place, "the page states its date")
    place = "line around the article"
    assert rows["reference"] == FacetEvidence("reference", "AU 23/14", "AU 23/14", place, "a short line states it")


def test_a_year_that_the_text_fixes_says_by_which_dates() -> None:
    """A day without its year before any year is named is told again after a full date."""
    story = (
        "<p>Elle a disparu le 20 octobre.</p><p>Le 24 juillet 2018, on a pris son téléphone. Le 20 octobre, rien.</p>"
    )
    row = facets_of(f"<h1>Une pêcheuse portée disparue au port</h1>{story}")["date"]

    assert (row.value, row.words, row.place) == ("2018", "20 octobre … 24 juillet 2018", "text")
    assert row.rule == "a day told without its year before any year is named is told again after a full date"


def test_a_profile_names_its_organisation() -> None:
    """No words of the page are needed."""
    row = facets_of("<h1>Un pêcheur jugé au port</h1>", profile=SiteProfile("comite", "Comité fictif", ()))

    assert row["organisation"] == FacetEvidence("organisation", "Comité fictif", rule="the profile comite names it")


def test_an_unknown_facet_says_what_was_looked_at() -> None:
    """And which date was refused, here one after the capture."""
    head = '<meta name="date" content="2031-05-03">'
    rows = facets_of("<h1>Un pêcheur jugé au port</h1>", head, captured_at=datetime(2014, 1, 1, tzinfo=UTC))

    assert rows["status"].value == ""
    assert rows["status"].looked_at.startswith("kind of action, title, breadcrumb")
    assert rows["date"].looked_at.endswith("; refused « 2031-05-03 »")
