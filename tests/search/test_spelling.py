"""Mistyped words meet what they were meant for, and edits are counted as a naive reader counts them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import Appeal, Writer
from search.generations import current_name
from search.spelling import LIKELY_EDIT, corrections, edit_costs
from search.vocabulary import Vocabulary

# Of these letters no two are confused with each other, and none is silent.
words = st.text("alrw", min_size=1, max_size=6)


def naive_cost(one: str, other: str) -> float:
    """Count edits one letter at a time, a letter doubled or not costing less."""
    rows: dict[tuple[int, int], float] = {(0, 0): 0.0}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            ways = [rows[0, 0]] if i == j == 0 else []
            if i:
                ways.append(rows[i - 1, j] + gap(one, i))
            if j:
                ways.append(rows[i, j - 1] + gap(other, j))
            if i and j:
                ways.append(rows[i - 1, j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and (one[i - 2], one[i - 1]) == (other[j - 1], other[j - 2]):
                ways.append(rows[i - 2, j - 2] + 1)
            rows[i, j] = min(ways)
    return rows[len(one), len(other)]


def gap(word: str, place: int) -> float:
    """Give the cost of a letter dropped or added."""
    return LIKELY_EDIT if place > 1 and word[place - 1] == word[place - 2] else 1.0


@pytest.fixture
def vocabulary(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> Vocabulary:
    """Hold a few words, "détenus" more often than "détenue"."""
    bodies = ("détenus Kazakhstan journaliste ambassade syndicat", "détenus prison", "détenue raison prix")
    with Writer(tmp_path) as writer:
        for body in bodies:
            writer.add(make_appeal(id=body, title="", body=body))
        writer.publish()
    return Vocabulary.read(tmp_path / current_name(tmp_path))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kazakstan", "Kazakhstan"),
        ("journalsite", "journaliste"),
        ("jurnalist", "journaliste"),
        ("enbasade", None),
        ("embassade", "ambassade"),
        ("sindicat", "syndicat"),
        ("detenux", "détenus"),
        ("prion", "prison"),
        ("prisson", "prison"),
        ("pri", None),
        ("préz", None),
        ("detenus", "détenue"),
        ("a" * 40, None),
        ("йцук", None),
    ],
)
def test_a_mistyped_word_meets_the_likeliest_one(vocabulary: Vocabulary, typed: str, meant: str | None) -> None:
    """One mistake in a short word, two in a long one, none in one of three letters; never the word itself."""
    found = corrections(typed, vocabulary, 1)

    assert [own.word.spelling for own in found] == ([meant] if meant else [])


@given(words, st.lists(words, min_size=1, max_size=5))
def test_edits_cost_what_a_naive_count_says(form: str, others: list[str]) -> None:
    """Letters dropped, added, exchanged, doubled, and neighbours that changed places."""
    costs = edit_costs(form, np.array(others, "S24"))

    assert costs.tolist() == pytest.approx([naive_cost(form, other) for other in others])
