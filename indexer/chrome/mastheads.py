"""What a page calls its site at its top: the name beside the logo, the logo's own text, the first large words."""

from collections.abc import Iterator, Sequence

from bs4.element import Tag

from indexer.chrome.elements import Elements
from indexer.chrome.markup import text_of
from indexer.phrases import load_phrases
from indexer.wording import fold, tidy, words

_SELECTORS = (
    "#nom_site_spip", "#site-name", "#site-title", "#sitename", "#blog-title", ".site-name", ".site-title", ".sitename",
    ".blog-title", "#header-inner .title", "#Header1 .title", ".site-branding", ".navbar-brand", ".bar__brand",
    "[rel~='home']", "a.brand", ".brand", ".masthead", "#logo", ".logo", ".site-logo",
)  # fmt: skip
_LARGE = ("font[size='5']", "font[size='6']", "font[size='7']", "font[size='+2']", "font[size='+3']", "font[size='+4']")
_NAME_WORDS = 8
_NO_NAMES = ("furniture", "nameless", "labels", "actions", "menu")


def masthead_names(elements: Elements, title: str) -> Iterator[str]:
    """Give the names at the top of a page, the most explicit first; `title` is the article's, which is none."""
    for selector in _SELECTORS:
        for tag in elements.select(selector)[:1]:
            yield from (text for text in (text_of(tag), *_logo_texts(tag)) if _may_be_name(text, title))
    large = [text_of(tag) for selector in _LARGE for tag in elements.select(selector)[:1]]
    yield from (text for text in large[:1] if _may_be_name(text, title) and _stands_above(elements, text, title))


def masthead_line(lines: Sequence[str], title: str) -> str | None:
    """Give the first line of a text capture when it may be the name of the site."""
    first = lines[0] if lines else ""
    return first if _may_be_name(first, title) else None


def _logo_texts(tag: Tag) -> Iterator[str]:
    """Give what stands for a logo where it is not shown."""
    images = [tag] if tag.name == "img" else tag.find_all("img", limit=2)
    yield from (tidy(str(image.get("alt") or "")) for image in images)


def _stands_above(elements: Elements, text: str, title: str) -> bool:
    """Say whether words stand before the title on the page."""
    whole = fold(text_of(elements.select("body")[0])) if elements.select("body") else ""
    return fold(title) in whole.partition(fold(text))[2]


def _may_be_name(text: str, title: str) -> bool:
    if not 0 < len(words(text)) <= _NAME_WORDS or not text[0].isupper() or fold(text) == fold(title):
        return False
    return not text.endswith((".", "!", "?", ":")) and not any(load_phrases(name).match(text) for name in _NO_NAMES)
