"""The lines of a text capture, as its page had them: without a text browser's wrapping, bullets and link numbers."""

import re

from indexer.limits import TEXT_LINES
from indexer.wording import tidy, words

_WRAP_WIDTHS = range(50, 90)  # characters; text browsers wrap at 72 to 80
_WRAPPED_LINES = 3
_WRAPPED_START = 45  # characters of a line that goes on in the next, which begins with a small letter
_LINE_END = re.compile(r"[.!?:;…]\W*$")
_BULLET = re.compile(r"^[•*·▪‣]\s+")
_LABEL_WORDS = 4  # of a date, a country or a kind of action that a page lists above its title
_QUOTED = re.compile(r"^(?:>\s?)+(?=\w|[«“\"]|$)")  # a mail within another; ">>> Go to" is a link
_LINK_NUMBER = re.compile(r"#?\[\d{1,3}\](?=\S)")  # Lynx writes "[3]Presse"
_LINK_NUMBERS = 3  # from which a capture is Lynx's; an article may have a note or two
_LINK_LIST = re.compile(
    r"^\s*(?:References|Références|Visible links)\s*$(?=\s*(?:Visible links\s*)?\d+\. \w+:)", re.MULTILINE
)


def text_groups(text: str) -> list[list[str]]:
    """Give the lines with words of each paragraph of a text capture, joining those that were wrapped at a width."""
    whole = _without_link_numbers("\n".join(text.splitlines()[:TEXT_LINES]))
    groups = ([line for line in _unwrapped(paragraph) if words(line)] for paragraph in re.split(r"\n\s*\n", whole))
    return [group for group in groups if group]


def _without_link_numbers(text: str) -> str:
    """Drop the numbers that Lynx sets before links, and the list of their addresses below the page."""
    if len(_LINK_NUMBER.findall(text)) < _LINK_NUMBERS:
        return text
    return _LINK_NUMBER.sub("", _LINK_LIST.split(text)[0])


def _unwrapped(paragraph: str) -> list[str]:
    lines = [_without_bullet(tidy(_QUOTED.sub("", line))) for line in paragraph.splitlines()]
    if len(lines) >= _WRAPPED_LINES and all(len(line) in _WRAP_WIDTHS for line in lines[:-1]):
        return [" ".join(lines)]
    joined: list[str] = []
    for line in lines:
        if joined and _goes_on(joined[-1], line):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _goes_on(line: str, following: str) -> bool:
    """Say whether a line was broken at a width amid a sentence."""
    is_open = len(line) >= _WRAPPED_START and not _LINE_END.search(line)
    return is_open and following[:1].islower()


def _without_bullet(line: str) -> str:
    """Drop the bullet that a text browser sets before the items of a list, from labels alone, not in articles."""
    return _BULLET.sub("", line) if len(words(line)) <= _LABEL_WORDS else line
