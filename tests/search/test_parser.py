"""Queries are read as words, phrases and exclusions, and never cost more than the limits allow."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.errors import QueryRefused
from search.limits import MAX_QUERY_LENGTH
from search.parser import UNBALANCED_QUOTES, parse


def required(text: str) -> list[str]:
    """Give the texts of what a query requires."""
    return [leaf.text for leaf in parse(text).query.required]


def excluded(text: str) -> list[str]:
    """Give the texts of what a query excludes."""
    return [leaf.text for leaf in parse(text).query.excluded]


def test_words_are_required_and_stop_words_are_not() -> None:
    """Words without a subject of their own narrow nothing."""
    assert required("les militants de l’opposition") == ["militants", "l’opposition"]


def test_a_query_of_stop_words_alone_requires_them() -> None:
    """There is nothing else to search by."""
    assert required("nous et vous") == ["nous", "et", "vous"]


@pytest.mark.parametrize("query", ['"droits de l’homme"', "«\u00a0droits de l’homme\u00a0»", "“droits de l’homme”"])
def test_quoted_words_are_a_phrase_in_any_quotes(query: str) -> None:
    """A phrase keeps its stop words and takes its words in exactly these forms."""
    (leaf,) = parse(query).query.required

    assert leaf.text == "droits de l’homme"
    assert leaf.places == (frozenset({"=droits"}), frozenset({"=de"}), frozenset({"=homme"}))


def test_a_minus_before_a_word_or_a_phrase_excludes_it() -> None:
    """The sign counts at the beginning of a word only."""
    assert excluded('prison -torture -"peine de mort"') == ["torture", "peine de mort"]
    assert required('prison -torture -"peine de mort"') == ["prison"]


def test_a_hyphen_inside_a_word_excludes_nothing() -> None:
    """Compounds and hyphenated names are searched whole."""
    assert required("Salah-Eddine porte-parole") == ["Salah-Eddine", "porte-parole"]
    assert not excluded("Salah-Eddine porte-parole")


def test_an_unclosed_quote_is_said_and_the_words_are_searched() -> None:
    """The reader learns why no phrase was searched."""
    parsed = parse('torture "peine de mort')

    assert parsed.notice == UNBALANCED_QUOTES
    assert [leaf.text for leaf in parsed.query.required] == ["torture", "peine", "mort"]


def test_words_given_twice_count_once() -> None:
    """Repeating a word does not change the ranking."""
    assert required("prison prison") == ["prison"]


@pytest.mark.parametrize("query", ["", "   ", '""', "- -", "?! … (*)", '-""'])
def test_queries_without_words_require_nothing(query: str) -> None:
    """Signs alone are an empty query."""
    assert parse(query).query.required == ()


def test_queries_beyond_the_limits_are_refused_with_a_sentence() -> None:
    """Length is checked before anything is read, then the number of words."""
    with pytest.raises(QueryRefused, match="200 caractères au plus"):
        parse("x" * (MAX_QUERY_LENGTH + 1))
    with pytest.raises(QueryRefused, match="32 mots au plus"):
        parse(" ".join(f"mot{n}" for n in range(33)))


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("abé·e-'’\"«»“” ()*:\n1"), max_size=60) | st.text(max_size=60))
def test_any_text_is_a_query(text: str) -> None:
    """Nothing that is typed raises."""
    parsed = parse(text)

    assert all(leaf.places for leaf in parsed.query.required + parsed.query.excluded)
