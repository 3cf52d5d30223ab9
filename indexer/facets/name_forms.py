"""The forms that names of towns and inhabitants take in French sentences, and the bare one they are looked up by."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import filterfalse

WORD = re.compile(r"[^\W_]+")
"""A word of a name or of a text."""

_CONTRACTED = {"Le ": ("au ", "du "), "Les ": ("aux ", "des ")}
_FEMININE_ENDINGS = (("ien", "ienne"), ("éen", "éenne"))


def contracted(names: Iterable[str]) -> Iterator[str]:
    """Give names and, for those with an article, what "à" and "de" make of it: "Le Caire", "au Caire", "du Caire"."""
    for name in names:
        yield name
        for article, forms in _CONTRACTED.items():
            if name.startswith(article):
                yield from (form + name.removeprefix(article) for form in forms)


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """Drop case and accents."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", folded)))


def bare_words(name: str) -> list[str]:
    """Give the words of a name without case and accents."""
    return [bare(word) for word in WORD.findall(unicodedata.normalize("NFC", name))]


def same_letters(name: str, written: str) -> bool:
    """Compare words that are alike without accents: a text may lack an accent of the name, not carry another."""
    wanted, given = name.casefold(), unicodedata.normalize("NFC", written).casefold()
    return wanted == given or all(got in (want, bare(want)) for want, got in zip(wanted, given, strict=False))


def inflected(demonyms: Iterable[str]) -> Iterator[str]:
    """Give masculine and feminine, singular and plural of demonyms written "turc/turque" or "afghan"."""
    for demonym in demonyms:
        masculine, _, feminine = demonym.partition("/")
        for singular in (masculine, feminine or _feminine(masculine)):
            yield singular
            yield singular if singular[-1] in "sxz" else singular + "s"


def _feminine(masculine: str) -> str:
    """Form a regular feminine: "afghane", "ivoirienne", "kirghize"."""
    for ending, replacement in _FEMININE_ENDINGS:
        if masculine.endswith(ending):
            return masculine.removesuffix(ending) + replacement
    return masculine if masculine.endswith("e") else masculine + "e"
