"""Addresses of the site's own pages."""

from search import UNKNOWN, Filters, Sort
from web.facets import COUNTRY
from web.links import appeal_url, search_url
from web.parameters import Parameters


def test_the_home_page_has_the_shortest_address() -> None:
    """Nothing that is the default is written."""
    assert search_url(Parameters(home=True)) == "/"


def test_the_list_of_all_appeals_is_not_the_home_page() -> None:
    """Giving up the last filter leads to the list, not home."""
    parameters = Parameters(filters=Filters(country=("KZ",)))

    assert search_url(parameters.toggled(COUNTRY, "KZ")) == "/?tri=date"


def test_parameters_are_in_french_and_escaped() -> None:
    """Values and names are those a reader sees."""
    parameters = Parameters("a&b", Filters(country=(UNKNOWN,), year=(UNKNOWN,)), Sort.DATE, page=2)

    assert search_url(parameters) == "/?q=a%26b&pays=inconnu&annee=sans-date&tri=date&page=2"


def test_an_identifier_cannot_leave_its_place_in_the_address() -> None:
    """Slashes and question marks are escaped."""
    assert appeal_url("../a?b", Parameters(home=True)) == "/appel/..%2Fa%3Fb"
