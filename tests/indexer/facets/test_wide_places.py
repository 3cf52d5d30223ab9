"""Tests of the wide list: towns and regions that nobody reviewed, believed only where a sentence shows a place."""

from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.facets.gazetteer import Kind, find_mentions
from indexer.facets.wide_places import REGION, find_wide_places

LINES = files("indexer").joinpath("words", "places.txt").read_text(encoding="utf-8").splitlines()
HEAD = 2
"""Lines of comment at its head."""


def found_in(text: str) -> list[tuple[str, str]]:
    """Give the names found and their countries."""
    return [(text[place.start : place.end], place.country) for place in find_wide_places(text)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Il a été arrêté à Waspam.", "Waspam", "NI"),
        ("On l’a mis dans l’avion pour Tarawa.", "Tarawa", "KI"),
        ("À Marcala, les paysannes attendent.", "Marcala", "HN"),
        ("la prison de Tazoult", "Tazoult", "DZ"),
        ("à l’hôpital d’Aparri", "Aparri", "PH"),
        ("une réunion à Velika Kladuša", "Velika Kladuša", "BA"),
        ("originaire de Santa Rosa de Copán", "Santa Rosa de Copán", "HN"),
        ("le procureur de Vologda", "Vologda", "RU"),
        ("près de Kompong Chhnang", "Kompong Chhnang", "KH"),
        ("des mines de Zougdidi, transféré à Zougdidi", "Zougdidi", "GE"),
        ("Opatoro : une radio réduite au silence", "Opatoro", "HN"),
    ],
)
def test_a_town_is_found_where_a_sentence_shows_a_place(text: str, name: str, country: str) -> None:
    """After a preposition or a kind of place, or at the head of a title; as French spells it, the longest name."""
    assert found_in(text) == [(name, country)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("dans la province du Nord-Ubangi", "CD"),
        ("au Guangdong", "CN"),
        ("dans l’Artibonite", "HT"),
        ("hors du Chocó", "CO"),
        ("la région de Khatlon", "TJ"),
    ],
)
def test_a_region_is_found_with_its_article_too(text: str, country: str) -> None:
    """Unlike towns, regions stand after "au", "dans le" and "province du"."""
    assert [place.country for place in find_wide_places(text)] == [country]


@pytest.mark.parametrize(
    "text",
    [
        "Waspam a témoigné hier.",
        "la famille de Marcala",
        "écrire à Vologda pour lui dire votre soutien",
        "répondait-elle à Marcala",
        "Bien à vous, Nice et Tours",
        "au Waspam",
        "à Moussa, à Ali, à Diallo, à Florence et à Mercedes",
        "à Victoria, à Georgetown, à San José, à Valencia",
        "dans le Sud, à Même, entre Bar et Man",
    ],
)
def test_persons_words_and_namesakes_are_not_found(text: str) -> None:
    """A name without a sign of place, one that persons or words share, and one of towns in several countries."""
    assert found_in(text) == []


def test_a_reviewed_name_is_not_found_again() -> None:
    """What the reviewed lists say of a name stands, even that it is of no country."""
    text = "à Bichkek, et le tribunal de La Haye, dans le Sahel"

    assert [(mention.kind, mention.codes) for mention in find_mentions(text)] == [(Kind.CITY, ("KG",))]


def test_a_longer_wide_name_holds_a_shorter_reviewed_one() -> None:
    """The longest name wins over both lists: "Santiago" alone is in Chile."""
    mentions = find_mentions("détenu à Santiago Ixcuintla")

    assert [(mention.kind, mention.codes) for mention in mentions] == [(Kind.WIDE, ("MX",))]


def test_the_list_is_in_the_order_in_which_it_is_searched() -> None:
    """Two lines of comment, then sorted names, each of one country."""
    names = [line.partition("\t") for line in LINES[HEAD:]]

    assert sorted(LINES[HEAD:]) == LINES[HEAD:]
    assert len({name for name, _, _ in names}) == len(names)
    assert all(len(country.removesuffix(REGION)) == 2 for _, _, country in names)


def test_the_list_is_small() -> None:
    """Less than 3 MB on disk."""
    assert sum(len(line.encode()) + 1 for line in LINES) < 3_000_000


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="àÀ dedu'’ VologdaSanta-Rosa(): ", max_size=80))
def test_any_text_gives_places_in_order_and_within_it(text: str) -> None:
    """Names never overlap, and each is what stands at its place."""
    places = list(find_wide_places(text))

    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(left.end <= right.start for left, right in pairwise(places))
