"""What a facet was read from: its value, the page's own words for it, where they stand, and the rule that read them."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from search.appeal import PublicationDate, Status

Value = TypeVar("Value", covariant=True)  # noqa: PLC0105 - a value is what it is


@dataclass(frozen=True, slots=True)
class Stated(Generic[Value]):
    """One value of a facet and why it has it; a value that nothing states has neither words nor rule.

    `place` is where the words stand on the page, `rule` is what was concluded from them, both for a reader.
    """

    value: Value
    words: str = ""
    place: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """Every facet of an article with its evidence."""

    organisation: Stated[str | None]
    countries: tuple[Stated[str], ...]
    status: Stated[Status]
    action: Stated[str | None]
    date: Stated[PublicationDate | None]
    references: tuple[Stated[str], ...]
