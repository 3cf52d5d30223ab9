"""Tests of the identity of an appeal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.facets.identity import appeal_id, canonical_address


@pytest.mark.parametrize(
    "url",
    [
        "https://exemple.org/appel/12",
        "http://www.exemple.org/appel/12/",
        "HTTPS://WWW.Exemple.ORG:443/appel/12#haut",
        "https://exemple.org/appel/12?utm_source=lettre&fbclid=abc",
    ],
)
def test_ways_to_write_an_address_are_one_appeal(url: str) -> None:
    """Scheme, www, port, fragment, tracking and the last slash do not matter."""
    assert appeal_id(url, "corpus/a.html") == appeal_id("https://exemple.org/appel/12", "corpus/b.html")


def test_parameters_that_choose_the_page_matter() -> None:
    """Old sites number their articles in the query."""
    first = canonical_address("https://exemple.org/article.php?id=1")

    assert first != canonical_address("https://exemple.org/article.php?id=2")


def test_without_a_web_address_the_source_is_the_identity() -> None:
    """So it survives a rebuild."""
    assert appeal_id(None, "corpus/a.txt") == appeal_id("file:///a", "corpus/a.txt")
    assert appeal_id(None, "corpus/a.txt") != appeal_id(None, "corpus/b.txt")


@settings(max_examples=100, deadline=None)
@given(st.text() | st.text().map("http://{}".format))
def test_any_address_gives_sixteen_digits(url: str) -> None:
    """A broken address is no error."""
    assert len(appeal_id(url, "corpus/a.html")) == 16
