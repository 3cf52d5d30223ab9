"""Where the words of texts stand, by position, so that a match is marked without reading its text again."""

from typing import NamedTuple

from search.arrays import ArrayFile

UNTOLD = 0
"""Length of a word that the text must tell: a compound begins there too, or it is longer than a byte counts."""

LONGEST_PLAIN_WORD = 255
"""Characters of a word whose length is kept."""


class WordPlaces(NamedTuple):
    """For each position of a text the character at which its word starts, and the characters of the word or `UNTOLD`.

    Positions between two paragraphs have the start of the next word, and no length.
    """

    starts: memoryview
    lengths: memoryview


class FieldWords:
    """The places of the words of all texts of one field, by document."""

    def __init__(self, arrays: ArrayFile, field: str) -> None:
        # A view of memory gives one number faster than numpy does.
        self._starts = arrays[f"{field}.word_starts"].data
        self._lengths = arrays[f"{field}.word_lengths"].data
        self._firsts = arrays[f"{field}.words"].data

    def __getitem__(self, document: int) -> WordPlaces:
        """Give those of one text."""
        own = slice(self._firsts[document], self._firsts[document + 1])
        return WordPlaces(self._starts[own], self._lengths[own])
