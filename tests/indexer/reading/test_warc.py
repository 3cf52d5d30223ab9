"""Web archives give their pages, and a report of whatever cannot be trusted."""

import gzip
import io
import random
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from indexer.limits import PAGE_BYTES, RECORD_HEAD_BYTES
from indexer.page import Page, SkippedPage
from indexer.reading import warc_records
from indexer.reading.warc import read_warc

HTML = "<html><body><p>Un défenseur fictif est détenu au Kazakhstan.</p></body></html>".encode()


class Archive:
    """A small archive in the making."""

    def __init__(self, *, compressed: bool = True) -> None:
        self._file = io.BytesIO()
        self._writer = WARCWriter(self._file, gzip=compressed)
        self.starts: list[int] = []

    def add(self, url: str, body: bytes = HTML, status: str = "200 OK", kind: str = "response", **http: str) -> None:
        """Add a record, of an HTML page unless the HTTP headers say otherwise."""
        fields = {"Content-Type": "text/html"} | {name.replace("_", "-"): value for name, value in http.items()}
        self.starts.append(self._file.tell())
        headers = StatusAndHeaders(status, list(fields.items()), protocol="HTTP/1.1") if kind != "resource" else None
        record = self._writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=headers,
            warc_content_type=fields["Content-Type"] if kind == "resource" else "",
            warc_headers_dict={"WARC-Date": "2021-06-14T09:32:00Z"},
        )
        self._writer.write_record(record)

    def bytes(self) -> bytes:
        """Give the archive."""
        return self._file.getvalue()


def archive_of(count: int, *, compressed: bool) -> Archive:
    """Make an archive of so many pages, numbered from 0."""
    archive = Archive(compressed=compressed)
    for number in range(count):
        archive.add(f"https://exemple.org/{number}", HTML + b"<!-- %d -->" % number)
    return archive


def read(content: bytes) -> list[Page | SkippedPage]:
    """Read an archive named a.warc.gz."""
    return list(read_warc(io.BytesIO(content), "a.warc.gz"))


def read_one(**http: str) -> Page | SkippedPage:
    """Read an archive of one page with these HTTP headers."""
    archive = Archive()
    archive.add("https://exemple.org/", **http)
    (outcome,) = read(archive.bytes())
    return outcome


def response(http_head: bytes, body: bytes) -> bytes:
    """Write a response as a recorder that calculates no digests does."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + http_head + b"\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://exemple.org/\r\n"
    return head + b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n"


@pytest.mark.parametrize("compressed", [True, False])
def test_a_page_has_the_address_and_the_moment_of_its_capture(compressed: bool) -> None:
    """The source adds the address to the archive's name, so that it lasts when the archive grows."""
    archive = Archive(compressed=compressed)
    archive.add("https://exemple.org/appel", Content_Type='text/html; charset="iso-8859-15"')

    (page,) = read(archive.bytes())

    moment = datetime(2021, 6, 14, 9, 32, tzinfo=UTC)
    assert page == Page("a.warc.gz#https://exemple.org/appel", HTML, "https://exemple.org/appel", moment, "iso-8859-15")


def test_only_pages_are_given_and_the_rest_is_quiet() -> None:
    """Images, redirects, errors, revisits and the crawler's own files are no skipped pages."""
    archive = Archive()
    archive.add("https://exemple.org/image", Content_Type="image/png")
    archive.add("https://exemple.org/moved", status="301 Moved Permanently")
    archive.add("https://exemple.org/absent", status="404 Not Found")
    archive.add("https://exemple.org/again", kind="revisit")
    archive.add("https://exemple.org/asked", kind="request")
    archive.add("https://exemple.org/robots.txt", Content_Type="text/plain")
    archive.add("metadata://gnu.org/software/wget/warc/wget.log", kind="resource", Content_Type="text/plain")
    archive.add("https://exemple.org/text", Content_Type="Text/Plain; charset=utf-8")
    archive.add("https://exemple.org/xhtml", Content_Type="application/xhtml+xml")
    archive.add("https://exemple.org/resource", kind="resource")

    outcomes = read(archive.bytes())

    assert [page.source.rpartition("/")[2] for page in outcomes] == ["text", "xhtml", "resource"]
    assert all(isinstance(page, Page) for page in outcomes)


