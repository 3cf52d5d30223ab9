"""Numbers, dates and plurals as French writes them."""

from datetime import datetime

from babel.dates import get_month_names
from babel.numbers import get_group_symbol

from search.appeal import PublicationDate

LOCALE = "fr"
_FIRST_PLURAL = 2
_MONTHS = get_month_names("wide", locale=LOCALE)
_THOUSANDS = get_group_symbol(LOCALE)


def number(value: int) -> str:
    """Write a whole number with French grouping: 28 203."""
    # A page writes a hundred: Babel, which can do more, took a seventh of its time.
    return f"{value:,}".replace(",", _THOUSANDS)


def counted(count: int, singular: str, plural: str) -> str:
    """Write a number with its noun; French uses the singular for 0 and 1."""
    return f"{number(count)} {singular if count < _FIRST_PLURAL else plural}"


def duration(milliseconds: float) -> str:
    """Write the time an answer took, in whole milliseconds."""
    return "moins de 1 ms" if milliseconds < 1 else f"{number(round(milliseconds))} ms"


def date_in_words(date: PublicationDate | None) -> str:
    """Write the part of a date that is known: 24 mai 2019, mai 2019, 2019 or « date inconnue »."""
    if date is None:
        return "date inconnue"
    day = "1er" if date.day == 1 else str(date.day or "")
    month = _MONTHS[date.month] if date.month else ""
    return " ".join(part for part in (day, month, str(date.year)) if part)


def moment_in_words(moment: datetime) -> str:
    """Write the day of a moment: 3 juin 2021."""
    return date_in_words(PublicationDate(moment.year, moment.month, moment.day))
