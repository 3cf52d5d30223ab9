"""Tests of indexer/chrome/markup.py, indexer/chrome/elements.py and indexer/chrome/regions.py."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.chrome.elements import Elements
from indexer.chrome.markup import blocks, class_list, inner_text, parse
from indexer.chrome.regions import Region, Regions, is_byline
from indexer.errors import Skipped


def texts(html: str) -> list[str]:
    """Give the texts of a page's blocks."""
    return [block.text for block in blocks(parse(html))]


def test_blocks_keep_the_structure_that_a_reader_sees() -> None:
    """Paragraphs, items, cells and preformatted lines stand apart; inline elements do not divide."""
    page = "<p>un <b>deux</b></p><ul><li>trois<li>quatre</ul><table><tr><td>cinq<td>six</table><pre>sept\n\nhuit</pre>"

    assert texts(page) == ["un deux", "trois", "quatre", "cinq", "six", "sept", "huit"]


def test_breaks_divide_where_lines_end() -> None:
    """Two breaks divide, and one after a sentence or a short line; wrapped prose stays whole."""
    wrapped = "Les pêcheurs de la coopérative du port de Sandiano demandent<br>que leurs amis soient libérés"

    assert texts("<p>Premier point ;<br>second point<br><br>Fin</p>") == ["Premier point ;", "second point", "Fin"]
    assert texts(f"<p>{wrapped}</p>") == [wrapped.replace("<br>", " ")]


def test_a_block_knows_its_links_and_pieces() -> None:
    """The share of links and the pieces between inline elements are kept."""
    (block,) = blocks(parse("<p><a href=x>Agir</a><span>vite</span></p>"))

    assert (block.linked, block.parts) == (0.5, ("Agir", "vite"))


def test_regions_are_told_by_tags_and_class_names() -> None:
    """Menus, related lists and the foot are told apart from what encloses the article."""
    elements = Elements(
        parse(
            '<div class="has-sidebar"><nav><p id=a></p></nav><h1>x</h1><div class="relatedPosts"><p id=b></p></div>'
            '<div class="elementor-widget"><p id=c></p></div></div><footer><p id=d></p></footer>'
        )
    )
    regions = Regions(elements.select("h1"))

    found = [regions.of(element) for element in elements.select("p")]

    assert found == [Region.MENU, Region.RELATED, Region.NONE, Region.FOOT]


def test_selectors_find_what_soupsieve_finds() -> None:
    """The index by id, class and name changes no selection, and another library's reading of CSS is the same."""
    html = '<div id=a class="x y"><p class=x>1</p><p lang=fr>2</p><a rel=x>3</a></div><p>4</p>'
    elements, soup = Elements(parse(html)), BeautifulSoup(html, "lxml")

    for selector in ("p", "#a", ".x", "p.x", "#a > p", "[lang]", "div [lang='fr']", ".x.y", ".x p", "p:first-child"):
        found = [(element.tag, inner_text(element)) for element in elements.select(selector)]
        assert found == [(tag.name, tag.get_text()) for tag in soup.select(selector)]


def test_an_article_within_an_article_is_another_page() -> None:
    """Teasers marked up as articles inside the page's own are related pages, a post quoted in the text is not."""
    elements = Elements(
        parse("<article><h1>x</h1><div class=social-embed><p></p></div><div><article><p></p></article></div></article>")
    )
    regions = Regions(elements.select("h1"))

    assert [regions.of(element) for element in elements.select("p")] == [Region.NONE, Region.RELATED]


def test_a_byline_is_told_by_its_class() -> None:
    """Class names of dates and authors are known, also of the enclosing element."""
    elements = Elements(
        parse('<p class="post-date">1</p><div class=byline><b>2</b></div><p class="updates author-x">3</p>')
    )

    assert [is_byline(element) for element in (*elements.select("p"), *elements.select("b"))] == [True, False, True]


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


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25))
def test_the_tree_is_the_one_that_beautiful_soup_builds(pieces: list[str]) -> None:
    """Elements, their attributes and order are the same as with its builder on lxml, and no text is lost."""
    html = "<html><body>" + "".join(pieces)

    ours, theirs = parse(html), BeautifulSoup(html, "lxml")

    assert [(element.tag, " ".join(class_list(element))) for element in ours.iter()] == [
        (tag.name, " ".join(tag.get_attribute_list("class") if tag.has_attr("class") else []))
        for tag in theirs.find_all(True)
    ]
    assert "".join(" ".join(texts(html)).split()) == "".join(theirs.get_text().split())


def test_what_stands_after_the_end_of_the_document_is_kept() -> None:
    """Text after a closing html tag, which lxml alone forgets, is part of the page as in browsers."""
    assert texts("<html><body><p>un</p></body></html><p>deux</p>") == ["un", "deux"]


def test_elements_nested_too_deeply_are_refused_by_name() -> None:
    """They are not left out silently, as lxml does from 256 levels on."""
    with pytest.raises(Skipped, match="nested"):
        parse("<div>" * 1000 + "x")


@pytest.mark.parametrize("html", ["", " ", "<!-- a remark -->"])
def test_an_empty_document_has_no_blocks(html: str) -> None:
    """A page without any element raises nothing."""
    assert texts(html) == []


def test_a_class_that_tells_of_other_parts_is_no_region() -> None:
    """A page "with-sidebar" is not its sidebar, and TYPO3's "teaser-text" is the article's own summary."""
    elements = Elements(
        parse(
            '<div class="hasSidebar"><p id=a></p></div><div class="teaser-text"><p id=b></p></div>'
            '<div class="teaser"><p id=c></p></div><div id="wiki__aside"><p id=d></p></div>'
        )
    )
    regions = Regions(())

    found = [regions.of(elements.select(f"#{name}")[0]) for name in "abcd"]

    assert found == [Region.NONE, Region.NONE, Region.RELATED, Region.RELATED]
