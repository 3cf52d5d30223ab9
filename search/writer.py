"""Write an index: begin from what is published, add and delete appeals, publish a new generation."""

import heapq
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from whoosh import index as whoosh_index

from search import generations
from search.appeal import Appeal
from search.codec import FlatCodec
from search.errors import IndexUnavailable, PublishFailed
from search.page_records import PAGE_RECORDS, read_pages, write_pages
from search.schema import make_schema, to_document
from search.storage import Storage
from search.vocabulary import WordCounter

WRITER_MEMORY = 128
"""Megabytes of postings kept in memory before Whoosh sorts them to disk."""

WHOOSH_FAILURES = (whoosh_index.IndexError, whoosh_index.LockError, AssertionError)
"""What Whoosh raises, besides OSError, when the disk fails under it: it takes an unreadable folder for an empty one."""


class Writer:
    """The one writer of an index, as a context manager; nothing changes for readers before `publish`.

    Raises RebuildInProgress when another process is writing. A published generation that is damaged or from
    another version is started over.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._stack = ExitStack()
        self._base: Storage | None = None
        self._added: dict[str, Appeal] = {}
        self._kept: set[str] = set()

    def __enter__(self) -> Self:
        """Take the lock and read which appeals are published."""
        self._stack.enter_context(generations.writer_lock(self._index))
        try:
            self._base = self._open_base()
        except BaseException:
            self._stack.close()
            raise
        if self._base:
            self._stack.callback(self._base.close)
            self._kept = set(self.published_ids)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Free the lock; what was not published is forgotten."""
        self._stack.close()

    def _open_base(self) -> Storage | None:
        try:
            return Storage(self._index / generations.current_name(self._index))
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

    def published(self) -> Iterator[Appeal]:
        """Give the appeals of the published generation."""
        return self._base.appeals() if self._base else iter(())

    def pages(self) -> Iterator[Appeal]:
        """Give what the single pages of the published generation gave, as `publish` was told."""
        return read_pages(self._base.folder / PAGE_RECORDS) if self._base else iter(())

    def add(self, appeal: Appeal) -> None:
        """Add an appeal, in place of the one with the same id if there is one."""
        self._kept.discard(appeal.id)
        self._added[appeal.id] = appeal

    def delete(self, appeal_id: str) -> None:
        """Leave an appeal out of the next generation, from every one of its files."""
        self._kept.discard(appeal_id)
        self._added.pop(appeal_id, None)

    def publish(self, *, extractor: str = "", notice: str | None = None, pages: Iterable[Appeal] = ()) -> int:
        """Write, verify and publish a generation; gives its number of appeals, raises PublishFailed.

        `pages` are the appeals as each page by itself gave them, which the next rebuild begins from.
        """
        try:
            folder = generations.new_folder(self._index)
            try:
                write_pages(folder / PAGE_RECORDS, pages)
                manifest = self._build(folder, extractor, notice)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            generations.make_current(self._index, folder)
        except (OSError, MemoryError, IndexUnavailable, *WHOOSH_FAILURES) as error:
            raise PublishFailed(
                f"The new generation could not be written below {self._index} ({error}): free some room there "
                "and try again; a whole generation is served all the same."
            ) from error
        return manifest.appeals

    def _build(self, folder: Path, extractor: str, notice: str | None) -> generations.Manifest:
        """Write a generation into an empty folder, seal it and read it back."""
        self._write(folder)
        manifest = generations.Manifest(
            built_at=datetime.now(UTC).isoformat(timespec="seconds"),
            appeals=len(self._kept) + len(self._added),
            extractor=extractor,
            notice=notice,
            files={path.name: generations.describe_file(path) for path in sorted(folder.iterdir())},
        )
        generations.seal(folder, manifest)
        Storage(folder).close()
        return manifest

    def _write(self, folder: Path) -> None:
        writer = whoosh_index.create_in(folder, make_schema()).writer(limitmb=WRITER_MEMORY, codec=FlatCodec())
        words = WordCounter()
        try:
            for appeal in self._in_order_of_id():
                document = to_document(appeal)
                writer.add_document(**document)
                words.add(appeal, document["title"], document["body"])
        except BaseException:
            writer.cancel()
            raise
        writer.commit()
        words.write(folder)

    def _in_order_of_id(self) -> Iterator[Appeal]:
        """Give all appeals by id: the number of a document is then its place in the order that breaks ties."""
        kept = (appeal for appeal in self.published() if appeal.id in self._kept)
        added = (self._added[appeal_id] for appeal_id in sorted(self._added))
        return heapq.merge(kept, added, key=lambda appeal: appeal.id)
