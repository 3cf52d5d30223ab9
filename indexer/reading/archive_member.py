"""The bytes of a web archive, decompressed one gzip member at a time within fixed memory."""

import re
import zlib
from typing import Protocol

from indexer.errors import RecordDamaged
from indexer.limits import RECORD_HEAD_BYTES

GZIP_MAGIC = b"\x1f\x8b\x08"
RECORD_MARK = b"WARC/"

_BLOCK_BYTES = 65_536
_GZIP_WINDOW = 31  # zlib's number for a gzip header and trailer, whose CRC it verifies
_RECORD_START = re.compile(rb"(?<=\n)WARC/\d\.\d+\r?\n")
_OVERLAP_BYTES = 1024  # of two windows of a search: what the start of a gzip member may need to show its first word


class SeekableFile(Protocol):
    """What an archive is read from: a file, or a part of one."""

    def read(self, size: int, /) -> bytes: ...  # noqa: D102 - as files do
    def seek(self, offset: int, /) -> int: ...  # noqa: D102
    def tell(self) -> int: ...  # noqa: D102


class Member:
    """One gzip member, which holds one record in most archives, or the whole of an archive that is not compressed.

    It is the stream that warcio parses: `read` ends where the member ends, and no head is longer than its limit.
    Reading raises RecordDamaged.
    """

    def __init__(self, file: SeekableFile, offset: int, first: bytes, *, compressed: bool) -> None:
        """Begin at an offset of the file, whose bytes from there on are `first` and then what the file reads."""
        self.compressed = compressed
        self.rest = first if compressed else b""  # compressed bytes read and not used
        self._file = file
        self._offset = offset
        self._position = 0  # decompressed bytes taken so far
        self._record_start = 0
        self._inflater = zlib.decompressobj(_GZIP_WINDOW) if compressed else None
        self._block = b"" if compressed else first
        self._taken = 0  # bytes of the block
        self._head_budget = RECORD_HEAD_BYTES

    def begin_record(self) -> bool:
        """Take what follows as a record, and say whether anything does."""
        self._record_start = self._position
        self._head_budget = RECORD_HEAD_BYTES
        return self._fill()

    @property
    def place(self) -> str:
        """Where the record begins in the file; within a gzip member that is counted in decompressed bytes."""
        if not self.compressed:
            return f"byte {self._offset + self._record_start}"
        within = f" (and {self._record_start} decompressed bytes)" if self._record_start else ""
        return f"byte {self._offset}{within}"

    @property
    def resume_at(self) -> int:
        """The offset from which to search for the next record when this one is damaged."""
        return self._offset + 1 + (0 if self.compressed else self._record_start)

    def read(self, size: int) -> bytes:
        """Give so many bytes, fewer only at the end of the member."""
        parts: list[bytes] = []
        while size and self._fill():
            parts.append(self._take(min(size, len(self._block) - self._taken)))
            size -= len(parts[-1])
        return b"".join(parts)

    def readline(self, limit: int | None = None) -> bytes:
        """Give the bytes up to the end of the line or the limit; raises RecordDamaged for too long a head."""
        limit = self._head_budget if limit is None else min(limit, self._head_budget)
        parts: list[bytes] = []
        while limit and self._fill():
            end = self._block.find(b"\n", self._taken, self._taken + limit) + 1
            parts.append(self._take((end or min(self._taken + limit, len(self._block))) - self._taken))
            limit -= len(parts[-1])
            self._head_budget -= len(parts[-1])
            if end:
                break
        if not self._head_budget:
            raise RecordDamaged(f"its head is larger than {RECORD_HEAD_BYTES // 1000} KB")
        return b"".join(parts)

    def tell(self) -> int:
        """Give the number of decompressed bytes taken."""
        return self._position

    def skip_line_ends(self) -> bytes:
        """Pass over the line ends after a record and give the last four of them."""
        skipped = b""
        while self._fill():
            left = self._block[self._taken :]
            count = len(left) - len(left.lstrip(b"\r\n"))
            skipped = (skipped + self._take(count))[-4:]
            if count < len(left):
                break
        return skipped

    def is_at_record(self) -> bool:
        """Say whether a record begins here, as far as the block shows it."""
        return self._fill() and RECORD_MARK.startswith(self._block[self._taken : self._taken + len(RECORD_MARK)])

    def is_at_end(self) -> bool:
        """Say whether all of the member was taken; its CRC is verified then."""
        return not self._fill()

    def _take(self, count: int) -> bytes:
        start = self._taken
        self._taken += count
        self._position += count
        return self._block[start : self._taken]

    def _fill(self) -> bool:
        """Make sure that the block has bytes to take, and say whether there are any."""
        while self._taken == len(self._block):
            if self._inflater and self._inflater.eof:
                return False
            self._block = self._inflate(self._inflater) if self._inflater else self._file.read(_BLOCK_BYTES)
            self._taken = 0
            if not self._block and not self._inflater:
                return False
        return True

    def _inflate(self, inflater: "zlib._Decompress") -> bytes:
        compressed = self.rest or self._file.read(_BLOCK_BYTES)
        if not compressed:
            raise RecordDamaged("truncated")
        try:
            block = inflater.decompress(compressed, _BLOCK_BYTES)
        except zlib.error as error:
            raise RecordDamaged("damaged: its compressed bytes are not as they were written") from error
        self.rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
        return block


def find_start(file: SeekableFile, offset: int, *, compressed: bool) -> int | None:
    """Give the offset of the first record or member that begins at this offset of the file or after it."""
    file.seek(offset)
    window = b""
    while block := file.read(_BLOCK_BYTES):
        window += block
        place = _member_start(window) if compressed else _record_start(window)
        if place is not None:
            return offset + place
        offset += max(0, len(window) - _OVERLAP_BYTES)
        window = window[-_OVERLAP_BYTES:]
    return None


def _record_start(window: bytes) -> int | None:
    found = _RECORD_START.search(window)
    return found.start() if found else None


def _member_start(window: bytes) -> int | None:
    """Find a gzip member whose first word is that of a record; the magic alone also stands in random bytes."""
    for found in re.finditer(re.escape(GZIP_MAGIC), window):
        start = found.start()
        try:
            word = zlib.decompressobj(_GZIP_WINDOW).decompress(window[start : start + _OVERLAP_BYTES], len(RECORD_MARK))
        except zlib.error:
            continue
        if word == RECORD_MARK:
            return start
    return None
