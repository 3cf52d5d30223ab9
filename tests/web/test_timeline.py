"""The years of a corpus in order."""

from search import UNKNOWN, Facets, FacetValue
from web.parameters import Parameters
from web.timeline import timeline


def test_years_are_in_order_with_their_gaps_and_the_undated_last() -> None:
    """A year without appeals is shown as such, and no date is made up."""
    facets = Facets(
        year=(FacetValue("2007", "2007", 2), FacetValue("2004", "2004", 4), FacetValue(UNKNOWN, "Sans date", 1))
    )

    lines = timeline(facets, Parameters())

    assert [(line.label, line.count, line.bar) for line in lines] == [
        ("2004", 4, 20),
        ("2005", 0, 0),
        ("2006", 0, 0),
        ("2007", 2, 10),
        ("Sans date", 1, 5),
    ]
    assert (lines[0].url, lines[-1].url) == ("/?annee=2004", "/?annee=sans-date")


def test_a_corpus_without_dates_has_only_undated_appeals() -> None:
    """No year is listed."""
    facets = Facets(year=(FacetValue(UNKNOWN, "Sans date", 3),))

    assert [line.label for line in timeline(facets, Parameters())] == ["Sans date"]
    assert timeline(Facets(), Parameters()) == ()
