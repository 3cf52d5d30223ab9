"""Read one generation: records, columns as arrays and posting lists as arrays, out of the Whoosh index."""

import threading
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh import index as whoosh_index

from search import generations
from search.appeal import Appeal
from search.codec import EMPTY, FlatTermsReader, PostingList
from search.errors import IndexDamaged
from search.limits import CACHED_POSTING_LISTS, MAX_EXPANSIONS
from search.records import from_record
from search.schema import TEXT_FIELDS

Occurrences = npt.NDArray[np.int64]
"""Where a term stands: document number times 2**32 plus position, ascending."""

Mask = npt.NDArray[np.bool_]
"""One truth value a document."""

DOCUMENT_SHIFT = 32

NOWHERE: Occurrences = np.empty(0, np.int64)


class Storage:
    """An open generation; stays readable when its folder is deleted under it.

    Opening verifies every file against the manifest before any of it is read, since a Whoosh index holds
    pickles. Raises IndexDamaged or IndexIncompatible.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest = generations.verify(folder)
        try:
            self._reader = whoosh_index.open_dir(folder, readonly=True).reader()
        except Exception as error:  # Whoosh raises whatever its unpickling meets
            raise IndexDamaged(f"{folder} cannot be opened ({error!r}): run `vigie index` again.") from error
        if self._reader.doc_count_all() != self.manifest.appeals:
            raise IndexDamaged(f"{folder} does not hold the appeals its manifest counts: run `vigie index`.")
        # Whoosh moves one file position for all threads.
        self._lock = threading.Lock()
        self._lists = _PostingLists(self._reader, self._lock)
        self.occurrences = lru_cache(maxsize=CACHED_POSTING_LISTS)(self._lists.occurrences)

    def close(self) -> None:
        """Free the files."""
        self._lists.close()
        self._reader.close()

    @property
    def count(self) -> int:
        """Number of appeals; documents are numbered from 0 in order of id."""
        return self.manifest.appeals

    def ids(self) -> list[str]:
        """Give every id, in order."""
        with self._lock:
            return [term.decode() for term in self._reader.lexicon("id")]

    def appeals(self) -> Iterator[Appeal]:
        """Give every appeal in order of id."""
        return (self.appeal(document) for document in range(self.count))

    def appeal(self, document: int) -> Appeal:
        """Read one appeal."""
        with self._lock:
            return from_record(self._reader.stored_fields(document)["record"])

    def find(self, appeal_id: str) -> int | None:
        """Give the document number of an id, None when there is none."""
        documents = self._lists.read("id", appeal_id).documents
        return int(documents[0]) if documents.size else None

    def expand(self, prefix: str) -> list[str]:
        """Give the terms of the texts that begin with a prefix, one more than are allowed at the most."""
        with self._lock:
            found = (self._reader.expand_prefix(field, prefix) for field in TEXT_FIELDS)
            terms = dict.fromkeys(chain.from_iterable(islice(own, MAX_EXPANSIONS + 1) for own in found))
        return [term.decode() for term in terms]

    def frequency(self, term: str) -> int:
        """Count the occurrences of a term in the texts, without reading them."""
        with self._lock:
            return int(sum(self._reader.frequency(field, term) for field in TEXT_FIELDS))

    def numbers(self, column: str) -> npt.NDArray[np.int64]:
        """Read a numeric column."""
        return np.fromiter(self._column(column), np.int64, self.count)

    def texts(self, column: str) -> list[str]:
        """Read a text column."""
        return [value.decode() for value in self._column(column)]

    def _column(self, column: str) -> Iterator[Any]:
        if not self.count:  # Whoosh has no columns for an empty index
            return
        with self._lock:
            reader = self._reader.column_reader(column)
            yield from (reader[document] for document in range(self.count))


class _PostingLists:
    """The posting lists of an open generation; apart from `Storage`, so that its cache makes no reference cycle.

    Raises whatever Whoosh does for a generation it cannot open.
    """

    def __init__(self, reader: Any, lock: threading.Lock) -> None:
        # Whoosh writes no segment for an empty index.
        self._terms: FlatTermsReader | None = (
            reader.codec().terms_reader(reader.storage(), reader.segment()) if reader.doc_count_all() else None
        )
        self._lock = lock

    def read(self, field: str, term: str) -> PostingList:
        """Read the posting list of a term, empty when there is none."""
        with self._lock:
            return self._terms.posting_list(field, term.encode()) if self._terms else EMPTY

    def occurrences(self, field: str, term: str) -> Occurrences:
        """Give where a term stands in a field."""
        documents, frequencies, positions = self.read(field, term)
        places = np.repeat(documents.astype(np.int64) << DOCUMENT_SHIFT, frequencies)
        places += positions
        return places

    def close(self) -> None:
        """Free the files."""
        if self._terms:
            self._terms.close()
