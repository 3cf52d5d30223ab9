"""A summary holds what decisions over a corpus need of a page, and tells texts apart as they do."""

from collections.abc import Callable

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.page_lines import LINE
from indexer.corpus_wide.page_summary import summarise_page, summarise_text, without_lines
from search import Appeal, Capture


def test_the_page_as_a_capture(make_appeal: Callable[..., Appeal]) -> None:
    """It is told from all other pages by its source and its content."""
    page = summarise_page(make_appeal(source="a.html", content_hash="1", url="https://a.example/x"))

    assert page.key == ("a.html", "1")
    assert page.capture == Capture("a.html", "https://a.example/x", None, "1")


def test_lines_are_counted_with_their_words(make_appeal: Callable[..., Appeal]) -> None:
    """Of the whole body, whatever is left out later; no body has no lines."""
    page = summarise_page(make_appeal(title="Un deux", body="Un deux trois\n\nAccueil"))

    assert np.frombuffer(page.lines, LINE)["words"].tolist() == [3, 1]
    assert page.title_words == 2
    assert summarise_page(make_appeal(body="")).lines == b""


def test_texts_of_the_same_words_are_identical(make_appeal: Callable[..., Appeal]) -> None:
    """Case, line breaks, and lines left out aside; their fingerprints tell more."""
    one = summarise_text(make_appeal(title="A", body="Un texte\n\net sa suite\n\nImprimer"), (2,))
    other = summarise_text(make_appeal(title="B", body="UN TEXTE et\n\nsa suite"), ())

    assert one.identity == other.identity
    assert one.fingerprint != other.fingerprint


def test_people_are_looked_for_where_a_country_is_known(make_appeal: Callable[..., Appeal]) -> None:
    """Only appeals of one country are linked by their people."""
    body = "Alma Torres est en prison. Alma Torres y est malade. Qui a vu Alma Torres ?"

    assert summarise_text(make_appeal(body=body), ()).people == (("Alma", "Torres"),)
    assert summarise_text(make_appeal(body=body, countries=()), ()).people == ()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(st.characters(codec="ascii", categories=("L",)), max_size=5), min_size=1), st.data())
def test_only_the_lines_at_the_places_given_are_left_out(lines: list[str], data: st.DataObject) -> None:
    """The others stay in their order."""
    dropped = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=len(lines) - 1))

    left = without_lines("\n\n".join(lines), dropped)

    assert left == "\n\n".join(line for place, line in enumerate(lines) if place not in dropped)
