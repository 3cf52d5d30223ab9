"""Fold words: one spelling for what differs only by case, accent, ligature or invisible character."""

import unicodedata
from functools import lru_cache

from unidecode import unidecode

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters that a page may put inside a word without the reader seeing them, soft hyphen first."""


def normalise(word: str) -> str:
    """Compose a word (NFKC), lower its case and drop what cannot be seen in it."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", word.translate(INVISIBLE)).casefold()


SCHWA = {"ə": "e"}
"""Letters that Unidecode writes with a sign: the Azerbaijani schwa."""


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Normalise a word and drop its accents: "Œuvrés" gives "oeuvres"; other scripts keep their letters."""
    word = normalise(word)
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    letters = (letter for letter in decomposed if not unicodedata.combining(letter))
    return "".join(SCHWA.get(letter) or unidecode(letter).lower() if is_latin(letter) else letter for letter in letters)


def romanise(word: str) -> str:
    """Write a word of any script in unaccented Latin letters, as Unidecode transliterates it."""
    return "".join(filter(str.isalnum, unidecode(fold(word)).lower()))


def is_latin(letter: str) -> bool:
    """Tell whether a letter is of the Latin script, whatever its diacritics."""
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN ")
