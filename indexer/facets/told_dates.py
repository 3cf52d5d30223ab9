"""The dates that the story of an article tells, each with the role it has there: an event, a plan, background."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.facets.date_words import DateWords, find_dates

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
_BRIEF = re.compile(  # what goes on since a day and cannot for many weeks
    r"\b(?:jeûn\w+|grèves? de la (?:faim|soif)|gardes? à vue)\b[^.;]{0,60}\bdepuis\s+(?:le\s+)?(?:\w+di\s+)?$",
    re.IGNORECASE,
)
_IMPERFECT = re.compile(r"\b(?!fait\b|sait\b)\w+(?:ait|aient)\b", re.IGNORECASE)
_BRIEF_MONTHS = 10  # of a year: what began later may be told of in the next


@dataclass(frozen=True, slots=True)
class Told:
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
    def is_going_on(self) -> bool:
        """Whether something that cannot last began then and goes on: "en grève de la faim depuis le 2 mai 2014"."""
        if not self.date.year or self.date.month > _BRIEF_MONTHS:
            return False
        return _BRIEF.search(self.before) is not None and not _IMPERFECT.search(self.before)

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


def told_dates(paragraphs: Sequence[str]) -> Iterator[Told]:
    """Give the dates of a text that state a day, in order."""
    words = 0
    for paragraph in paragraphs:
        counted = 0
        for date in find_dates(paragraph):
            words += len(paragraph[counted : date.start].split())
            counted = date.start
            if date.day:
                yield Told(date, paragraph, words < _LEAD_WORDS)
        words += len(paragraph[counted:].split())
