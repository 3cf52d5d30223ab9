"""The numbers that publishers file an appeal under: urgent actions, index codes, cases of OMCT and Observatory.

A line that holds little else states the page's own number; prose cites other documents, and is read only when no such
line is there.
"""

import re
from collections.abc import Iterable, Iterator

from indexer.article import Article

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

URGENT_ACTION_KINDS = ("AU", "FI")
"""First letters of the numbers of urgent actions; UA is the English for AU, FI is further information on one."""


def find_references(article: Article) -> tuple[str, ...]:
    """Give the page's own numbers in one spelling: AU 23/11, FI 23/11, EUR 60/3456/2020, UZB 001/0612/OBS 055."""
    lines = (article.title, *article.furniture, *article.breadcrumb, *article.paragraphs)
    short = [line for line in lines if len(line.split()) <= _LINE_WORDS]
    return _unique(short) or _unique(lines)


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


def _unique(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reference for line in lines for reference in _in_line(line)))


def _in_line(line: str) -> Iterator[str]:
    for found in _URGENT_ACTION.finditer(line):
        kind = "FI" if found["kind"] == "FI" else "AU"
        yield f"{kind} {int(found['number'])}/{_full_year(found['year']) % 100:02}"
    for found in _INDEX_CODE.finditer(line):
        yield f"{found['region']} {found['section']}/{int(found['number']):03}/{_full_year(found['year'])}"
    for found in _OBSERVATORY.finditer(line):
        yield "{} {}/{}/OBS {}".format(*found.groups())
    for found in _OMCT.finditer(line):
        yield "{} {}.{}".format(*found.groups())


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _CENTURY_TURN else 2000)  # noqa: PLR2004 - two digits
