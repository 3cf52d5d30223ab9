"""Tests of how a site was recognised and of what its selectors find."""

from indexer.chrome.extraction import read_page
from indexer.chrome.profile import Selectors, SiteProfile
from indexer.explaining.site_evidence import UNKNOWN_SITE, SelectorMatch, SiteEvidence, selector_matches, site_of
from indexer.page import Page

HTML = "<html><body><h1>Un pêcheur jugé</h1><p class=date></p><p class=date>3 mai</p></body></html>"
PROFILE = SiteProfile("comite", "Comité fictif", (), select=Selectors(title=("h1", "h2"), date=(".date",)))


def test_a_site_is_known_by_its_address() -> None:
    """The host says which profile."""
    reading = read_page(Page("page.html", HTML.encode(), "https://www.fidh.org/fr/exemple"))

    assert site_of(reading) == SiteEvidence("FIDH", "fidh", "address www.fidh.org")


def test_a_site_is_known_by_its_lines() -> None:
    """The lines are quoted."""
    page = HTML.replace("</body>", "<p>OMCT</p><p>www.omct.org</p></body>")

    assert site_of(read_page(Page("page.html", page.encode()))) == SiteEvidence(
        "OMCT", "omct", "lines", ("OMCT", "omct.org")
    )


def test_a_given_profile_is_said_to_be_given() -> None:
    """And an unknown site to be unknown."""
    page = Page("page.html", HTML.encode())

    assert site_of(read_page(page, PROFILE)) == SiteEvidence("Comité fictif", "comite", "given")
    assert site_of(read_page(page)) == UNKNOWN_SITE


def test_each_selector_says_what_it_finds() -> None:
    """The number of elements, and the words of the first that has some."""
    reading = read_page(Page("page.html", HTML.encode()), PROFILE)

    assert selector_matches(reading) == (
        SelectorMatch("title", "h1", 1, "Un pêcheur jugé"),
        SelectorMatch("title", "h2", 0, ""),
        SelectorMatch("date", ".date", 2, "3 mai"),
    )


def test_a_text_capture_has_no_elements() -> None:
    """So its profile's selectors say nothing."""
    assert selector_matches(read_page(Page("page.txt", b"Un p\xc3\xaacheur"), PROFILE)) == ()
