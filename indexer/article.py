"""An article: a page without its chrome, with the clues that its chrome gave."""

from dataclasses import dataclass
from enum import StrEnum


class DateOrigin(StrEnum):
    """Where on the page a date stood, most trusted first."""

    PROFILE = "profile"
    META = "meta"
    JSON_LD = "json-ld"
    TIME = "time"
    NOTE = "note"
    DATELINE = "dateline"
    URL = "url"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class DateClue:
    """Words that may state the date of publication."""

    text: str
    origin: DateOrigin


@dataclass(frozen=True, slots=True)
class Origins:
    """Where on the page each clue of an article stood, in words for a reader; empty when nothing gave the clue."""

    title: str = ""
    action: str = ""
    status_text: str = ""
    site_name: str = ""


Placed = tuple[str | None, str]
"""A clue and where on the page it stood; None and nothing when no place gave it."""


def first_found(*candidates: Placed) -> Placed:
    """Give the first clue that there is, the most trusted first."""
    return next((found for found in candidates if found[0]), (None, ""))


@dataclass(frozen=True, slots=True)
class Article:
    """What extraction kept of a page, and the clues from which its facets are described.

    `action` is the kind of action that stood beside the title ("Écrire"). `furniture` are the lines dropped
    around the article, in page order, without those of related lists. `status_text` is what a profile's
    selector or a "Statut:" line gave. `site_name` is what an unknown site calls itself. `page_words` counts the words
    of the whole page. `is_fallback` says that its site's profile did not fit it, as after a redesign. `origins` tells
    where some of the clues stood.
    """

    title: str
    paragraphs: tuple[str, ...]
    action: str | None = None
    furniture: tuple[str, ...] = ()
    breadcrumb: tuple[str, ...] = ()
    dates: tuple[DateClue, ...] = ()
    status_text: str | None = None
    site_name: str | None = None
    language: str | None = None
    url: str | None = None
    page_words: int = 0
    is_fallback: bool = False
    origins: Origins = Origins()
