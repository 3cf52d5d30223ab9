"""The years of a corpus from first to last, with the gaps and the undated appeals in sight."""

from search.results import UNKNOWN, Facets, FacetValue
from web.facets import YEAR
from web.menus import FacetLine, facet_lines
from web.parameters import Parameters


def timeline(facets: Facets, parameters: Parameters) -> tuple[FacetLine, ...]:
    """List every year between the first and the last, a year without appeals at zero, the undated ones at the end."""
    counted = {value.value: value for value in facets.year}
    undated = counted.pop(UNKNOWN, None)
    years = sorted(map(int, counted))
    span = range(years[0], years[-1] + 1) if years else ()
    values = [counted.get(str(year), FacetValue(str(year), str(year), 0)) for year in span]
    return facet_lines(YEAR, (*values, *([undated] if undated else [])), parameters)
