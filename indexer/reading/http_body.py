"""The body of an HTTP response as a browser would see it: chunks joined, compression undone, size bounded."""

import gzip
import re
import zlib
from collections.abc import Callable
from io import BytesIO

import brotli  # type: ignore[import-untyped] # it ships no types

from indexer.errors import Skipped
from indexer.limits import PAGE_BYTES

TOO_LARGE = f"larger than {PAGE_BYTES // 1_000_000} MB"

_CHUNK_HEAD = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_MARKUP = re.compile(rb"\s{0,100}<[!?a-zA-Z]")


def decode_body(body: bytes, transfer_encoding: str, content_encoding: str) -> bytes:
    """Give the page that a body transfers; raises Skipped when it is too large, cut, or compressed otherwise.

    warcio's own decoders are not used: they decompress a chunk of any size at once (2 MB to 2 GB) and give the
    first part of a damaged body without an error.
    """
    if len(body) > PAGE_BYTES:
        raise Skipped(TOO_LARGE)
    if "chunked" in transfer_encoding.lower():
        body = _joined(body)
    for coding in reversed(content_encoding.lower().split(",")):
        body = _decoded(body, coding.strip())
    return body


def _joined(body: bytes) -> bytes:
    """Join the chunks of a body; some recorders keep the header and store it joined already."""
    head = _CHUNK_HEAD.match(body)
    if body and not head:
        return body
    parts: list[bytes] = []
    while head:
        end = head.end() + int(head[1], 16)
        if end == head.end():
            return b"".join(parts)
        if end > len(body):
            break
        parts.append(body[head.end() : end])
        end += 2 if body.startswith(b"\r\n", end) else 1
        head = _CHUNK_HEAD.match(body, end)
    raise Skipped("its chunked body is cut or damaged")


def _decoded(body: bytes, coding: str) -> bytes:
    """Undo one content coding; markup in a body that should be compressed was decompressed by the recorder."""
    if coding in {"", "identity"} or not body or _MARKUP.match(body):
        return body
    undo = _CODINGS.get(coding)
    if undo is None:
        raise Skipped(f"compressed with {coding[:20]!r}, which Vigie cannot undo: record it with gzip or uncompressed")
    try:
        content = undo(body)
    except (OSError, EOFError, zlib.error) as error:
        raise Skipped("its compressed body is cut or damaged") from error
    if len(content) > PAGE_BYTES:
        raise Skipped(TOO_LARGE)
    return content


def _unzipped(body: bytes) -> bytes:
    with gzip.GzipFile(fileobj=BytesIO(body)) as opened:
        return opened.read(PAGE_BYTES + 1)


def _inflated(body: bytes) -> bytes:
    """Undo deflate, which some servers send without the zlib header that the standard asks for."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        inflater = zlib.decompressobj(window)
        try:
            content = inflater.decompress(body, PAGE_BYTES + 1)
        except zlib.error:
            continue
        if inflater.eof or len(content) > PAGE_BYTES:
            return content
    raise EOFError


def _unbrotlied(body: bytes) -> bytes:
    """Undo Brotli, which browsers ask for."""
    decompressor = brotli.Decompressor()
    try:
        content: bytes = decompressor.process(body, output_buffer_limit=PAGE_BYTES + 1)
    except brotli.error as error:
        raise EOFError from error
    if decompressor.is_finished() or len(content) > PAGE_BYTES:
        return content
    raise EOFError


_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _unzipped,
    "x-gzip": _unzipped,
    "deflate": _inflated,
    "br": _unbrotlied,
}
