"""The archives within a WACZ are read in place, and what is wrong with a WACZ is said."""

import io
import struct
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.page import Page, SkippedPage
from indexer.reading import wacz
from indexer.reading.wacz import read_wacz

PAGE = b"<p>Un appel fictif.</p>"


def archive_of(*addresses: str, body: bytes = PAGE) -> bytes:
    """Write an archive that is not compressed."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    return b"".join(
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (address.encode(), len(block), block)
        for address in addresses
    )


def wacz_of(method: int = ZIP_STORED, **archives: bytes) -> bytes:
    """Zip archives under the names given, with the other files that a WACZ has."""
    file = io.BytesIO()
    with ZipFile(file, "w", method) as zipped:
        zipped.writestr("datapackage.json", "{}")
        for name, content in archives.items():
            zipped.writestr(f"archive/{name}.warc", content)
    return file.getvalue()


def read(content: bytes) -> list[Page | SkippedPage]:
    """Read a WACZ named a.wacz."""
    return list(read_wacz(io.BytesIO(content), "a.wacz"))


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_the_pages_of_all_archives_are_given(method: int) -> None:
    """Their source is the WACZ, for the names of its archives change from one crawl to the next."""
    content = wacz_of(method, b=archive_of("https://exemple.org/3"), a=archive_of("http://x.org/1", "http://x.org/2"))

    outcomes = read(content)

    assert [page.source for page in outcomes] == [
        "a.wacz#http://x.org/1",
        "a.wacz#http://x.org/2",
        "a.wacz#https://exemple.org/3",
    ]
    assert all(isinstance(page, Page) for page in outcomes)


@pytest.mark.parametrize(
    "name", ["../archive/a.warc", "/archive/a.warc", "archive/../a.warc", "archive\\a.warc", "a.warc"]
)
def test_only_files_of_the_archive_folder_are_read(name: str) -> None:
    """A name cannot lead elsewhere, and nothing is unpacked to disk."""
    file = io.BytesIO()
    with ZipFile(file, "w") as zipped:
        zipped.writestr(name, archive_of("https://exemple.org/"))

    assert read(file.getvalue()) == [SkippedPage("a.wacz", "no page in it: nothing")]


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_damage_names_the_archive_and_costs_no_other(method: int) -> None:
    """The other archives of the WACZ are read."""
    sound = archive_of("https://exemple.org/1")
    truncated = sound + archive_of("https://exemple.org/2")[:-30]
    content = wacz_of(method, a=truncated, b=archive_of("https://exemple.org/3"))

    first, damaged, last = read(content)

    assert [first.source, last.source] == ["a.wacz#https://exemple.org/1", "a.wacz#https://exemple.org/3"]
    assert damaged == SkippedPage(f"a.wacz/archive/a.warc, record at byte {len(sound)}", "truncated")


def test_a_truncated_wacz_is_one_report() -> None:
    """The list of files stands at the end of a zip."""
    whole = wacz_of(a=archive_of("https://exemple.org/"))
    for percent in range(1, 100):
        (report,) = read(whole[: len(whole) * percent // 100])

        assert report == SkippedPage("a.wacz", "truncated or damaged: no list of files at the end of the WACZ")


def test_what_cannot_be_unpacked_within_bounds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bombs, lists of files of any size and rare methods each have their sentence."""
    bomb = wacz_of(ZIP_DEFLATED, a=archive_of("https://exemple.org/", body=bytes(5_000_000)))
    rare = wacz_of(ZIP_BZIP2, a=archive_of("https://exemple.org/"))
    plain = wacz_of(a=archive_of("https://exemple.org/"))

    assert SkippedPage("a.wacz/archive/a.warc", "more than 200 times larger when unpacked") in read(bomb)
    assert read(rare)[0] == SkippedPage(
        "a.wacz/archive/a.warc", "packed by a method that Vigie does not read: pack it again, stored"
    )
    monkeypatch.setattr(wacz, "WACZ_DIRECTORY_BYTES", 100)
    assert read(plain) == [SkippedPage("a.wacz", "truncated or damaged: no list of files at the end of the WACZ")]


def test_archives_that_share_their_bytes_are_refused() -> None:
    """Thousands of names for one archive would be read thousands of times."""
    whole = wacz_of(a=archive_of("https://exemple.org/", body=PAGE * 50), b=b"")
    entry_a, entry_b = whole.index(b"PK\1\2", whole.index(b"PK\1\2") + 4), whole.rindex(b"PK\1\2")
    sizes_and_crc = whole[entry_a + 16 : entry_a + 28]
    shared = bytearray(whole)
    shared[entry_b + 16 : entry_b + 28] = sizes_and_crc
    shared[entry_b + 42 : entry_b + 46] = struct.pack("<L", whole.index(b"PK\3\4", 4))

    assert read(bytes(shared)) == [SkippedPage("a.wacz", "damaged: its archives overlap")]


@given(st.binary(min_size=1, max_size=60), st.sampled_from([ZIP_STORED, ZIP_DEFLATED]), st.integers(0, 700))
@settings(max_examples=100, deadline=None)
def test_no_bytes_raise(junk: bytes, method: int, place: int) -> None:
    """Whatever is written over a WACZ, reading ends and says something."""
    whole = wacz_of(method, a=archive_of("https://exemple.org/1", "https://exemple.org/2"))

    assert read(whole[:place] + junk + whole[place + len(junk) :])
    assert read(junk)
