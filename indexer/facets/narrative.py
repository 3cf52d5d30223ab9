"""What the story that an article tells says of the moment it was written, and when that is certain.

The latest date told gives the year only when something binds it to the writing: a date left without its year before
any year is named, the words of a news report, or a later limit (the capture, a reply-by date) in the same year.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from indexer.facets.date_words import DateWords, find_dates
from indexer.facets.evidence import Stated
from search.appeal import PublicationDate

_WEB_YEAR = 1995  # news told on the web is not older; an older date is background
_LEAD_WORDS = 100
_CONTEXT = 60  # characters before a date in which its role stands
_SENTENCE_REACH = 400  # characters on either side of a date; few sentences are longer
_REPLY_BY = re.compile(
    r"\b(?:avant|jusqu['’]au|d['’]ici|au plus tard|date limite|échéance|délai)\W*(?:\w+\W+){0,3}$", re.IGNORECASE
)
_REPLY = re.compile(r"\b(?:agi|écri|envo|sign|appel|réagi|répon|courrier|lettre|date limite)", re.IGNORECASE)
_BACKGROUND = re.compile(
    r"\b(?:lois?|décrets?|ordonnances?|(?:par|un|cet|l['’])\s?arrêté|articles?|conventions?|traités?|protocoles?|directives?"
    r"|résolutions?|pactes?|accords?|constitutions?|codes?|circulaires?|amendements?|n°|rapports?|index|née?s?|naissance"
    r"|depuis|dès|à partir|à compter|avai(?:t|ent)|étai(?:t|ent)|créée?s?|fondée?s?)\b[^.;]{0,35}$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:prévue?s?|fixée?s?|reportée?s?|expirent?|libérables?|seront|auront|\w*(?:era|ira|îtra|dra|eront|iront|îtront|dront))\b"
    r"[^.;]{0,35}$",
    re.IGNORECASE,
)
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


@dataclass(frozen=True, slots=True)
class _Told:
    """A date of an article, with the text it stands in."""

    date: DateWords
    paragraph: str
    in_lead: bool

    @property
    def words(self) -> str:
        """The date as it is written."""
        return self.paragraph[self.date.start : self.date.end].rstrip(" .")

    @property
    def before(self) -> str:
        """The words before the date that tell its role."""
        return self.paragraph[max(0, self.date.start - _CONTEXT) : self.date.start]

    @property
    def is_event(self) -> bool:
        """Whether the date is of something that had happened, and not in the background of the story."""
        return not any(role.search(self.before) for role in (_BACKGROUND, _REPLY_BY, _PLANNED))

    @property
    def is_to_come(self) -> bool:
        """Whether readers are asked to act before the date, or something is planned for it."""
        is_reply_by = _REPLY_BY.search(self.before) and _REPLY.search(self.sentence)
        is_planned = _PLANNED.search(self.before) and not _BACKGROUND.search(self.before)
        return bool(self.date.year and (is_reply_by or is_planned))

    @property
    def sentence(self) -> str:
        """The words around the date, up to full stops."""
        reach = max(0, self.date.start - _SENTENCE_REACH), self.date.end + _SENTENCE_REACH
        start = self.paragraph.rfind(". ", reach[0], self.date.start)
        end = self.paragraph.find(". ", self.date.end, reach[1])
        return self.paragraph[start + 1 if start >= 0 else reach[0] : end if end >= 0 else reach[1]]


def last_told(paragraphs: Sequence[str]) -> PublicationDate | None:
    """Give the latest full date of an event that a text tells."""
    events = (event.date for event in _told_dates(paragraphs) if event.date.year and event.is_event)
    return max((PublicationDate(date.year, date.month, date.day) for date in events), default=None)


def certain_year(paragraphs: Sequence[str], latest: int, *, captured: bool) -> Stated[PublicationDate] | None:
    """Give the year in which a text was certainly written, none after `latest`; `captured` when that is its capture.

    The year is that of the latest date told, if no later year is named and something binds it to the writing.
    """
    told = list(_told_dates(paragraphs))
    limits = [date.date.year for date in told if date.is_to_come] + [latest] * captured
    events = [date for date in told if date.is_event]
    year = max((event.date.year for event in events), default=0)
    if not _WEB_YEAR <= year <= latest:
        return None
    rule = _SAME_YEAR if year in limits else _binding(events, year, latest, paragraphs)
    words = dict.fromkeys(event.words for event in events if event.date.year in (year, 0))
    return Stated(PublicationDate(year), " … ".join(islice(words, _SHOWN)), "text", rule) if rule else None


def _binding(events: Sequence[_Told], year: int, latest: int, paragraphs: Sequence[str]) -> str:
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


def _told_dates(paragraphs: Sequence[str]) -> Iterator[_Told]:
    """Give the dates of a text that state a day, in order."""
    words = 0
    for paragraph in paragraphs:
        counted = 0
        for date in find_dates(paragraph):
            words += len(paragraph[counted : date.start].split())
            counted = date.start
            if date.day:
                yield _Told(date, paragraph, words < _LEAD_WORDS)
        words += len(paragraph[counted:].split())


def _is_told_as_news(newest: Sequence[_Told]) -> bool:
    """Say whether the lead names the day of the week, or who declares what: it is written within days."""
    return any(
        event.in_lead and (_WEEKDAY.search(event.before) or _REPORTED.search(event.sentence)) for event in newest
    )


def _is_state(newest: Sequence[_Told]) -> bool:
    """Say whether the text says how things stand on a day: "Au 2 décembre, ses proches ignoraient toujours ..."."""
    return any(_AS_OF.search(event.before) and _STILL.search(event.sentence) for event in newest)


def _is_told_without_year(events: Sequence[_Told], year: int) -> bool:
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


def _is_lead_event(newest: Sequence[_Told], paragraphs: Sequence[str]) -> bool:
    """Say whether the lead tells the latest event of all, in a text that counts no years since: it is news of it."""
    return any(event.in_lead for event in newest) and not any(map(_YEARS_SINCE.search, paragraphs))
