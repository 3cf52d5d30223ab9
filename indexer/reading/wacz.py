"""WACZ files as sources: a zip whose folder `archive/` holds web archives, read in place and never unpacked to disk."""

import re
import struct
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from indexer.limits import WACZ_DIRECTORY_BYTES, WACZ_EXPANSION
from indexer.page import Page, SkippedPage
from indexer.reading.archive_member import SeekableFile
from indexer.reading.warc import read_warcs

_ARCHIVE = re.compile(r"archive/[^/\\\x00-\x1f]+\.warc(?:\.gz)?", re.I)
_LOCAL_HEADER = struct.Struct("<4s22xHH")  # of a file in a zip: magic, lengths of its name and of its extra field
_ENCRYPTED = 0x1
_FROM_END = 2


def read_wacz(file: BinaryIO, source: str) -> Iterator[Page | SkippedPage]:
    """Give the pages of every archive in a WACZ, and a report for what cannot be read."""
    try:
        zipped = ZipFile(_BoundedFile(file))
    except (BadZipFile, NotImplementedError, ValueError, struct.error):
        yield SkippedPage(source, "truncated or damaged: no list of files at the end of the WACZ")
        return
    entries = [entry for entry in zipped.infolist() if _ARCHIVE.fullmatch(entry.filename)]
    files: list[tuple[SeekableFile, str]] = []
    for entry in sorted(entries, key=lambda entry: entry.filename):
        name = f"{source}/{entry.filename}"
        try:
            files.append((_opened(file, zipped, entry), name))
        except (BadZipFile, NotImplementedError, struct.error):
            yield SkippedPage(name, "damaged: it does not stand where the WACZ says, or not as it says")
        except ValueError as error:
            yield SkippedPage(name, str(error))
    if sum(entry.compress_size for entry in entries) > _size(file):
        yield SkippedPage(source, "damaged: its archives overlap")
    else:
        yield from read_warcs(files, source)


def _opened(file: BinaryIO, zipped: ZipFile, entry: ZipInfo) -> SeekableFile:
    """Open one archive; raises ValueError with the reason why it is not read, BadZipFile when it is not there."""
    if entry.flag_bits & _ENCRYPTED:
        raise ValueError("encrypted: unpack it first")
    if entry.compress_type == ZIP_STORED:
        file.seek(entry.header_offset)
        magic, name, extra = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
        if magic != b"PK\3\4":
            raise BadZipFile
        return _StoredFile(file, entry.header_offset + _LOCAL_HEADER.size + name + extra, entry.compress_size)
    if entry.compress_type != ZIP_DEFLATED:
        raise ValueError("packed by a method that Vigie does not read: pack it again, stored")
    if entry.file_size > WACZ_EXPANSION * entry.compress_size:
        raise ValueError(f"more than {WACZ_EXPANSION} times larger when unpacked")
    return _DeflatedFile(zipped.open(entry))


def _size(file: BinaryIO) -> int:
    return file.seek(0, _FROM_END)


class _BoundedFile:
    """A file that refuses to be read in large pieces, as ZipFile does with a list of files of any size."""

    def __init__(self, file: BinaryIO) -> None:
        self.seek, self.tell, self.seekable, self._read = file.seek, file.tell, file.seekable, file.read

    def read(self, size: int = -1) -> bytes:
        if size > WACZ_DIRECTORY_BYTES:
            raise BadZipFile
        return self._read(WACZ_DIRECTORY_BYTES if size < 0 else size)


class _StoredFile:
    """A file that stands in a zip as it is; ZipFile would read from its start again for each step back."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file, self._start, self._size = file, start, size
        self._position = 0

    def seek(self, offset: int) -> int:
        self._position = min(offset, self._size)
        return self._position

    def tell(self) -> int:
        return self._position

    def read(self, size: int) -> bytes:
        self._file.seek(self._start + self._position)
        block = self._file.read(min(size, self._size - self._position))
        self._position += len(block)
        return block


class _DeflatedFile:
    """A compressed file of a zip, which ends where it cannot be decompressed any further."""

    def __init__(self, opened: IO[bytes]) -> None:
        self.seek, self.tell, self._opened = opened.seek, opened.tell, opened

    def read(self, size: int) -> bytes:
        try:
            return self._opened.read(size)
        except (BadZipFile, EOFError, zlib.error):
            return b""  # the record that stops here is reported as truncated
