"""What pages gave is kept on disk as it was."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from indexer.page_texts import PageTexts, pack, unpack
from search import Appeal, Capture
from search.errors import PublishFailed


def test_any_appeal_comes_back_as_it_was(make_appeal: Callable[..., Appeal]) -> None:
    """Line breaks of other scripts and lone surrogates of broken addresses included."""
    capture = Capture("a.html", None, datetime(2020, 5, 1, tzinfo=UTC), "0")
    appeal = make_appeal(body="Un\u2028deux", url="http://a/\udce9", captures=(capture,))

    assert unpack(pack(appeal)) == appeal


def test_published_and_new_records_are_written_together(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """In the order asked for, whatever was read in between."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    with PageTexts(tmp_path) as texts:
        gone, old = (texts.add(pack(make_appeal(id=own))) for own in ("gone", "old"))
        sizes = list(texts.write(first, [gone, old]))

    with PageTexts(tmp_path) as texts:
        texts.open_published(first, sizes)
        texts.add(b"")
        assert texts.read(old).id == "old"
        new = texts.add(pack(make_appeal(id="new")))
        sizes = list(texts.write(second, [new, old]))

    with PageTexts(tmp_path) as texts:
        texts.open_published(second, sizes)
        assert [texts.read(number).id for number in (0, 1)] == ["new", "old"]
    assert {path.name for path in tmp_path.iterdir()} == {"first", "second"}


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    """What is published stays as it is then."""
    with PageTexts(tmp_path) as texts, Path("/dev/full").open("wb", buffering=0) as full:
        texts._new = full

        with pytest.raises(PublishFailed, match="free some room"):
            texts.add(b"record")
