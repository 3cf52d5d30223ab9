"""A place of the world as the sources give it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A town or region: its own name and all others, its ISO 3166-1 alpha-2 country, how many people live there."""

    name: str
    names: frozenset[str]
    country: str
    people: int
    is_region: bool = False
