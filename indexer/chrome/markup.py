"""HTML to lxml's tree of elements, and a tree to the blocks of text that a reader sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, cast

from lxml import etree

from indexer.chrome.datelines import dateline
from indexer.errors import Skipped
from indexer.limits import PAGE_DEPTH, PAGE_ELEMENTS, TAG_ATTRIBUTES
from indexer.wording import tidy, word_count

Element = etree._Element
"""An element of a page; as long as its page's `Elements` are there, the same one is always the same object."""

_ENCODING = "utf-8"
_DOCUMENT_END = re.compile(rb"</(?:body|html)\s*>", re.I)  # lxml forgets what stands after it, browsers show it
_START_TAG = re.compile(r"<[a-zA-Z]")
_MAYBE_HIDING = etree.XPath("descendant::*/@hidden | descendant::*/@style")
_COSTLY_TAG = etree.XPath(f"boolean(//@*[{TAG_ATTRIBUTES + 1}])")
_UNSEEN = frozenset({
    "applet", "audio", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "math", "meta",
    "noframes", "noscript", "object", "option", "rp", "rt", "script", "select", "style", "svg", "template", "title",
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


@dataclass(slots=True, eq=False)  # frozen, its making would take three times as long: 1 µs more for each of 100 blocks
class Block:
    """A run of text that stands by itself on the page.

    `words` is their number, `linked` the share of it that is links, `parts` are its pieces when inline elements
    divide it.
    """

    text: str
    element: Element
    words: int
    linked: float = 0.0
    parts: tuple[str, ...] = ()


def parse(html: str) -> Element:
    """Parse a page with lxml; raises Skipped when its tree would cost too much, and for a page without elements."""
    if html.count("<") > PAGE_ELEMENTS and len(_START_TAG.findall(html)) > PAGE_ELEMENTS:
        raise Skipped(f"more than {PAGE_ELEMENTS} HTML elements")
    # Without huge_tree lxml silently leaves out what is nested more than 256 deep.
    parser = etree.HTMLParser(encoding=_ENCODING, remove_comments=True, remove_pis=True, huge_tree=True)
    content = html.replace("\0", "").encode(_ENCODING, "replace")
    try:
        root = etree.fromstring(_DOCUMENT_END.sub(b"", content), parser)
    except etree.LxmlError:  # nothing in it
        root = None
    if root is None:  # a comment alone
        root = etree.Element("html")
    _refuse_costly(root, html.count("<") - html.count("</"))
    return root


def _refuse_costly(root: Element, tags: int) -> None:
    """Raise Skipped for a tree on which later steps would take minutes."""
    if _COSTLY_TAG(root):
        raise Skipped(f"a tag with more than {TAG_ATTRIBUTES} attributes")
    depth = 0
    if tags <= PAGE_DEPTH:
        return
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > PAGE_DEPTH:
            raise Skipped(f"elements nested more than {PAGE_DEPTH} deep")


def blocks(root: Element) -> list[Block]:
    """Give the visible blocks below an element in page order."""
    runs = _Runs(root)
    runs.read(root)
    return runs.close()


def upwards(element: Element) -> Iterator[Element]:
    """Give an element and all that enclose it, from the inside out."""
    return chain((element,), element.iterancestors())


def text_of(element: Element) -> str:
    """Give all visible text of an element as one line."""
    if not len(element):
        return tidy(element.text or "")
    return " ".join(block.text for block in blocks(element))


class _Runs:
    """The blocks below an element as far as it was read, and the text since the last edge of one."""

    __slots__ = ("_blocks", "_element", "_hidden", "_linked", "_links", "_parts")

    def __init__(self, root: Element) -> None:
        styled = {text.getparent() for text in cast(list[Any], _MAYBE_HIDING(root))}
        self._hidden = set(filter(is_hidden, styled))
        self._blocks: list[Block] = []
        self._element = root  # in which the run stands
        self._parts: list[str] = []
        self._linked = 0  # characters of the run
        self._links = int(root.tag == "a")  # around the place reached

    def read(self, element: Element) -> None:
        """Read an element and all in it; recursion is bounded by the depth of pages that `parse` allows."""
        is_inline = element.tag in _INLINE
        if not is_inline:
            self._begin_in(element)
        if text := element.text:
            self._add(text)
        if len(element):  # most have no others in them, and asking is cheaper than trying
            self._read_inside(element)
        if not is_inline:
            above = element.getparent()
            self._begin_in(element if above is None else above)

    def close(self) -> list[Block]:
        """Give all blocks."""
        self._begin_in(self._element)  # an inline root ends no run itself
        return self._blocks

    def _read_inside(self, element: Element) -> None:
        """Read what an element holds, passing over elements of which nothing is shown."""
        for inner in element:
            name = inner.tag
            if name == "br":
                self._parts.append("\n")
            elif name not in _UNSEEN and inner not in self._hidden:
                self._links += name == "a"
                self.read(inner)
                self._links -= name == "a"
            if text := inner.tail:
                self._add(text)

    def _add(self, text: str) -> None:
        """Add a string; its own line ends are plain white space unless it is preformatted."""
        if not self._parts and text.isspace():
            return
        if (self._links or "\n" in text) and self._element.tag != "pre":
            inner = " ".join(text.split())
            text = f"{' ' * text[0].isspace()}{inner}{' ' * (text[-1].isspace() and inner != '')}"
        self._parts.append(text)
        if self._links:
            self._linked += len(text.strip())

    def _begin_in(self, element: Element) -> None:
        """Come to an edge, where the run ends and another begins."""
        if self._parts:
            self._end()
        self._element = element

    def _end(self) -> None:
        """Make the blocks of the run: breaks in a row divide it, a single one is a space."""
        parts, linked = self._parts, self._linked
        self._parts, self._linked = [], 0
        whole = parts[0] if len(parts) == 1 else "".join(parts)
        if whole.isspace():
            return
        texts = list(map(tidy, _lines(whole, self._element))) if "\n" in whole else [tidy(whole)]
        share = min(1.0, linked / (sum(map(len, texts)) or 1)) if linked else 0.0
        pieces = tuple(filter(None, map(tidy, parts))) if len(texts) == 1 < len(parts) else ()
        pieces = pieces if len(pieces) > 1 else ()
        self._blocks += [Block(text, self._element, word_count(text), share, pieces) for text in texts if text]


def _lines(text: str, element: Element) -> list[str]:
    """Divide a run at two breaks in a row, and at one where a line ends and not just its width.

    Hand-written pages set titles, datelines and items apart by single breaks, and wrap prose by them too.
    """
    if element.tag in HEADINGS:
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


def inner_text(element: Element) -> str:
    """Give all characters in an element, shown or not."""
    return "".join(map(str, element.itertext()))


def class_list(element: Element) -> list[str]:
    """Give the class names of an element."""
    return (element.get("class") or "").split()


def is_hidden(element: Element) -> bool:
    """Say whether the page itself hides an element from every reader."""
    attributes = element.attrib
    if not attributes:
        return False
    style = attributes.get("style")
    return "hidden" in attributes or (style is not None and _HIDDEN_STYLE.search(style) is not None)
