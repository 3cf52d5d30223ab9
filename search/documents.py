"""What a segment keeps by document, read as flat arrays."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from whoosh.codec.base import PerDocumentReader

from search.arrays import ArrayFile, PackedTexts
from search.schema import TEXT_FIELDS
from search.word_places import FieldWords, WordPlaces

ENCODING = ("utf-8", "surrogatepass")
"""How texts are kept: a captured page may hold half of a pair of UTF-16, which is not UTF-8 by the letter."""


class FlatDocuments(PerDocumentReader):  # type: ignore[misc] # Whoosh ships no types
    """What a segment keeps by document."""

    def __init__(self, arrays: ArrayFile, count: int) -> None:
        self.arrays = arrays
        self._count = count
        self._ids = PackedTexts(arrays["id"], arrays["id_starts"])
        self._order = arrays["id_order"].data
        self._records = PackedTexts(arrays["record"], arrays["record_starts"])
        self._words = {field: FieldWords(arrays, field) for field in TEXT_FIELDS}

    def doc_count_all(self) -> int:
        """Count the documents."""
        return self._count

    def doc_count(self) -> int:
        """Count the documents."""
        return self._count

    def has_deletions(self) -> bool:
        """Tell whether documents are marked as deleted."""
        return False

    def deleted_docs(self) -> Sequence[int]:
        """Give the documents that are marked as deleted."""
        return ()

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether a document is marked as deleted."""
        del docnum
        return False

    def id(self, document: int) -> str:
        """Give the id of a document."""
        return self._ids[document].decode(*ENCODING)

    def find(self, appeal_id: str) -> int | None:
        """Give the document of an id."""
        sought = appeal_id.encode(*ENCODING)
        place = bisect_left(self._order, sought, key=self._ids.__getitem__)
        return self._order[place] if place < self._count and self._ids[self._order[place]] == sought else None

    def record(self, document: int) -> str:
        """Give the record of a document."""
        return self._records[document].decode(*ENCODING)

    def word_places(self, document: int, field: str) -> WordPlaces:
        """Give where the words of a text stand."""
        return self._words[field][document]

    def stored_fields(self, docnum: int) -> dict[str, str]:
        """Give the record as Whoosh asks for it."""
        return {"record": self.record(docnum)}

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Count the words of a document in a field."""
        return int(self.arrays[f"{fieldname}.length"][docnum]) if docnum < self._count else default

    def field_length(self, fieldname: str) -> int:
        """Count the words of all documents in a field."""
        return int(self.arrays[f"{fieldname}.length"].sum(dtype=np.int64))

    def min_field_length(self, fieldname: str) -> int:
        """Give the least number of words in a field."""
        return int(self.arrays[f"{fieldname}.length"].min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        """Give the greatest number of words in a field."""
        return int(self.arrays[f"{fieldname}.length"].max(initial=0))
