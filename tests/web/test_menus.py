"""Facet menus, chips and orders."""

from search import UNKNOWN, Facets, FacetValue, Filters, Sort
from web.limits import FACET_VALUES_SHOWN
from web.menus import chips, facet_menus, sort_links
from web.parameters import Parameters


def years(count: int) -> tuple[FacetValue, ...]:
    """Make a facet of years with the undated appeals last."""
    values = [FacetValue(str(2030 - number), str(2030 - number), number + 1) for number in range(count)]
    return (*values, FacetValue(UNKNOWN, "Sans date", 3))


def test_a_short_facet_is_shown_whole() -> None:
    """Nothing is folded away for one value."""
    (menu,) = facet_menus(Facets(year=years(FACET_VALUES_SHOWN + 1)), Parameters())

    assert (len(menu.shown), menu.hidden) == (FACET_VALUES_SHOWN + 2, ())


def test_a_long_facet_keeps_chosen_and_unknown_values_in_sight() -> None:
    """What is chosen or missing must not be hidden."""
    parameters = Parameters(filters=Filters(year=("2011",)))

    (menu,) = facet_menus(Facets(year=years(20)), parameters)

    assert [line.label for line in menu.shown[-2:]] == ["2011", "Sans date"]
    assert len(menu.shown) + len(menu.hidden) == 21


def test_each_line_toggles_itself() -> None:
    """A line that is not chosen chooses; a chosen one gives up."""
    facets = Facets(country=(FacetValue("KZ", "Kazakhstan", 2), FacetValue("TR", "Turquie", 1)))

    (menu,) = facet_menus(facets, Parameters("avocate", Filters(country=("KZ",)), Sort.RELEVANCE))

    assert [(line.chosen, line.url) for line in menu.shown] == [
        (True, "/?q=avocate"),
        (False, "/?q=avocate&pays=KZ&pays=TR"),
    ]


def test_bars_are_proportional_and_never_vanish() -> None:
    """The longest bar takes all steps and one appeal among many still shows."""
    facets = Facets(
        year=(FacetValue("2019", "2019", 1000), FacetValue("2018", "2018", 1), FacetValue("2017", "2017", 0))
    )

    (menu,) = facet_menus(facets, Parameters())

    assert [line.bar for line in menu.shown] == [20, 1, 0]


def test_a_chip_removes_only_its_own_value() -> None:
    """The other filters stay."""
    facets = Facets(country=(FacetValue("KZ", "Kazakhstan", 2),), status=(FacetValue("open", "Action en cours", 2),))

    first, second = chips(facets, Parameters(filters=Filters(country=("KZ",), status=("open",))))

    assert (first.label, first.url) == ("Kazakhstan", "/?statut=open")
    assert (second.label, second.url) == ("Action en cours", "/?pays=KZ")


def test_orders_are_offered_with_a_query_only() -> None:
    """Without a query there is nothing to be relevant to."""
    links = sort_links(Parameters("avocate", sort=Sort.DATE))

    assert [(link.url, link.chosen) for link in links] == [("/?q=avocate", False), ("/?q=avocate&tri=date", True)]
    assert sort_links(Parameters()) == ()
