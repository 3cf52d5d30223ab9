"""Snippets show why an appeal was found, escaped and never cut inside a word."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from search.highlighting import find_spans, mark
from search.leaves import Leaf, leaf_of
from search.limits import SNIPPET_LENGTH
from search.parser import parse
from search.query import wanted_texts
from search.snippets import snippets


def show(text: str, query: str) -> tuple[str, ...]:
    """Give the snippets of a text for a query."""
    return tuple(map(str, snippets(text, leaves(query))))


def highlight(text: str, query: str) -> str:
    """Mark the matches of a query in a text."""
    return str(mark(text, find_spans(text, leaves(query))))


class EmptyStorage:
    """An index without a text: no name has another spelling in it."""

    def frequency(self, term: str) -> int:
        """Find nothing."""
        del term
        return 0

    def expand(self, prefix: str) -> list[str]:
        """Find nothing."""
        del prefix
        return []


def leaves(query: str) -> list[Leaf]:
    """Give the leaves of a query without prefixes, which hang on no index."""
    return [leaf_of(text, EmptyStorage()) for text in wanted_texts(parse(query).query)]


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
    """Markup on a captured page is shown, never obeyed."""
    assert highlight("<b>détenu</b> & co", "détenu") == "&lt;b&gt;<mark>détenu</mark>&lt;/b&gt; &amp; co"


def test_fragments_show_different_words_before_repeating_one() -> None:
    """With one word everywhere and another once, the place of the rare one is shown."""
    filler = "Il fut question de prison dans cette longue phrase qui ne dit rien de plus que les autres phrases. "
    text = filler * 12 + "La torture est niée."

    shown = show(text, "prison torture")

    assert 2 <= len(shown) <= 3
    assert any("<mark>torture</mark>" in fragment for fragment in shown)


def test_without_a_match_in_the_text_its_beginning_is_shown() -> None:
    """A match in the title alone still gives something to read."""
    assert show("Première phrase. Seconde.", "absent") == ("Première phrase. Seconde.",)


def test_a_heading_is_not_what_a_text_begins_with() -> None:
    """Without a match, the first fragment that says something is shown."""
    assert show(
        "À propos de la situation\n\n" + "Une phrase qui dit enfin de quoi il est question dans cet appel.", "absent"
    ) == ("Une phrase qui dit enfin de quoi il est question dans cet appel.",)


def test_the_same_words_are_not_shown_twice() -> None:
    """A summary that a page repeats is one fragment."""
    assert show("Un détenu est mort.\n\nSuite.\n\nUn détenu est mort.", "détenu") == (
        "Un <mark>détenu</mark> est mort.",
    )


def test_sentences_too_long_are_cut_between_words_and_say_so() -> None:
    """The dots tell that the sentence goes on."""
    (first, *_) = show("mot " * 200 + "détenu " + "mot " * 200, "détenu")

    assert first.startswith(("… mot", "… <mark>"))
    assert first.endswith(" …")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("détenu·e s.!\n<&’"), max_size=900))
def test_fragments_are_short_parts_of_the_text(text: str) -> None:
    """Taken out of its marks, every fragment stands in the text and keeps to the length."""
    for fragment in snippets(text, leaves("détenu")):
        plain = re.sub(r"^… | …$", "", fragment.replace("<mark>", "").replace("</mark>", ""))
        plain = plain.replace("&lt;", "<").replace("&amp;", "&")

        assert plain in text
        assert len(plain) <= SNIPPET_LENGTH
