"""The texts of pages on disk: each as one compressed record, read when a decision or an appeal needs it."""

import tempfile
import zlib
from array import array
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from io import SEEK_END
from itertools import accumulate
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from search.appeal import Appeal
from search.errors import PublishFailed
from search.records import from_record, to_record

PAGE_TEXTS = "pages.texts"
"""The file of a generation that holds what each page by itself gave."""

_COMPRESSION = 1  # of 1 to 9: half the size, as with 6, in 50 µs


def pack(appeal: Appeal) -> bytes:
    """Write an appeal as a record."""
    return zlib.compress(to_record(appeal).encode(errors="surrogatepass"), _COMPRESSION)


def unpack(record: bytes) -> Appeal:
    """Read what `pack` wrote."""
    return from_record(zlib.decompress(record).decode(errors="surrogatepass"))


class PageTexts:
    """The records of a rebuild by number: first those of the published generation, then those of new pages.

    New ones wait in a file without a name in the index folder, which is gone when the process ends, however it ends.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._stack = ExitStack()
        self._starts = array("Q", [0])  # and the end of the last one, as if one file held them all
        self._published: BinaryIO | None = None
        self._published_bytes = 0

    def __enter__(self) -> Self:
        """Make the file for new records."""
        self._new = self._stack.enter_context(tempfile.TemporaryFile(dir=self._index))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the files."""
        self._stack.close()

    def open_published(self, folder: Path, sizes: Iterable[int]) -> None:
        """Make the records of a generation readable, given their sizes; to be called before any is added."""
        self._published = self._stack.enter_context((folder / PAGE_TEXTS).open("rb"))
        self._starts = array("Q", accumulate(sizes, initial=0))
        self._published_bytes = self._starts[-1]

    def add(self, record: bytes) -> int:
        """Keep the record of a new page and give its number; raises PublishFailed when there is no room."""
        try:
            self._new.seek(0, SEEK_END)
            self._new.write(record)
        except OSError as error:
            raise PublishFailed(f"{self._index} cannot be written to ({error.strerror}): free some room.") from error
        self._starts.append(self._starts[-1] + len(record))
        return len(self._starts) - 2

    def record(self, number: int) -> bytes:
        """Read a record."""
        start, end = self._starts[number : number + 2]
        if self._published and start < self._published_bytes:
            self._published.seek(start)
            return self._published.read(end - start)
        self._new.seek(start - self._published_bytes)
        return self._new.read(end - start)

    def read(self, number: int) -> Appeal:
        """Read what a page gave."""
        return unpack(self.record(number))

    def write(self, folder: Path, numbers: Iterable[int]) -> Iterator[int]:
        """Write some records to a generation in their order, giving the size of each."""
        with (folder / PAGE_TEXTS).open("wb") as file:
            for number in numbers:
                yield file.write(self.record(number))
