"""Folding gives one spelling to what differs only by case, accent, ligature or invisible character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.folding import fold, romanise


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Évêché", "eveche"),
        ("CŒUR", "coeur"),
        ("Æsop", "aesop"),
        ("naïve", "naive"),
        ("Łódź", "lodz"),
        ("Demirtaş", "demirtas"),
        ("Əliyev", "eliyev"),
        ("ﬁn", "fin"),
        ("co\u00adopérer", "cooperer"),
        ("Исаков", "исаков"),
    ],
)
def test_latin_words_lose_their_accents_and_others_their_case(word: str, folded: str) -> None:
    """Latin letters become plain ones; the letters of other scripts are kept."""
    assert fold(word) == folded


def test_romanising_writes_any_script_in_plain_latin_letters() -> None:
    """A Cyrillic and an Arabic name can be typed on a French keyboard."""
    assert romanise("Бердымухамедов") == "berdymukhamedov"
    assert romanise("محمد").isascii()


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    """A folded word is its own folded form."""
    assert fold(fold(word)) == fold(word)
