"""Tests of indexer/reading/decoding.py."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.reading.decoding import decode

TEXT = "Évadé à Genève, œuvre d’État"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_accents_are_right_without_any_declaration(charset: str) -> None:
    """Valid UTF-8 is UTF-8, anything else windows-1252, whatever detector is installed."""
    assert decode(TEXT.encode(charset)) == TEXT


@pytest.mark.parametrize(
    ("mark", "charset"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_decides(mark: bytes, charset: str) -> None:
    """A byte order mark names the charset and is no part of the text."""
    assert decode(mark + TEXT.encode(charset)) == TEXT


def test_a_wrong_utf_8_declaration_does_no_harm() -> None:
    """A page in windows-1252 that claims UTF-8 is read as windows-1252."""
    page = '<meta charset="utf-8"><p>Évadé</p>'

    assert decode(page.encode("windows-1252")) == page


def test_a_known_declared_charset_is_used() -> None:
    """A declared charset of another alphabet is honoured."""
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Тест</p>'

    assert "Тест" in decode(page.encode("windows-1251"))


@pytest.mark.parametrize("charset", ["bogus", "utf-7", "unicode_escape", "iso-8859-1", "hex", "idna"])
def test_other_declarations_mean_windows_1252(charset: str) -> None:
    """Unknown, dangerous and Latin-1 declarations are read as browsers read Latin-1."""
    page = f'<meta charset="{charset}"><p>l’œuvre</p>'

    assert decode(page.encode("windows-1252")) == page


def test_the_charset_of_the_server_comes_before_that_of_the_page() -> None:
    """It does not come before valid UTF-8, and one that is unknown leaves the word to the page."""
    page = '<meta charset="windows-1252"><p>Тест</p>'

    assert decode(page.encode("windows-1251"), "windows-1251") == page
    assert decode(page.encode("utf-8"), "windows-1251") == page
    assert decode('<meta charset="windows-1251">Évadé'.encode("windows-1252"), "ISO-8859-1").endswith("Évadé")
    assert decode('<meta charset="windows-1251">Тест'.encode("windows-1251"), "bogus").endswith("Тест")


def test_quotes_of_windows_1252_pasted_into_utf_8_are_mended() -> None:
    """The rest of such a page is read as the UTF-8 that it is, declared or not."""
    page = "<p>L’été à Bissau</p>".encode() + b"<p>\x93Lib\xc3\xa9rez-le\x94 \x96 merci</p>"

    assert decode(page) == "<p>L’été à Bissau</p><p>“Libérez-le” – merci</p>"
    assert decode(page, "utf-8") == decode(page)


@settings(max_examples=100, deadline=None)
@given(st.binary(), st.none() | st.text())
def test_no_bytes_raise(content: bytes, declared: str | None) -> None:
    """Any bytes give a text, whatever the server says of them."""
    assert isinstance(decode(content, declared), str)
