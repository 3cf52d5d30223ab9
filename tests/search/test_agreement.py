"""A query that names a country, an organisation or a status prefers the appeals that have it as a facet."""

from collections.abc import Callable

import pytest

from search import Appeal, Index, SearchRequest, Status
from search.agreement import FacetNames, named_statuses


@pytest.mark.parametrize("word", ["Ouzbékistan", "ouzbekistan", "ouzbek", "ouzbèkes"])
def test_a_country_is_named_by_itself_and_by_its_inhabitants(word: str) -> None:
    """With or without accents."""
    assert FacetNames(["KZ", "UZ", "unknown"], []).countries(["torture", word]) == ["UZ"]


def test_an_organisation_is_named_by_its_first_telling_words() -> None:
    """Small words aside; one word of two is not enough."""
    names = FacetNames([], ["Amnesty International France", "Ligue des droits de l'Homme", "FIDH", "unknown"])

    assert names.organisations(["amnesty", "international"]) == ["Amnesty International France"]
    assert names.organisations(["droits", "ligue"]) == ["Ligue des droits de l'Homme"]
    assert names.organisations(["fidh"]) == ["FIDH"]
    assert names.organisations(["droits", "france"]) == []


@pytest.mark.parametrize(("word", "statuses"), [("Libérés", ["good_news"]), ("libérer", []), ("liberation", [])])
def test_a_status_is_asked_for_by_a_participle(word: str, statuses: list[str]) -> None:
    """Who was freed is good news; whom to free is what appeals ask."""
    assert named_statuses(["syndicalistes", word]) == statuses


def test_the_appeal_that_came_true_comes_first(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Of two texts with the same words, the good news."""
    index = make_index(
        make_appeal(id="a", body="Le syndicaliste doit être libéré."),
        make_appeal(id="b", body="Le syndicaliste a été libéré hier.", status=Status.GOOD_NEWS),
        make_appeal(id="c", body="Une avocate."),
    )

    assert [hit.appeal.id for hit in index.search(SearchRequest("syndicalistes libérés")).hits] == ["b", "a"]


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
