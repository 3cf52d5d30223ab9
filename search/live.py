"""Follow an index folder: the generation that is current, opened once for all threads."""

import sys
import threading
from pathlib import Path

from search import generations
from search.errors import IndexUnavailable
from search.index import Index, open_index


class LiveIndex:
    """An index that notices, between two requests, that a new generation was published."""

    def __init__(self, index: Path) -> None:
        self._folder = index
        self._lock = threading.Lock()
        self._open: Index | None = None
        self._refused: str | None = None

    def current(self) -> Index:
        """Give the current generation, opening it when it is new; raises IndexUnavailable.

        While one thread opens a new generation the others are given the one before. One that cannot be opened is
        reported once, and the one that was open goes on being served: its files were verified and are still held.
        """
        name, opened = self._current_name(), self._open
        if opened and name in (None, opened.generation, self._refused):
            return opened
        if not self._lock.acquire(blocking=opened is None) and opened:
            return opened
        try:
            return self._follow(name)
        finally:
            self._lock.release()

    def _follow(self, name: str | None) -> Index:
        """Open the generation of a name unless another thread just has; raises IndexUnavailable."""
        if self._open and name in (None, self._open.generation, self._refused):
            return self._open
        try:
            self._open = open_index(self._folder)
        except IndexUnavailable as error:
            if self._open is None:
                raise
            self._refused = name
            print(f"vigie: {error} {self._open.generation} is still served.", file=sys.stderr)  # noqa: T201
        return self._open

    def _current_name(self) -> str | None:
        try:
            return generations.current_name(self._folder)
        except IndexUnavailable:
            return None
