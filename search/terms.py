"""The terms of a segment and their posting lists, read as flat arrays."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any

from whoosh.codec.base import TermsReader
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo

from search.arrays import ArrayFile, PackedTexts
from search.posting_lists import NOWHERE, PostingList
from search.schema import TEXT_FIELDS

STRETCH = 256
"""Terms of a stretch: a million terms have 4,000 landmarks, which take 2 ms to read, once."""

_KNOWN_TERMS = 20_000  # places remembered: a query looks the same term up several times


class _Dictionary(PackedTexts):
    """The terms of one field in order of their bytes; called with a term, it gives its place."""

    def first_from(self, prefix: bytes) -> int:
        """Give the place of the first term that is not before some bytes."""
        stretch = bisect_left(self._landmarks, prefix)
        return bisect_left(self, prefix, max(stretch - 1, 0) * STRETCH, min(stretch * STRETCH, len(self)))

    @cached_property
    def _landmarks(self) -> list[bytes]:
        """The first term of each stretch, held in memory: a search among these costs no call a step."""
        return list(map(self.__getitem__, range(0, len(self), STRETCH)))

    def __call__(self, term: bytes) -> int | None:
        """Give the place of a term, None when there is no such term."""
        place = self.first_from(term)
        return place if place < len(self) and self[place] == term else None


class _Field:
    """The terms of one field and their posting lists."""

    def __init__(self, arrays: ArrayFile, name: str) -> None:
        self.terms = _Dictionary(arrays[f"{name}.terms"], arrays[f"{name}.term_starts"])
        self.find = lru_cache(_KNOWN_TERMS)(self.terms)
        self._posting_starts = arrays[f"{name}.posting_starts"].data
        self._position_starts = arrays[f"{name}.position_starts"].data
        self._documents = arrays[f"{name}.documents"]
        self._frequencies = arrays[f"{name}.frequencies"]
        self._positions = arrays[f"{name}.positions"]

    def documents_with(self, place: int) -> int:
        """Count the documents of a term."""
        return int(self._posting_starts[place + 1] - self._posting_starts[place])

    def occurrences(self, place: int) -> int:
        """Count the positions of a term."""
        return int(self._position_starts[place + 1] - self._position_starts[place])

    def posting_list(self, place: int) -> PostingList:
        """Give the posting list of a term, as it lies in the file."""
        postings = slice(self._posting_starts[place], self._posting_starts[place + 1])
        positions = slice(self._position_starts[place], self._position_starts[place + 1])
        return PostingList(self._documents[postings], self._frequencies[postings], self._positions[positions])


class FlatTerms(TermsReader):  # type: ignore[misc] # Whoosh ships no types
    """The terms of a segment and their posting lists."""

    def __init__(self, arrays: ArrayFile) -> None:
        self._fields = {name: _Field(arrays, name) for name in TEXT_FIELDS}

    def posting_list(self, field: str, term: str) -> PostingList:
        """Give the posting list of a term, empty when there is none."""
        own = self._fields[field]
        place = own.find(term.encode())
        return NOWHERE if place is None else own.posting_list(place)

    def expand(self, field: str, prefix: str) -> Iterator[str]:
        """Give the terms that begin with some letters, in order."""
        terms, start = self._fields[field].terms, prefix.encode()
        for term in (terms[place] for place in range(terms.first_from(start), len(terms))):
            if not term.startswith(start):
                return
            yield term.decode()

    def occurrences(self, field: str, term: str) -> int:
        """Count the occurrences of a term, without reading them."""
        own = self._fields[field]
        place = own.find(term.encode())
        return 0 if place is None else own.occurrences(place)

    # What follows is what Whoosh's own readers and searchers ask.

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        """Tell whether a field has a term."""
        name, text = term
        return self._fields[name].find(text) is not None

    def indexed_field_names(self) -> Sequence[str]:
        """Give the names of the text fields."""
        return TEXT_FIELDS

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Give all terms, field by field, in order."""
        return (term for name in sorted(self._fields) for term in self.terms_from(name, b""))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Give the terms of a field that are not before some bytes."""
        terms = self._fields[fieldname].terms
        return ((fieldname, terms[place]) for place in range(terms.first_from(prefix), len(terms)))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Give a term's statistics; raises KeyError for an unknown one."""
        own = self._fields[fieldname]
        place = own.find(text)
        if place is None:
            raise KeyError(text)
        return TermInfo(weight=float(own.occurrences(place)), df=own.documents_with(place), minlength=1)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Give a matcher of Whoosh's over the documents of a term."""
        term = self.term_info(fieldname, text)
        documents, frequencies, _ = self.posting_list(fieldname, text.decode())
        weights = frequencies.astype(float).tolist()
        return ListMatcher(documents.tolist(), weights, format=format_, scorer=scorer, terminfo=term)
