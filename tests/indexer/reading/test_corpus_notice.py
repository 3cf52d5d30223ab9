"""A corpus may ask for a sentence to be shown beside it."""

from pathlib import Path

import pytest

from indexer.errors import SourceInvalid
from indexer.reading.corpus_notice import read_notice


def test_the_notice_of_each_source_is_given_once(tmp_path: Path) -> None:
    """Two corpora with one notice, and one with none, show one sentence."""
    for name, content in {"a": 'notice = "Faits fictifs."', "b": 'notice = "Faits fictifs."', "c": ""}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "corpus.toml").write_text(content)

    assert read_notice([tmp_path / "a", tmp_path / "b", tmp_path / "c", tmp_path / "d"]) == "Faits fictifs."
    assert read_notice([tmp_path / "c"]) is None


@pytest.mark.parametrize("content", [b"notice = 1", b"notice", b"\xff"])
def test_a_file_that_cannot_be_understood_is_named(tmp_path: Path, content: bytes) -> None:
    """A corpus never loses its notice in silence."""
    (tmp_path / "corpus.toml").write_bytes(content)

    with pytest.raises(SourceInvalid, match=r"corpus\.toml"):
        read_notice([tmp_path])
