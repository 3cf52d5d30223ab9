"""Name the extraction code, so that pages are extracted again when it has changed and only then."""

import hashlib
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

LIBRARIES = ("beautifulsoup4", "lxml", "cssselect", "trafilatura", "Babel")
"""Packages whose version decides what is extracted from a page."""


@lru_cache(maxsize=1)
def extractor_version() -> str:
    """Give a digest of every module, profile and word list of this package, and of the libraries under it."""
    digest = hashlib.sha256()
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    _add(digest, files("indexer"))
    return digest.hexdigest()[:16]


def _add(digest: "hashlib._Hash", folder: Traversable) -> None:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            _add(digest, entry)
        elif entry.is_file():
            digest.update(entry.name.encode() + b"\n" + entry.read_bytes())
