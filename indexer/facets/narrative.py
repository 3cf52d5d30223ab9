"""What the story that an article tells says of the moment it was written, and when that is certain.

The latest date told gives the year only when something binds it to the writing: a date left without its year before
any year is named, the words of a news report, or a later limit (the capture, a reply-by date) in the same year.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from indexer.facets.evidence import Stated
from indexer.facets.told_dates import Told, told_dates
from search.appeal import PublicationDate

_WEB_YEAR = 1995  # news told on the web is not older; an older date is background
_AS_OF = re.compile(r"(?:^|[.!?…]\s+)(?:au|à la date du|en date du|ce)\s+$", re.IGNORECASE)
_STILL = re.compile(r"\b(?:toujours|encore|à ce jour|aucun\w*|ignor\w+|reste\w*|restai\w+|demeur\w+)\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+(?:le\s+)?$", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:a|ont) (?:déclaré|annoncé|affirmé|dénoncé|indiqué)\b|\b(?:déclare|dénonce|condamne|demande|appelle)(?:nt)?\b"
    r"|\b(?:aujourd['’]hui|hier)\b|\bce (?:matin|jour|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b",
    re.IGNORECASE,
)
_YEARS_SINCE = re.compile(
    r"\b(?:il y a|cela fait|voilà|depuis)\b(?:\W+(?:plus|près|presque|environ|déjà|maintenant|de|d)\b){0,3}"
    r"\W+(?!des\b|plusieurs\b|quelques\b|nombreuses\b|longues\b|dernières\b)[\w’'-]+ (?:ans|années|décennies)\b"
    r"|\bans? (?:après|plus tard)\b|\banniversaire\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d{2}(?![\d/-])")
_SAME_YEAR = "the latest date it tells is of the year of the capture, or of a day to come"
_SHOWN = 4  # dates quoted as evidence


def last_told(paragraphs: Sequence[str]) -> PublicationDate | None:
    """Give the latest full date of an event that a text tells."""
    events = (event.date for event in told_dates(paragraphs) if event.date.year and event.is_event)
    return max((PublicationDate(date.year, date.month, date.day) for date in events), default=None)


def certain_year(paragraphs: Sequence[str], latest: int, *, captured: bool) -> Stated[PublicationDate] | None:
    """Give the year in which a text was certainly written, none after `latest`; `captured` when that is its capture.

    The year is that of the latest date told, if no later year is named and something binds it to the writing.
    """
    told = list(told_dates(paragraphs))
    limits = [date.date.year for date in told if date.is_to_come] + [latest] * captured
    if going_on := _going_on(told, paragraphs, latest):
        return going_on
    events = [date for date in told if date.is_event]
    year = max((event.date.year for event in events), default=0)
    if not _WEB_YEAR <= year <= latest:
        return None
    rule = _SAME_YEAR if year in limits else _binding(events, year, latest, paragraphs)
    words = dict.fromkeys(event.words for event in events if event.date.year in (year, 0))
    return Stated(PublicationDate(year), " … ".join(islice(words, _SHOWN)), "text", rule) if rule else None


def _going_on(told: Sequence[Told], paragraphs: Sequence[str], latest: int) -> Stated[PublicationDate] | None:
    """Give the year in which something began that cannot last, when the text says that it goes on."""
    newest = max((date for date in told if date.is_going_on), key=lambda date: date.date.year, default=None)
    if not newest or newest.date.year > latest or _names_later_year(paragraphs, newest.date.year, latest):
        return None
    rule = "it says that what cannot last has gone on since then"
    return Stated(PublicationDate(newest.date.year), newest.words, "text", rule)


def _binding(events: Sequence[Told], year: int, latest: int, paragraphs: Sequence[str]) -> str:
    """Name what binds the latest date told, which is of `year`, to the writing; empty when nothing does."""
    newest = [event for event in events if event.date.year == year]
    if _is_state(newest):
        return "it says how things stand on the latest day it tells"
    if _names_later_year(paragraphs, year, latest):
        return ""
    if not events[0].date.year:
        is_certain = _is_told_without_year(events, year)
        return "a day told without its year before any year is named is told again after a full date" * is_certain
    if _is_told_as_news(newest):
        return "it tells the latest date as news, in its lead"
    return "its lead tells the latest event of all" * _is_lead_event(newest, paragraphs)


def _names_later_year(paragraphs: Sequence[str], year: int, latest: int) -> bool:
    """Say whether a text names a year after `year` that has come."""
    named = (int(found.group()) for paragraph in paragraphs for found in _YEAR.finditer(paragraph))
    return any(year < other <= latest for other in named)


def _is_told_as_news(newest: Sequence[Told]) -> bool:
    """Say whether the lead names the day of the week, or who declares what: it is written within days."""
    return any(
        event.in_lead and (_WEEKDAY.search(event.before) or _REPORTED.search(event.sentence)) for event in newest
    )


def _is_state(newest: Sequence[Told]) -> bool:
    """Say whether the text says how things stand on a day: "Au 2 décembre, ses proches ignoraient toujours ..."."""
    return any(_AS_OF.search(event.before) and _STILL.search(event.sentence) for event in newest)


def _is_told_without_year(events: Sequence[Told], year: int) -> bool:
    """Say whether a day told without a year before any year was named is told again after a full date of `year`.

    A writer leaves out the year of writing; the second telling says which that is.
    """
    opening = takewhile(lambda event: not event.date.year, events)
    days_of_writing = {(event.date.month, event.date.day) for event in opening}
    since: tuple[int, int] | None = None
    for event in events:
        day = (event.date.month, event.date.day)
        if event.date.year:
            since = day if event.date.year == year else None
        elif since and day >= since and day in days_of_writing:
            return True
    return False


def _is_lead_event(newest: Sequence[Told], paragraphs: Sequence[str]) -> bool:
    """Say whether the lead tells the latest event of all, in a text that counts no years since: it is news of it."""
    return any(event.in_lead for event in newest) and not any(map(_YEARS_SINCE.search, paragraphs))
