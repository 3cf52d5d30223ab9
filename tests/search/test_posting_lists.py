"""What queries do with posting lists is what sets of places do, one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.posting_lists import (
    DOCUMENT_SHIFT,
    PostingList,
    any_of,
    documents_in_either,
    frequencies_in,
    in_a_row,
    near,
    occurrences,
    positions_in,
    postings_of,
    within,
)

COUNT = 40
"""Documents of the small world."""

Place = tuple[int, int]

places = st.frozensets(st.tuples(st.integers(0, COUNT - 1), st.integers(0, 9)), max_size=60)


def postings(own: frozenset[Place]) -> PostingList:
    """Make the posting list of some places."""
    return postings_of(np.array(sorted((document << DOCUMENT_SHIFT) + at for document, at in own), np.int64))


def places_of(own: PostingList) -> list[Place]:
    """Give the places of a posting list, in its order."""
    return [(place >> DOCUMENT_SHIFT, place & (2**DOCUMENT_SHIFT - 1)) for place in occurrences(own).tolist()]


@given(places)
def test_places_come_back_from_a_posting_list(own: frozenset[Place]) -> None:
    """Each once, in order, with its document counted."""
    made = postings(own)

    assert places_of(made) == sorted(own)
    assert made.documents.tolist() == sorted({document for document, _ in own})


@given(st.lists(places, max_size=4))
def test_any_of_several_is_their_union(lists: list[frozenset[Place]]) -> None:
    """A place that several have is given once."""
    assert places_of(any_of([postings(own) for own in lists])) == sorted(frozenset().union(*lists))


@given(st.lists(places, min_size=1, max_size=3))
def test_in_a_row_is_each_at_the_next_position(lists: list[frozenset[Place]]) -> None:
    """The first of them gives the place."""
    expected = [
        (document, at)
        for document, at in sorted(lists[0])
        if all((document, at + distance) in own for distance, own in enumerate(lists))
    ]
    assert places_of(in_a_row([postings(own) for own in lists])) == expected


@given(places, places, st.integers(0, 4))
def test_near_is_within_some_positions(first: frozenset[Place], second: frozenset[Place], distance: int) -> None:
    """Before or after, in the same document."""
    expected = [
        (document, at)
        for document, at in sorted(first)
        if any(document == other and abs(at - place) <= distance for other, place in second)
    ]
    assert places_of(near(postings(first), postings(second), distance)) == expected


@given(places, st.sets(st.integers(0, COUNT - 1)))
def test_frequencies_are_counts_by_document(own: frozenset[Place], documents: set[int]) -> None:
    """Whether few documents are asked for or most."""
    asked = np.array(sorted(documents), np.int64)

    counts = frequencies_in(postings(own), asked, COUNT).tolist()

    assert counts == [sum(document == place for place, _ in own) for document in sorted(documents)]


@given(places)
def test_frequencies_of_very_different_sizes_are_looked_up(own: frozenset[Place]) -> None:
    """One document asked of a long list, or all of a short one: the other ways of counting give the same."""
    everywhere = own | {(document, 0) for document in range(COUNT)}
    alone = {(document, at) for document, at in own if document == COUNT - 1}

    one_of_all = [frequencies_in(postings(everywhere), np.array([asked]), COUNT)[0] for asked in (0, COUNT - 1)]
    all_of_one = frequencies_in(postings(alone), np.arange(COUNT), COUNT).tolist()

    assert one_of_all == [sum(document == asked for document, _ in everywhere) for asked in (0, COUNT - 1)]
    assert all_of_one == [0] * (COUNT - 1) + [len(alone)]


@given(places, st.lists(st.integers(0, 9), max_size=6))
def test_positions_are_those_of_each_document(own: frozenset[Place], documents: list[int]) -> None:
    """Documents are asked for in any order; those that do not hold the thing have no positions."""
    expected = [sorted(at for place, at in own if place == document) for document in documents]

    assert positions_in(postings(own), documents) == expected


@given(places, st.data())
def test_a_list_narrows_to_some_of_its_documents(own: frozenset[Place], data: st.DataObject) -> None:
    """With their own positions."""
    made = postings(own)
    documents = sorted(data.draw(st.sets(st.sampled_from(made.documents.tolist())))) if own else []

    narrowed = within(made, np.array(documents, np.uint32))

    assert places_of(narrowed) == sorted(place for place in own if place[0] in documents)


@given(places, places)
def test_documents_of_two_lists_are_counted_once(one: frozenset[Place], other: frozenset[Place]) -> None:
    """Whichever has more."""
    assert documents_in_either(postings(one), postings(other)) == len({document for document, _ in one | other})
