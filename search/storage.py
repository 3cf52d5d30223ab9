"""Read one generation: records, columns and posting lists, as arrays that lie in its files."""

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from search import generations
from search.appeal import Appeal
from search.arrays import AnyArray, ArrayFile
from search.codec import read_segment
from search.columns import read_facet_values
from search.errors import IndexDamaged
from search.limits import MAX_EXPANSIONS
from search.posting_lists import PostingList
from search.records import from_record
from search.schema import TEXT_FIELDS
from search.word_places import WordPlaces

Mask = npt.NDArray[np.bool_]
"""One truth value a document."""


class Storage:
    """An open generation; stays readable when its folder is deleted under it, and by any number of threads.

    Opening verifies the files against the manifest, since the table of a Whoosh index is a pickle. Raises
    IndexDamaged or IndexIncompatible.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest = generations.verify_once(folder)
        try:
            self._terms, self._documents = read_segment(folder)
        except Exception as error:  # Whoosh raises whatever its unpickling meets
            raise IndexDamaged(f"{folder} cannot be opened ({error!r}): run `vigie index` again.") from error
        if self._documents.doc_count() != self.manifest.appeals:
            raise IndexDamaged(f"{folder} does not hold the appeals its manifest counts: run `vigie index`.")

    @property
    def arrays(self) -> ArrayFile:
        """All arrays of the generation."""
        return self._documents.arrays

    @property
    def count(self) -> int:
        """Number of appeals; documents are numbered from 0, in no order that means something."""
        return self.manifest.appeals

    def ids(self) -> list[str]:
        """Give the id of each document."""
        return list(map(self._documents.id, range(self.count)))

    def recency(self) -> npt.NDArray[np.uint32]:
        """Give for each document its place among all, most recent first, undated last, of one date by id."""
        return self.arrays["recency"]

    def appeals(self) -> Iterator[Appeal]:
        """Give the appeal of each document."""
        return map(self.appeal, range(self.count))

    def appeal(self, document: int) -> Appeal:
        """Read one appeal."""
        return from_record(self._documents.record(document))

    def word_places(self, document: int, field: str) -> WordPlaces:
        """Give where the words of a text stand."""
        return self._documents.word_places(document, field)

    def find(self, appeal_id: str) -> int | None:
        """Give the document number of an id, None when there is none."""
        return self._documents.find(appeal_id)

    def expand(self, prefix: str) -> list[str]:
        """Give the terms of the texts that begin with a prefix, one more than are allowed at the most."""
        found = (islice(self._terms.expand(field, prefix), MAX_EXPANSIONS + 1) for field in TEXT_FIELDS)
        return list(dict.fromkeys(chain.from_iterable(found)))

    def postings(self, field: str, term: str) -> PostingList:
        """Give the posting list of a term, empty when there is none."""
        return self._terms.posting_list(field, term)

    def frequency(self, term: str) -> int:
        """Count the occurrences of a term in the texts, without reading them."""
        return sum(self._terms.occurrences(field, term) for field in TEXT_FIELDS)

    def numbers(self, column: str) -> npt.NDArray[np.int64]:
        """Read a column of numbers."""
        return self.arrays[column].astype(np.int64)

    def facet(self, name: str) -> tuple[tuple[str, ...], AnyArray, AnyArray]:
        """Read a facet: its values in order, the documents that have one, and the place of the value each has."""
        values = tuple(read_facet_values(self.arrays, name))
        return values, self.arrays[f"{name}.documents"], self.arrays[f"{name}.ordinals"]
