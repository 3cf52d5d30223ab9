"""A query that names a country or an organisation prefers the appeals that have it as a facet."""

from collections.abc import Callable

import pytest

from search import Appeal, Index, SearchRequest
from search.agreement import named_countries, named_organisations


@pytest.mark.parametrize("word", ["Ouzbékistan", "ouzbekistan", "ouzbek", "ouzbèkes"])
def test_a_country_is_named_by_itself_and_by_its_inhabitants(word: str) -> None:
    """With or without accents."""
    assert named_countries(["torture", word], ["KZ", "UZ", "unknown"]) == ["UZ"]


def test_an_organisation_is_named_by_its_first_telling_words() -> None:
    """Small words aside; one word of two is not enough."""
    names = ["Amnesty International France", "Ligue des droits de l'Homme", "FIDH", "unknown"]

    assert named_organisations(["amnesty", "international"], names) == ["Amnesty International France"]
    assert named_organisations(["droits", "ligue"], names) == ["Ligue des droits de l'Homme"]
    assert named_organisations(["fidh"], names) == ["FIDH"]
    assert named_organisations(["droits", "france"], names) == []


def test_the_appeal_about_the_country_comes_before_the_one_that_mentions_it(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Two texts alike: the facet decides."""
    body = "Un avocat a été torturé ; ses proches sont en Ouzbékistan."
    index = make_index(
        make_appeal(id="a", body=body, countries=("RU",)), make_appeal(id="b", body=body, countries=("UZ",))
    )

    hits = index.search(SearchRequest("torture ouzbékistan")).hits

    assert [hit.appeal.id for hit in hits] == ["b", "a"]
