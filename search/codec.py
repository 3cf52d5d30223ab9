"""A Whoosh codec whose posting lists are flat arrays: nothing is pickled and numpy reads them as they lie.

A posting list is two 32-bit counts, of postings and of positions, then the arrays of 32-bit documents, frequencies
and positions. Terms, columns and records stay Whoosh's own.
"""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo, W3TermsReader
from whoosh.reading import TermNotFound

UNIT = np.dtype("<u4")
"""All numbers of a posting list; the positions of a posting come from the schema in this type too."""

Numbers = npt.NDArray[np.uint32]


class PostingList(NamedTuple):
    """The documents that hold a term, ascending, how often each does, and all positions one after the other."""

    documents: Numbers
    frequencies: Numbers
    positions: Numbers


EMPTY = PostingList(*(np.empty(0, UNIT) for _ in range(3)))


class FlatCodec(W3Codec):  # type: ignore[misc] # Whoosh ships no types
    """Whoosh's own codec but for the posting lists."""

    def field_writer(self, storage: Any, segment: Any) -> "FlatFieldWriter":
        """Give what writes the terms of all fields."""
        return FlatFieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> "FlatPostingsWriter":
        """Give what writes the posting lists of one field."""
        del byteids
        return FlatPostingsWriter(dbfile)

    def postings_reader(self, *arguments: Any, **options: Any) -> Any:
        """Refuse: Whoosh's matchers are never used, and no two segments are ever merged by Whoosh."""
        raise NotImplementedError

    def terms_reader(self, storage: Any, segment: Any) -> "FlatTermsReader":
        """Open the terms with their posting lists."""
        name = segment.make_filename(self.TERMS_EXT)
        postings = segment.open_file(storage, self.POSTS_EXT)
        return FlatTermsReader(self, storage.open_file(name), storage.file_length(name), postings)


class FlatFieldWriter(W3FieldWriter):  # type: ignore[misc] # Whoosh ships no types
    """Whoosh's own, without the lengths that it looks up on disk for every posting: a third of the time of a build."""

    def add_postings(self, schema: Any, lengths: Any, items: Any) -> None:
        """Write the terms with their postings."""
        del lengths
        super().add_postings(schema, None, items)


class FlatPostingsWriter:
    """Writes one posting list after the other, as Whoosh's field writer gives them."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def start_postings(self, form: Any, term: W3TermInfo) -> None:
        """Begin a term."""
        del form
        self._term = term
        self._documents: list[int] = []
        self._values: list[bytes] = []

    def add_posting(self, document: int, weight: float, value: bytes, length: int | None = None) -> None:
        """Add one document; `value` are its positions, as bytes."""
        del weight, length
        self._documents.append(document)
        self._values.append(value)

    def finish_postings(self) -> W3TermInfo:
        """Write the list, and give the term with its place in the file."""
        start = self._file.tell()
        frequencies = np.array([len(value) for value in self._values], UNIT) // UNIT.itemsize
        counts = np.array([len(self._documents), frequencies.sum()], UNIT)
        documents = np.array(self._documents, UNIT)
        self._file.write(b"".join([*(own.tobytes() for own in (counts, documents, frequencies)), *self._values]))
        self._term.set_extent(start, self._file.tell() - start)
        self._term._df = len(self._documents)  # only a block of Whoosh's own sets it otherwise
        self._term._weight = float(frequencies.sum())  # as above
        return self._term


class FlatTermsReader(W3TermsReader):  # type: ignore[misc] # Whoosh ships no types
    """The terms of a segment and their posting lists."""

    def posting_list(self, field: str, term: bytes) -> PostingList:
        """Read the posting list of a term, empty when there is none."""
        try:
            start, _ = self.term_info(field, term).extent()
        except TermNotFound:
            return EMPTY
        postings, positions = map(int, self._numbers(start, 2))
        numbers = self._numbers(start + 2 * UNIT.itemsize, 2 * postings + positions)
        return PostingList(numbers[:postings], numbers[postings : 2 * postings], numbers[2 * postings :])

    def _numbers(self, start: int, count: int) -> Numbers:
        return np.frombuffer(self._postfile.get(start, count * UNIT.itemsize), UNIT)
