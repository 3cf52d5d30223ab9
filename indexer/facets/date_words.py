"""Dates as French and English pages write them, read with the precision they have."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale

from search.appeal import PublicationDate

OLDEST_YEAR = 1961
"""Year of the first appeal for prisoners of conscience; what claims to be older is not a date of publication."""

_DIGIT = re.compile(r"\d")  # which every date has
_PIVOT = 60  # two-digit years: 00-59 are of this century, since no page was published before 1961
_TWO_DIGITS = 100
_USUAL_MONTHS = {"fevrier": 2, "fevr": 2, "fév": 2, "jan": 1, "aout": 8, "decembre": 12, "dec": 12, "sept": 9}


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words of a text, from `start` to `end`, that state a date; year 0 when they leave the year out."""

    year: int
    month: int
    day: int
    start: int
    end: int


def _months_in(language: str) -> dict[str, int]:
    """Give the numbers of the months by their names in a language, whole and short."""
    widths = Locale(language).months["format"]
    named = (widths["wide"], widths["abbreviated"])
    return {name.rstrip(".").casefold(): number for names in named for number, name in names.items()}


_FRENCH = _USUAL_MONTHS | _months_in("fr")
_NUMBERS = _months_in("de") | _months_in("en") | _FRENCH
MONTHS = "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True))
"""Names of the months in French, and in the English and German of some publishing systems, the longest first."""


@lru_cache
def _expression() -> re.Pattern[str]:
    """Build the expression of a written date."""
    clock = r"\s+\d{1,2}:\d\d(?::\d\d)?(?:\s+[A-Z]{2,5})?\s+"
    mail = rf"(?P<d7>\d{{1,2}})\s+(?P<m7>{MONTHS}){clock}(?P<y7>\d{{4}})\b"
    mail += rf"|(?P<m8>{MONTHS})\s+(?P<d8>\d{{1,2}}){clock}(?P<y8>\d{{4}})\b"
    written = rf"(?P<d1>\d{{1,2}})(?:er|st|nd|rd|th)?\.?(?:\s+|-)(?P<m1>{MONTHS})\b\.?(?:(?:,?\s+|-)(?P<y1>\d{{4}})\b)?"
    english = rf"(?P<m2>{MONTHS})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<y2>\d{{4}})\b"
    month_year = rf"\b(?P<m3>{MONTHS})\b\.?\s+(?P<y3>\d{{4}})\b"
    iso = r"(?P<y4>\d{4})-(?P<m4>\d{1,2})(?:-(?P<d4>\d{1,2}))?(?=T|\b)(?![./-]?\d)"
    path = r"(?P<y5>\d{4})/(?P<m5>\d{1,2})(?:/(?P<d5>\d{1,2}))?(?!\d)"
    figures = r"(?P<d6>\d{1,2})(?P<sign>[./-]|\s?/\s?)(?P<m6>\d{1,2})(?P=sign)(?P<y6>\d{4}|\d{2})(?![./-]?\d)"
    return re.compile(
        rf"(?<![\w/])(?:{mail}|{written}|{english}|{month_year})|(?<![\d.-])(?:{iso}|{path}|{figures})",
        re.IGNORECASE,
    )


def find_dates(text: str) -> Iterator[DateWords]:
    """Give the dates of a text in order, those without a year too; impossible ones are passed over."""
    for found in _expression().finditer(text) if _DIGIT.search(text) else ():
        groups = {key: value for key, value in found.groupdict().items() if value and key != "sign"}
        parts = {key[0]: value for key, value in groups.items()}
        month = parts["m"]
        date = DateWords(
            year=_full_year(parts.get("y", "")),
            month=int(month) if month.isdigit() else _NUMBERS[month.casefold()],
            day=int(parts.get("d", 0)),
            start=found.start(),
            end=found.end(),
        )
        if _is_possible(date):
            yield date


def is_french(words: str) -> bool:
    """Say whether words that state a date name its month in French, or in figures."""
    named = (name.casefold() for name in re.findall(MONTHS, words, re.IGNORECASE))
    return all(name in _FRENCH for name in named)


def parse_date(text: str) -> PublicationDate | None:
    """Read the first date with a year, or a lone year, out of words that are expected to state one."""
    for date in find_dates(text):
        if date.year:
            return PublicationDate(date.year, date.month, date.day)
    lone = re.fullmatch(r"\D{0,20}\b(\d{4})\W*", text)
    return PublicationDate(int(lone[1])) if lone and int(lone[1]) >= OLDEST_YEAR else None


def _full_year(digits: str) -> int:
    """Complete a two-digit year."""
    if not digits:
        return 0
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 - two digits are what the name says
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _is_possible(date: DateWords) -> bool:
    """Refuse the 31st of February, and years before there were appeals."""
    if not 1 <= date.month <= 12 or (date.year and date.year < OLDEST_YEAR):  # noqa: PLR2004 - months of a year
        return False
    longest = monthrange(date.year or 2000, date.month)[1]  # 2000 is a leap year
    return date.day <= longest and (date.day > 0 or date.year > 0)
