"""The documents of the comparison are the same in every run and as many as wanted."""

from collections import Counter
from pathlib import Path

from bench.engines.documents import (
    COUNTRIES,
    PARAGRAPH_WORDS,
    PARAGRAPHS,
    make_documents,
    pieces,
    read_documents,
    write_documents,
)

TEXTS = [" ".join(f"mot{text}x{place}" for place in range(2 * PARAGRAPH_WORDS + 5)) for text in range(4)]


def test_every_run_makes_the_same_documents() -> None:
    """Real and recombined ones."""
    for count in (3, 40):
        assert list(make_documents(TEXTS, count)) == list(make_documents(TEXTS, count))


def test_real_texts_are_taken_as_they_are_while_there_are_enough() -> None:
    """In their order."""
    assert [document.body for document in make_documents(TEXTS, 3)] == TEXTS[:3]


def test_more_documents_are_made_of_whole_paragraphs_of_the_texts() -> None:
    """What is left at the end of a text, too short for a paragraph, is in none."""
    made = list(make_documents(TEXTS, 40))

    assert len({document.id for document in made}) == 40
    for document in made:
        paragraphs = document.body.split("\n\n")
        assert len(paragraphs) == PARAGRAPHS
        assert set(paragraphs) <= set(pieces(TEXTS))


def test_a_title_is_the_beginning_of_its_text() -> None:
    """So a word of a title is in the text as well, and engines agree whichever they search."""
    assert all(document.body.startswith(document.title) for document in make_documents(TEXTS, 40))


def test_a_few_values_of_a_facet_are_frequent() -> None:
    """As in a real corpus."""
    countries = Counter(document.country for document in make_documents(TEXTS, 2000))

    assert countries[COUNTRIES[0]] > 5 * countries[COUNTRIES[20]]


def test_reading_gives_what_was_written(tmp_path: Path) -> None:
    """One document a line."""
    documents = list(make_documents(TEXTS, 10))

    write_documents(tmp_path / "documents.jsonl", iter(documents))

    assert list(read_documents(tmp_path / "documents.jsonl")) == documents
