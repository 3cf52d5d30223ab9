"""Tests of how lines are kept, compared and counted."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.wording import fold, tidy, word_count

FRENCH = st.text("aéÈçœŒßµ’«»“”–—…•·°ª²½ \u00a0\t\u00ad\x07'\"!?:;.,-_0", max_size=40)


@given(FRENCH)
@settings(max_examples=200, deadline=None)
def test_a_line_folds_alike_beside_letters_of_another_alphabet(line: str) -> None:
    """Lines of French letters are folded by a table, others letter by letter."""
    assert fold(f"中 {line} 中") == fold(f"z {line} z").replace("z", "中")


@given(FRENCH | st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_the_words_of_a_line_are_counted(line: str) -> None:
    """A word is letters, figures and low lines in a row."""
    assert word_count(line) == len(re.findall(r"\w+", line))


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_a_tidy_line_stays_as_it_is(line: str) -> None:
    """What is tidied once is not changed again."""
    assert tidy(tidy(line)) == tidy(line)


@pytest.mark.parametrize(
    ("line", "folded"),
    [
        ("  Délai\u00a0expiré !", "delai expire"),
        ("« L’ŒUVRE » – Été", '"l\'œuvre"- ete'),
        ("РОССИЯ : Été", "россия: ete"),
        ("Stra\u00adße", "strasse"),
    ],
)
def test_what_does_not_count_when_lines_are_compared(line: str, folded: str) -> None:
    """Case, accents, kinds of quotes and dashes, blanks before marks, and punctuation at both ends."""
    assert fold(line) == folded
