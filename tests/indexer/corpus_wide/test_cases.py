"""Appeals of one case are linked, and no two people are made one."""

from collections.abc import Callable

import pytest

from indexer.corpus_wide.captures import MergedAppeal, MergedPages
from indexer.corpus_wide.cases import MOST_APPEALS, link_cases
from search import Appeal, PublicationDate
from tests.indexer.corpus_wide.conftest import Summarise

Linked = dict[str, tuple[str, ...]]
Links = Callable[..., Linked]


@pytest.fixture
def links(summarise: Summarise) -> Links:
    """Give the ids that each linked appeal is given."""

    def linked(*appeals: Appeal, mirrors: tuple[tuple[str, ...], ...] = ()) -> Linked:
        pages, _ = summarise(appeals)
        merged = MergedPages(tuple(MergedAppeal(page.id, (page,)) for page in pages), mirrors)
        return {page.id: case for page, case in zip(pages, link_cases(merged), strict=True) if case}

    return linked


@pytest.fixture
def make_story(make_appeal: Callable[..., Appeal]) -> Callable[..., Appeal]:
    """Make an appeal about someone, arrested in some town."""

    def story(identity: str, name: str, town: str = "Zarafchan", **fields: object) -> Appeal:
        body = f"L’avocat {name} a été arrêté près de {town} mardi. La famille de {name} a peur. {name} est malade."
        return make_appeal(id=identity, body=body, **fields)

    return story


def test_appeals_under_one_number_are_linked(make_appeal: Callable[..., Appeal], links: Links) -> None:
    """Further information bears its urgent action's number; a document's code links nothing."""
    appeals = [
        make_appeal(id="a", references=("AU 23/11", "AFR 17/001/2011")),
        make_appeal(id="b", references=("FI 23/11",)),
        make_appeal(id="c", references=("AFR 17/001/2011",)),
        make_appeal(id="d", references=("AU 23/11",), countries=("TD",)),
    ]

    assert links(*appeals) == {"a": ("b",), "b": ("a",)}


def test_a_number_on_very_many_pages_is_a_banner(make_appeal: Callable[..., Appeal], links: Links) -> None:
    """It links none of them."""
    appeals = [make_appeal(id=f"{number}", references=("AU 23/11",)) for number in range(MOST_APPEALS + 1)]

    assert links(*appeals) == {}


def test_mirrors_are_linked(make_appeal: Callable[..., Appeal], links: Links) -> None:
    """One text on two sites is one case."""
    assert links(make_appeal(id="a"), make_appeal(id="b"), mirrors=(("a", "b"),)) == {"a": ("b",), "b": ("a",)}


def test_appeals_about_one_person_are_linked_however_the_name_is_spelt(
    make_story: Callable[..., Appeal], links: Links
) -> None:
    """Oldest first, those without a date last."""
    appeals = [
        make_story("a", "Erjan Toulegenov", date=None),
        make_story("b", "Yerzhan Tulegenov", date=PublicationDate(2020, 8, 6)),
        make_story("c", "Erjan Toulegenov", date=PublicationDate(2018)),
    ]

    assert links(*appeals) == {"a": ("c", "b"), "b": ("c", "a"), "c": ("b", "a")}


def test_people_who_share_a_part_of_their_names_are_not_linked(make_story: Callable[..., Appeal], links: Links) -> None:
    """Nor are those whose names are alike in two countries."""
    appeals = [
        make_story("a", "Erjan Toulegenov"),
        make_story("b", "Aïbek Toulegenov"),
        make_story("c", "Erjan Karimov"),
        make_story("d", "Erjan Toulegenov", countries=("UZ",)),
        make_story("e", "Erjan Toulegenova"),
    ]

    assert links(*appeals) == {}


def test_namesakes_whose_stories_share_no_other_name_are_not_linked(
    make_story: Callable[..., Appeal], links: Links
) -> None:
    """A common name is not enough to make two people one."""
    assert links(make_story("a", "Ali Hassan", "Karatepe"), make_story("b", "Ali Hassan", "Souleïda")) == {}


def test_a_town_that_many_appeals_name_tells_nothing(make_story: Callable[..., Appeal], links: Links) -> None:
    """Namesakes both held in the capital stay apart in a corpus of some size."""
    others = [
        make_story(f"o{number}", f"{first} {last}", "Astana")
        for number, (first, last) in enumerate(
            (first, last)
            for first in ("Bota", "Dina", "Gani", "Kanat", "Lola")
            for last in ("Fedorov", "Petrenko", "Sokol", "Zubkov")
        )
    ]
    namesakes = [make_story("a", "Ali Hassan", "Astana"), make_story("b", "Ali Hassan", "Astana")]

    found = links(*namesakes, *others)

    assert "a" not in found
    assert "b" not in found
