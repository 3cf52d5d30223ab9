"""Inflections of one word meet, accents typed or not, and words of different meanings do not."""

from itertools import combinations, permutations
from pathlib import Path

import pytest

from search.analysis import Terms, tokenise
from search.folding import fold
from search.stemming import ACCENTS, APART, FAMILIES, stems


def read_rows(name: str) -> list[list[str]]:
    """Read the words of each line of a file beside this one."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


FAMILY_ROWS = read_rows("inflections.txt")
PAIRS = [pair for row in FAMILY_ROWS for pair in permutations(row, 2)]


def terms(word: str) -> Terms:
    """Give the terms of one word."""
    return next(tokenise(word)).terms


def finds(typed: str, written: str) -> bool:
    """Tell whether a typed word finds a written one."""
    return not terms(typed).stems.isdisjoint(terms(written).all)


def test_inflections_find_each_other() -> None:
    """At least 99.5 % of 9,000 pairs meet, where Snowball alone joins 78 %; "violent" is the plural of no verb here."""
    missed = [pair for pair in PAIRS if not finds(*pair)]

    assert len(FAMILY_ROWS) > 150
    assert len(missed) <= 0.005 * len(PAIRS)
    assert {"violent"} >= {one for one, other in missed if "violent" not in (one, other)}


def test_folding_breaks_no_family() -> None:
    """Whatever inflections meet still do when the query, or the page, is written without accents."""
    meeting = [pair for pair in PAIRS if finds(*pair)]

    assert [(typed, written) for typed, written in meeting if not finds(fold(typed), written)] == []
    assert [(typed, written) for typed, written in meeting if not finds(fold(typed), fold(written))] == []


def test_no_accented_form_is_lost() -> None:
    """Each of 470 accented forms is found when it is typed without its accents."""
    accented = {word for row in FAMILY_ROWS for word in row if fold(word) != word}

    assert len(accented) > 450
    assert [word for word in accented if not finds(fold(word), word)] == []


def test_words_of_another_meaning_are_not_found() -> None:
    """Of the reviewed pairs, whichever is typed and with or without accents, none is joined."""
    pairs = [pair for one, other in read_rows("words_apart.txt") for pair in ((one, other), (other, one))]

    assert len(pairs) > 130
    assert [pair for pair in pairs if finds(*pair) or finds(fold(pair[0]), pair[1])] == []


def test_each_family_kept_apart_has_stems_of_its_own() -> None:
    """No two of the families meet, and no word is in two lists."""
    heads = dict.fromkeys(APART.values())

    assert len({stems(head) for head in heads}) == len(heads)
    assert not APART.keys() & FAMILIES.keys()
    assert not APART.keys() & {fold(form) for form in ACCENTS}


@pytest.mark.parametrize("row", ["marche marché", "traite traité", "cote côte côté", "jeune jeûne"])
def test_a_typed_accent_is_precise_and_a_missing_one_is_not(row: str) -> None:
    """The word with its accent finds neither the others nor is lost to who types none."""
    plain, *accented = row.split()

    assert all(finds(plain, word) for word in accented)
    assert not any(finds(word, plain) for word in accented)
    assert not any(finds(one, other) for one, other in combinations(accented, 2))


def test_capitals_without_accents_may_be_either_word() -> None:
    """A headline in capitals is found by both."""
    assert finds("marché", "MARCHE")
    assert finds("marche", "MARCHE")
    assert not finds("marché", "Marche")


def test_the_plural_of_an_accented_word_is_found() -> None:
    """An accent does not part the inflections of one word, nor a participle from its verb."""
    assert finds("marchés", "marché")
    assert finds("traité", "traitées")
    assert finds("traiter", "traité")
