"""The records of a WARC file, each whole or reported by its place; the border to the library that parses them."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from indexer.errors import RecordDamaged
from indexer.limits import PAGE_BYTES, REREAD_BYTES
from indexer.reading.archive_member import GZIP_MAGIC, Member, SeekableFile, find_start

_FIRST_BYTES = 65_536
_DRAIN_BYTES = 65_536
_END_MARKS = (b"\r\n\r\n", b"\n\n")  # the standard's, and that of hand-made archives

_KINDS = frozenset({
    "continuation", "conversion", "metadata", "request", "resource", "response", "revisit", "warcinfo",
})  # fmt: skip # of WARC 1.1, ISO 28500:2017

WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f]+", re.I)
"""An address of a page; others are of the crawler's own notes, or damaged."""

_OTHER_ADDRESS = re.compile(r"(?!http)[a-z][a-z0-9.+-]*:", re.I)  # such as dns: and urn:
_LOADER = ArcWarcRecordLoader(verify_http=False, arc2warc=False)

logging.getLogger("warcio").addHandler(logging.NullHandler())  # it would write addresses to standard error


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """A record that is as it was written.

    `body` is what follows the heads, as it was transferred, and no more of it than one byte above the limit of a
    page. `status` and the two encodings come from the HTTP head, as does `content_type` where there is one.
    """

    kind: str
    url: str
    date: str
    body: bytes
    content_type: str
    status: str = ""
    content_encoding: str = ""
    transfer_encoding: str = ""


@dataclass(frozen=True, slots=True)
class DamagedRecord:
    """A record that cannot be trusted, or the missing end of an archive."""

    place: str
    reason: str


def read_records(file: SeekableFile) -> Iterator[WarcRecord | DamagedRecord]:
    """Give the records of a WARC file, compressed or not, in fixed memory; goes on after a damaged one.

    warcio's own iterator is not used: it ends without an error at a truncated record, refuses an archive that was
    compressed as a whole, and reads lines of any length into memory.
    """
    first = file.read(_FIRST_BYTES)
    compressed = _is_compressed(first)
    member: Member | None = Member(file, 0, first, compressed=compressed)
    reread = 0
    while member:
        try:
            while member.begin_record():
                yield from _read_record(member)
        except RecordDamaged as damage:
            yield DamagedRecord(member.place, str(damage))
            reread += file.tell() - member.resume_at
            if reread > REREAD_BYTES:
                yield DamagedRecord(f"byte {member.resume_at}", "not read, nor are those after it: too much is damaged")
                return
            member = _resumed(file, member.resume_at, compressed=compressed)
        else:
            member = _following(file, member) if compressed else None


def _is_compressed(first: bytes) -> bool:
    """Tell a compressed archive by its first bytes, even when the very first are damaged."""
    return first.startswith(GZIP_MAGIC) or (GZIP_MAGIC in first and b"WARC-" not in first)


def _following(file: SeekableFile, member: Member) -> Member | None:
    """Give the gzip member after one that was read to its end."""
    first = member.rest or file.read(_FIRST_BYTES)
    return Member(file, file.tell() - len(first), first, compressed=True) if first else None


def _resumed(file: SeekableFile, offset: int, *, compressed: bool) -> Member | None:
    """Give the next part of the archive in which a record can be read."""
    start = find_start(file, offset, compressed=compressed)
    if start is None:
        return None
    file.seek(start)
    return Member(file, start, file.read(_FIRST_BYTES), compressed=compressed)


def _read_record(member: Member) -> Iterator[WarcRecord]:
    """Give the next record of a member once all of it is verified; raises RecordDamaged."""
    if not member.is_at_record():
        raise RecordDamaged("damaged: no record begins here")
    record = _parse(member)
    body = _read_body(record)
    end = member.skip_line_ends()
    if not member.is_at_end() and not member.is_at_record():
        raise RecordDamaged("damaged: its length is not the one it states")
    yield _trusted(record, body)
    if member.is_at_end() and not member.compressed and not end.endswith(_END_MARKS):
        raise RecordDamaged("truncated: the archive ends right after this record, without its end mark")


def _parse(member: Member) -> Any:
    """Read both heads; raises RecordDamaged for what warcio cannot read, and for a record without a length."""
    try:
        record = _LOADER.parse_record_stream(member, known_format="warc", check_digests=True)
    except EOFError as error:
        raise RecordDamaged("truncated") from error
    except (ArchiveLoadFailed, StatusAndHeadersParserException, ValueError, TypeError, AttributeError) as error:
        # The last two: warcio takes it for granted that there is an address, and that digests are named as they are
        raise RecordDamaged("truncated" if member.is_at_end() else "damaged: its head cannot be read") from error
    if not (record.rec_headers.get_header("Content-Length") or "").strip().isdecimal():
        raise RecordDamaged("truncated" if member.is_at_end() else "damaged: it states no length")
    _check_head(record)
    return record


def _check_head(record: Any) -> None:
    """Raise RecordDamaged for a type or an address that no writer gives; no digest covers this head."""
    if record.rec_type not in _KINDS:
        raise RecordDamaged("damaged: its type is unknown")
    names = [name.lower() for name, _ in record.rec_headers.headers]
    if names.count("warc-type") > 1 or names.count("content-length") > 1:
        raise RecordDamaged("damaged: its head runs into that of the next record")
    if record.rec_type not in {"response", "resource"}:
        return
    content_type = record.content_type or ""
    of_crawler = _OTHER_ADDRESS.match(_address(record)) and not content_type.startswith("application/http")
    if not WEB_ADDRESS.fullmatch(_address(record)) and not of_crawler:
        raise RecordDamaged("damaged: its address is none of the web")
    if not content_type and (of_crawler or record.rec_type == "resource"):
        raise RecordDamaged("damaged: it states no content type")


def _address(record: Any) -> str:
    return record.rec_headers.get_header("WARC-Target-URI") or ""


def _read_body(record: Any) -> bytes:
    """Read a record to its end, keeping the start; raises RecordDamaged for one that is short or was altered."""
    try:
        body: bytes = record.raw_stream.read(PAGE_BYTES + 1)
        while record.raw_stream.read(_DRAIN_BYTES):
            pass
    except ValueError as error:
        raise RecordDamaged("damaged: its digest cannot be read") from error
    if record.raw_stream.limit:
        raise RecordDamaged("truncated")
    if _is_altered(record):
        raise RecordDamaged("damaged: its digest is not that of its bytes")
    return body


def _is_altered(record: Any) -> bool:
    """Compare the digests; writers disagree on whether the payload of a chunked body is counted with its chunks."""
    failed = " ".join(record.digest_checker.problems)
    if record.rec_headers.get_header("WARC-Block-Digest"):
        return "block digest failed" in failed
    chunked = record.http_headers and record.http_headers.get_header("Transfer-Encoding")
    return "payload digest failed" in failed and not chunked


def _trusted(record: Any, body: bytes) -> WarcRecord:
    http = record.http_headers
    return WarcRecord(
        kind=record.rec_type,
        url=_address(record),
        date=record.rec_headers.get_header("WARC-Date") or "",
        body=body,
        content_type=(http.get_header("Content-Type") if http else record.content_type) or "",
        status=http.get_statuscode() if http else "",
        content_encoding=(http.get_header("Content-Encoding") if http else "") or "",
        transfer_encoding=(http.get_header("Transfer-Encoding") if http else "") or "",
    )
