"""Folders and files of raw captured pages, read one page at a time and not yet understood."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer.errors import SourceInvalid
from indexer.limits import PAGE_BYTES
from indexer.manifest import Capture, read_manifest
from indexer.page import Page, SkippedPage

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".txt"})
"""Ends of the names of files that are pages, in small letters."""


def read(sources: Sequence[Path]) -> Iterator[Page | SkippedPage]:
    """Give every page below the folders and every file named, in sorted order.

    Hidden files and links that leave their folder are passed over. Raises SourceInvalid, before the first
    page, for a source that is not there and for two that would name their pages alike.
    """
    _check(sources)
    return _read_all(sources)


def count(sources: Sequence[Path]) -> int:
    """Count the files that `read` will come upon, for the progress of a rebuild."""
    below = (name for source in sources for _, _, names in os.walk(source) for name in names)
    pages = sum(Path(name).suffix.lower() in PAGE_SUFFIXES and not name.startswith(".") for name in below)
    return pages + sum(source.is_file() for source in sources)


def content_hash(page: Page) -> str:
    """Give the SHA-256 of all that an appeal is read from: the bytes, the URL and the moment of capture."""
    digest = hashlib.sha256(page.content)
    moment = page.captured_at.isoformat() if page.captured_at else ""
    digest.update(f"\0{page.url or ''}\0{moment}".encode(errors="surrogatepass"))
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
            yield _read_page(source, source.as_posix(), manifest.captures.get(source, Capture()))


def _read_folder(root: Path, folder: Path, name: str, above: dict[Path, Capture]) -> Iterator[Page | SkippedPage]:
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
        elif entry.suffix.lower() in PAGE_SUFFIXES:
            yield _read_page(entry, source, captures.get(entry, Capture()))


def _read_page(path: Path, source: str, capture: Capture) -> Page | SkippedPage:
    """Read one file, never more of it than a page may have."""
    try:
        if not path.is_file():
            return SkippedPage(source, "not a regular file")
        with path.open("rb") as opened:
            content = opened.read(PAGE_BYTES + 1)
    except OSError as error:
        return SkippedPage(source, f"unreadable: {error.strerror}")
    if len(content) > PAGE_BYTES:
        return SkippedPage(source, f"larger than {PAGE_BYTES // 1_000_000} MB")
    return Page(source, content, capture.url, capture.captured_at)


def _stays_within(root: Path, link: Path) -> bool:
    """Say whether a link leads to something below the root."""
    try:
        return link.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a dangling link, or one of a loop
        return False


def _printable(name: str) -> str:
    """Write a file name that is not valid UTF-8 so that it can be printed and indexed."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")
