"""A captured page, before anything is understood of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Page:
    """Raw bytes and what the capture says of them.

    `source` is the path with "/" from the name of the folder that was read, such as `corpus/site/page.html`; a page
    of an archive adds "#" and its address. `charset` is the one that the server declared.
    """

    source: str
    content: bytes
    url: str | None = None
    captured_at: datetime | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class SkippedPage:
    """A page that was left out, with the reason in a few words and the name of its site if that is known."""

    source: str
    reason: str
    site: str = ""


@dataclass(frozen=True, slots=True)
class InterruptedPage(SkippedPage):
    """A page whose extraction was cut short, by its time or by a crash: the next rebuild tries again."""
