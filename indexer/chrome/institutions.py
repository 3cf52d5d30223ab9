"""Whether words are the name of an association, a parish or a union, as stands at the top of its pages."""

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.facets.organisations import known_name
from indexer.phrases import load_lines
from indexer.wording import fold, words

_NAME_WORDS = 10
_ARTICLE = re.compile(r"(?:les? |la |l['’])(?=[A-ZÀ-Þ])", re.IGNORECASE)
_SMALL_WORDS = 3  # letters; "de", "du" and "des" begin with a small letter in names too
_LINKING = frozenset({"pour", "avec", "sans", "contre", "entre", "dans"})
_LATER_WORDS = frozenset({"club", "international", "internationale", "press"})  # of institutions' names, not the first
_SENTENCE_SIGNS = set(".,;:!?«»")


def begins_as_institution(text: str) -> bool:
    """Say whether a short line without a sentence's signs begins with a word for an institution."""
    found = words(text)
    if not 1 < len(found) <= _NAME_WORDS or _SENTENCE_SIGNS & set(text):
        return False
    return fold(found[0]) in _first_words() or _begins_with_publisher(found)


def holds_institution(text: str) -> bool:
    """Say whether a name has a word for an institution, with a capital, anywhere: "PEN Club du port"."""
    return any(word[0].isupper() and fold(word) in _first_words() | _LATER_WORDS for word in words(text))


@lru_cache
def _first_words() -> frozenset[str]:
    return frozenset(map(fold, load_lines("institutions")))


def _begins_with_publisher(found: Sequence[str]) -> bool:
    """Say whether the first words are the name of a known publisher, as in "Amnesty International Groupe 12"."""
    return any(known_name(" ".join(found[:count])) for count in range(1, len(found) + 1))


def is_institution(text: str) -> bool:
    """Say whether a line is such a name and no title: each of its long words has a capital."""
    text = _ARTICLE.sub("", text)
    telling = [word for word in words(text) if len(word) > _SMALL_WORDS and word not in _LINKING]
    return begins_as_institution(text) and all(word[0].isupper() for word in telling)
