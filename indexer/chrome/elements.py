"""The elements of a page by name, class and id, so that dozens of CSS selectors cost one walk of the tree.

Selecting with soupsieve alone looks at every element for each selector: 12 ms on a page of 1,000 elements.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import soupsieve
from bs4 import BeautifulSoup
from bs4.element import Tag

_LAST_COMPOUND = re.compile(r"(?P<name>[\w-]*)(?P<rest>(?:[.#][\w-]+|\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?)*)$")
_COMPOUND = re.compile(r"(?P<name>[a-zA-Z][\w-]*|)(?P<id>#[\w-]+)?(?P<classes>(?:\.[\w-]+)*)")
_ATTRIBUTE = re.compile(r"\[\s*([\w-]+)")
_PART = re.compile(r"[.#][\w-]+(?![^\[]*\])")


class _Compound(NamedTuple):
    """What one part of a selector asks of one element."""

    name: str
    id: str
    classes: frozenset[str]

    def fits(self, tag: Tag) -> bool:
        """Say whether an element has the name, the id and the classes."""
        if (self.name and tag.name != self.name) or (self.id and tag.attrs.get("id") != self.id):
            return False
        return not self.classes or self.classes.issubset(tag.get_attribute_list("class"))


class _Selector(NamedTuple):
    """A selector with the name, class, id or attribute that every element it matches must have.

    `path` are its parts when it asks for nothing but names, ids and classes of an element and of what encloses it:
    soupsieve takes 30 µs to begin with one element.
    """

    key: str
    path: tuple[_Compound, ...]
    compiled: soupsieve.SoupSieve

    def matches(self, tag: Tag) -> bool:
        """Say whether the selector matches an element."""
        if not self.path:
            return self.compiled.match(tag)
        *outer, own = self.path
        if not own.fits(tag):
            return False
        above = iter(tag.parents)  # each part takes the nearest element that fits, from the inside out
        return all(any(part.fits(parent) for parent in above) for part in reversed(outer))


class Elements:
    """All elements of one page."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._all = soup.find_all(True)
        self._by_key: defaultdict[str, list[Tag]] = defaultdict(list)
        for tag in self._all:
            self._by_key[tag.name].append(tag)
            attributes = tag.attrs
            if "id" in attributes:
                self._by_key[f"#{attributes['id']}"].append(tag)
            for name in set(tag.get_attribute_list("class")) if "class" in attributes else ():
                self._by_key[f".{name}"].append(tag)

    def select(self, selector: str) -> list[Tag]:
        """Give the elements that a selector without commas matches, in page order."""
        parsed = _parse(selector)
        return [tag for tag in self._with(parsed.key) if parsed.matches(tag)]

    def first(self, selector: str) -> Tag | None:
        """Give the first element that a selector matches."""
        parsed = _parse(selector)
        return next((tag for tag in self._with(parsed.key) if parsed.matches(tag)), None)

    def _with(self, key: str) -> Sequence[Tag]:
        """Give the elements of a key; those with an attribute are gathered when first asked for, as few pages are."""
        if not key:
            return self._all
        if key.startswith("[") and key not in self._by_key:
            self._by_key[key] = [tag for tag in self._all if key[1:-1] in tag.attrs]
        return self._by_key.get(key, ())


@lru_cache(maxsize=4096)
def _parse(selector: str) -> _Selector:
    """Compile a selector and find what its last part asks for most narrowly: an id, a class, an attribute or a name."""
    found = _LAST_COMPOUND.search(selector)
    parts = _PART.findall(found["rest"]) if found else []
    attributes = [f"[{name}]" for name in _ATTRIBUTE.findall(found["rest"])] if found else []
    ids = [part for part in parts if part.startswith("#")]
    name = found["name"] if found else ""
    key = next(iter((*ids, *parts, *attributes)), name)
    return _Selector(key, _path(selector), soupsieve.compile(selector))


def _path(selector: str) -> tuple[_Compound, ...]:
    """Divide a selector into its parts, none when one of them asks for more than a name, an id or classes."""
    found = [_COMPOUND.fullmatch(part) for part in selector.split()]
    return tuple(
        _Compound(part["name"].lower(), (part["id"] or "")[1:], frozenset(part["classes"].split(".")[1:]))
        for part in found
        if part and all(found)
    )
