"""What a corpus covers."""

from search import UNKNOWN, Facets, FacetValue, SearchRequest, SearchResults
from web.coverage import Coverage, coverage


def test_unknown_countries_and_years_are_not_counted() -> None:
    """A missing value is no country and no year."""
    facets = Facets(
        country=(FacetValue("KZ", "Kazakhstan", 3), FacetValue(UNKNOWN, "Pays inconnu", 1)),
        year=(FacetValue("2019", "2019", 2), FacetValue("2004", "2004", 1), FacetValue(UNKNOWN, "Sans date", 1)),
    )

    assert coverage(SearchResults(SearchRequest(), 4, 1.0, (), facets)) == Coverage(4, 1, ("2004", "2019"))


def test_a_corpus_without_dates_has_no_span() -> None:
    """No year is made up."""
    assert coverage(SearchResults(SearchRequest(), 4, 1.0, (), Facets())).years is None
