"""A writer brings the published appeals to what it was told, and nothing else."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import whoosh.index
import whoosh.query
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Appeal, SearchRequest, Writer, merged_postings, merging, open_index, part_builder
from search.arrays import unpack
from search.errors import PublishFailed
from search.generations import current_name
from search.posting_lists import DOCUMENT_SHIFT, occurrences
from search.schema import FACET_COLUMNS, TEXT_FIELDS
from search.storage import Storage
from search.vocabulary import WORDS
from search.word_counts import WordCounts
from tests.conftest import PLAIN_APPEAL


def test_appeals_are_added_replaced_and_kept(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """An appeal that is not mentioned stays; one with a known id takes the old one's place."""
    with Writer(tmp_path) as writer:
        writer.add(make_appeal(id="kept"))
        writer.add(make_appeal(id="replaced", title="Avant"))
        assert writer.publish() == 2

    with Writer(tmp_path) as writer:
        writer.add(make_appeal(id="replaced", title="Après"))
        writer.add(make_appeal(id="added"))
        assert writer.publish() == 3

    index = open_index(tmp_path)
    assert [index.get(own) and index.get(own).title for own in ("added", "kept", "replaced")] == [
        "Un titre",
        "Un titre",
        "Après",
    ]


def test_a_deleted_appeal_leaves_every_file(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """Neither its text nor its words can be found in the bytes of the generation."""
    with Writer(tmp_path) as writer:
        writer.add(make_appeal(id="a1", body="Un secret confidentiellissime."))
        writer.add(make_appeal(id="b2"))
        writer.publish()

    with Writer(tmp_path) as writer:
        writer.delete("a1")
        writer.publish()

    folder = tmp_path / current_name(tmp_path)
    assert not any(b"confidentiellissim" in path.read_bytes() for path in folder.iterdir())
    index = open_index(tmp_path)
    assert (index.count(), index.get("a1")) == (1, None)
    assert index.search(SearchRequest("-texte")).total == 0


def test_nothing_changes_before_publishing(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """A writer that is left without publishing leaves no trace."""
    with Writer(tmp_path) as writer:
        writer.add(make_appeal(id="a"))
        writer.publish()

    with Writer(tmp_path) as writer:
        writer.delete("a")

    assert open_index(tmp_path).count() == 1


def test_the_order_of_adding_does_not_matter(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """Two rebuilds of one corpus answer alike, scores included."""
    appeals = [make_appeal(id=f"a{n}", body=f"Le texte {n} " * (n % 4 + 1)) for n in range(12)]
    answers = []
    for name, order in {"forwards": appeals, "backwards": appeals[::-1]}.items():
        with Writer(tmp_path / name) as writer:
            for appeal in order:
                writer.add(appeal)
            writer.publish()
        results = open_index(tmp_path / name).search(SearchRequest("texte", per_page=100))
        answers.append([(hit.appeal.id, hit.score) for hit in results.hits])

    assert answers[0] == answers[1]


WORDS_OF_TEXTS = ["arrêté", "libérée", "N’Djamena", "Salah-Eddine", "Abdul", "Aziz", "RÉFUGIÉ", "réfugié"]
words_of_texts = st.lists(st.sampled_from(WORDS_OF_TEXTS))
changes = st.dictionaries(st.sampled_from("abcdef"), st.none() | words_of_texts.map(" ".join), max_size=4)


@settings(max_examples=40, deadline=None)
@given(st.lists(changes, min_size=1, max_size=4))
def test_an_index_changed_bit_by_bit_is_that_of_a_full_rebuild(steps: list[dict[str, str | None]]) -> None:
    """Every array but the numbers of documents: what was left out has left the words and their counts too."""
    bodies: dict[str, str | None] = {}
    with TemporaryDirectory() as folder:
        for step in steps:
            publish(Path(folder) / "changed", step)
            bodies |= step
        publish(Path(folder) / "full", {own: body for own, body in bodies.items() if body is not None})

        changed, full = (contents_of(Path(folder) / name) for name in ("changed", "full"))

    assert changed == full


def publish(index: Path, bodies: dict[str, str | None]) -> None:
    """Add appeals of some texts, and delete those without a text."""
    with Writer(index) as writer:
        for own, body in bodies.items():
            if body is None:
                writer.delete(own)
            else:
                writer.add(replace(PLAIN_APPEAL, id=own, title=body[:12], body=body))
        writer.publish()


def contents_of(index: Path) -> dict[str, object]:
    """Give all that a generation holds, with ids in place of the numbers of documents."""
    storage = Storage(index / current_name(index))
    ids, arrays = storage.ids(), storage.arrays
    words = WordCounts()
    words.add(arrays)
    postings = {}
    for field in TEXT_FIELDS:
        for term in map(bytes.decode, unpack(arrays[f"{field}.terms"], arrays[f"{field}.term_starts"])):
            places = occurrences(storage.postings(field, term)).tolist()
            postings[field, term] = sorted(
                (ids[place >> DOCUMENT_SHIFT], place % 2**DOCUMENT_SHIFT) for place in places
            )
    facets = {}
    for facet in FACET_COLUMNS:
        values, documents, ordinals = storage.facet(facet)
        facets[facet] = sorted((ids[document], values[own]) for document, own in zip(documents, ordinals, strict=True))
    by_id = sorted(range(storage.count), key=ids.__getitem__)
    return {
        "postings": postings,
        "facets": facets,
        "values": [storage.facet(facet)[0] for facet in FACET_COLUMNS],
        "words": (words.appeals, words.titles, words.spellings),
        "vocabulary": (storage.folder / WORDS).read_bytes(),
        "recency": [storage.recency()[document] for document in by_id],
        "appeals": [storage.appeal(document) for document in by_id],
        "places": [
            [own.tolist() for own in storage.word_places(document, field)]
            for document in by_id
            for field in TEXT_FIELDS
        ],
        "lengths": [arrays[f"{field}.length"][by_id].tolist() for field in TEXT_FIELDS],
        "found": [storage.find(own) == document for document, own in enumerate(ids)],
    }


def test_many_appeals_are_inverted_by_several_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes out is what one process makes."""
    bodies = {str(number): f"Le texte {number}. " * (number % 3 + 1) for number in range(12)}
    publish(tmp_path / "one", dict(bodies))

    monkeypatch.setattr(part_builder, "BATCH_CHARACTERS", 100)
    publish(tmp_path / "several", dict(bodies))

    assert contents_of(tmp_path / "one") == contents_of(tmp_path / "several")


def test_stretches_of_terms_merge_as_the_whole_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded by merging a few terms at a time."""
    for name, piece in {"whole": merged_postings.PIECE, "stretches": 3}.items():
        monkeypatch.setattr(merged_postings, "PIECE", piece)
        monkeypatch.setattr(merging, "PIECE", piece)
        publish(tmp_path / name, {own: f"un deux trois {own} " * 3 for own in "abcd"})
        publish(tmp_path / name, {"a": None, "c": "un autre texte", "e": "deux"})

    assert contents_of(tmp_path / "whole") == contents_of(tmp_path / "stretches")


def test_a_process_that_dies_is_a_failure_to_publish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make_appeal: Callable[..., Appeal]
) -> None:
    """The sentence says what to do, and nothing is left behind."""
    monkeypatch.setattr(part_builder, "BATCH_CHARACTERS", 1)
    monkeypatch.setattr(part_builder, "write_part", die)
    with pytest.raises(PublishFailed, match="memory is short"), Writer(tmp_path) as writer:
        for number in range(9):
            writer.add(make_appeal(id=str(number)))
        writer.publish()

    assert not list(tmp_path.glob("gen-*"))


def die(*_: object) -> None:
    """End the process, as the kernel does when memory is short."""
    os._exit(9)


def test_whoosh_itself_reads_a_generation(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """Its own reader and searcher find what the engine finds."""
    with Writer(tmp_path) as writer:
        writer.add(make_appeal(id="a", title="Rien", body="Deux avocates, une avocate"))
        writer.add(make_appeal(id="b", title="Rien", body="Un journaliste"))
        writer.publish()

    with whoosh.index.open_dir(tmp_path / current_name(tmp_path)).searcher() as searcher:
        hits = searcher.search(whoosh.query.Prefix("body", "=avocat"))
        assert [json.loads(hit["record"])["id"] for hit in hits] == ["a"]
        assert searcher.reader().doc_frequency("body", "=avocate") == 1
        assert list(searcher.reader().expand_prefix("body", "=avo")) == [b"=avocate", b"=avocates"]


def test_a_published_generation_carries_its_notice_and_extractor(
    tmp_path: Path, make_appeal: Callable[..., Appeal]
) -> None:
    """What the corpus asks to be shown comes with the index."""
    with Writer(tmp_path) as writer:
        assert writer.extractor is None
        writer.add(make_appeal())
        writer.publish(extractor="abc", notice="Corpus fictif")

    with Writer(tmp_path) as writer:
        assert writer.extractor == "abc"
    assert open_index(tmp_path).notice == "Corpus fictif"
