"""One appeal prepared for its page."""

from collections.abc import Callable

import pytest
from markupsafe import Markup

from search import Appeal, HighlightedAppeal
from web.appeal_page import appeal_page, web_address


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

    page = appeal_page(HighlightedAppeal(make_appeal(), Markup("Titre"), paragraphs, 2))

    assert [passage.number for passage in page.passages] == [1, 0, 2]
    assert page.matching_passages == (1, 2)


def test_missing_facets_are_named_and_lead_to_their_like(make_appeal: Callable[..., Appeal]) -> None:
    """Unknown is a value one can filter by."""
    appeal = make_appeal(countries=(), organisation=None, date=None)

    page = appeal_page(HighlightedAppeal(appeal, Markup("Titre"), (), 0))

    assert [(link.label, link.url) for link in (*page.countries, page.organisation, page.year)] == [
        ("Pays inconnu", "/?pays=inconnu"),
        ("Organisation inconnue", "/?organisation=inconnue"),
        ("Sans date", "/?annee=sans-date"),
    ]
