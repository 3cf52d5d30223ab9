"""HTML to a tree, and a tree to the blocks of text that a reader sees."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from indexer.chrome.datelines import dateline
from indexer.chrome.tree_builder import CopyingTreeBuilder
from indexer.errors import Skipped
from indexer.limits import PAGE_DEPTH, PAGE_ELEMENTS, TAG_ATTRIBUTES
from indexer.wording import tidy

_START_TAG = re.compile(r"<[a-zA-Z]")
_UNSEEN = frozenset({
    "applet", "audio", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "math", "meta",
    "noframes", "noscript", "object", "option", "script", "select", "style", "svg", "template", "title",
    "video",
})  # fmt: skip
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
})  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BREAKS = re.compile(r"[^\S\n]*\n[^\S\n]*\n\s*")
_LINE_END = re.compile(r"[.!?:;»…]\s*$")
_LINE_START = re.compile(r"\s*[A-ZÀ-Ý0-9«\[(•·*>-]")
_SHORT_LINE = 60  # characters; wrapped prose is wider
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that stands by itself on the page.

    `linked` is the share of it that is links, `parts` are its pieces when inline elements divide it.
    """

    text: str
    element: Tag
    linked: float = 0.0
    parts: tuple[str, ...] = ()


def parse(html: str) -> BeautifulSoup:
    """Parse a page with lxml; raises Skipped when its tree would cost too much."""
    count = len(_START_TAG.findall(html))
    if count > PAGE_ELEMENTS:
        raise Skipped(f"more than {PAGE_ELEMENTS} HTML elements")
    soup = BeautifulSoup(html.replace("\0", ""), builder=CopyingTreeBuilder())
    _refuse_costly(soup)
    return soup


def _refuse_costly(soup: BeautifulSoup) -> None:
    """Raise Skipped for a tree on which later steps would take minutes."""
    depths = {id(soup): 0}
    for tag in soup.find_all(True):
        if len(tag.attrs) > TAG_ATTRIBUTES:
            raise Skipped(f"a tag with more than {TAG_ATTRIBUTES} attributes")
        depths[id(tag)] = depth = depths[id(tag.parent)] + 1
        if depth > PAGE_DEPTH:
            raise Skipped(f"elements nested more than {PAGE_DEPTH} deep")


def blocks(root: Tag, dropped: Container[int] = ()) -> list[Block]:
    """Give the visible blocks below an element in page order, without the elements whose `id()` is dropped."""
    found: list[Block] = []
    run = _Run(root)
    for node, linked in _visible(root, dropped):
        if isinstance(node, NavigableString):
            run.add(node, linked)
        elif node.name == "br":
            run.add_break()
        else:
            found += run.end()
            run = _Run(node)
    return found + run.end()


def text_of(element: Tag) -> str:
    """Give all visible text of an element as one line."""
    return " ".join(block.text for block in blocks(element))


class _Run:
    """The text gathered since the last edge of a block."""

    def __init__(self, element: Tag) -> None:
        self._element = element
        self._parts: list[str] = []
        self._linked = 0

    def add(self, string: NavigableString, linked: bool) -> None:
        """Add a string; its own line ends are plain white space unless it is preformatted."""
        text = str(string) if self._element.name == "pre" else _SPACE.sub(" ", string)
        self._parts.append(text)
        if linked:
            self._linked += len(text.strip())

    def add_break(self) -> None:
        """Add a line break."""
        self._parts.append("\n")

    def end(self) -> list[Block]:
        """Give the blocks of this run: breaks in a row divide it, a single one is a space."""
        whole = "".join(self._parts)
        if not whole or whole.isspace():
            return []
        texts = [tidy(part) for part in _lines(whole, self._element)]
        length = sum(map(len, texts)) or 1
        linked = min(1.0, self._linked / length)
        divided = len(texts) == 1 < len(self._parts)
        pieces = [piece for part in self._parts if (piece := tidy(part))] if divided else []
        parts = tuple(pieces) if len(pieces) > 1 else ()
        return [Block(text, self._element, linked, parts) for text in texts if text]


def _lines(text: str, element: Tag) -> list[str]:
    """Divide a run at two breaks in a row, and at one where a line ends and not just its width.

    Hand-written pages set titles, datelines and items apart by single breaks, and wrap prose by them too.
    """
    if element.name in HEADINGS:
        return [text]
    lines: list[str] = []
    for paragraph in _BREAKS.split(text):
        pieces = paragraph.split("\n")
        whole = pieces[0]
        for before, after in pairwise(pieces):
            is_apart = len(before) < _SHORT_LINE and _LINE_START.match(after)
            if _LINE_END.search(before) or is_apart or dateline(after):
                lines.append(whole)
                whole = after
            else:
                whole += " " + after
        lines.append(whole)
    return lines


def _visible(root: Tag, dropped: Container[int]) -> Iterator[tuple[NavigableString | Tag, bool]]:
    """Walk strings, breaks and both edges of block elements in page order, each with whether it stands in a link.

    A stack and no recursion, because a page may nest its elements by the thousand.
    """
    waiting: list[tuple[NavigableString | Tag, bool, bool]] = [(root, False, False)]
    while waiting:
        node, linked, leaving = waiting.pop()
        if not isinstance(node, Tag):
            if type(node) is NavigableString:  # comments and CDATA are subclasses
                yield node, linked
        elif leaving or node.name == "br":
            yield node, linked
        elif node is root or not (node.name in _UNSEEN or id(node) in dropped or is_hidden(node)):
            if node.name not in _INLINE:
                yield node, linked
                waiting.append((node.parent or node, linked, True))
            inside = linked or node.name == "a"
            children = cast(list[NavigableString | Tag], node.contents)  # as all are in practice
            waiting.extend([(child, inside, False) for child in reversed(children)])


def is_hidden(tag: Tag) -> bool:
    """Say whether the page itself hides an element from every reader."""
    if not tag.attrs:
        return False
    style = tag.attrs.get("style")
    return "hidden" in tag.attrs or (isinstance(style, str) and bool(_HIDDEN_STYLE.search(style)))