def test_an_archive_without_pages_says_what_is_in_it() -> None:
    """Nobody wonders why an archive adds nothing."""
    archive = Archive()
    archive.add("https://exemple.org/a", status="301 Moved Permanently")
    archive.add("https://exemple.org/b", status="302 Found")
    archive.add("https://exemple.org/c", Content_Type="image/png")

    assert read(archive.bytes()) == [SkippedPage("a.warc.gz", "no page in it: 2 redirects, 1 images and other files")]
    assert read(b"") == [SkippedPage("a.warc.gz", "no page in it: nothing")]


def test_every_capture_of_an_address_is_given() -> None:
    """The rebuild chooses the latest one."""
    archive = Archive()
    archive.add("https://exemple.org/", b"<p>ancien</p>")
    archive.add("https://exemple.org/", b"<p>nouveau</p>")

    contents = [page.content for page in read(archive.bytes()) if isinstance(page, Page)]

    assert contents == [b"<p>ancien</p>", b"<p>nouveau</p>"]


def test_an_archive_compressed_as_a_whole_is_read() -> None:
    """`gzip archive.warc` makes one gzip member of many records."""
    outcomes = read(gzip.compress(archive_of(3, compressed=False).bytes()))

    assert [page.source[-2:] for page in outcomes] == ["/0", "/1", "/2"]
    assert all(isinstance(page, Page) for page in outcomes)


@pytest.mark.parametrize("compressed", [True, False])
def test_a_truncated_archive_is_never_silent(compressed: bool) -> None:
    """Cut at each 1 % of its bytes, it gives the pages before the cut and names the place of the cut record."""
    archive = archive_of(6, compressed=compressed)
    whole = archive.bytes()
    cuts = {len(whole) * percent // 100 for percent in range(1, 100)}
    for cut in cuts - set(archive.starts):  # what is cut between two records is a whole archive
        started = [start for start in archive.starts if start < cut]

        outcomes = read(whole[:cut])

        pages = [outcome for outcome in outcomes if isinstance(outcome, Page)]
        reports = [outcome for outcome in outcomes if isinstance(outcome, SkippedPage)]
        assert len(pages) >= len(started) - 1
        assert [report.source for report in reports] == [f"a.warc.gz, record at byte {started[-1]}"]
        assert reports[0].reason.startswith("truncated")


@pytest.mark.parametrize("compressed", [True, False])
def test_a_flipped_bit_costs_one_record_and_is_reported(compressed: bool) -> None:
    """The records around the damaged one are given; what is given is as it was written."""
    whole = archive_of(5, compressed=compressed).bytes()
    sound = {page.content for page in read(whole) if isinstance(page, Page)}
    chance = random.Random(20211)  # noqa: S311 - a reproducible choice, no secret
    for _ in range(200):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)

        outcomes = read(bytes(damaged))

        pages = [outcome.content for outcome in outcomes if isinstance(outcome, Page)]
        assert set(pages) <= sound
        assert len(pages) >= 4
        assert len(outcomes) >= 5


@pytest.mark.parametrize("stated", [1, 100_000_000])
def test_a_wrong_length_costs_one_record(stated: int) -> None:
    """A record that claims too few bytes or those of its neighbours is left out, and they are not."""
    whole = archive_of(3, compressed=False).bytes()
    start = whole.index(b"Content-Length: ")
    wrong = whole[:start] + b"Content-Length: %d" % stated + whole[whole.index(b"\r\n", start) :]

    outcomes = read(wrong)

    assert [isinstance(outcome, Page) for outcome in outcomes] == [False, True, True]
    assert outcomes[0].source == "a.warc.gz, record at byte 0"


