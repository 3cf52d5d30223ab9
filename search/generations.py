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
from search.errors import (
    IndexDamaged,
    IndexIncompatible,
    IndexMissing,
    PublishFailed,
    RebuildInProgress,
)
from search.schema import FORMAT_VERSION

CURRENT = "CURRENT"
MANIFEST = "MANIFEST.json"
VERIFIED = "VERIFIED.json"
"""Traces of the files that were verified; the one file of a generation that its manifest does not know."""

PICKLED = ".toc"
"""What the name of a file ends with that Whoosh unpickles."""

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
        _verify_file(folder / name, expected)
    return manifest


def _verify_file(path: Path, expected: FileEntry) -> None:
    try:
        found = describe_file(path)
    except OSError as error:
        raise IndexDamaged(f"{path} cannot be read ({error}): run `vigie index` again.") from error
    if found != expected:
        raise IndexDamaged(f"{path} is not what its manifest says: run `vigie index` again.")


def verify_once(folder: Path) -> Manifest:
    """Verify a generation as `verify` does, but read files only once if nothing has touched them since.

    What was verified is remembered by each file's identity and times of change, which the system sets at every write
    and no program can set back; another copy of the folder is verified anew. Pickles are verified at every opening,
    because they could run code. What this cannot see is a disk that loses bits by itself: `vigie check` and every
    rebuild read all files.
    """
    manifest = read_manifest(folder)
    try:
        known = (folder / VERIFIED).read_text(encoding="utf-8")
    except (OSError, ValueError):
        known = ""
    if known and known == _traces(folder, manifest):
        for name in manifest.files:
            if name.endswith(PICKLED):
                _verify_file(folder / name, manifest.files[name])
        return manifest
    verify(folder)
    remember_verified(folder, manifest)
    return manifest


def remember_verified(folder: Path, manifest: Manifest) -> None:
    """Note that the files of a generation are as its manifest says; without effect where nothing can be written."""
    with suppress(OSError):
        (folder / VERIFIED).write_text(_traces(folder, manifest), encoding="utf-8")


def _traces(folder: Path, manifest: Manifest) -> str:
    """Describe what the system knows of the files of a generation; empty when one is missing."""
    try:
        stats = [(name, (folder / name).stat()) for name in (MANIFEST, *manifest.files)]
    except OSError:
        return ""
    return json.dumps(
        [[name, own.st_dev, own.st_ino, own.st_size, own.st_mtime_ns, own.st_ctime_ns] for name, own in stats]
    )


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


def remove_unpublished(index: Path, folder: Path) -> None:
    """Remove the folder of a generation unless it is current, or may be."""
    try:
        may_be_current = current_name(index) == folder.name
    except IndexMissing:
        may_be_current = False
    except IndexDamaged:
        may_be_current = True
    if not may_be_current:
        with suppress(OSError):  # what is not removed now is removed by the next rebuild
            shutil.rmtree(folder, ignore_errors=True)


def seal(folder: Path, manifest: Manifest) -> None:
    """Force a finished generation to disk, its manifest last."""
    for path in sorted(folder.iterdir()):
        sync(path)
    write_synced(folder / MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
    sync(folder)
    remember_verified(folder, manifest)  # each file was hashed as it was written


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
