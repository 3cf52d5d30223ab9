"""Tests of indexer/chrome/repetition.py."""

from indexer.chrome.repetition import Repetition

SUMMARY = "Le pêcheur Anselme Tovi est détenu au secret depuis trois semaines."


def test_a_summary_shown_again_is_not_new() -> None:
    """A line of an article's beginning that comes again anywhere is dropped, even with a word changed."""
    repetition = Repetition()
    others = [f"Le paragraphe numéro {number} parle d’autre chose." for number in range(20)]

    assert [repetition.is_new(line) for line in (SUMMARY, *others)] == [True] * 21
    assert not repetition.is_new(SUMMARY.replace(".", " !"))


def test_a_refrain_far_down_is_new() -> None:
    """A list that comes back after several other lines is kept, as in a letter's repeated demands."""
    repetition = Repetition()
    lines = [f"Le paragraphe numéro {number} parle d’autre chose." for number in range(12)]
    asked = [repetition.is_new(line) for line in (*lines, "Nous demandons sa libération immédiate.", *lines[9:])]

    assert asked[:13] == [True] * 13
    assert repetition.is_new("Nous demandons sa libération immédiate.")
