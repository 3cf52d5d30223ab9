"""A Whoosh codec whose segments are flat arrays: Whoosh keeps the table of segments, numpy reads the arrays.

A segment is one `ArrayFile`. For each text field it holds the terms in order, and for each term its documents,
frequencies and positions, each one array for all terms; for each document its columns, its record and where the words
of its body start. Whoosh's own readers and searchers work on it too, slowly.
"""

from pathlib import Path
from typing import Any

from whoosh.codec.base import Codec, Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from search.arrays import ArrayFile
from search.documents import FlatDocuments
from search.schema import make_schema
from search.terms import FlatTerms

_INDEX_NAME = "MAIN"  # Whoosh's own default
_ARRAYS = ".arrays"


class FlatSegment(Segment):  # type: ignore[misc] # Whoosh ships no types
    """All appeals of a generation; none is ever marked as deleted: it is left out of the next generation."""

    def __init__(self, count: int) -> None:
        super().__init__(_INDEX_NAME)
        self._count = count

    def codec(self) -> "FlatCodec":
        """Give the codec that reads the segment."""
        return FlatCodec()

    def doc_count_all(self) -> int:
        """Count the appeals."""
        return self._count

    def deleted_count(self) -> int:
        """Count the appeals that are marked as deleted."""
        return 0


class FlatCodec(Codec):  # type: ignore[misc] # Whoosh ships no types
    """Reads segments of flat arrays; they are written by `merging`, whole, so that it has no writers."""

    def terms_reader(self, storage: Any, segment: FlatSegment) -> "FlatTerms":
        """Open the terms with their posting lists."""
        return FlatTerms(arrays_of(storage, segment))

    def per_document_reader(self, storage: Any, segment: FlatSegment) -> "FlatDocuments":
        """Open what is kept by document."""
        return FlatDocuments(arrays_of(storage, segment), segment.doc_count_all())


def new_segment(folder: Path, count: int) -> Path:
    """Make a folder a Whoosh index of one segment; gives the path to write the segment's arrays to."""
    segment = FlatSegment(count)
    TOC(make_schema(), [segment], 0).write(FileStorage(folder), _INDEX_NAME)
    return folder / str(segment.make_filename(_ARRAYS))


def read_segment(folder: Path) -> tuple["FlatTerms", "FlatDocuments"]:
    """Open the segment of a Whoosh index; raises IndexDamaged, and whatever unpickling its table raises."""
    storage = FileStorage(folder)
    (segment,) = TOC.read(storage, _INDEX_NAME).segments
    codec = segment.codec()
    return codec.terms_reader(storage, segment), codec.per_document_reader(storage, segment)


def arrays_of(storage: Any, segment: FlatSegment) -> ArrayFile:
    """Open the arrays of a segment."""
    return ArrayFile(Path(storage.folder) / segment.make_filename(_ARRAYS))
