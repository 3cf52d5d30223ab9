"""Reading what an address asks for."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from search import UNKNOWN, Filters, Sort, Status
from web.errors import InvalidParameter, PageMissing
from web.facets import COUNTRY, STATUS
from web.limits import MAX_VALUES_PER_FACET
from web.links import search_url
from web.parameters import Parameters, read_parameters


def read(*pairs: tuple[str, str]) -> Parameters:
    """Read an address given as pairs."""
    return read_parameters(MultiDict(pairs))


def test_an_address_without_parameters_is_the_home_page() -> None:
    """So is one whose query is empty."""
    assert read() == read(("q", " ")) == Parameters(home=True)


def test_everything_is_read() -> None:
    """Query, filters, order and page come out as the engine wants them."""
    parameters = read(
        ("q", "avocate"), ("pays", "kz"), ("statut", "open"), ("annee", "2019"), ("tri", "date"), ("page", "3")
    )

    assert parameters == Parameters(
        "avocate", Filters(country=("KZ",), status=("open",), year=("2019",)), Sort.DATE, page=3
    )


def test_a_facet_takes_several_values_once_each() -> None:
    """Repeated and empty values are dropped, order is kept."""
    parameters = read(("pays", "KZ"), ("pays", ""), ("pays", "TR"), ("pays", "KZ"))

    assert parameters.filters.country == ("KZ", "TR")


def test_missing_values_have_french_names() -> None:
    """« inconnu », « inconnue » and « sans-date » stand for what is not known."""
    parameters = read(("pays", "inconnu"), ("organisation", "inconnue"), ("annee", "sans-date"))

    assert parameters.filters == Filters(country=(UNKNOWN,), organisation=(UNKNOWN,), year=(UNKNOWN,))


def test_a_query_is_sorted_by_relevance_and_a_list_by_date() -> None:
    """The default order depends on there being something to be relevant to."""
    assert read(("q", "avocate")).sort is Sort.RELEVANCE
    assert read(("pays", "KZ")).sort is Sort.DATE


def test_control_characters_are_not_searched_for() -> None:
    """NUL and its like become spaces."""
    assert read(("q", "avo\x00cate\x1b")).query == "avo cate"


@pytest.mark.parametrize(
    "pairs",
    [
        [("q", "a"), ("q", "b")],
        [("tri", "pertinent")],
        [("pays", "Kazakhstan")],
        [("pays", "K１")],
        [("statut", "ouvert")],
        [("annee", "19")],
        [("annee", "٢٠١٩")],
        [("organisation", "x" * 201)],
        [("annee", str(year)) for year in range(1000, 1001 + MAX_VALUES_PER_FACET)],
    ],
)
def test_a_value_of_another_form_is_refused_with_a_sentence(pairs: list[tuple[str, str]]) -> None:
    """The sentence says what is expected and does not repeat what was sent."""
    with pytest.raises(InvalidParameter, match=r"\.$"):
        read(*pairs)


@pytest.mark.parametrize(
    "page", ["0", "-1", "1000000000", "1" + "0" * 23, "١", "1_0", "+5", "a", "", " 1", "01", "101"]
)
def test_a_page_is_a_number_from_1_to_100(page: str) -> None:
    """What int() would also accept is no page."""
    with pytest.raises(PageMissing):
        read(("q", "avocate"), ("page", page))


def test_a_page_is_given_once() -> None:
    """Two page numbers name no page."""
    with pytest.raises(PageMissing):
        read(("page", "1"), ("page", "2"))


def test_another_filter_or_order_leads_to_page_1() -> None:
    """Page 3 of one list says nothing of another."""
    parameters = Parameters("avocate", sort=Sort.RELEVANCE, page=3)

    assert parameters.toggled(COUNTRY, "KZ").page == parameters.sorted_by(Sort.DATE).page == 1


def test_toggling_twice_changes_nothing() -> None:
    """A link that chooses a value also gives it up."""
    parameters = Parameters("avocate", Filters(status=(Status.OPEN,)), Sort.RELEVANCE)

    assert parameters.toggled(STATUS, "closed").toggled(STATUS, "closed") == parameters


_PARAMETERS = st.builds(
    Parameters,
    query=st.text(alphabet='aé"*-&=+#% ’', min_size=1, max_size=20).map(str.strip).filter(bool),
    filters=st.builds(
        Filters,
        country=st.lists(st.sampled_from(["KZ", "TR", UNKNOWN]), unique=True).map(tuple),
        organisation=st.lists(st.sampled_from(["ACAT-France", "A & B", UNKNOWN]), unique=True).map(tuple),
        status=st.lists(st.sampled_from([status.value for status in Status]), unique=True).map(tuple),
        year=st.lists(st.sampled_from(["1999", "2019", UNKNOWN]), unique=True).map(tuple),
    ),
    sort=st.sampled_from(Sort),
    page=st.integers(1, 100),
)


@given(_PARAMETERS)
@settings(max_examples=60, deadline=None)
def test_the_state_of_a_search_survives_its_address(parameters: Parameters) -> None:
    """Reading the address that was written gives the same search."""
    address = search_url(parameters)

    assert read(*parse_qsl(urlsplit(address).query)) == parameters


@given(st.lists(st.tuples(st.sampled_from(["q", "pays", "organisation", "statut", "annee", "tri", "page"]), st.text())))
@settings(max_examples=100, deadline=None)
def test_no_address_raises_anything_else(pairs: list[tuple[str, str]]) -> None:
    """Any text is read or refused with a sentence."""
    outcome: Any = None
    try:
        outcome = read(*pairs)
    except (InvalidParameter, PageMissing) as error:
        outcome = str(error)

    assert outcome
