"""Example queries of the home page."""

from collections.abc import Callable
from pathlib import Path

from search import Appeal, open_index
from web.examples import Examples


def test_only_queries_that_find_something_are_offered(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """A corpus about a journalist offers the journalist and not the manifestation."""
    index = open_index(publish(tmp_path / "index", make_appeal(title="Un journaliste", body="Il écrit.")))

    assert [example.query for example in Examples().of(index)] == ["journaliste", "avocate OU journaliste"]


def test_a_new_generation_is_asked_again(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """Examples follow the index."""
    examples = Examples()
    folder = publish(tmp_path / "index", make_appeal(title="Un journaliste", body="Il écrit."))
    examples.of(open_index(folder))

    publish(folder, make_appeal("a2", title="La liberté", body="Elle marche."))

    assert [example.query for example in examples.of(open_index(folder))] == [
        "journaliste",
        "avocate OU journaliste",
        "liberté",
    ]
