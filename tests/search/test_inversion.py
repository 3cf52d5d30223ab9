"""Posting lists hold each term of each text, where it stands."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.analysis import tokenise
from search.appeal import Appeal
from search.arrays import ArrayFile, unpack
from search.inversion import write_part
from search.schema import TEXT_FIELDS
from search.word_places import FieldWords
from tests.conftest import PLAIN_APPEAL
from tests.search.positions import word_places

TEXTS = ["l’avocate Aliya", "Salah-Eddine et Abdul Aziz", "des militant·e·s\nlibéré·es", "", "de de de", "N'Djamena"]

texts = st.lists(st.sampled_from(TEXTS), max_size=4).map(" ".join)


def expected_postings(bodies: Sequence[str]) -> dict[bytes, dict[int, list[int]]]:
    """Give the positions of each term in each text, by reading them all."""
    postings: defaultdict[bytes, defaultdict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for document, body in enumerate(bodies):
        for token in tokenise(body):
            for term in token.terms.all:
                postings[term.encode()][document].add(token.position)
    return {term: {document: sorted(places) for document, places in own.items()} for term, own in postings.items()}


def read_postings(arrays: ArrayFile, field: str) -> dict[bytes, dict[int, list[int]]]:
    """Take the posting lists of a field apart."""
    terms = unpack(arrays[f"{field}.terms"], arrays[f"{field}.term_starts"])
    assert terms == sorted(terms)
    frequencies, positions = arrays[f"{field}.frequencies"].tolist(), iter(arrays[f"{field}.positions"].tolist())
    rows = iter(zip(arrays[f"{field}.documents"].tolist(), frequencies, strict=True))
    sizes = (end - start for start, end in pairwise(arrays[f"{field}.posting_starts"].tolist()))
    return {
        term: {
            document: [next(positions) for _ in range(count)] for document, count in (next(rows) for _ in range(size))
        }
        for term, size in zip(terms, sizes, strict=True)
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, min_size=1, max_size=5))
def test_posting_lists_are_those_of_a_naive_reading(tmp_path: Path, bodies: list[str]) -> None:
    """Each term, document and position once, in order."""
    appeals = [replace(PLAIN_APPEAL, id=str(n), body=body) for n, body in enumerate(bodies)]

    write_part(appeals, tmp_path / "part")

    assert read_postings(ArrayFile(tmp_path / "part"), "body") == expected_postings(bodies)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, min_size=1, max_size=5))
def test_a_word_is_kept_where_it_stands(tmp_path: Path, bodies: list[str]) -> None:
    """For every plain word of every text, as a naive reading places it."""
    appeals = [replace(PLAIN_APPEAL, id=str(n), title=body, body=body) for n, body in enumerate(bodies)]

    write_part(appeals, tmp_path / "part")

    arrays = ArrayFile(tmp_path / "part")
    for field in TEXT_FIELDS:
        words = FieldWords(arrays, field)
        for document, body in enumerate(bodies):
            kept, expected = words[document], word_places(body)
            assert kept.starts.tolist() == expected.starts.tolist() == sorted(expected.starts.tolist())
            assert kept.lengths.tolist() == expected.lengths.tolist()


def test_a_compound_is_counted_by_its_parts(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """The length of a text is its number of words."""
    write_part([make_appeal(title="Trois mots", body="Salah-Eddine Abdul Aziz")], tmp_path / "part")

    arrays = ArrayFile(tmp_path / "part")
    assert (arrays["title.length"].tolist(), arrays["body.length"].tolist()) == ([2], [4])


@pytest.mark.parametrize("count", [1, 300])
def test_numbers_are_as_narrow_as_they_can_be(tmp_path: Path, make_appeal: Callable[..., Appeal], count: int) -> None:
    """A part of few documents takes one byte for each, of more two."""
    write_part([make_appeal(id=str(number)) for number in range(count)], tmp_path / "part")

    assert ArrayFile(tmp_path / "part")["body.documents"].dtype.itemsize == (1 if count == 1 else 2)
