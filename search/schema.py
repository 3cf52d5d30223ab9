"""What the Whoosh index of a generation declares, and what stands in its columns."""

from typing import Any

from whoosh import fields, formats

from search.appeal import Appeal

FORMAT_VERSION = 5
"""To raise with every change of the arrays of a segment: an older index is refused."""

TEXT_FIELDS = ("title", "body")

FACET_COLUMNS = ("country", "organisation", "status", "year")


class AnalysedText(fields.FieldType):  # type: ignore[misc] # Whoosh ships no types
    """A field whose terms come from our own analysis, never through a Whoosh analyzer."""

    def __init__(self) -> None:
        super().__init__(formats.Frequency(), analyzer=None)

    def to_bytes(self, value: Any) -> bytes:
        """Give a term as the segment holds it."""
        return value if isinstance(value, bytes) else str(value).encode()

    def from_bytes(self, bytestring: bytes) -> str:
        """Give a term as text."""
        return bytestring.decode()


def make_schema() -> fields.Schema:
    """Make the schema: two analysed texts and the record of an appeal."""
    return fields.Schema(title=AnalysedText(), body=AnalysedText(), record=fields.STORED())


def facet_values(appeal: Appeal) -> tuple[tuple[str, ...], ...]:
    """Give the values of an appeal in each of `FACET_COLUMNS`."""
    organisation = (appeal.organisation,) if appeal.organisation else ()
    year = (str(appeal.year),) if appeal.year else ()
    return (appeal.countries, organisation, (appeal.status,), year)


def date_key(appeal: Appeal) -> int:
    """Give the date as a number that sorts, 20190524, unknown parts as zeros."""
    date = appeal.date
    return date.year * 10_000 + date.month * 100 + date.day if date else 0
