"""A Beautiful Soup tree copied from the one that lxml builds in C, in half the time of one built event by event."""

import re
from typing import Any, cast

from bs4.builder import HTMLTreeBuilder
from bs4.element import NavigableString, PageElement, Tag
from lxml import etree  # type: ignore[import-untyped] # lxml ships no types

_ENCODING = "utf-8"
_DOCUMENT_END = re.compile(rb"</(?:body|html)\s*>", re.I)  # lxml forgets what stands after it, browsers show it


class CopyingTreeBuilder(HTMLTreeBuilder):
    """Parses a whole document with lxml and then makes Beautiful Soup's objects in page order, without comments."""

    def feed(self, markup: str | bytes) -> None:
        """Fill the soup; an empty document gives an empty one."""
        text = markup.encode(_ENCODING, "replace") if isinstance(markup, str) else markup
        # Without huge_tree lxml silently leaves out what is nested more than 256 deep.
        parser = etree.HTMLParser(encoding=_ENCODING, remove_comments=True, remove_pis=True, huge_tree=True)
        parser.feed(_DOCUMENT_END.sub(b"", text))
        try:
            root = parser.close()
        except etree.LxmlError:  # nothing in it
            return
        if root is not None:  # which a comment alone has not
            _Copy(self, cast(Tag, self.soup)).run(root)


class _Copy:
    """The copy of one document, and the place that it has reached."""

    def __init__(self, builder: HTMLTreeBuilder, soup: Tag) -> None:
        self._builder = builder
        self._open = [soup]
        self._kinds: list[type[NavigableString]] = [NavigableString]
        self._previous: PageElement = soup

    def run(self, root: Any) -> None:
        """Copy the root and all below it."""
        for event, node in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._start(node)
                self._add_text(node.text)
            else:
                self._open.pop()
                self._kinds.pop()
                self._add_text(node.tail)

    def _start(self, node: Any) -> None:
        name: str = node.tag
        attributes = self._builder.attribute_dict_class(node.attrib)
        parent = self._open[-1]
        tag = Tag(None, self._builder, name, attrs=attributes, parent=parent, previous=self._previous)
        parent.contents.append(tag)
        self._previous = tag
        self._open.append(tag)
        self._kinds.append(self._builder.string_containers.get(name, self._kinds[-1]))

    def _add_text(self, text: str | None) -> None:
        if not text:
            return
        parent = self._open[-1]
        string = self._kinds[-1](text)
        string.setup(parent, self._previous)
        parent.contents.append(string)
        self._previous = string
