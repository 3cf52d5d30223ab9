"""Lines of JSON as sources: each line one page, `{"url", "html" or "text", "captured_at"}`."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from indexer.limits import JSON_LINE_BYTES, LINES_REPORTED, PAGE_BYTES
from indexer.page import Page, SkippedPage
from indexer.reading.archive_member import GZIP_MAGIC
from indexer.reading.provenance import read_provenance

# How the list begins that crawlers put beside their archives (WACZ 1.1.1); the pages themselves are in the archives.
_PAGE_LIST = re.compile(rb'\s*\{\s*"format"\s*:\s*"json-pages-')


def read_jsonl(file: BinaryIO, source: str) -> Iterator[Page | SkippedPage]:
    """Give the page of each line, or what is wrong with the line, by its number.

    Empty lines are passed over, as are a crawler's lists of pages.
    """
    compressed = file.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    file.seek(0)
    lines = gzip.GzipFile(fileobj=file) if compressed else file
    number = wrong = 0
    try:
        for number, line in enumerate(_bounded_lines(lines), start=1):
            if number == 1 and _PAGE_LIST.match(line):
                return
            try:
                if line.strip():
                    yield _page(line, source, number)
            except (ValueError, RecursionError) as error:
                wrong += 1
                if wrong <= LINES_REPORTED:
                    yield SkippedPage(f"{source}, line {number}", _reason(error))
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield SkippedPage(f"{source}, line {number + 1}", "truncated or damaged: no line from here on can be read")
    if wrong > LINES_REPORTED:
        yield SkippedPage(source, f"{wrong - LINES_REPORTED} more lines that are no pages")


def _bounded_lines(lines: BinaryIO | gzip.GzipFile) -> Iterator[bytes]:
    """Give each line, and of one that is too long no more than shows that it is."""
    while line := lines.readline(JSON_LINE_BYTES + 1):
        yield line
        while len(line) > JSON_LINE_BYTES and not line.endswith(b"\n"):
            line = lines.readline(JSON_LINE_BYTES + 1) or b"\n"


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, (json.JSONDecodeError, UnicodeDecodeError, RecursionError)):
        return "no JSON: write one object a line, in UTF-8"
    return str(error)


def _page(line: bytes, source: str, number: int) -> Page:
    """Read one line; raises ValueError with what to correct, and RecursionError for lists nested by the thousand."""
    if len(line) > JSON_LINE_BYTES:
        raise ValueError(f"longer than {JSON_LINE_BYTES // 1_000_000} MB")
    fields = json.loads(line)
    if not isinstance(fields, dict):
        raise ValueError('no object: write {"url": "…", "html": "…", "captured_at": "…"}')
    url, moment, html, text = (fields.get(key) or "" for key in ("url", "captured_at", "html", "text"))
    if not all(isinstance(value, str) for value in (url, moment, html, text)):
        raise ValueError("url, html, text and captured_at must be strings")
    if not html and not text:
        raise ValueError("neither html nor text in it")
    provenance = read_provenance(url.strip(), moment.strip())
    content = (html or text).encode(errors="replace")
    if len(content) > PAGE_BYTES:
        raise ValueError(f"larger than {PAGE_BYTES // 1_000_000} MB")
    return Page(f"{source}#{url.strip() or number}", content, provenance.url, provenance.captured_at)
