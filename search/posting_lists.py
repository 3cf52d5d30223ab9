"""Posting lists as arrays, and what queries do with them: unions, phrases, words near each other.

Nothing here loops over postings: each step is one of numpy's over whole arrays.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from search.arrays import AnyArray, places_of

DOCUMENT_SHIFT = 32

Occurrences = npt.NDArray[np.int64]
"""Where something stands: document number times 2**32 plus position, ascending."""

SPARSE = 8
"""How many times fewer documents must be asked for than a list has to look each one up, rather than spread the list."""


class PostingList(NamedTuple):
    """The documents that hold something, ascending, how often each does, and all positions one after the other."""

    documents: AnyArray
    frequencies: AnyArray
    positions: AnyArray


NOWHERE = PostingList(*(np.empty(0, np.uint8) for _ in range(3)))


def occurrences(postings: PostingList) -> Occurrences:
    """Give each place of a posting list as one number."""
    places = np.repeat(postings.documents.astype(np.int64) << DOCUMENT_SHIFT, postings.frequencies)
    places += postings.positions
    return places


def postings_of(places: Occurrences) -> PostingList:
    """Give the posting list of ascending places."""
    documents = places >> DOCUMENT_SHIFT
    firsts = np.flatnonzero(np.diff(documents, prepend=-1))
    frequencies = np.diff(firsts, append=places.size)
    return PostingList(documents[firsts].astype(np.uint32), frequencies, places & (2**DOCUMENT_SHIFT - 1))


def any_of(lists: Sequence[PostingList]) -> PostingList:
    """Give where any of several things stands, each place once."""
    filled = [own for own in lists if own.documents.size]
    if len(filled) < 2:  # noqa: PLR2004 # of one list, nothing stands twice
        return filled[0] if filled else NOWHERE
    places = np.concatenate(list(map(occurrences, filled)))
    places.sort(kind="stable")  # merges what is sorted already
    return postings_of(places[np.diff(places, prepend=-1) != 0])


def in_a_row(lists: Sequence[PostingList]) -> PostingList:
    """Give where several things stand at consecutive positions: the places of the first."""
    if len(lists) == 1:
        return lists[0]
    starts, *others = map(occurrences, _in_shared_documents(lists))
    for distance, own in enumerate(others, start=1):
        starts = starts[_are_among(starts, own - distance)]
    return postings_of(starts)


def near(first: PostingList, second: PostingList, distance: int) -> PostingList:
    """Give the places of the first thing with the second one near them, before or after."""
    places, others = map(occurrences, _in_shared_documents((first, second)))
    if not others.size:
        return NOWHERE
    at = np.searchsorted(others, places - distance)
    at[at == others.size] = 0
    return postings_of(places[np.abs(others[at] - places) <= distance])


def within(postings: PostingList, documents: AnyArray) -> PostingList:
    """Narrow a posting list to some ascending documents, all of which it has."""
    at = _places_among(documents, postings.documents)
    frequencies = postings.frequencies[at].astype(np.int64)
    ends = np.cumsum(postings.frequencies, dtype=np.int64)[at]
    return PostingList(documents, frequencies, postings.positions[places_of(ends - frequencies, frequencies)])


def _in_shared_documents(lists: Sequence[PostingList]) -> list[PostingList]:
    """Narrow lists to the documents that all of them have."""
    shared, *others = sorted((own.documents for own in lists), key=np.size)
    for documents in others:
        shared = shared[_have(documents, shared)]
    return [within(own, shared) for own in lists] if shared.size else [NOWHERE for _ in lists]


def _have(documents: AnyArray, sought: AnyArray) -> npt.NDArray[np.bool_]:
    """Tell for each of some documents whether it is among others; both ascending."""
    if sought.size * SPARSE < documents.size or not documents.size:
        return _are_among(sought, documents)
    mask = np.zeros(max(int(documents[-1]), int(sought[-1])) + 1, np.bool_)
    mask[documents] = True
    return np.asarray(mask[sought])


def _places_among(some: AnyArray, documents: AnyArray) -> npt.NDArray[np.intp]:
    """Give the places of some documents among others, which hold them all; both ascending."""
    if some.size * SPARSE < documents.size:
        return np.searchsorted(documents, some.astype(documents.dtype))
    return np.flatnonzero(_have(some, documents))


def positions_in(postings: PostingList, documents: Sequence[int]) -> list[list[int]]:
    """Give the positions in each of some documents, in any order."""
    at, holding = _look_up(np.array(documents, np.uint32), postings.documents)
    if not holding.any():
        return [[] for _ in documents]
    at *= holding
    ends = np.cumsum(postings.frequencies[: int(at.max()) + 1], dtype=np.int64)[at]
    starts = ends - postings.frequencies[at] * holding
    return [
        postings.positions[start:end].tolist() if start < end else []
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
    ]


def frequencies_in(postings: PostingList, documents: AnyArray, count: int) -> AnyArray:
    """Give how often each of some ascending documents, among `count`, holds something."""
    if documents.size * SPARSE < postings.documents.size:
        at, holding = _look_up(documents, postings.documents)
        return np.where(holding, postings.frequencies[at], 0)
    if postings.documents.size * SPARSE < documents.size:
        found = np.zeros(documents.size, postings.frequencies.dtype)
        at, asked = _look_up(postings.documents, documents)
        found[at[asked]] = postings.frequencies[asked]
        return found
    spread = np.zeros(count, postings.frequencies.dtype)
    spread[postings.documents] = postings.frequencies
    return spread[documents]


def documents_in_either(one: PostingList, other: PostingList) -> int:
    """Count the documents that one of two lists has."""
    fewer, more = sorted((one.documents, other.documents), key=np.size)
    return int(fewer.size + more.size - np.count_nonzero(_have(more, fewer)))


def _are_among(sought: AnyArray, ascending: AnyArray) -> npt.NDArray[np.bool_]:
    """Tell for each number whether it is among some ascending ones."""
    return _look_up(sought, ascending)[1]


def _look_up(sought: AnyArray, ascending: AnyArray) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
    """Give for each number a place among some ascending ones, and whether it stands there."""
    if not ascending.size:
        return np.zeros(sought.size, np.intp), np.zeros(sought.size, np.bool_)
    at = np.searchsorted(ascending, sought.astype(ascending.dtype))
    at[at == ascending.size] = 0
    return at, np.asarray(ascending[at] == sought)
