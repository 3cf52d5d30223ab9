"""Web archives (WARC) as sources: the records that are pages, with the address and the moment of their capture."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from indexer.errors import Skipped
from indexer.page import Page, SkippedPage
from indexer.reading.archive_member import SeekableFile
from indexer.reading.http_body import decode_body
from indexer.reading.provenance import parse_moment
from indexer.reading.warc_records import WEB_ADDRESS, DamagedRecord, WarcRecord, read_records

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
"""Content types of records that are pages."""

_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_FOR_CRAWLERS = re.compile(r"https?://[^/]+/robots\.txt", re.I)
_OK = "200"


def read_warc(file: BinaryIO, source: str) -> Iterator[Page | SkippedPage]:
    """Give the pages of an archive, and a report for each damaged record."""
    return read_warcs([(file, source)], source)


def read_warcs(files: Iterable[tuple[SeekableFile, str]], source: str) -> Iterator[Page | SkippedPage]:
    """Give the pages of a source's archives, each of which has its own name in reports of damage.

    Images, redirects, errors and revisits (whose page stands where they refer to) are passed over; only a source
    that has nothing else is reported, with what is in it.
    """
    others: Counter[str] = Counter()
    given = False
    for file, name in files:
        for record in read_records(file):
            if isinstance(record, DamagedRecord):
                yield SkippedPage(f"{name}, record at {record.place}", record.reason)
            elif kind := _other_than_page(record):
                others[kind] += 1
                continue
            else:
                yield _page(record, source)
            given = True
    if not given:
        counts = ", ".join(f"{count} {kind}" for kind, count in others.most_common()) or "nothing"
        yield SkippedPage(source, f"no page in it: {counts}")


def _other_than_page(record: WarcRecord) -> str | None:
    """Name what a record is when it is no page."""
    if record.kind not in {"response", "resource"}:
        return f"{record.kind} records"
    if not WEB_ADDRESS.fullmatch(record.url) or _FOR_CRAWLERS.fullmatch(record.url):
        return "files of the crawler"
    if record.kind == "response" and record.status != _OK:
        return "redirects" if record.status.startswith("3") else "errors"
    if _media_type(record) not in PAGE_TYPES:
        return "images and other files"
    return None


def _media_type(record: WarcRecord) -> str:
    return record.content_type.partition(";")[0].strip().lower()


def _page(record: WarcRecord, source: str) -> Page | SkippedPage:
    name = f"{source}#{record.url}"
    charset = _CHARSET.search(record.content_type)
    try:
        content = decode_body(record.body, record.transfer_encoding, record.content_encoding)
    except Skipped as skipped:
        return SkippedPage(name, skipped.reason)
    try:
        captured_at = parse_moment(record.date)
    except ValueError:  # a page is worth more than its date
        captured_at = None
    return Page(name, content, record.url, captured_at, charset[1] if charset else None)
