"""Which place a name stands for, if for one country only: the limits of the wide list of towns and regions."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from gazetteer.names import keys
from gazetteer.place import Place
from gazetteer.reviewed import reviewed

LEAST_PEOPLE = 5_000
"""People of the smallest town of the list, which at 1,000 would be twice as long."""

LEAST_PEOPLE_NAMED_ALIKE = 100_000
"""As above in countries whose towns many persons are called like."""

SHORT_NAME = 4
LEAST_PEOPLE_SHORT = 50_000
"""As above of names of at most `SHORT_NAME` letters, which too many things are called."""

LEAST_PEOPLE_RENAMED = 500_000
LEAST_LIKENESS = 0.6
"""As above of towns found by a name that shares less than this with their own.

Colonists called many small towns after persons and towns at home: Michelet, Montenotte.
"""

DOMINANCE = 10
"""How many times larger than its namesakes abroad a place must be."""


def place_called(name: str, places: Iterable[Place]) -> Place | None:
    """Give the place that a name stands for, a region when one of that country bears it; none when that is unsure."""
    by_people = sorted(places, key=lambda place: -place.people)
    largest = by_people[0]
    own = [place for place in by_people if place.country == largest.country]
    abroad = [place for place in by_people if place.country != largest.country]
    is_home = any(place.country in reviewed("home") for place in by_people)
    if is_home or largest.people < _least_people(name, own) or not _is_dominant(name, own, abroad):
        return None
    return next((place for place in own if place.is_region), largest)


def _least_people(name: str, own: Sequence[Place]) -> int:
    """Give how many people a place must have for its name to be trusted."""
    limits = [LEAST_PEOPLE]
    if own[0].country in reviewed("named_alike"):
        limits.append(LEAST_PEOPLE_NAMED_ALIKE)
    if len(name) <= SHORT_NAME:
        limits.append(LEAST_PEOPLE_SHORT)
    if not any(_is_like(name, place) for place in own):
        limits.append(LEAST_PEOPLE_RENAMED)
    return max(limits)


def _is_dominant(name: str, own: Sequence[Place], abroad: Sequence[Place]) -> bool:
    """Say whether a place outweighs those abroad; a name in another language yields to the town that calls itself so.

    "Filadelfia" is in Paraguay, however many more people live in Philadelphia.
    """
    if abroad and abroad[0].people * DOMINANCE > own[0].people:
        return False
    return _is_called(name, own) or not _is_called(name, [place for place in abroad if place.people >= LEAST_PEOPLE])


def _is_called(name: str, places: Iterable[Place]) -> bool:
    """Say whether one of the places bears a name as its own."""
    return any(name in keys([place.name], place.country) for place in places)


def _is_like(name: str, place: Place) -> bool:
    """Say whether a name is a way of writing a place's own."""
    forms = keys([place.name], place.country)
    return name in forms or any(SequenceMatcher(None, name, form).ratio() >= LEAST_LIKENESS for form in forms)
