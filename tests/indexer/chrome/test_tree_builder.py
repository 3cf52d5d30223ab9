"""Tests of indexer/chrome/tree_builder.py."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.chrome.markup import blocks
from indexer.chrome.tree_builder import CopyingTreeBuilder

_PIECES = [
    "<div class='a b'>",
    "</div>",
    "<p>",
    "<b>",
    "</b>",
    "<br>",
    "<ul><li>",
    "<td>",
    "<pre>",
    "un",
    " deux\n",
    "&eacute;",
]


def copied(html: str) -> BeautifulSoup:
    """Parse a page with the builder under test."""
    return BeautifulSoup(html, builder=CopyingTreeBuilder())


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25))
def test_the_copy_is_the_tree_that_beautiful_soup_builds(pieces: list[str]) -> None:
    """Elements, attributes, order and visible text are the same as with its own builder on lxml."""
    html = "<html><body>" + "".join(pieces)

    theirs, ours = BeautifulSoup(html, "lxml"), copied(html)

    assert [(tag.name, tag.attrs) for tag in ours.find_all(True)] == [
        (tag.name, tag.attrs) for tag in theirs.find_all(True)
    ]
    assert [block.text for block in blocks(ours)] == [block.text for block in blocks(theirs)]


def test_what_stands_after_the_end_of_the_document_is_kept() -> None:
    """Text after a closing html tag, which lxml alone forgets, is part of the page as in browsers."""
    soup = copied("<html><body><p>un</p></body></html><p>deux</p>")

    assert [block.text for block in blocks(soup)] == ["un", "deux"]


def test_deep_elements_are_not_left_out() -> None:
    """Elements nested deeper than lxml's own limit stay, so that the page's limit can refuse them by name."""
    assert len(copied("<div>" * 1000 + "x").find_all("div")) == 1000


@pytest.mark.parametrize("html", ["", " ", "<!-- a remark -->"])
def test_an_empty_document_is_an_empty_soup(html: str) -> None:
    """A page without any element raises nothing."""
    assert copied(html).find_all(True) == []
