"""Tests of indexer/chrome/markup.py, indexer/chrome/elements.py and indexer/chrome/regions.py."""

from bs4 import BeautifulSoup

from indexer.chrome.elements import Elements
from indexer.chrome.markup import blocks, parse
from indexer.chrome.regions import Region, Regions, is_byline


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
    soup = BeautifulSoup(
        '<div class="has-sidebar"><nav><p id=a></p></nav><h1>x</h1><div class="relatedPosts"><p id=b></p></div>'
        '<div class="elementor-widget"><p id=c></p></div></div><footer><p id=d></p></footer>',
        "lxml",
    )
    regions = Regions(soup.find_all("h1"))

    found = [regions.of(tag) for tag in soup.find_all("p")]

    assert found == [Region.MENU, Region.RELATED, Region.NONE, Region.FOOT]


def test_selectors_find_what_soupsieve_finds() -> None:
    """The index by id, class, attribute and name changes no selection."""
    soup = BeautifulSoup('<div id=a class="x y"><p class=x>1</p><p lang=fr>2</p><a rel=x>3</a></div><p>4</p>', "lxml")
    elements = Elements(soup)

    for selector in ("p", "#a", ".x", "p.x", "#a > p", "[lang]", "div [lang='fr']", ".x.y", ".x p", "p:first-child"):
        assert list(map(id, elements.select(selector))) == list(map(id, soup.select(selector)))


def test_an_article_within_an_article_is_another_page() -> None:
    """Teasers marked up as articles inside the page's own are related pages, a post quoted in the text is not."""
    soup = BeautifulSoup(
        "<article><h1>x</h1><div class=social-embed><p></p></div><div><article><p></p></article></div></article>",
        "lxml",
    )
    regions = Regions(soup.find_all("h1"))

    assert [regions.of(tag) for tag in soup.find_all("p")] == [Region.NONE, Region.RELATED]


def test_a_byline_is_told_by_its_class() -> None:
    """Class names of dates and authors are known, also of the enclosing element."""
    soup = BeautifulSoup(
        '<p class="post-date">1</p><div class=byline><b>2</b></div><p class="updates author-x">3</p>', "lxml"
    )

    assert [is_byline(tag) for tag in soup.find_all(["p", "b"])] == [True, True, False]
