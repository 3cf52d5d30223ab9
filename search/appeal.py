"""The appeal: what Vigie understood of one captured page."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What the page itself says of its action; the absence of a marker is `NONE`, never `OPEN`."""

    OPEN = "open"
    CLOSED = "closed"
    GOOD_NEWS = "good_news"
    OTHER = "other"
    NONE = "none"


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class PublicationDate:
    """A date of publication known to the day, the month or the year; month and day are 0 when unknown."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def precision(self) -> Precision:
        """The finest part that is known."""
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    def __str__(self) -> str:
        """Write the known part in ISO 8601: 2019-05-24, 2019-05 or 2019."""
        parts = [f"{self.year:04}", f"{self.month:02}", f"{self.day:02}"]
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])

    @classmethod
    def parse(cls, text: str) -> "PublicationDate":
        """Read what `str` wrote; raises ValueError for anything else."""
        return cls(*(int(part) for part in text.split("-")))


@dataclass(frozen=True, slots=True)
class Extraction:
    """How a text was got out of its page, for the report of a rebuild.

    `site` is how the report names the page's site, empty when nothing tells it. `page_words` counts the words of
    the whole page. `is_fallback` says that the site's profile did not fit the page. `recurrent_lines` counts those
    that were left out of the body because they recur over the site's pages.
    """

    site: str = ""
    page_words: int = 0
    is_fallback: bool = False
    recurrent_lines: int = 0


@dataclass(frozen=True, slots=True)
class Capture:
    """One captured page of an appeal; `content_hash` is the SHA-256 of what was read."""

    source: str
    url: str | None
    captured_at: datetime | None
    content_hash: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """One appeal, as extracted, indexed, searched and shown.

    `body` is plain text, its paragraphs separated by an empty line. `countries` are ISO 3166-1 alpha-2
    codes, the main one first. `status_text` and `action` keep the page's own words. `content_hash` is the
    SHA-256 of what the appeal was read from. `references` are the numbers its publisher filed it under ("AU 23/11").
    `captures` are all its captured pages, the one that is shown first. `same_case` are the ids of other appeals on
    the same people or under the same number, oldest first.
    """

    id: str
    source: str
    url: str | None
    title: str
    body: str
    organisation: str | None
    countries: tuple[str, ...]
    status: Status
    status_text: str | None
    action: str | None
    date: PublicationDate | None
    language: str
    captured_at: datetime | None
    content_hash: str
    extraction: Extraction = Extraction()
    references: tuple[str, ...] = ()
    captures: tuple[Capture, ...] = ()
    same_case: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """Year of publication, or None: unknown is a value, never a guess."""
        return self.date.year if self.date else None
