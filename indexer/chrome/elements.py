"""The elements of a page by name, class and id, so that dozens of CSS selectors cost one walk of the tree.

Selecting with lxml alone looks at every element for each selector: 50 µs on a page of 230 elements.
"""

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple, cast

from lxml.cssselect import CSSSelector

from indexer.chrome.markup import Element, class_list

_LAST_COMPOUND = re.compile(r"(?P<name>[\w-]*)(?P<rest>(?:[.#][\w-]+|\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?)*)$")
_COMPOUND = re.compile(r"(?P<name>[a-zA-Z][\w-]*|)(?P<id>#[\w-]+)?(?P<classes>(?:\.[\w-]+)*)")
_PART = re.compile(r"[.#][\w-]+(?![^\[]*\])")


class _Compound(NamedTuple):
    """What one part of a selector asks of one element."""

    name: str
    id: str
    classes: frozenset[str]

    def fits(self, element: Element) -> bool:
        """Say whether an element has the name, the id and the classes."""
        if (self.name and element.tag != self.name) or (self.id and element.get("id") != self.id):
            return False
        return not self.classes or self.classes.issubset(class_list(element))


class _Selector(NamedTuple):
    """A selector with the name, class or id that every element it matches must have, if it asks for one.

    `is_key` says that it asks for nothing else; `path` are its parts when it asks for nothing but names, ids and
    classes of an element and of what encloses it.
    """

    key: str
    is_key: bool
    path: tuple[_Compound, ...]
    compiled: CSSSelector

    def matches(self, element: Element) -> bool:
        """Say whether the path leads to an element."""
        *outer, own = self.path
        if not own.fits(element):
            return False
        above = element.iterancestors()  # each part takes the nearest element that fits, from the inside out
        return all(any(part.fits(parent) for parent in above) for part in reversed(outer))


class Elements:
    """All elements of one page; while it is there, each element of lxml stays one object, as dictionaries need it."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._all = list(root.iter())
        self._by_key: defaultdict[str, list[Element]] = defaultdict(list)
        by_key = self._by_key
        for element in self._all:
            by_key[element.tag].append(element)
            attributes = element.attrib
            if not attributes:
                continue
            if own := attributes.get("id"):
                by_key["#" + own].append(element)
            if classes := attributes.get("class"):
                for name in set(classes.split()):
                    by_key["." + name].append(element)

    def select(self, selector: str) -> list[Element]:
        """Give the elements that a selector without commas matches, in page order."""
        parsed = _parse(selector)
        candidates = self._by_key.get(parsed.key, ()) if parsed.key else self._all
        if not candidates or parsed.is_key:
            return list(candidates)
        if not parsed.path:
            return cast(list[Element], parsed.compiled(self.root))
        return [element for element in candidates if parsed.matches(element)]

    def first(self, selector: str) -> Element | None:
        """Give the first element that a selector matches."""
        return next(iter(self.select(selector)), None)


@lru_cache(maxsize=4096)
def _parse(selector: str) -> _Selector:
    """Compile a selector and find what its last part asks for most narrowly: an id, a class or a name."""
    found = _LAST_COMPOUND.search(selector)
    parts = _PART.findall(found["rest"]) if found else []
    ids = [part for part in parts if part.startswith("#")]
    name = found["name"] if found else ""
    key = next(iter((*ids, *parts)), name)
    return _Selector(key, key == selector, _path(selector), CSSSelector(selector, translator="html"))


def _path(selector: str) -> tuple[_Compound, ...]:
    """Divide a selector into its parts, none when one of them asks for more than a name, an id or classes."""
    found = [_COMPOUND.fullmatch(part) for part in selector.split()]
    return tuple(
        _Compound(part["name"].lower(), (part["id"] or "")[1:], frozenset(part["classes"].split(".")[1:]))
        for part in found
        if part and all(found)
    )
