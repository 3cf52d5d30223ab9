"""The name of a site that stands only in place of a picture: the logo's own text, where it is not shown."""

import re
from collections.abc import Iterator
from itertools import islice

from indexer.chrome.elements import Elements
from indexer.chrome.institutions import begins_as_institution
from indexer.chrome.markup import Element, text_of
from indexer.wording import fold, tidy, word_count

_SELECTORS = (
    "header img", "#header img", ".header img", "#entete img", ".entete img", "#bandeau img", ".bandeau img",
    "#top img", "#banner img", ".banner img", "[rel~='start'] img", "[rel~='home'] img", "a[href='/'] img",
    "a[href='index.html'] img", "a[href='index.htm'] img", "a[href='index.php'] img",
)  # fmt: skip
_FIRST_IMAGES = 2  # of a page, among which its banner stands
_LOGO_OF = re.compile(
    r"(?:logo|bannière|bandeau)(?:type)?\s*(?:[-–:]\s*)?(?:(?:de la|de l['’]|du|de|d['’])\s*)?(?=\w)", re.IGNORECASE
)
_NAME_WORDS = 2  # from which words that stand in the page's own title too are a name, and no section's


def logo_names(elements: Elements) -> Iterator[str]:
    """Give the texts of a page's logo and banner, without "Logo de" before them."""
    images = (tag for selector in _SELECTORS for tag in elements.select(selector)[:1])
    yield from filter(None, map(_text, images))
    title = fold(" ".join(map(text_of, elements.select("title")[:1])))
    for name in map(_text, islice(elements.select("img"), _FIRST_IMAGES)):
        if begins_as_institution(name) or (word_count(name) >= _NAME_WORDS and fold(name) in title):
            yield name


def _text(image: Element) -> str:
    return _LOGO_OF.sub("", tidy(image.get("alt") or ""), count=1)
