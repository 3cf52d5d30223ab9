"""Bytes to text by one fixed rule, whatever charset detectors happen to be installed.

The order is: byte order mark, strict UTF-8, the charset the server declared, the one the page declares,
UTF-8 into which quotes of windows-1252 were pasted, windows-1252. A declaration comes after UTF-8 because a wrong one
is common and text in another charset is hardly ever valid UTF-8.
"""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION_BYTES = 4096  # a declaration further down is not read by browsers either (they stop at 1024)
_LATIN_1 = {"iso8859-1", "ascii"}  # browsers read both as windows-1252 (WHATWG Encoding Standard)
_CHARSETS_OF_PAGES = ("iso8859", "cp", "koi8", "mac", "big5", "gb", "euc", "shift_jis", "tis")
# Not the others that Python knows: UTF-7 hides tags, unicode_escape and idna are no charsets of pages.


def decode(content: bytes, declared: str | None = None) -> str:
    """Give the text of a page of which the server declared a charset or none; bytes that mean nothing become U+FFFD."""
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(charset, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        stated = (declared and _charset_of_pages(declared)) or _declared_charset(content)
        return content.decode(stated, errors="replace") if stated else _decode_mixture(content)


def _decode_mixture(content: bytes) -> str:
    """Decode UTF-8 with the quotes, dashes and euro signs of windows-1252 amid it, else windows-1252."""
    from bs4 import UnicodeDammit  # noqa: PLC0415 # a tenth of a second, for damaged pages alone

    try:
        return UnicodeDammit.detwingle(content).decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("windows-1252", errors="replace")


def _declared_charset(content: bytes) -> str | None:
    """Name the charset declared in the page's head."""
    from bs4.dammit import EncodingDetector  # noqa: PLC0415 # a tenth of a second, for old pages alone

    found = EncodingDetector.find_declared_encoding(content[:_DECLARATION_BYTES], is_html=True)
    return _charset_of_pages(found) if found else None


def _charset_of_pages(declared: str) -> str | None:
    """Name a declared charset as Python does, None when it is not one of pages."""
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):  # a null character in a name is the latter
        return None
    if name in _LATIN_1:
        return "windows-1252"
    return name if name.startswith(_CHARSETS_OF_PAGES) else None
