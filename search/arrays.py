"""A file of named flat arrays, read by memory map as they lie: nothing in it is code and nothing is decoded.

The arrays come first, each at a multiple of `ALIGNMENT` bytes; then a table of contents in JSON, its length in eight
bytes, and `MAGIC`.
"""

import json
import mmap
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from search.errors import IndexDamaged

MAGIC = b"VIGIEARR"
ALIGNMENT = 64
"""Bytes: a line of a processor's cache."""

_LENGTH = np.dtype("<u8")
_TAIL = _LENGTH.itemsize + len(MAGIC)

AnyArray = npt.NDArray[Any]


class ArrayWriter:
    """Writes named arrays one after the other, each whole or in pieces; raises OSError."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")
        self._table: dict[str, tuple[str, int, int]] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the table of contents, unless an error came, and close the file."""
        with self._file:
            if error is None:
                table = json.dumps(self._table).encode()
                self._file.write(table + np.array(len(table), _LENGTH).tobytes() + MAGIC)

    def write(self, name: str, array: npt.ArrayLike) -> None:
        """Write a whole array of one dimension."""
        whole = np.asarray(array)
        self.write_pieces(name, whole.dtype, [whole])

    def write_pieces(self, name: str, kind: npt.DTypeLike, pieces: Iterable[AnyArray]) -> None:
        """Write an array that never is in memory as a whole."""
        self._file.write(bytes(-self._file.tell() % ALIGNMENT))
        start, own = self._file.tell(), np.dtype(kind).newbyteorder("<")
        for piece in pieces:
            self._file.write(np.ascontiguousarray(piece, own).data)
        self._table[name] = (own.str, start, (self._file.tell() - start) // own.itemsize)


class ArrayFile:
    """The arrays of a file, mapped to memory: readable as long as one is held, also when the file is deleted.

    Raises IndexDamaged for a file that was not written as a whole, OSError for one that cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            if path.stat().st_size < _TAIL:
                raise self._damaged("it is too short")
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._table = self._read_table()

    def _read_table(self) -> dict[str, tuple[str, int, int]]:
        tail = self._bytes[-_TAIL:]
        end = len(self._bytes) - _TAIL
        if tail[_LENGTH.itemsize :] != MAGIC:
            raise self._damaged("its end is missing")
        try:
            table = json.loads(self._bytes[end - int(np.frombuffer(tail, _LENGTH, 1)[0]) : end])
            return {name: (str(kind), int(start), int(count)) for name, (kind, start, count) in table.items()}
        except (ValueError, TypeError, AttributeError) as error:
            raise self._damaged(f"its table of contents is unreadable, {error}") from error

    def _damaged(self, reason: str) -> IndexDamaged:
        return IndexDamaged(f"{self._path} is damaged ({reason}): run `vigie index` again.")

    def __getitem__(self, name: str) -> AnyArray:
        """Give an array, without reading it."""
        try:
            kind, start, count = self._table[name]
            return np.frombuffer(self._bytes, kind, count, start)
        except (KeyError, ValueError, TypeError) as error:
            raise self._damaged(f"{name} cannot be read, {error}") from error

    def release(self) -> None:
        """Tell the system that what was read can leave memory; it is read again when it is needed."""
        self._bytes.madvise(mmap.MADV_DONTNEED)


def narrowest(largest: int) -> npt.DTypeLike:
    """Give the narrowest unsigned type for numbers up to `largest`."""
    return np.min_scalar_type(max(largest, 0)).newbyteorder("<")


def starts_of(lengths: npt.ArrayLike) -> npt.NDArray[np.uint64]:
    """Give where each of several parts of given lengths starts when they lie one after the other, and the end."""
    starts = np.zeros(np.size(lengths) + 1, np.uint64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def pack(texts: Sequence[bytes]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint64]]:
    """Lay byte strings one after the other; gives them with their starts."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return np.frombuffer(b"".join(texts), np.uint8), starts_of(lengths)


def unpack(packed: AnyArray, starts: AnyArray) -> list[bytes]:
    """Take byte strings apart again."""
    whole, places = packed.tobytes(), starts.tolist()
    return [whole[start:end] for start, end in pairwise(places)]


class PackedTexts:
    """Byte strings that lie one after the other in a file, each read when it is asked for."""

    def __init__(self, packed: AnyArray, starts: AnyArray) -> None:
        # A view of memory gives one number faster than numpy does.
        self._packed, self._starts = packed.data, starts.data

    def __len__(self) -> int:
        """Count them."""
        return len(self._starts) - 1

    def __getitem__(self, place: int) -> bytes:
        """Give one by its place."""
        return bytes(self._packed[self._starts[place] : self._starts[place + 1]])


def places_of(starts: AnyArray, counts: AnyArray) -> npt.NDArray[np.int64]:
    """Give all places of several ranges, one range after the other."""
    ends = np.cumsum(counts, dtype=np.int64)
    total = int(ends[-1]) if ends.size else 0
    shifts = starts.astype(np.int64) - (ends - counts)
    return np.repeat(shifts, counts) + np.arange(total)
