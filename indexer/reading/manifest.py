"""What a `manifest.csv` beside the pages says of their captures."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from indexer.limits import MANIFEST_BYTES
from indexer.page import SkippedPage
from indexer.reading.decoding import decode
from indexer.reading.provenance import Provenance, read_provenance

MANIFEST_FILE = "manifest.csv"
"""Its columns are path (relative to its folder), url and captured_at (ISO 8601); the last two may be empty."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The captures of one folder by path, and the rows that could not be read."""

    captures: dict[Path, Provenance] = field(default_factory=dict)
    problems: tuple[SkippedPage, ...] = ()


def read_manifest(folder: Path, source: str) -> Manifest:
    """Read a folder's manifest; a missing one is empty, and a bad row is a problem that stops no other row."""
    path = folder / MANIFEST_FILE
    name = f"{source}/{MANIFEST_FILE}"
    if not path.is_file():
        return Manifest()
    try:
        with path.open("rb") as opened:
            content = opened.read(MANIFEST_BYTES + 1)
    except OSError as error:
        return Manifest(problems=(SkippedPage(name, f"unreadable manifest: {error.strerror}"),))
    if len(content) > MANIFEST_BYTES:
        return Manifest(problems=(SkippedPage(name, f"manifest larger than {MANIFEST_BYTES} bytes"),))
    captures: dict[Path, Provenance] = {}
    problems: list[SkippedPage] = []
    for row in _rows(decode(content)):
        if isinstance(row, str):
            problems.append(SkippedPage(name, row))
        else:
            captures[folder / row[0]] = row[1]
    return Manifest(captures, tuple(problems))


def _rows(text: str) -> Iterator[tuple[str, Provenance] | str]:
    """Give the path and capture of each row, or a sentence on what is wrong with it."""
    reader = csv.DictReader(text.replace("\0", "").splitlines())
    try:
        if "path" not in (reader.fieldnames or ()):
            yield "manifest without a column 'path': begin it with the line path,url,captured_at"
            return
        for row in reader:
            try:
                yield _capture(row)
            except ValueError as error:
                yield f"manifest row {reader.line_num}: {error}"
    except csv.Error as error:
        yield f"manifest row {reader.line_num}: {error}; the rows after it are not read"


def _capture(row: dict[str, str | None]) -> tuple[str, Provenance]:
    """Read one row; raises ValueError with what to correct."""
    path, url, moment = ((row.get(key) or "").strip() for key in ("path", "url", "captured_at"))
    if not path:
        raise ValueError("its path is empty")
    return path, read_provenance(url, moment)
