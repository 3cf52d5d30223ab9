"""A body is what a browser would see, or the reason why it cannot be."""

import gzip
import zlib

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import Skipped
from indexer.limits import PAGE_BYTES
from indexer.reading.http_body import decode_body

HTML = "<html><body><p>Un défenseur fictif est détenu.</p></body></html>".encode()


def chunked(body: bytes) -> bytes:
    """Divide a body into two chunks, the first with an extension that nobody needs."""
    return b"5;ext=1\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (body[:5], len(body) - 5, body[5:])


@pytest.mark.parametrize(
    ("encoding", "encoded"),
    [
        ("", HTML),
        ("identity", HTML),
        ("gzip", gzip.compress(HTML)),
        ("x-gzip", gzip.compress(HTML[:9]) + gzip.compress(HTML[9:])),
        ("deflate", zlib.compress(HTML)),
        ("deflate", zlib.compress(HTML)[2:-4]),
        ("deflate, gzip", gzip.compress(zlib.compress(HTML))),
    ],
)
def test_compressed_and_chunked_bodies_are_undone(encoding: str, encoded: bytes) -> None:
    """Deflate comes with and without the header that the standard asks for."""
    assert decode_body(encoded, "", encoding) == HTML
    assert decode_body(chunked(encoded), "chunked", encoding.upper()) == HTML


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_body_that_the_recorder_undid_is_taken_as_it_is(encoding: str) -> None:
    """Recorders within a browser keep the headers and see the body after them."""
    assert decode_body(HTML, "chunked", encoding) == HTML


@pytest.mark.parametrize(
    ("body", "transfer", "encoding", "reason"),
    [
        (
            b"\x1b\x02",
            "",
            "zstd",
            "compressed with 'zstd', which Vigie cannot undo: record it with gzip or uncompressed",
        ),
        (gzip.compress(HTML)[:-9], "", "gzip", "its compressed body is cut or damaged"),
        (b"nonsense", "", "gzip", "its compressed body is cut or damaged"),
        (b"\xff\xff", "", "deflate", "its compressed body is cut or damaged"),
        (zlib.compress(HTML)[:-9], "", "deflate", "its compressed body is cut or damaged"),
        (b"ff\r\n<p>", "chunked", "", "its chunked body is cut or damaged"),
        (b"3\r\n<p>\r\nzz\r\n", "chunked", "", "its chunked body is cut or damaged"),
        (bytes(PAGE_BYTES + 1), "", "", "larger than 2 MB"),
        (gzip.compress(bytes(PAGE_BYTES + 1)), "", "gzip", "larger than 2 MB"),
    ],
)
def test_what_cannot_be_undone_has_its_reason(body: bytes, transfer: str, encoding: str, reason: str) -> None:
    """No part of a damaged body is taken for the whole."""
    with pytest.raises(Skipped) as skipped:
        decode_body(body, transfer, encoding)

    assert skipped.value.reason == reason


@given(
    st.binary(max_size=300) | st.binary(max_size=300).map(gzip.compress),
    st.sampled_from(["", "chunked"]),
    st.lists(st.sampled_from(["gzip", "deflate", "br", "", "identity"])).map(",".join),
)
@settings(max_examples=100, deadline=None)
def test_no_body_raises_anything_else(body: bytes, transfer: str, encoding: str) -> None:
    """Whatever the server sent, it is a body or a reason."""
    try:
        assert len(decode_body(body, transfer, encoding)) <= PAGE_BYTES
    except Skipped as skipped:
        assert skipped.reason


def test_brotli_is_undone() -> None:
    """In bounded memory; a part of a body is none."""
    encoded = brotli.compress(HTML)

    assert decode_body(encoded, "", "br") == HTML
    with pytest.raises(Skipped, match="cut or damaged"):
        decode_body(encoded[:-3], "", "br")
    with pytest.raises(Skipped, match="cut or damaged"):
        decode_body(b"nonsense", "", "br")
    with pytest.raises(Skipped, match="larger than"):
        decode_body(brotli.compress(bytes(100 * PAGE_BYTES)), "", "br")
