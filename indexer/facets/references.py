"""The numbers that publishers file an appeal under: urgent actions, index codes, cases of OMCT and Observatory.

A line that holds little else states the page's own number; prose cites other documents, and is read only when no such
line is there.
"""

import re
from collections.abc import Iterable, Iterator

from indexer.article import Article
from indexer.facets.evidence import Stated

_LINE_WORDS = 12  # words; "Action urgente AU 23/11 - Index : AFR 17/001/2011 - Cameroun" has 9
_CENTURY_TURN = 60  # Amnesty International numbers its urgent actions since the seventies: 73 is 1973, 23 is 2023

_URGENT_ACTION = re.compile(
    r"\b(?P<kind>AU|UA|FI)\s?(?:n[°ºo]\.?|:)?\s?(?P<number>\d{1,3})/(?P<year>(?:19|20)?\d{2})(?![\d/])"
)
_INDEX_CODE = re.compile(
    r"\b(?P<region>ACT|AFR|AMR|ASA|EUR|IOR|MDE|NWS|ORG|POL)\s?(?P<section>\d{2})/(?P<number>\d{1,5})/"
    r"(?P<year>(?:19|20)?\d{2})(?![\d/])"
)
_OBSERVATORY = re.compile(r"\b([A-Z]{3})\s?(\d{3})\s?/\s?(\d{4})\s?/\s?OBS\s?(\d{3})(?!\d)")
_OMCT = re.compile(r"\b([A-Z]{3})\s(\d{6})\.?((?<=\.)[A-Z]{2,5})\b")

_NUMBERED = re.compile(r"\d\s?/|\d{6}\.")  # what all of these have
URGENT_ACTION_KINDS = ("AU", "FI")
"""First letters of the numbers of urgent actions; UA is the English for AU, FI is further information on one."""


def find_references(article: Article) -> tuple[Stated[str], ...]:
    """Give the page's own numbers in one spelling: AU 23/11, FI 23/11, EUR 60/3456/2020, UZB 001/0612/OBS 055."""
    lines = _placed_lines(article)
    short = [(line, place) for line, place in lines if len(line.split()) <= _LINE_WORDS]
    return _first_of_each(short, "a short line states it") or _first_of_each(lines, "the text cites it")


def _placed_lines(article: Article) -> list[tuple[str, str]]:
    """Give every line of an article and around it, with where it stands."""
    places = {"breadcrumb": article.breadcrumb, "text": article.paragraphs}
    lines = [(article.title, "title"), *((line, "line around the article") for line in article.furniture)]
    return lines + [(line, place) for place, lines in places.items() for line in lines]


def case_of(references: Iterable[str]) -> str | None:
    """Give the number that all appeals of one case bear; None when there is none, or several to choose from.

    An index code names one document, and is no case; further information bears the number of its urgent action.
    """
    cases = {_case(reference) for reference in references} - {None}
    return cases.pop() if len(cases) == 1 else None


def _case(reference: str) -> str | None:
    series, _, number = reference.partition(" ")
    if series in URGENT_ACTION_KINDS:
        return f"AU {number}"
    return None if _INDEX_CODE.match(reference) else reference


def _first_of_each(lines: Iterable[tuple[str, str]], rule: str) -> tuple[Stated[str], ...]:
    """Give each number once, where it is read first."""
    first: dict[str, Stated[str]] = {}
    for line, place in lines:
        for reference, found in _in_line(line):
            first.setdefault(reference, Stated(reference, found.group(), place, rule))
    return tuple(first.values())


def _in_line(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Give the numbers of a line in one spelling, each with how it is written there."""
    if not _NUMBERED.search(line):
        return
    for found in _URGENT_ACTION.finditer(line):
        kind = "FI" if found["kind"] == "FI" else "AU"
        yield f"{kind} {int(found['number'])}/{_full_year(found['year']) % 100:02}", found
    for found in _INDEX_CODE.finditer(line):
        yield f"{found['region']} {found['section']}/{int(found['number']):03}/{_full_year(found['year'])}", found
    for found in _OBSERVATORY.finditer(line):
        yield "{} {}/{}/OBS {}".format(*found.groups()), found
    for found in _OMCT.finditer(line):
        yield "{} {}.{}".format(*found.groups()), found


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _CENTURY_TURN else 2000)  # noqa: PLR2004 - two digits
