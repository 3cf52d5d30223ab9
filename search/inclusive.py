"""Inclusive writing: "militant·e·s" is one word that stands for all its forms."""

import re
from functools import lru_cache
from importlib.resources import files

MIDDLE_DOTS = "·∙⋅•‧"
"""The separators that only inclusive writing puts inside a word."""

_SUFFIXES = "euses?|trices?|rices?|ères?|eures?|ives?|enne?s?|elles?|sses?|ves?|ses?|nes?|les?|tes?|es?|s"
_AFTER_POINT = "euses?|trices?|rices?|ères?|ives?|ves?|nes?|es?"
"""Fewer after a full stop or a hyphen: "prends-les", "a-t-elle" and "fin.les" are not inclusive writing."""
_AFTER_HYPHEN = "euses?|trices?|rices?|ères?|ives?|ves?|ses?|nes?|es?"


def _either_case(suffixes: str) -> str:
    return f"(?:{suffixes}|{suffixes.upper()})"


_PLURAL = "[sS]"
ENDING = (
    rf"(?:[{MIDDLE_DOTS}]{_either_case(_SUFFIXES)}(?:[{MIDDLE_DOTS}]{_PLURAL})?"
    rf"|\.{_either_case(_AFTER_POINT)}(?:\.{_PLURAL})?(?!\.\w)"
    rf"|[-\u2010\u2011]{_either_case(_AFTER_HYPHEN)}(?:[-\u2010\u2011]{_PLURAL})?(?!-\w)"
    rf"|\({_either_case(_SUFFIXES)}\)(?:{_PLURAL}|\({_PLURAL}\))?)"
)
"""Pattern of what inclusive writing adds to the end of a word: "·e·s", ".trice", "-ses", "(e)s"."""

DOUBLET = rf"[{MIDDLE_DOTS}][^\W\d_]{{2,}}"
"""Pattern of a second word written out after a middle dot: "ceux·celles", "lecteurs·lectrices"."""

_SUFFIX = re.compile(_SUFFIXES)
_SEPARATORS = re.compile(rf"[{MIDDLE_DOTS}.()\-\u2010\u2011]+")
_CAPITAL_ENDING = re.compile(r"([a-zà-öø-ÿœ]{3,})(N?E)([sS]?)")


def _read_feminines() -> list[tuple[str, str, str]]:
    """Read the rows (masculine ending, written suffix, feminine ending), longest masculine ending first."""
    lines = files("search").joinpath("words/feminines.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("#")[0].split() for line in lines]
    return sorted(((m, s, f) for m, s, f in filter(None, rows)), key=lambda row: -len(row[0]))


_FEMININES = _read_feminines()


def expand(word: str, *, abbreviated: bool) -> tuple[str, ...]:
    """Give the forms that a word stands for, none when it is written plainly.

    `abbreviated` tells that the word ends with `ENDING` or `DOUBLET`; without it only "militantEs" is recognised.
    """
    if abbreviated:
        base, suffix = (part.lower() for part in _SEPARATORS.split(word)[:2])
        if not _SUFFIX.fullmatch(suffix):
            return base, suffix
        return _forms(base, "" if suffix == "s" else suffix.removesuffix("s"))
    capital = _CAPITAL_ENDING.fullmatch(word)
    return _forms(capital[1], capital[2].lower()) if capital else ()


@lru_cache(maxsize=20_000)
def _forms(base: str, suffix: str) -> tuple[str, ...]:
    """Give masculine and feminine, singular and plural, of a base and a written suffix."""
    masculine = base.removesuffix("s") if suffix else base
    singulars = [masculine, _feminine(masculine, suffix)]
    plurals = [form if form[-1] in "sxz" else form + "s" for form in singulars]
    return tuple(dict.fromkeys(singulars + plurals))


def _feminine(masculine: str, suffix: str) -> str:
    for ending, written, feminine in _FEMININES:
        if suffix == written and masculine.endswith(ending):
            return masculine.removesuffix(ending) + feminine
    return masculine + suffix
