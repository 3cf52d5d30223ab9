"""The words for a country and for its inhabitants find each other."""

from collections.abc import Callable

import pytest

from search import Appeal, Index, SearchRequest
from search.countries import other_names


@pytest.mark.parametrize(
    ("word", "other"),
    [("ouzbèkes", "Ouzbékistan"), ("Turquie", "turque"), ("birmane", "Myanmar"), ("kazakh", "Kazakhstan")],
)
def test_a_country_is_known_by_each_of_its_words(word: str, other: str) -> None:
    """Adjectives lead to names and names to adjectives."""
    assert other in other_names(word)


def test_other_words_name_no_country() -> None:
    """Nothing is added to what is no country, nor to a word for two countries."""
    assert other_names("prison") == ()
    assert other_names("coréen") == ()


def test_literal_matches_come_first_and_what_was_added_is_said(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """An appeal that says it otherwise is found, below the ones that say it so, and quotes switch it off."""
    index = make_index(
        make_appeal(id="a", body="Un avocat torturé en Ouzbékistan."),
        make_appeal(id="b", body="Un avocat ouzbek torturé dans une prison bien plus loin que ne le dit ce texte."),
        make_appeal(id="c", body="Un avocat torturé au Tadjikistan."),
    )

    results = index.search(SearchRequest("avocat ouzbek"))

    assert [hit.appeal.id for hit in results.hits] == ["b", "a"]
    assert results.variants == ("Ouzbékistan",)
    assert index.search(SearchRequest('avocat "ouzbek"')).total == 1
