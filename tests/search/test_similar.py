"""Near appeals share the telling words of an appeal, and are not of its own case."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from search import Index
from search.limits import MAX_SIMILAR
from tests.conftest import PLAIN_APPEAL

MakeIndex = Callable[..., Index]

OWN = replace(PLAIN_APPEAL, id="own", title="Une apicultrice", body="Ses ruches ont été brûlées près d’Achgabat.")
NEAR = replace(PLAIN_APPEAL, id="near", title="Un apiculteur", body="Des ruches brûlées, et une apicultrice.")
OTHERS = [
    replace(PLAIN_APPEAL, id=f"other-{number}", body=f"Un texte numéro {number}, sans rien.") for number in range(9)
]


def near(index: Index, appeal_id: str = "own") -> list[str]:
    """Give the ids of the appeals near one."""
    return [appeal.id for appeal in index.similar(appeal_id)]


def test_an_appeal_with_the_same_telling_words_is_near(make_index: MakeIndex) -> None:
    """Both ways; itself and those that share small words only are not."""
    index = make_index(OWN, NEAR, *OTHERS)

    assert near(index) == ["near"]
    assert near(index, "near") == ["own"]


def test_an_appeal_without_a_telling_word_has_nothing_near(make_index: MakeIndex) -> None:
    """Neither has one that is not in the index."""
    index = make_index(replace(OWN, title="", body=""), NEAR, *OTHERS)

    assert near(index) == []
    assert near(index, "absent") == []


def test_the_same_case_is_not_named_twice(make_index: MakeIndex) -> None:
    """What the page shows as the same case is left out here, known or withdrawn."""
    assert near(make_index(replace(OWN, same_case=("near", "withdrawn")), NEAR, *OTHERS)) == []


def test_the_same_country_comes_first(make_index: MakeIndex) -> None:
    """Of two appeals equally near."""
    elsewhere, here = replace(NEAR, id="a", countries=("TR",)), replace(NEAR, id="b", countries=("KZ",))

    assert near(make_index(OWN, elsewhere, here, *OTHERS)) == ["b", "a"]


def test_near_appeals_are_few(make_index: MakeIndex) -> None:
    """Ties are broken by id."""
    many = [replace(NEAR, id=f"near-{number}") for number in range(MAX_SIMILAR + 2)]

    assert near(make_index(OWN, *many, *OTHERS, *(replace(own, id=f"more-{own.id}") for own in OTHERS))) == [
        f"near-{number}" for number in range(MAX_SIMILAR)
    ]


@pytest.mark.parametrize("body", ["", "Un texte.", "и по-русски", "a" * 10_000, "mot " * 3000])
def test_any_text_can_be_compared(make_index: MakeIndex, body: str) -> None:
    """Empty, foreign or long, alone or with its double."""
    assert near(make_index(replace(OWN, body=body))) == []
    assert "own" not in near(make_index(replace(OWN, body=body), replace(OWN, id="double", body=body), *OTHERS))
