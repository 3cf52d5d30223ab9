"""The elements of a page by name, class and id, so that dozens of CSS selectors cost one walk of the tree.

Selecting with lxml alone looks at every element for each selector: 50 µs on a page of 230 elements.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, cast

from lxml.cssselect import CSSSelector

from indexer.chrome.markup import Element, class_list
from indexer.remembering import remembered

_KINDS = "#.["  # of ids, classes and attributes, with which their keys begin; names begin with a letter
_ATTRIBUTES = frozenset(
    {"aria-label", "itemprop", "pubdate", "rel", "role", "size"}
)  # by which selectors ask for elements
_COMPOUND = re.compile(r"(?P<name>[a-zA-Z][\w-]*|)(?P<id>#[\w-]+)?(?P<classes>(?:\.[\w-]+)*)")
_PSEUDO_CLASS = re.compile(r":[\w-]+(?:\([^)]*\))?")
_COMBINATOR = re.compile(r"\s*[\s>+~]\s*(?![^\[]*\])")
_KEY = re.compile(r"\[[\w-]+|[.#]?[\w-]+(?![^\[]*\])")


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
    """A selector with all ids, classes, attributes and names that it asks a page for.

    `key` is the one of them that tells the elements it matches most narrowly, and `is_key` says that it asks for
    nothing else; `path` are its parts when it asks for nothing but names, ids and classes of an element and of what
    encloses it.
    """

    keys: tuple[str, ...]
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
            for name, value in cast(list[tuple[str, str]], element.items()):
                if name == "class":
                    for key in _class_keys(value):
                        by_key[key].append(element)
                elif name == "id":
                    by_key["#" + value].append(element)
                elif name in _ATTRIBUTES:
                    by_key["[" + name].append(element)

    def select(self, selector: str) -> list[Element]:
        """Give the elements that a selector without commas matches, in page order."""
        parsed = _parse(selector)
        if not all(map(self._by_key.__contains__, parsed.keys)):
            return []
        candidates = self._by_key[parsed.key] if parsed.key else self._all
        if parsed.is_key:
            return list(candidates)
        if not parsed.path:
            return cast(list[Element], parsed.compiled(self.root))
        return [element for element in candidates if parsed.matches(element)]

    def named(self, test: Callable[[str], bool]) -> Iterator[Element]:
        """Give the elements of which the name, "#" and the id, or "." and a class name, pass a test."""
        for key in filter(test, self._by_key):
            yield from self._by_key[key]

    def first(self, selector: str) -> Element | None:
        """Give the first element that a selector matches."""
        return next(iter(self.select(selector)), None)


@lru_cache(maxsize=4096)
def _parse(selector: str) -> _Selector:
    """Compile a selector and find what it asks for."""
    keys = [_keys(compound) for compound in _COMBINATOR.split(_PSEUDO_CLASS.sub("", selector))]
    key = keys[-1][0] if keys[-1] else ""
    wanted = tuple(chain.from_iterable(keys))
    return _Selector(wanted, key, key == selector, _path(selector), CSSSelector(selector, translator="html"))


def _keys(compound: str) -> list[str]:
    """Give the ids, classes, attributes and the name that one part of a selector asks for, the rarest kind first."""
    found = [key if key[0] in _KINDS else key.lower() for key in _KEY.findall(compound)]
    known = [key for key in found if key[0] != "[" or key[1:] in _ATTRIBUTES]
    return sorted(known, key=lambda key: (_KINDS + key[0]).index(key[0]))


@remembered
def _class_keys(names: str) -> tuple[str, ...]:
    """Give the keys of an element with some class names."""
    return tuple(f".{name}" for name in dict.fromkeys(names.split()))


def _path(selector: str) -> tuple[_Compound, ...]:
    """Divide a selector into its parts, none when one of them asks for more than a name, an id or classes."""
    found = [_COMPOUND.fullmatch(part) for part in selector.split()]
    return tuple(
        _Compound(part["name"].lower(), (part["id"] or "")[1:], frozenset(part["classes"].split(".")[1:]))
        for part in found
        if part and all(found)
    )
