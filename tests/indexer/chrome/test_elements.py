"""Tests of selecting elements of a page."""

import pytest
from lxml.cssselect import CSSSelector

from indexer.chrome.elements import Elements
from indexer.chrome.markup import parse

PAGE = """<html lang="fr"><body class="page"><div id="main" class="col wide"><h1 class="title">Port</h1>
<p class="lead intro">Un</p><p itemprop="datePublished" class="date">Deux</p><a href="/" rel="home nofollow">Accueil</a>
<font size="5">Trois</font><time pubdate>Quatre</time></div><div class="col"><h1>Autre</h1></div></body></html>"""


@pytest.mark.parametrize(
    "selector",
    [
        "h1",
        ".col",
        "#main",
        "#main h1",
        "div.col.wide > p",
        "p:not(.lead)",
        "[itemprop='datePublished']",
        "[rel~='home']",
        "font[size='5']",
        "time[pubdate]",
        "[class]",
        "[href='/']",
        "p[class='col .lead #main']",
        ".absent h1",
        "#main .col",
        "div:not(#main) h1",
        "h1 + p",
        "h1 ~ a",
        "*",
    ],
)
def test_a_selector_finds_what_lxml_finds(selector: str) -> None:
    """Whatever it asks for, in page order."""
    root = parse(PAGE)

    assert Elements(root).select(selector) == CSSSelector(selector, translator="html")(root)


def test_elements_are_found_by_a_test_of_their_names() -> None:
    """Names, ids and class names are asked each once."""
    root = parse(PAGE)

    found = Elements(root).named(lambda name: name in ("#main", ".title"))

    assert [element.tag for element in found] == ["div", "h1"]
