"""Each line of JSON is one page, or is reported by its number."""

import gzip
import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.page import Page, SkippedPage
from indexer.reading import jsonl
from indexer.reading.jsonl import read_jsonl


def read(content: bytes) -> list[Page | SkippedPage]:
    """Read lines of a file named a.jsonl."""
    return list(read_jsonl(io.BytesIO(content), "a.jsonl"))


def line(**fields: object) -> bytes:
    """Write one line."""
    return json.dumps(fields).encode() + b"\n"


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_line_is_a_page(pack: type[bytes]) -> None:
    """Either kind of content will do, compressed or not; a page without an address is named by its line."""
    content = line(url="https://exemple.org/a", html="<p>Évadé</p>", captured_at="2021-06-14T09:32:00Z")
    content += b"\n" + line(text="Évadé", url=None)

    outcomes = read(pack(content))

    moment = datetime(2021, 6, 14, 9, 32, tzinfo=UTC)
    assert outcomes == [
        Page("a.jsonl#https://exemple.org/a", "<p>Évadé</p>".encode(), "https://exemple.org/a", moment),
        Page("a.jsonl#3", "Évadé".encode()),
    ]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (b"{", "no JSON: write one object a line, in UTF-8"),
        (b'"\xe9"', "no JSON: write one object a line, in UTF-8"),
        (b"[" * 100_000, "no JSON: write one object a line, in UTF-8"),
        (b"[]", 'no object: write {"url": "…", "html": "…", "captured_at": "…"}'),
        (b'{"url": "https://exemple.org/"}', "neither html nor text in it"),
        (b'{"html": 3}', "url, html, text and captured_at must be strings"),
        (b'{"text": "x", "url": "ftp://exemple.org/"}', "url 'ftp://exemple.org/' is not http or https"),
        (b'{"text": "' + b"x" * 2_000_001 + b'"}', "larger than 2 MB"),
        (b'{"text": "' + b"x" * 12_000_000 + b'"}', "longer than 5 MB"),
    ],
)
def test_a_bad_line_is_reported_by_number_and_stops_no_other(wrong: bytes, reason: str) -> None:
    """The lines around it are read."""
    before, report, after = read(line(text="avant") + wrong + b"\n" + line(text="après"))

    assert (before.source, after.source) == ("a.jsonl#1", "a.jsonl#3")
    assert report == SkippedPage("a.jsonl, line 2", reason)


def test_a_date_that_cannot_be_read_says_how_to_write_it() -> None:
    """As in a manifest."""
    (report,) = read(line(text="x", captured_at="14 juin"))

    assert isinstance(report, SkippedPage)
    assert report.reason.endswith("write it as 2021-06-14T09:32:00Z")


def test_a_truncated_file_is_reported_after_its_whole_lines() -> None:
    """Compressed or not, the last line that can be read is known."""
    lines = b"".join(line(text=f"{number} {number * 7919 % 10007}") for number in range(20_000))
    packed = gzip.compress(lines)

    *pages, report = read(packed[: len(packed) // 2])
    *_, last = read(lines[:-5])

    assert report.source == f"a.jsonl, line {len(pages) + 1}"
    assert isinstance(report, SkippedPage)
    assert report.reason.startswith("truncated or damaged")
    assert last == SkippedPage("a.jsonl, line 20000", "no JSON: write one object a line, in UTF-8")


def test_the_list_of_pages_of_a_crawler_is_passed_over() -> None:
    """Browsertrix writes pages.jsonl beside the archive that holds the pages."""
    head = b'{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n'

    assert read(head + line(id="1", url="https://exemple.org/", title="Un appel", text="Un appel")) == []


def test_very_many_bad_lines_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is something else does not fill the report."""
    monkeypatch.setattr(jsonl, "LINES_REPORTED", 2)

    outcomes = read(b"x\n" * 50 + line(text="page"))

    assert [outcome.source for outcome in outcomes] == ["a.jsonl, line 1", "a.jsonl, line 2", "a.jsonl#51", "a.jsonl"]
    assert outcomes[-1] == SkippedPage("a.jsonl", "48 more lines that are no pages")


@given(st.binary(max_size=200), st.booleans())
@settings(max_examples=100, deadline=None)
def test_no_bytes_raise(junk: bytes, compressed: bool) -> None:
    """Whatever stands in the file, each line is a page or a report."""
    whole = gzip.compress(line(text="x")) if compressed else line(text="x")

    assert read(whole + junk)
    assert all(isinstance(outcome, (Page, SkippedPage)) for outcome in read(whole[:-9] + junk))


@given(st.text(min_size=1), st.sampled_from(["html", "text"]))
@settings(max_examples=50, deadline=None)
def test_any_text_comes_back(text: str, key: str) -> None:
    """Escapes, line ends within strings and all scripts."""
    (page,) = read(line(**{key: text}))

    assert isinstance(page, Page)
    assert page.content.decode() == text
