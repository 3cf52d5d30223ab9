"""Matches are marked as they are written, in text that is escaped first."""

from search.highlighting import find_spans, mark
from tests.search.positions import leaves_of


def highlight(text: str, query: str) -> str:
    """Mark the matches of a query in a text."""
    return str(mark(text, find_spans(text, leaves_of(query))))


def test_every_form_is_marked_whole() -> None:
    """Inflections, inclusive writing and compounds are marked as they are written, elided articles are not."""
    assert highlight("Des militant·e·s et l’avocat", "militante avocat") == (
        "Des <mark>militant·e·s</mark> et l’<mark>avocat</mark>"
    )
    assert highlight("Salah-Eddine", "salaheddine") == "<mark>Salah-Eddine</mark>"


def test_phrases_are_marked_only_where_they_stand_whole() -> None:
    """The same words elsewhere are not why the appeal was found."""
    assert highlight("La mort. La peine de mort.", '"peine de mort"') == (
        "La mort. La <mark>peine</mark> <mark>de</mark> <mark>mort</mark>."
    )


def test_text_is_escaped_before_it_is_marked() -> None:
    """Markup on a captured page is shown, never obeyed, inside a mark neither."""
    assert highlight("<b>détenu</b> & co", "détenu") == "&lt;b&gt;<mark>détenu</mark>&lt;/b&gt; &amp; co"


def test_nothing_is_marked_without_words() -> None:
    """A query made of facets alone marks nothing."""
    assert highlight("Un détenu.", "pays:KZ") == "Un détenu."
