"""Where and when a page was captured, as manifests and archives write it."""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Provenance:
    """The address and the moment of one capture, as far as they are known."""

    url: str | None = None
    captured_at: datetime | None = None


def read_provenance(url: str, captured_at: str) -> Provenance:
    """Read both fields, either of which may be empty; raises ValueError with what to correct."""
    if url and not url.lower().startswith(("http://", "https://")):
        raise ValueError(f"url {url!r} is not http or https")
    return Provenance(url or None, parse_moment(captured_at) if captured_at else None)


def parse_moment(text: str) -> datetime:
    """Read an ISO 8601 date, in UTC unless it says otherwise; raises ValueError with how to write it."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"captured_at {text!r} is no ISO 8601 date: write it as 2021-06-14T09:32:00Z") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
