"""Links between pages of results."""

from search import Facets, SearchRequest, SearchResults
from web.paging import last_page, paging
from web.parameters import Parameters


def results(total: int) -> SearchResults:
    """Make an answer with that many results, ten a page."""
    return SearchResults(SearchRequest(), total, 1.0, (), Facets())


def test_the_first_and_last_pages_are_always_at_hand() -> None:
    """Pages further than two away are left out, and the gap is shown."""
    links = paging(results(200), Parameters("avocate", page=9))

    assert [page.number for page in links.pages] == [1, 7, 8, 9, 10, 11, 20]
    assert [page.number for page in links.pages if page.gap] == [7, 20]


def test_the_page_being_read_is_no_link() -> None:
    """It has no address, and neighbours that do not exist have none either."""
    links = paging(results(20), Parameters("avocate", page=2))

    assert [page.url is None for page in links.pages] == [False, True]
    assert links.previous
    assert links.following is None


def test_pages_end_at_100() -> None:
    """More results than pages are said to be so."""
    links = paging(results(5000), Parameters("avocate", page=100))

    assert (links.pages[-1].number, links.following, links.cut) == (100, None, True)


def test_no_result_is_one_page() -> None:
    """The empty answer is read on page 1."""
    assert last_page(results(0)) == 1
