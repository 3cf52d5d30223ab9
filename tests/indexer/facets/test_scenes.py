"""Tests of where what a page tells happens."""

import pytest

from indexer.facets.gazetteer import find_mentions
from indexer.facets.scenes import is_beyond_border, is_scene


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("Il est détenu à Minsk.", True),
        ("Le tribunal de Vientiane a reporté l’audience.", True),
        ("Elle a été enlevée le 2 août à Kampala.", True),
        ("Il a été arrêté à son arrivée au Caire.", True),
        ("À Nouadhibou, onze pêcheurs attendent.", True),
        ("Il a étudié à Kampala.", False),
        ("Les feuilles partent pour Londres.", False),
        ("Au Tchad, il est détenu.", False),
    ],
)
def test_a_town_of_an_event_is_a_scene(text: str, is_there: bool) -> None:
    """Where people are held, judged or taken, or where a sentence says at its start that it is."""
    (mention,) = find_mentions(text)

    assert is_scene(text, mention) is is_there


def test_who_has_crossed_a_border_lives_beyond_it() -> None:
    """In the sentence right after; a crossing alone or a life alone tells nothing."""
    lives = "Elle vit à Kosti, de l’autre côté."

    assert is_beyond_border("Sa femme a passé la frontière avec ses enfants.", lives)
    assert not is_beyond_border("Sa femme attend.", lives)
    assert not is_beyond_border("Sa femme a passé la frontière.", "Le juge se tait à Malakal.")
