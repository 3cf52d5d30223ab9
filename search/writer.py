"""Write an index: begin from what is published, add and delete appeals, publish a new generation."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt

from search import generations
from search.appeal import Appeal
from search.arrays import ArrayFile
from search.codec import new_segment
from search.columns import appeals_at
from search.errors import IndexUnavailable, PublishFailed
from search.inversion import write_part
from search.merging import merge
from search.part_builder import PartBuilder
from search.storage import Storage
from search.vocabulary import write_vocabulary
from search.word_counts import WordCounts

PARTS = "parts"
"""Folder within a new generation for what is merged into its segment."""


class Writer:
    """The one writer of an index, as a context manager; nothing changes for readers before `publish`.

    What is neither added nor deleted stays as it is published, without being read. Raises RebuildInProgress when
    another process is writing. A published generation that is damaged or from another version is started over.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._stack = ExitStack()
        self._base: Storage | None = None
        self._numbers: dict[str, int] = {}  # those of the published appeals, then those of the added ones
        self._next = 0
        self._left_out: list[int] = []

    def __enter__(self) -> Self:
        """Take the lock and read which appeals are published."""
        self._stack.enter_context(generations.writer_lock(self._index))
        try:
            self._base = self._open_base()
        except BaseException:
            self._stack.close()
            raise
        if self._base:
            self._numbers = {own: number for number, own in enumerate(self._base.ids())}
            self._next = self._base.count
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Free the lock; what was not published is forgotten."""
        self._stack.close()

    def _open_base(self) -> Storage | None:
        try:
            folder = self._index / generations.current_name(self._index)
            generations.verify(folder)  # what is copied on must be whole, whatever was verified before
            return Storage(folder)
        except IndexUnavailable:
            return None

    @property
    def extractor(self) -> str | None:
        """Name of the code that extracted the published appeals, None when nothing usable is published."""
        return self._base.manifest.extractor if self._base else None

    @property
    def published_ids(self) -> frozenset[str]:
        """Ids of the published appeals."""
        return frozenset(self._base.ids() if self._base else ())

    @property
    def published_folder(self) -> Path | None:
        """Folder of the published generation, verified; None when nothing usable is published."""
        return self._base.folder if self._base else None

    def add(self, appeal: Appeal) -> None:
        """Add an appeal, in place of the one with the same id if there is one; raises PublishFailed."""
        self.delete(appeal.id)
        self._numbers[appeal.id] = self._next
        self._next += 1
        with self._failures_mapped():
            self._parts.add(appeal)

    def delete(self, appeal_id: str) -> None:
        """Leave an appeal out of the next generation, from every one of its files."""
        if appeal_id in self._numbers:
            self._left_out.append(self._numbers.pop(appeal_id))

    def publish(
        self, *, extractor: str = "", notice: str | None = None, pages: Callable[[Path], None] = lambda _: None
    ) -> int:
        """Write, verify and publish a generation; gives its number of appeals, raises PublishFailed.

        `pages` writes files of its caller's own into the folder of the generation, from which the next rebuild begins.
        """
        with self._failures_mapped():
            self._write()
            pages(self._folder)
            manifest = generations.Manifest(
                built_at=datetime.now(UTC).isoformat(timespec="seconds"),
                appeals=len(self._numbers),
                extractor=extractor,
                notice=notice,
                files={path.name: generations.describe_file(path) for path in sorted(self._folder.iterdir())},
            )
            generations.seal(self._folder, manifest)
            Storage(self._folder)
            generations.make_current(self._index, self._folder)
        return manifest.appeals

    @cached_property
    def _folder(self) -> Path:
        """Folder of the generation that is being written, removed unless it is published."""
        folder = generations.new_folder(self._index)
        self._stack.callback(generations.remove_unpublished, self._index, folder)
        return folder

    @cached_property
    def _parts(self) -> PartBuilder:
        builder = PartBuilder(self._folder / PARTS)
        self._stack.callback(builder.close)
        return builder

    @contextmanager
    def _failures_mapped(self) -> Iterator[None]:
        try:
            yield
        except BrokenExecutor as error:
            raise PublishFailed(
                "A process that inverted texts was ended from outside, as the system does when memory is short: "
                "end other programs and try again; a whole generation is served all the same."
            ) from error
        except (OSError, MemoryError, IndexUnavailable) as error:
            raise PublishFailed(
                f"The new generation could not be written below {self._index} ({error}): free some room there "
                "and try again; a whole generation is served all the same."
            ) from error

    def _write(self) -> None:
        """Write the segment and the vocabulary of the generation."""
        arrays = [self._base.arrays] if self._base else []
        arrays += self._parts.finish()
        kept = np.ones(self._next, np.bool_)
        kept[self._left_out] = False
        ends = np.cumsum([own["date"].size for own in arrays], dtype=np.int64)
        parts = list(zip(arrays, np.split(kept, ends), strict=False))  # after the last end is nothing
        counts = self._count_words(parts)
        merge(parts, counts, new_segment(self._folder, len(self._numbers)))
        write_vocabulary(counts, self._folder)
        shutil.rmtree(self._folder / PARTS, ignore_errors=True)

    def _count_words(self, parts: Sequence[tuple[ArrayFile, npt.NDArray[np.bool_]]]) -> WordCounts:
        """Count the words of the appeals that stay: all, less those of what is left out."""
        counts = WordCounts()
        for arrays, _ in parts:
            counts.add(arrays)
        left_out = (appeal for arrays, kept in parts for appeal in appeals_at(arrays, np.flatnonzero(~kept)))
        if self._left_out:
            path = self._folder / PARTS / "left_out.part"
            write_part(left_out, path)
            counts.subtract(ArrayFile(path))
        return counts
