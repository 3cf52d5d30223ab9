"""Generations: each rebuild is a folder of its own, complete and checksummed before the file CURRENT names it."""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from search.analysis import ANALYSIS_VERSION
from search.errors import IndexDamaged, IndexIncompatible, IndexMissing, PublishFailed, RebuildInProgress
from search.schema import FORMAT_VERSION

CURRENT = "CURRENT"
MANIFEST = "MANIFEST.json"
LOCK = "WRITER.lock"
KEPT_GENERATIONS = 2
"""The one being served and the one before it, for readers that are opening it just now."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """Size in bytes and SHA-256 of one file of a generation."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation says of itself; `extractor` names the code its appeals were extracted by."""

    built_at: str
    appeals: int
    extractor: str
    notice: str | None
    files: dict[str, FileEntry]
    format: int = FORMAT_VERSION
    analysis: int = ANALYSIS_VERSION


def current_name(index: Path) -> str:
    """Read which generation is current; raises IndexMissing when none was published."""
    try:
        return (index / CURRENT).read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(f"There is no index in {index}: build it with `vigie index`.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"{index / CURRENT} cannot be read ({error}): run `vigie index` again.") from error


def read_manifest(folder: Path) -> Manifest:
    """Read a generation's manifest; raises IndexDamaged or IndexIncompatible."""
    path = folder / MANIFEST
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        files = {name: FileEntry(**entry) for name, entry in fields.pop("files").items()}
        manifest = Manifest(**fields, files=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise IndexDamaged(f"{path} cannot be read ({error}): run `vigie index` again.") from error
    if (manifest.format, manifest.analysis) != (FORMAT_VERSION, ANALYSIS_VERSION):
        raise IndexIncompatible(
            f"{folder} was written by another version of Vigie (format {manifest.format}, analysis "
            f"{manifest.analysis}; this one reads {FORMAT_VERSION} and {ANALYSIS_VERSION}): run `vigie index`."
        )
    return manifest


def verify(folder: Path) -> Manifest:
    """Compare every file of a generation with its manifest; raises IndexDamaged naming the first that differs."""
    manifest = read_manifest(folder)
    for name, expected in manifest.files.items():
        path = folder / name
        try:
            found = describe_file(path)
        except OSError as error:
            raise IndexDamaged(f"{path} cannot be read ({error}): run `vigie index` again.") from error
        if found != expected:
            raise IndexDamaged(f"{path} is not what its manifest says: run `vigie index` again.")
    return manifest


def describe_file(path: Path) -> FileEntry:
    """Measure and hash a file; raises OSError."""
    with path.open("rb") as file:
        return FileEntry(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


@contextmanager
def writer_lock(index: Path) -> Iterator[None]:
    """Hold the only right to write below an index folder; raises RebuildInProgress when it is taken.

    The kernel frees the lock when the process ends, however it ends; a leftover file means nothing.
    """
    try:
        index.mkdir(parents=True, exist_ok=True)
        lock = os.open(index / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise PublishFailed(f"{index} cannot be written to ({error.strerror}): choose another --index.") from error
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RebuildInProgress(f"Another rebuild of {index} is running: wait until it ends.") from None
        yield
    finally:
        os.close(lock)


def new_folder(index: Path) -> Path:
    """Make an empty folder for the next generation, removing what an interrupted rebuild left behind."""
    numbers = [number for number, _ in _generations(index)]
    try:
        served = int(current_name(index).removeprefix("gen-"))
    except (IndexMissing, IndexDamaged, ValueError):
        served = max(numbers, default=0)
    for number, folder in _generations(index):
        if number > served:
            shutil.rmtree(folder)
    folder = index / f"gen-{served + 1:06}"
    folder.mkdir()
    return folder


def seal(folder: Path, manifest: Manifest) -> None:
    """Force a finished generation to disk, its manifest last."""
    for path in sorted(folder.iterdir()):
        sync(path)
    write_synced(folder / MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
    sync(folder)


def make_current(index: Path, folder: Path) -> None:
    """Replace CURRENT atomically, so that readers see the old generation or the new one, and drop older ones."""
    temporary = index / f"{CURRENT}.new"
    write_synced(temporary, folder.name + "\n")
    temporary.replace(index / CURRENT)
    sync(index)
    with suppress(OSError):  # what is not dropped now is dropped by the next rebuild
        for _, old in _generations(index)[:-KEPT_GENERATIONS]:
            shutil.rmtree(old)


def sync(path: Path) -> None:
    """Force a file or a folder's list of names to disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_synced(path: Path, text: str) -> None:
    """Write a small file and force it to disk."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _generations(index: Path) -> list[tuple[int, Path]]:
    folders = [folder for folder in index.glob("gen-*") if folder.name[4:].isdigit()]
    return sorted((int(folder.name[4:]), folder) for folder in folders)
