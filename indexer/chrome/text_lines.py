"""The lines of a text capture, as its page had them: without a text browser's wrapping, bullets and link numbers."""

import re

from indexer.chrome.datelines import dateline
from indexer.chrome.markup_debris import without_debris, without_letter_spacing
from indexer.chrome.picture_credits import is_file_name
from indexer.limits import TEXT_LINES
from indexer.wording import tidy, word_count

_WRAP_WIDTHS = range(50, 90)  # characters; text browsers wrap at 72 to 80
_WRAPPED_LINES = 3
_WRAPPED_START = 45  # characters of a line that goes on in the next, which begins with a small letter
_BROKEN_START = 18  # of one in a paragraph that was broken by hand, all lines of which go on so
_GAP = re.compile(r"(?:\s{3,}|\t)(?=\w)")  # as between the cells of a table, or the items of a menu
_ITEMS = 3
_ITEM_WORDS = 8
_END = 20  # characters of a line in which its last sign stands
_LONGEST_PARAGRAPH = 10_000  # characters; joining more would take time as its square
_BROKEN_WORDS = 4  # of a title broken in two; with fewer, both may be labels
_LINE_END = re.compile(r"[.!?:;…]\W*$")
_BULLET = re.compile(r"^[•*·▪‣]\s+")
_LABEL_WORDS = 4  # of a date, a country or a kind of action that a page lists above its title
_QUOTED = re.compile(r"^(?:>\s?)+(?=\w|[«“\"]|$)")  # a mail within another; ">>> Go to" is a link
_STORED_DATE = re.compile(r"^\W*date (\d{4}-\d{2}(?:-\d{2})?)\s+")  # which some stores of texts set before a page
_LINK_NUMBER = re.compile(r"#?\[\d{1,3}\](?=\S)")  # Lynx writes "[3]Presse"
_LINK_NUMBERS = 3  # from which a capture is Lynx's; an article may have a note or two
_LINK_LIST = re.compile(
    r"^\s*(?:References|Références|Visible links)\s*$(?=\s*(?:Visible links\s*)?\d+\. \w+:)", re.MULTILINE
)


def text_groups(text: str) -> list[list[str]]:
    """Give the lines with words of each paragraph of a text capture, joining those that were wrapped at a width."""
    text = _STORED_DATE.sub(r"\1\n\n", text)
    whole = _without_link_numbers(without_debris("\n".join(text.splitlines()[:TEXT_LINES])))
    groups = ([line for line in _unwrapped(paragraph) if word_count(line)] for paragraph in re.split(r"\n\s*\n", whole))
    return [group for group in groups if group]


def _without_link_numbers(text: str) -> str:
    """Drop the numbers that Lynx sets before links, and the list of their addresses below the page."""
    if len(_LINK_NUMBER.findall(text)) < _LINK_NUMBERS:
        return text
    return _LINK_NUMBER.sub("", _LINK_LIST.split(text)[0])


def _unwrapped(paragraph: str) -> list[str]:
    lines = [_as_shown(line) for line in paragraph.splitlines()]
    if len(lines) >= _WRAPPED_LINES and all(len(line) in _WRAP_WIDTHS for line in lines[:-1]):
        return [" ".join(lines)]
    joined: list[str] = []
    start = _BROKEN_START if _is_broken(lines) else _WRAPPED_START
    for line in lines:
        if joined and _goes_on(joined[-1], line, start):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def _as_shown(line: str) -> str:
    """Give a line without a browser's and a mail's signs; items that gaps set apart get bars between them."""
    items = _GAP.split(without_letter_spacing(_QUOTED.sub("", line)).strip())
    if len(items) >= _ITEMS and all(word_count(item) <= _ITEM_WORDS for item in items):
        return tidy(" | ".join(items))
    return _without_bullet(tidy(" ".join(items)))


def _goes_on(line: str, following: str, start: int) -> bool:
    """Say whether a line of at least `start` characters was broken amid a sentence; dates and files stand alone."""
    is_open = start <= len(line) < _LONGEST_PARAGRAPH and not _LINE_END.search(line[-_END:])
    return is_open and following[:1].islower() and dateline(following) is None and not is_file_name(following)


def _is_broken(lines: list[str]) -> bool:
    """Say whether a paragraph was broken by hand: its lines go on with small letters, two of them with some words."""
    goes_on = len(lines) > 1 and lines[0][:1].isupper() and all(line[:1].islower() for line in lines[1:])
    is_pair = len(lines) == 2 and min(word_count(lines[0]), word_count(lines[1]) + 1) >= _BROKEN_WORDS  # noqa: PLR2004
    return goes_on and (len(lines) >= _WRAPPED_LINES or is_pair)


def _without_bullet(line: str) -> str:
    """Drop the bullet that a text browser sets before the items of a list, from labels alone, not in articles."""
    return _BULLET.sub("", line) if word_count(line) <= _LABEL_WORDS else line
