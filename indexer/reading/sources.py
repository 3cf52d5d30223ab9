"""Folders, files and archives of raw captured pages, read one page at a time and not yet understood."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from indexer.errors import SourceInvalid
from indexer.limits import ARCHIVED_PAGE_BYTES, PAGE_BYTES
from indexer.page import Page, SkippedPage
from indexer.reading.jsonl import read_jsonl
from indexer.reading.manifest import read_manifest
from indexer.reading.provenance import Provenance
from indexer.reading.wacz import read_wacz
from indexer.reading.warc import read_warc

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt"})
"""Ends of the names of files that are pages, in small letters."""


def _refuse_arc(file: BinaryIO, source: str) -> Iterator[Page | SkippedPage]:
    """Say what to do with an archive in the format before WARC."""
    del file
    yield SkippedPage(source, "an ARC archive: convert it with `warcio recompress old.arc.gz new.warc.gz`")


ARCHIVE_READERS: dict[str, Callable[[BinaryIO, str], Iterator[Page | SkippedPage]]] = {
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".wacz": read_wacz,
    ".arc": _refuse_arc,
    ".arc.gz": _refuse_arc,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
}
"""Ends of the names of files that hold many pages, in small letters, and what reads them."""


def read(sources: Sequence[Path]) -> Iterator[Page | SkippedPage]:
    """Give every page below the folders and in every file named, in sorted order.

    Hidden files and links that leave their folder are passed over. Raises SourceInvalid, before the first
    page, for a source that is not there and for two that would name their pages alike.
    """
    _check(sources)
    return _read_all(sources)


def count(sources: Sequence[Path]) -> int:
    """Count the pages that `read` will come upon; those of an archive are guessed by its size."""
    below = (
        Path(folder, name)
        for source in sources
        for folder, _, names in os.walk(source)
        for name in names
        if not name.startswith(".") and (Path(name).suffix.lower() in PAGE_SUFFIXES or _archive_reader(name))
    )
    return sum(map(_count_in, below)) + sum(_count_in(source) for source in sources if source.is_file())


def _count_in(path: Path) -> int:
    if not _archive_reader(path.name):
        return 1
    try:
        return 1 + path.stat().st_size // ARCHIVED_PAGE_BYTES
    except OSError:  # a dangling link; reading it tells
        return 1


def _archive_reader(name: str) -> Callable[[BinaryIO, str], Iterator[Page | SkippedPage]] | None:
    """Choose what reads a file of this name when it is an archive."""
    return next((reader for end, reader in ARCHIVE_READERS.items() if name.lower().endswith(end)), None)


def content_hash(page: Page) -> str:
    """Give the SHA-256 of all that an appeal is read from: the bytes, the charset, the URL and the moment."""
    digest = hashlib.sha256(page.content)
    moment = page.captured_at.isoformat() if page.captured_at else ""
    digest.update(f"\0{page.url or ''}\0{moment}\0{page.charset or ''}".encode(errors="surrogatepass"))
    return digest.hexdigest()


def _check(sources: Sequence[Path]) -> None:
    """Refuse sources that are absent, or whose pages would share their names."""
    names: dict[str, Path] = {}
    for source in sources:
        if not source.exists():
            raise SourceInvalid(f"There is no folder or file {source}: check the path.")
        name = _name(source)
        if name in names:
            raise SourceInvalid(f"{names[name]} and {source} are both named {name!r}: rename one of them.")
        names[name] = source


def _name(source: Path) -> str:
    """Name a source as its pages will: a folder by its last part, a file by its path as given."""
    return (source.resolve().name or "root") if source.is_dir() else source.as_posix()


def _read_all(sources: Sequence[Path]) -> Iterator[Page | SkippedPage]:
    for source in sources:
        if source.is_dir():
            yield from _read_folder(source, source, _name(source), {})
        else:
            manifest = read_manifest(source.parent, source.parent.as_posix())
            yield from _read_file(source, source.as_posix(), manifest.captures.get(source, Provenance()))


def _read_folder(root: Path, folder: Path, name: str, above: dict[Path, Provenance]) -> Iterator[Page | SkippedPage]:
    """Walk a folder; a manifest nearer to a page says more than one above it."""
    manifest = read_manifest(folder, name)
    yield from manifest.problems
    captures = above | manifest.captures
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield SkippedPage(name, f"unreadable folder: {error.strerror}")
        return
    for entry in entries:
        source = f"{name}/{_printable(entry.name)}"
        if entry.name.startswith(".") or (entry.is_symlink() and not _stays_within(root, entry)):
            continue
        if entry.is_dir() and not entry.is_symlink():  # a linked folder is read where it really stands
            yield from _read_folder(root, entry, source, captures)
        elif entry.suffix.lower() in PAGE_SUFFIXES or _archive_reader(entry.name):
            yield from _read_file(entry, source, captures.get(entry, Provenance()))


def _read_file(path: Path, source: str, provenance: Provenance) -> Iterator[Page | SkippedPage]:
    """Read one file, a page or an archive of pages, which know their own provenance."""
    try:
        if not path.is_file():
            yield SkippedPage(source, "not a regular file")
            return
        with path.open("rb") as opened:
            if reader := _archive_reader(path.name):
                yield from reader(opened, source)
            else:
                yield _read_page(opened, source, provenance)
    except OSError as error:
        yield SkippedPage(source, f"unreadable: {error.strerror}")


def _read_page(opened: BinaryIO, source: str, provenance: Provenance) -> Page | SkippedPage:
    """Read a page, never more of a file than a page may have."""
    content = opened.read(PAGE_BYTES + 1)
    if len(content) > PAGE_BYTES:
        return SkippedPage(source, f"larger than {PAGE_BYTES // 1_000_000} MB")
    return Page(source, content, provenance.url, provenance.captured_at)


def _stays_within(root: Path, link: Path) -> bool:
    """Say whether a link leads to something below the root."""
    try:
        return link.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a dangling link, or one of a loop
        return False


def _printable(name: str) -> str:
    """Write a file name that is not valid UTF-8 so that it can be printed and indexed."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")
