"""The queries of the comparison are the same in every run, of every kind, and each finds something."""

import random
from collections import Counter

import pytest

from bench.engines.queries import Kind, Query, QueryMaker

LETTERS = "abcdefghij"


def word(number: int) -> str:
    """Give a word of letters; words of small numbers shall be frequent."""
    return "mot" + "".join(LETTERS[int(digit)] for digit in str(number))


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Make 1,500 texts of 100 words, of which the nth is as frequent as 1 / n."""
    dice = random.Random(1)  # noqa: S311 # a seed, not a secret
    words, weights = [word(number) for number in range(4000)], [1 / (number + 1) for number in range(4000)]
    return [" ".join(dice.choices(words, weights, k=100)) for _ in range(1500)]


@pytest.fixture(scope="module")
def maker(texts: list[str]) -> QueryMaker:
    """Draw from these texts."""
    return QueryMaker(texts)


def test_every_run_asks_the_same(texts: list[str], maker: QueryMaker) -> None:
    """Another seed asks something else."""
    assert QueryMaker(texts).draw(20, seed=3) == maker.draw(20, seed=3)
    assert maker.draw(20, seed=4) != maker.draw(20, seed=3)


def test_queries_are_of_all_kinds_and_lengths(maker: QueryMaker) -> None:
    """Of one to four words as often."""
    queries = maker.draw(200, seed=3)

    assert Counter(query.kind for query in queries) == {Kind.WORDS: 120, Kind.PHRASE: 40, Kind.FILTERED: 40}
    assert Counter(len(query.words) for query in queries if query.kind is Kind.WORDS) == dict.fromkeys(range(1, 5), 30)
    assert all(query.filters for query in queries if query.kind is Kind.FILTERED)


def test_some_paragraph_holds_all_words_of_a_query(texts: list[str], maker: QueryMaker) -> None:
    """A phrase in a row."""
    for query in maker.draw(60, seed=3):
        if query.is_phrase:
            assert any(" ".join(query.words) in text for text in texts)
        else:
            assert any(set(query.words) <= set(text.split()) for text in texts)


def test_checks_ask_for_words_without_other_forms() -> None:
    """A word is left out when the texts have its plural, or its form with an accent."""
    forms = ["prison", "prisons", "côté", "cote", "demain", "toujours"]
    texts = [
        " ".join([*forms[number % 3 :], *(word(other) for other in range(number, number + 100))])
        for number in range(2000)
    ]

    asked = {own for query in QueryMaker(texts).draw_checks(100, seed=1) for own in query.words}

    assert {"demain", "toujours"} & asked
    assert not {"prison", "prisons", "côté", "cote"} & asked


def test_texts_too_few_to_draw_from_are_said_to_be() -> None:
    """Instead of trying for ever."""
    with pytest.raises(ValueError, match="too few"):
        QueryMaker(["mot " * 100]).draw(1, seed=1)


def test_a_query_without_a_filter_keeps_the_others(maker: QueryMaker) -> None:
    """So the facet of that filter is counted."""
    query = next(own for own in maker.draw(60, seed=3) if len(own.filters) == 2)

    assert query.without(query.filters[0]) == Query(query.kind, query.words, query.filters[1:])