@pytest.mark.parametrize(
    ("written", "damaged", "reason"),
    [
        (b"WARC-Type: response", b"WARC-Type: rosponse", "its type is unknown"),
        (b"Content-Length: ", b"Content-Length: 9\r\nContent-Length: ", "its head runs into that of the next record"),
        (b"WARC-Target-URI: https", b"WARC-Target-URI: httqs", "its address is none of the web"),
        (b"WARC-Target-URI: https", b"WARC-Target-ORI: https", "its head cannot be read"),
        (b"Content-Length: ", b"Content-Langth: ", "it states no length"),
        (b"<body>", b"<bady>", "its digest is not that of its bytes"),
    ],
)
def test_damage_is_named(written: bytes, damaged: bytes, reason: str) -> None:
    """No digest covers the head of a record, so that it is checked for what no writer gives."""
    whole = archive_of(2, compressed=False).bytes().replace(written, damaged, 1)

    report, page = read(whole)

    assert report == SkippedPage("a.warc.gz, record at byte 0", f"damaged: {reason}")
    assert isinstance(page, Page)


def test_an_archive_that_claims_its_rest_over_and_over_is_not_read_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read a second time is bounded, and the report says where reading ended."""
    monkeypatch.setattr(warc_records, "REREAD_BYTES", 10_000)
    claim = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000000\r\n\r\n"

    *_, last = read(claim * 100)

    assert isinstance(last, SkippedPage)
    assert last.reason == "not read, nor are those after it: too much is damaged"


@given(st.binary(max_size=300), st.booleans(), st.integers(0, 1500))
@settings(max_examples=100, deadline=None)
def test_no_bytes_raise(junk: bytes, compressed: bool, place: int) -> None:
    """Whatever is written over an archive, reading ends and says something."""
    whole = archive_of(3, compressed=compressed).bytes()

    assert read(whole[:place] + junk + whole[place + len(junk) :])
    assert read(junk)


def test_a_body_that_cannot_be_undone_is_reported() -> None:
    """The report names the page by its address."""
    (report,) = read(response(b"Content-Encoding: gzip\r\n", b"nonsense"))

    assert report == SkippedPage("a.warc.gz#https://exemple.org/", "its compressed body is cut or damaged")


def bombs() -> Iterator[bytes]:
    """Archives of a few KB that grow to 64 MB."""
    zeros = bytes(64_000_000)
    packed = gzip.compress(zeros)
    yield gzip.compress(response(b"", zeros))
    yield gzip.compress(response(b"Content-Encoding: gzip\r\n", packed))
    yield gzip.compress(response(b"Content-Encoding: gzip, gzip\r\n", gzip.compress(packed)))
    chunk = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    yield gzip.compress(response(b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", chunk))
    yield gzip.compress(response(b"Content-Encoding: deflate\r\n", zlib.compress(zeros)))


def test_a_bomb_is_one_skipped_page() -> None:
    """No more than a page is ever unpacked, by which road it may come."""
    assert [[outcome.reason for outcome in read(bomb) if isinstance(outcome, SkippedPage)] for bomb in bombs()] == [
        [f"larger than {PAGE_BYTES // 1_000_000} MB"]
    ] * 5


def test_a_head_without_end_is_refused() -> None:
    """One line cannot fill the memory."""
    endless = b"WARC/1.0\r\nX-Filler: " + b"a" * (2 * RECORD_HEAD_BYTES)

    assert read(gzip.compress(endless)) == [
        SkippedPage("a.warc.gz, record at byte 0", f"its head is larger than {RECORD_HEAD_BYTES // 1000} KB")
    ]


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [("text/html", None), ("text/html; charset=UTF-8", "UTF-8"), ("text/html;charset='koi8-r'", "koi8-r")],
)
def test_the_charset_is_that_of_the_server(content_type: str, charset: str | None) -> None:
    """Old pages often declare none themselves."""
    page = read_one(Content_Type=content_type)

    assert isinstance(page, Page)
    assert page.charset == charset


def test_nothing_is_written_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """An address may betray who reads it; the report is the only place where it stands."""
    archive = Archive()
    archive.add("https://exemple.org/un espace")

    (page,) = read(archive.bytes())

    assert page.source == "a.warc.gz#https://exemple.org/un%20espace"
    assert capsys.readouterr().err == ""
