"""The path of sections that leads to a page ("Accueil > Pays > Tchad")."""

import re
from collections.abc import Sequence

from indexer.chrome.elements import Elements
from indexer.chrome.markup import Element, text_of
from indexer.phrases import load_phrases
from indexer.wording import fold, word_count

_SELECTORS = (
    ".breadcrumb", ".breadcrumbs", "#breadcrumb", "#breadcrumbs", ".fil-ariane", ".filariane", "#fil-ariane",
    "#filariane", ".ariane", "#ariane", "#hierarchie", ".hierarchie", "#portal-breadcrumbs", ".arbo",
    ".chemin", "#chemin", ".fil_ariane", "#fil_ariane", ".pathway", "#pathway", ".crumbs",
    ".vous-etes-ici", "#you-are-here",
    "[aria-label*='ariane']", "[aria-label*='readcrumb']",
)  # fmt: skip
_PIECES = ("a", "li", "span", "strong", "em", "b")
_SEPARATORS = " >›»→/|:·"
_SEPARATOR = re.compile(r"\s*(?:>|›|→)\s*|\s+[»/]\s+")
_LABELS = {"vous etes ici", "you are here"}


def find_breadcrumb(elements: Elements, selectors: Sequence[str]) -> tuple[str, ...]:
    """Read the path where selectors or usual names find it, empty when none does."""
    for selector in (*selectors, *_SELECTORS):
        tag = elements.first(selector)
        pieces = () if tag is None else _pieces(tag)
        if pieces:
            return pieces
    return ()


def _pieces(tag: Element) -> tuple[str, ...]:
    """Give the sections: the innermost elements, or the parts between separators."""
    found = list(tag.iterdescendants(*_PIECES))
    around = {above for piece in found for above in piece.iterancestors()}
    inner = [text_of(piece) for piece in found if piece not in around]
    texts = inner if len(inner) > 1 else text_of(tag).replace("›", ">").replace("»", ">").split(">")
    stripped = (text.strip(_SEPARATORS) for text in texts)
    return tuple(dict.fromkeys(text for text in stripped if word_count(text) and fold(text) not in _LABELS))


def breadcrumb_line(above: Sequence[str]) -> tuple[str, ...]:
    """Read the path from the lines above a title, the nearest first."""
    for line in reversed(above):
        parts = [part.strip(_SEPARATORS) for part in _SEPARATOR.split(line) if word_count(part)]
        if len(parts) > 1 and load_phrases("furniture").match(parts[0].removeprefix("Vous êtes ici :")):
            return tuple(parts)
    return ()


def is_breadcrumb(line: str) -> bool:
    """Say whether a line has the separators of a path between words."""
    return len([part for part in _SEPARATOR.split(line) if word_count(part)]) > 1


def last_section(line: str) -> str:
    """Give the end of the path that a line is, which may be the title of the page; empty when it is none."""
    parts = [part for part in _SEPARATOR.split(line) if word_count(part)]
    return parts[-1] if len(parts) > 1 else ""
