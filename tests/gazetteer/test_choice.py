"""Tests of the choice of the one place that a name of the wide list stands for."""

from gazetteer.choice import place_called
from gazetteer.place import Place


def town(name: str, country: str, people: int, *others: str, is_region: bool = False) -> Place:
    """Make a place."""
    return Place(name, frozenset((name, *others)), country, people, is_region)


def test_the_only_place_of_its_name_is_chosen() -> None:
    """A town of some size without namesakes."""
    assert place_called("arvola", [town("Arvola", "MW", 40_000)]) == town("Arvola", "MW", 40_000)


def test_a_region_is_chosen_before_its_town() -> None:
    """They often share a name, and more words may stand before the region."""
    region = town("Arvola", "MW", 100_000, is_region=True)

    assert place_called("arvola", [town("Arvola", "MW", 400_000), region]) == region


def test_namesakes_in_two_countries_are_left_out() -> None:
    """Unless one is many times larger."""
    small, large = town("Arvola", "MW", 20_000), town("Arvola", "PE", 150_000)

    assert place_called("arvola", [small, large]) is None
    assert place_called("arvola", [town("Arvola", "MW", 10_000), large]) == large


def test_a_name_in_another_language_yields_to_the_town_that_calls_itself_so() -> None:
    """However many more people live in the other."""
    foreign = town("Arvolatown", "ZA", 2_000_000, "Arvola")

    assert place_called("arvola", [foreign, town("Arvola", "PY", 12_000)]) is None
    assert place_called("arvola", [foreign]) == foreign


def test_a_small_town_is_not_found_by_a_name_unlike_its_own() -> None:
    """A colonist's name for it is more often a person's."""
    assert place_called("michelet", [town("Aïn El Hammam", "DZ", 20_000, "Michelet")]) is None


def test_small_towns_of_countries_of_family_names_are_left_out() -> None:
    """More persons than towns are called so there."""
    assert place_called("arvola", [town("Arvola", "US", 40_000)]) is None
    assert place_called("arvola", [town("Arvola", "US", 400_000)]) is not None


def test_short_names_need_a_large_town() -> None:
    """Four letters are too often something else."""
    assert place_called("arvo", [town("Arvo", "MW", 40_000)]) is None
    assert place_called("arvo", [town("Arvo", "MW", 60_000)]) is not None


def test_names_of_the_publishers_countries_are_left_out() -> None:
    """Even the smallest town of France is likelier in a French text than one abroad."""
    assert place_called("arvola", [town("Arvola", "MW", 900_000), town("Arvola", "FR", 600)]) is None
