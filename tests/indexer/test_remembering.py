"""Answers are remembered for short lines, in the context they were asked in, and only so many."""

import pytest

from indexer import remembering
from indexer.remembering import forget, remembered, remembered_within


def test_a_line_is_asked_for_once_until_all_is_forgotten() -> None:
    """The function is called again only after forgetting."""
    asked: list[str] = []

    @remembered
    def length(line: str) -> int:
        asked.append(line)
        return len(line)

    assert [length("Accueil"), length("Accueil")] == [7, 7]
    assert asked == ["Accueil"]

    forget()

    assert length("Accueil") == 7
    assert asked == ["Accueil", "Accueil"]


def test_each_context_has_its_own_answers() -> None:
    """What is true under the rules of one site need not be under those of another."""

    @remembered_within
    def is_among(line: str, known: frozenset[str]) -> bool:
        return line in known

    found = [is_among("Agir", known) for known in (frozenset({"Agir"}), frozenset[str](), frozenset({"Agir"}))]

    assert found == [True, False, True]


def test_long_lines_and_many_lines_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hostile page has lines without end."""
    monkeypatch.setattr(remembering, "_LINES", 3)
    monkeypatch.setattr(remembering, "_CHARACTERS", 5)
    answers = remembering._Answers(str.upper)

    for line in ("a", "b", "c", "d", "a long line"):
        assert answers[line] == line.upper()

    assert answers == {"d": "D"}
