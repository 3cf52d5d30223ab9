"""How near texts are by the shingles they share."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.shingles import BAND_HASHES, bands, nearness, shingles, signature

TEXT = " ".join(f"mot{number}" for number in range(100))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_a_text_is_as_near_as_can_be_to_itself(text: str) -> None:
    """Whatever it holds, case and spaces aside."""
    own = shingles(text)

    assert nearness(own, shingles(f"  {text.upper().lower()}\n")) == nearness(own, own) == 1


def test_nearness_is_the_share_of_shingles_in_common() -> None:
    """97 shingles of four words; a changed word in the middle costs four on each side."""
    changed = TEXT.replace("mot50", "autre")

    assert nearness(shingles(TEXT), shingles(changed)) == 93 / 101
    assert nearness(shingles(TEXT), shingles("Un tout autre texte que celui-là.")) == 0


def test_near_texts_share_minimal_hashes() -> None:
    """The share is about the nearness, and does not depend on the length of the text."""
    long = " ".join(f"mot{number}" for number in range(10_000))

    for text in (TEXT, long):
        shared = signature(shingles(text)) == signature(shingles(text.replace("mot50 ", "autre ")))
        assert np.mean(shared) > 0.8


def test_bands_are_alike_where_all_their_hashes_are() -> None:
    """A band stands for four hashes."""
    own = signature(shingles(TEXT))
    other = own.copy()
    other[5] += 1

    changed = np.flatnonzero(bands(own) != bands(other)).tolist()

    assert changed == [5 // BAND_HASHES]
