"""What single pages gave comes back as it was written."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from search import Appeal, Capture, Writer
from search.page_records import read_pages, write_pages


def test_pages_come_back_in_order(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> None:
    """Line breaks of other scripts and lone surrogates of broken addresses included."""
    capture = Capture("a.html", None, datetime(2020, 5, 1, tzinfo=UTC), "0")
    pages = [make_appeal(id="b", body="Un\u2028deux", captures=(capture,)), make_appeal(id="a", url="http://a/\udce9")]

    write_pages(tmp_path / "pages", pages)

    assert list(read_pages(tmp_path / "pages")) == pages


def test_a_writer_gives_the_pages_of_the_published_generation(
    tmp_path: Path, make_appeal: Callable[..., Appeal]
) -> None:
    """They are those last published, and none before that."""
    with Writer(tmp_path) as writer:
        assert list(writer.pages()) == []
        writer.publish(pages=[make_appeal(id="old")])
    with Writer(tmp_path) as writer:
        writer.publish(pages=[make_appeal(id="new")])

    with Writer(tmp_path) as writer:
        assert [page.id for page in writer.pages()] == ["new"]
