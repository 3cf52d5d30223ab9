"""What a corpus covers, in three numbers."""

from dataclasses import dataclass

from search.results import UNKNOWN, SearchResults


@dataclass(frozen=True, slots=True)
class Coverage:
    """Number of appeals and of countries, and the first and last year, None when no appeal is dated."""

    appeals: int
    countries: int
    years: tuple[str, str] | None


def coverage(everything: SearchResults) -> Coverage:
    """Measure a corpus from the answer to a search for everything."""
    countries = [value for value in everything.facets.country if value.value != UNKNOWN]
    years = [value.value for value in everything.facets.year if value.value != UNKNOWN]
    return Coverage(everything.total, len(countries), (min(years), max(years)) if years else None)
