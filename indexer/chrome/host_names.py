"""The name behind an address, as a page's own text writes it: in words with its letters, or as an acronym."""

import re
from collections.abc import Sequence
from itertools import islice

from indexer.chrome.spoken_names import acronyms_spelt_out
from indexer.wording import fold

_LINES = 60
_LINE_CHARACTERS = 2_000
_FEW_LETTERS = 3  # of an acronym; shorter ones are of countries
_START = re.compile(r"https?://|www\.")
_CAPITALISED = re.compile(
    r"(?=\b([A-ZÀ-Þ][\w’'-]*(?: [\w’'-]+){1,5}))"
)  # words that may be a name, from each capital on
_EDGES = " ,.;:’'-"


def host_name(host: str, lines: Sequence[str]) -> str | None:
    """Give the name that a text writes with the letters of an address: "Amis du Port" for www.amisduport.org."""
    *labels, _ = _START.sub("", host).split(".")
    text = "\n".join(line[:_LINE_CHARACTERS] for line in islice(lines, _LINES))
    for label in map(_letters, reversed(labels)):
        if label and (found := _spelt_out(label, text) or _acronym(label, text)):
            return found
    return None


def _spelt_out(letters: str, text: str) -> str | None:
    for name in (found for found in _CAPITALISED.findall(text) if _letters(found).startswith(letters[0])):
        written = name.split()
        starts = (" ".join(written[:count]) for count in range(2, len(written) + 1))
        if spelt := next((start for start in starts if _letters(start) == letters), None):
            return spelt.strip(_EDGES)
    return None


def _acronym(letters: str, text: str) -> str | None:
    """Give what a text writes in capitals with these letters, or what it says they stand for."""
    acronym = letters.upper()
    if len(acronym) < _FEW_LETTERS or not re.search(rf"\b{re.escape(acronym)}\b", text):
        return None
    return acronyms_spelt_out(text.split("\n")).get(acronym, acronym)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
