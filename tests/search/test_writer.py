"""A writer brings the published appeals to what it was told, and nothing else."""

from collections.abc import Callable
from pathlib import Path

from search import Appeal, SearchRequest, Writer, open_index
from search.generations import current_name


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
