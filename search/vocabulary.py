"""The words of a generation: how many appeals and titles hold each one, and how most of them write it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

from search.errors import IndexDamaged
from search.word_counts import MAX_LETTERS, WordCounts

WORDS = "words.npy"
"""The file of a generation that holds its words, as an array of rows in order of form."""

MAX_SPELLING_BYTES = 32
"""Bytes of a written form that is kept; one that needs more is shown without its accents."""

_ROW = np.dtype(
    [
        ("form", f"S{MAX_LETTERS}"),
        ("spelling", f"S{MAX_SPELLING_BYTES}"),
        ("appeals", "<u4"),
        ("titles", "<u4"),
        ("letters", "<u8"),
    ]
)


class KnownWord(NamedTuple):
    """A word of the texts: its folded form, how most appeals write it and how many hold it."""

    form: str
    spelling: str
    appeals: int


class Vocabulary:
    """All words of one generation made of unaccented Latin letters once folded."""

    def __init__(self, rows: npt.NDArray[np.void]) -> None:
        self._rows = rows
        self.forms = np.ascontiguousarray(rows["form"])
        self.appeals: npt.NDArray[np.int64] = rows["appeals"].astype(np.int64)
        self.letters: npt.NDArray[np.uint64] = rows["letters"].astype(np.uint64)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the words of a generation; raises IndexDamaged."""
        try:
            rows = np.load(folder / WORDS)
        except (OSError, EOFError, ValueError) as error:
            raise IndexDamaged(f"{folder / WORDS} cannot be read ({error}): run `vigie index` again.") from error
        if rows.dtype != _ROW:
            raise IndexDamaged(f"{folder / WORDS} does not hold words: run `vigie index` again.")
        return cls(rows)

    def __getitem__(self, place: int) -> KnownWord:
        """Give a word by its place in the order of forms."""
        row = self._rows[place]
        return KnownWord(row["form"].decode(), row["spelling"].decode(), int(row["appeals"]))

    def appeals_with(self, forms: Sequence[str]) -> npt.NDArray[np.int64]:
        """Count for each folded form the appeals that hold it, 0 for one that is not among the words."""
        if not self.forms.size:
            return np.zeros(len(forms), np.int64)
        # A longer form would be cut to another word; no word is empty.
        wanted = np.array([form.encode() if len(form) <= MAX_LETTERS else b"" for form in forms], self.forms.dtype)
        places = np.minimum(np.searchsorted(self.forms, wanted), self.forms.size - 1)
        return np.where(self.forms[places] == wanted, self.appeals[places], 0)

    def beginning_with(self, prefix: str, limit: int) -> Iterator[KnownWord]:
        """Give the words whose form begins with some letters, those of most appeals first."""
        after_z = chr(ord("z") + 1)
        first, last = np.searchsorted(self.forms, [prefix.encode(), (prefix + after_z).encode()])
        return (self[int(first) + int(place)] for place in _largest(self.appeals[first:last], limit))

    def of_titles(self, limit: int) -> Iterator[KnownWord]:
        """Give the words of many titles that few texts have besides; one that all texts have is not given."""
        rarity = np.log(self.appeals.max(initial=1) / self.appeals)
        worth = self._rows["titles"] * rarity
        return (self[int(place)] for place in _largest(worth, limit) if worth[place])


def _largest(numbers: npt.NDArray[np.int64 | np.float64], limit: int) -> npt.NDArray[np.intp]:
    """Give the places of the largest numbers, in order; of equal ones the first."""
    return np.argsort(-numbers, kind="stable")[:limit]


def write_vocabulary(counts: WordCounts, folder: Path) -> None:
    """Write the file of a generation; raises OSError."""
    shown = counts.shown()
    rows = np.zeros(len(counts.appeals), _ROW)
    for place, form in enumerate(sorted(counts.appeals)):
        spelling = shown.get(form, form).encode()
        written = spelling if len(spelling) <= MAX_SPELLING_BYTES else form.encode()
        rows[place] = (form.encode(), written, counts.appeals[form], counts.titles[form], 0)
    rows["letters"] = letter_signatures(rows["form"])
    np.save(folder / WORDS, rows)


def letter_signatures(forms: npt.NDArray[np.bytes_]) -> npt.NDArray[np.uint64]:
    """Give for each form a bit a letter that it has, and another that it has twice.

    One letter dropped, added, exchanged or moved changes two bits at most.
    """
    codes = np.ascontiguousarray(forms).view(np.uint8).reshape(forms.size, forms.dtype.itemsize)
    signatures = np.zeros(forms.size, np.uint64)
    for number, letter in enumerate(ascii_lowercase):
        counts = np.count_nonzero(codes == ord(letter), axis=1)
        for bit, times in ((number, 1), (number + len(ascii_lowercase), 2)):
            signatures |= (counts >= times).astype(np.uint64) << np.uint64(bit)
    return signatures
