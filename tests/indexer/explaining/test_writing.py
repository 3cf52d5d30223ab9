"""Tests of an explanation as people read it."""

from indexer.explaining.decided_lines import DecidedLine, Fate
from indexer.explaining.explanation import Explanation
from indexer.explaining.facet_evidence import FacetEvidence
from indexer.explaining.site_evidence import SelectorMatch, SiteEvidence
from indexer.explaining.writing import explanation_text

LINES = (
    DecidedLine("Accueil", Fate.DROPPED, "profile", "outside what the body selectors find", "menu, 93% links"),
    DecidedLine("Dons", Fate.DROPPED, "profile", "outside what the body selectors find"),
    DecidedLine("Il attend. " * 20, Fate.KEPT, "profile", "its body selectors find it"),
)


def test_an_explanation_is_laid_out_in_aligned_rows() -> None:
    """Site, selectors, lines under their rules, and facets with their words."""
    explanation = Explanation(
        "page.html",
        site=SiteEvidence("Comité fictif", "comite", "lines", ("Comité fictif - 3, rue du Port",)),
        layer="profile",
        selectors=(
            SelectorMatch("title", "h1", 1, "Un pêcheur jugé"),
            SelectorMatch("title", "h2", 0, ""),
            SelectorMatch("body", ".texte", 12, "Il attend."),
        ),
        lines=LINES,
        facets=(
            FacetEvidence("country", "TD", "Tchad", "title", "the title begins with it"),
            FacetEvidence("date", "", looked_at="markup, datelines"),
        ),
        site_pages=1,
    )

    assert explanation_text(explanation).splitlines() == [
        "page.html",
        "  site          Comité fictif, profile comite, recognised by its lines « Comité fictif - 3, rue du Port »",
        "  article       found by the profile",
        "  statistics    none: they need 5 pages of a site together",
        "  selectors of the profile",
        "    title       h1       1 × « Un pêcheur jugé »",
        "                found nothing: h2",
        "    body        .texte  12 × « Il attend. »",
        "  lines         1 kept, 2 dropped",
        "    dropped by the profile: outside what the body selectors find",
        "      « Accueil »  (menu, 93% links)",
        "      « Dons »",
        "    kept by the profile: its body selectors find it",
        f"      « {('Il attend. ' * 20)[:79].rstrip()}… »",
        "  facets",
        "    country       Tchad (TD)",
        "                  « Tchad », title: the title begins with it",
        "    date          Sans date",
        "                  not stated in: markup, datelines",
    ]


def test_a_page_without_article_says_so_and_by_what() -> None:
    """Also when nothing of it could be read."""
    skipped = Explanation("page.html", "no article: cookie wall", "« cookies … cookies »")

    assert explanation_text(skipped).splitlines() == [
        "page.html",
        "  skipped       no article: cookie wall",
        "                « cookies … cookies »",
    ]


def test_a_profile_that_does_not_fit_is_named_with_its_reason() -> None:
    """So that its author knows what to mend."""
    text = explanation_text(
        Explanation("page.html", layer="layout spip", misfit="its title selectors find no words", lines=LINES)
    )

    assert "  article       found by the layout spip\n" in text
    assert "                the profile does not fit this page: its title selectors find no words\n" in text
