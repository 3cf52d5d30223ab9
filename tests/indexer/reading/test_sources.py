"""Tests of indexer/reading/sources.py and indexer/reading/manifest.py."""

import gzip
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from indexer.errors import SourceInvalid
from indexer.limits import ARCHIVED_PAGE_BYTES, PAGE_BYTES
from indexer.page import Page, SkippedPage
from indexer.reading.sources import content_hash, count, read


def test_a_folder_is_read_in_sorted_order_with_names_below_it(tmp_path: Path) -> None:
    """Pages are named by the folder's name and their path, and only pages are read."""
    folder = tmp_path / "captures"
    (folder / "b").mkdir(parents=True)
    for name in ("b/two.HTM", "a.html", "c.txt", ".hidden.html", "notes.md"):
        (folder / name).write_text("page")

    assert [page.source for page in read([folder])] == ["captures/a.html", "captures/b/two.HTM", "captures/c.txt"]


def test_a_file_keeps_its_path_as_given(tmp_path: Path) -> None:
    """A single file's source is the path as typed."""
    path = tmp_path / "page.txt"
    path.write_text("page")

    assert [page.source for page in read([path])] == [path.as_posix()]


def test_a_manifest_gives_address_and_moment(tmp_path: Path) -> None:
    """A manifest above a page says where and when it was captured."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a.html").write_text("page")
    (tmp_path / "manifest.csv").write_text(
        "path,url,captured_at\nsite/a.html,https://ong.example/a,2021-06-14T09:32:00Z\n"
    )

    (page,) = read([tmp_path])

    assert isinstance(page, Page)
    assert (page.url, page.captured_at) == ("https://ong.example/a", datetime(2021, 6, 14, 9, 32, tzinfo=UTC))


def test_a_bad_manifest_row_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    """A row that cannot be read is named with its line; the other rows count."""
    (tmp_path / "a.html").write_text("page")
    (tmp_path / "manifest.csv").write_text(
        "path,url,captured_at\nb.html,ftp://x,\na.html,,yesterday\na.html,https://ong.example/a,\n"
    )

    problems = [page.reason for page in read([tmp_path]) if isinstance(page, SkippedPage)]
    pages = [page for page in read([tmp_path]) if isinstance(page, Page)]

    assert [problem.split(":")[0] for problem in problems] == ["manifest row 2", "manifest row 3"]
    assert pages[0].url == "https://ong.example/a"


def test_a_page_that_is_too_large_is_skipped(tmp_path: Path) -> None:
    """Files above the limit are skipped with a reason, the others are read."""
    (tmp_path / "a.html").write_bytes(b"x" * (PAGE_BYTES + 1))
    (tmp_path / "b.html").write_text("page")

    large, page = read([tmp_path])

    assert large == SkippedPage(f"{tmp_path.name}/a.html", "larger than 2 MB")
    assert isinstance(page, Page)


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    """A symbolic link to a file elsewhere is passed over."""
    folder = tmp_path / "captures"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")

    assert list(read([folder])) == []


RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://ong.example/a\r\nContent-Length: 49\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\npage\n\r\n\r\n"
)
LINE = b'{"url": "https://ong.example/a", "html": "page\\n"}'


def archives() -> Iterator[tuple[str, bytes]]:
    """Give an archive of each kind, of one page."""
    zipped = io.BytesIO()
    with ZipFile(zipped, "w") as opened:
        opened.writestr("archive/a.warc.gz", gzip.compress(RECORD))
    yield "a.warc", RECORD
    yield "a.WARC.GZ", gzip.compress(RECORD)
    yield "a.wacz", zipped.getvalue()
    yield "a.jsonl", LINE
    yield "a.jsonl.gz", gzip.compress(LINE)


@pytest.mark.parametrize(("name", "content"), list(archives()))
def test_archives_are_read_in_folders_and_by_name(tmp_path: Path, name: str, content: bytes) -> None:
    """Each kind is known by the end of its name, and its pages are named after it."""
    (tmp_path / "captures").mkdir()
    path = tmp_path / "captures" / name
    path.write_bytes(content)

    (in_folder,), (by_name,) = read([tmp_path / "captures"]), read([path])

    assert in_folder == Page(f"captures/{name}#https://ong.example/a", b"page\n", "https://ong.example/a")
    assert by_name == replace(in_folder, source=f"{path.as_posix()}#https://ong.example/a")


def test_the_number_of_pages_is_guessed_by_the_size_of_archives(tmp_path: Path) -> None:
    """Counting them would mean to read them; other files are not counted."""
    for name in ("a.html", ".hidden.html", "notes.md"):
        (tmp_path / name).write_text("page")
    (tmp_path / "empty.warc").write_bytes(b"")
    (tmp_path / "large.warc.gz").write_bytes(bytes(10 * ARCHIVED_PAGE_BYTES))

    assert count([tmp_path]) == 1 + 1 + 11
    assert count([tmp_path / "large.warc.gz", tmp_path / "notes.md"]) == 11 + 1


def test_a_missing_source_is_refused_at_once(tmp_path: Path) -> None:
    """A source that is not there raises before anything is read."""
    with pytest.raises(SourceInvalid, match="check the path"):
        read([tmp_path / "absent"])


def test_two_folders_of_one_name_are_refused(tmp_path: Path) -> None:
    """Pages of two sources must not share their names."""
    first, second = tmp_path / "x" / "site", tmp_path / "y" / "site"
    first.mkdir(parents=True)
    second.mkdir(parents=True)

    with pytest.raises(SourceInvalid, match="rename"):
        read([first, second])


def test_the_hash_changes_with_bytes_address_moment_and_charset() -> None:
    """The content hash covers all that an appeal is read from, and not the page's name."""
    page = Page("a.html", b"page")
    others = [
        replace(page, content=b"other"),
        replace(page, url="https://ong.example/"),
        replace(page, captured_at=datetime(2021, 1, 1, tzinfo=UTC)),
        replace(page, charset="koi8-r"),
    ]

    assert content_hash(page) == content_hash(replace(page, source="b.html"))
    assert len({content_hash(page), *map(content_hash, others)}) == 5


@pytest.mark.parametrize("name", ["old.arc", "old.ARC.gz"])
def test_an_archive_in_the_format_before_warc_is_told_of(tmp_path: Path, name: str) -> None:
    """It is neither read as a page nor passed over in silence."""
    (tmp_path / name).write_bytes(b"filedesc://old.arc 0.0.0.0 20050101000000 text/plain 73")

    (skipped,) = read([tmp_path])

    assert isinstance(skipped, SkippedPage)
    assert "warcio recompress" in skipped.reason
