"""Merge the posting lists of parts: each merged list is those of the parts, one after the other.

The work goes by stretches of terms, so that memory does not grow with the segment; within a stretch every number is
moved by numpy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from search.arrays import AnyArray, ArrayFile, ArrayWriter, narrowest, pack, places_of, starts_of, unpack

PIECE = 2_000_000
"""Postings, positions or bytes that are merged at once: some tens of megabytes of memory."""

Counts = npt.NDArray[np.int64]

Narrow = npt.NDArray[np.uint32]
"""Numbers of which every part has one a term: half a million documents make hundreds of parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """Arrays of some appeals; `kept` tells which stay, `numbers` are their new numbers, without meaning for others."""

    arrays: ArrayFile
    kept: npt.NDArray[np.bool_]
    numbers: Counts
    is_whole: bool

    @classmethod
    def numbered_from(cls, first: int, arrays: ArrayFile, kept: npt.NDArray[np.bool_]) -> Self:
        """Give a part whose kept appeals are numbered from `first`."""
        return cls(arrays, kept, np.cumsum(kept) - 1 + first, bool(kept.all()))


@dataclass(frozen=True, slots=True)
class _FieldPart:
    """The terms of a field that a part keeps, and how many postings and positions of each.

    `own` are their places in the part, `places` those among all terms of the segment.
    """

    part: Part
    name: str
    own: Narrow
    places: Narrow
    postings: Narrow
    positions: Narrow

    def array(self, what: str) -> AnyArray:
        """Give an array of the field."""
        return self.part.arrays[f"{self.name}.{what}"]

    def kept(self, what: str, first: int, end: int) -> AnyArray:
        """Give what is kept of an array for the terms of some places in the part, documents by their new numbers."""
        postings = slice(*self.array("posting_starts")[[first, end]].tolist())
        positions = slice(*self.array("position_starts")[[first, end]].tolist())
        values = self.array(what)[positions if what == "positions" else postings]
        if not self.part.is_whole:
            kept = self.part.kept[self.array("documents")[postings]]
            values = values[np.repeat(kept, self.array("frequencies")[postings]) if what == "positions" else kept]
        return self.part.numbers[values] if what == "documents" else values


def merge_postings(parts: Sequence[Part], name: str, count: int, out: ArrayWriter) -> None:
    """Write the terms of a field that `count` kept appeals hold, and their posting lists."""
    terms, fields = _merge_terms(parts, name)
    postings, positions = np.zeros(len(terms), np.int64), np.zeros(len(terms), np.int64)
    for field in fields:
        postings[field.places] += field.postings
        positions[field.places] += field.positions
    letters, letter_starts = pack(terms)
    out.write(f"{name}.terms", letters)
    out.write(f"{name}.term_starts", letter_starts)
    out.write(f"{name}.posting_starts", starts_of(postings))
    out.write(f"{name}.position_starts", starts_of(positions))
    out.write_pieces(f"{name}.documents", narrowest(count), _merged(fields, "documents", postings))
    for what, sizes in (("frequencies", postings), ("positions", positions)):
        kind = np.result_type(np.uint8, *(field.array(what).dtype for field in fields))
        out.write_pieces(f"{name}.{what}", kind, _merged(fields, what, sizes))


def _merge_terms(parts: Sequence[Part], name: str) -> tuple[list[bytes], list[_FieldPart]]:
    """Give all terms that are kept, in order, and the terms of each part.

    The terms of each part are read twice: hundreds of parts have most of theirs in common, and holding those of all
    at once took 600 MB at half a million documents.
    """
    counts = [_kept_counts(part, name) for part in parts]
    known: set[bytes] = set()
    for part, (own, _, _) in zip(parts, counts, strict=True):
        known.update(_terms_at(part, name, own))
    all_terms = sorted(known)
    place = {term: number for number, term in enumerate(all_terms)}
    fields = []
    for part, (own, postings, positions) in zip(parts, counts, strict=True):
        places = np.fromiter(map(place.__getitem__, _terms_at(part, name, own)), np.uint32, own.size)
        fields.append(_FieldPart(part, name, own, places, postings, positions))
    return all_terms, fields


def _terms_at(part: Part, name: str, own: Narrow) -> Iterator[bytes]:
    """Give the terms at some places of a part."""
    terms = unpack(part.arrays[f"{name}.terms"], part.arrays[f"{name}.term_starts"])
    part.arrays.release()
    return map(terms.__getitem__, own.tolist())


def _kept_counts(part: Part, name: str) -> tuple[Narrow, Narrow, Narrow]:
    """Give the terms of a part that are kept, by place, and the postings and positions kept of each."""
    posting_starts = part.arrays[f"{name}.posting_starts"].astype(np.int64)
    position_starts = part.arrays[f"{name}.position_starts"].astype(np.int64)
    counts = np.stack([np.diff(posting_starts), np.diff(position_starts)])
    if not part.is_whole:
        documents, frequencies = part.arrays[f"{name}.documents"], part.arrays[f"{name}.frequencies"]
        for first, end in _stretches(counts[0]):
            postings = slice(posting_starts[first], posting_starts[end])
            kept = part.kept[documents[postings]].astype(np.int64)
            starts = posting_starts[first:end] - posting_starts[first]
            counts[0, first:end] = np.add.reduceat(kept, starts)
            counts[1, first:end] = np.add.reduceat(kept * frequencies[postings], starts)
            part.arrays.release()
    own = np.flatnonzero(counts[0])
    postings_kept, positions_kept = counts[:, own].astype(np.uint32)
    return own.astype(np.uint32), postings_kept, positions_kept


def _merged(fields: Sequence[_FieldPart], what: str, sizes: Counts) -> Iterator[AnyArray]:
    """Give one array of the merged posting lists, a stretch of terms after the other."""
    for first, end in _stretches(sizes):
        starts = starts_of(sizes[first:end]).astype(np.int64)
        piece: AnyArray = np.empty(int(starts[-1]), np.uint32)
        filled = starts[:-1].copy()
        for field in fields:
            low, high = np.searchsorted(field.places, [first, end]).tolist()
            if low == high:
                continue
            places = field.places[low:high] - first
            counts = (field.positions if what == "positions" else field.postings)[low:high]
            values = field.kept(what, int(field.own[low]), int(field.own[high - 1]) + 1)
            piece[places_of(filled[places], counts)] = values
            filled[places] += counts
            field.part.arrays.release()
        yield piece


def _stretches(sizes: Counts) -> Iterator[tuple[int, int]]:
    """Divide terms into stretches of neighbours, none of which has more than a piece unless it is a single term."""
    ends, first = np.cumsum(sizes), 0
    while first < sizes.size:
        before = int(ends[first - 1]) if first else 0
        end = max(first + 1, int(np.searchsorted(ends, before + PIECE, "right")))
        yield first, end
        first = end
