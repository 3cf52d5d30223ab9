"""What a careless capture leaves of a page's making in its text: comments and style sheets of word processors."""

import re

_COMMENT, _COMMENT_END = "<!--", "-->"
_ELEMENT = r"(?:p|li|div|span|table|td|th|tr|ul|ol|body|html|img|a|h[1-6])"
_SELECTOR = rf"(?:[@.#][A-Za-z_]|{_ELEMENT}(?=\s?[.#:,{{\[]))[\w .,:#>@*\[\]='\"-]{{0,150}}"
_STYLE = re.compile(rf"(?<![\w’'])(?:{_SELECTOR}\s*\{{[^{{}}:]{{0,80}}:[^{{}}]{{0,2000}}\}}\s*)+")
_SPACED = re.compile(r"(?<!\S)(?:[A-ZÀ-Þ] ){3,}[A-ZÀ-Þ](?!\S)")


def without_debris(text: str) -> str:
    """Drop comments and rules of style: "<!-- /* Font Definitions */ -->", "p.MsoNormal {margin:0cm;}"."""
    if _COMMENT_END in text:
        first, *rest = text.split(_COMMENT)
        text = first + "".join(_after_comment(piece) for piece in rest)
    return _STYLE.sub(" ", text) if "{" in text else text


def _after_comment(piece: str) -> str:
    """Give what follows the comment that a piece begins with; one without an end is text as well as not."""
    return piece.partition(_COMMENT_END)[2] if _COMMENT_END in piece else piece


def without_letter_spacing(line: str) -> str:
    """Close up words set in spaced capitals: "C O M M U N I Q U É"."""
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), line)
