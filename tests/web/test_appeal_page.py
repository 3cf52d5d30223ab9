"""One appeal prepared for its page."""

from collections.abc import Callable

import pytest
from markupsafe import Markup

from search import Appeal, Capture, HighlightedAppeal, Sort
from web.appeal_page import appeal_page, web_address
from web.parameters import Parameters


@pytest.mark.parametrize("url", ["http://exemple.org/", "https://exemple.org/a?b=c#d", "HTTPS://exemple.org/é"])
def test_a_web_address_can_be_followed(make_appeal: Callable[..., Appeal], url: str) -> None:
    """The schemes of the web, in any case."""
    assert web_address(make_appeal(url=url)) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b", "ftp://a", "x\nhttps://a"],
)
def test_any_other_address_is_not_a_link(make_appeal: Callable[..., Appeal], url: str | None) -> None:
    """A captured page may claim any address."""
    assert web_address(make_appeal(url=url)) is None


def test_paragraphs_with_a_match_are_numbered(make_appeal: Callable[..., Appeal]) -> None:
    """A text that speaks of tags is no match."""
    paragraphs = (Markup("Un <mark>mot</mark>"), Markup("&lt;mark&gt;"), Markup("<mark>Mot</mark>"))

    page = appeal_page(HighlightedAppeal(make_appeal(), Markup("Titre"), paragraphs, 2), (), Parameters())

    assert [passage.number for passage in page.passages] == [1, 0, 2]
    assert page.matching_passages == (1, 2)


def test_missing_facets_are_named_and_lead_to_their_like(make_appeal: Callable[..., Appeal]) -> None:
    """Unknown is a value one can filter by."""
    appeal = make_appeal(countries=(), organisation=None, date=None)

    page = appeal_page(HighlightedAppeal(appeal, Markup("Titre"), (), 0), (), Parameters())

    assert [(link.label, link.url) for link in (*page.countries, page.organisation, page.year)] == [
        ("Pays inconnu", "/?pays=inconnu"),
        ("Organisation inconnue", "/?organisation=inconnue"),
        ("Sans date", "/?annee=sans-date"),
    ]


def test_the_shown_capture_is_not_listed_among_the_others(make_appeal: Callable[..., Appeal]) -> None:
    """The page counts all of them, and lists as many as it has room for."""
    captures = tuple(Capture(f"{number}.html", None, None, "0") for number in range(60))

    page = appeal_page(HighlightedAppeal(make_appeal(captures=captures), Markup("Titre"), (), 0), (), Parameters())

    assert len(page.captures) == 60
    assert page.other_captures == captures[1:51]


def test_appeals_of_the_case_keep_the_search(make_appeal: Callable[..., Appeal]) -> None:
    """The way back to the results stays known from one appeal of a case to the next."""
    other = make_appeal("b2", organisation=None)
    highlighted = HighlightedAppeal(make_appeal(), Markup("Titre"), (), 0)

    page = appeal_page(highlighted, [other], Parameters(query="avocate", sort=Sort.RELEVANCE))

    assert [(own.organisation, own.url) for own in page.same_case] == [("Organisation inconnue", "/appel/b2?q=avocate")]
