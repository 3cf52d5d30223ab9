"""Tests of what a careless capture leaves of a page's making."""

from indexer.chrome.markup_debris import without_debris, without_letter_spacing


def test_comments_and_rules_of_style_are_dropped() -> None:
    """Word processors leave them at the head of a text; a comment without an end may be text."""
    assert without_debris("Un port <!-- /* a { */ -->et <!--b-->un juge") == "Un port et un juge"
    assert without_debris("Un port. .MsoNormal, p.Un {margin:0; x:1}div.Deux {page:Deux;}Il dort.").split() == [
        "Un",
        "port.",
        "Il",
        "dort.",
    ]
    assert without_debris("Un port <!-- et un juge") == "Un port <!-- et un juge"


def test_braces_in_a_sentence_are_no_style() -> None:
    """No selector stands before them, or no property in them."""
    for text in ("Le port {voir : plus bas} dort.", "Il dit : a {b} c."):
        assert without_debris(text) == text


def test_spaced_capitals_are_closed_up() -> None:
    """Three letters or fewer may be initials."""
    assert without_letter_spacing("A P P E L  U R G E N T pour A B C") == "APPEL  URGENT pour A B C"
