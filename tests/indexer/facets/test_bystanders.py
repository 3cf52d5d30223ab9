"""Tests of which countries only look on in a sentence."""

import pytest

from indexer.facets.bystanders import is_bystander
from indexer.facets.gazetteer import find_mentions


def bystanders_of(text: str) -> list[str]:
    """Give the words of a sentence that name a country which only looks on."""
    return [text[found.start : found.end] for found in find_mentions(text) if is_bystander(text, found)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Comme au Chili ou en Argentine, des mères tournent sur la place de Grozny.", ["Chili", "Argentine"]),
        ("Au Danemark, on l’aurait soigné ; en Biélorussie, on l’enferme.", ["Danemark"]),
        ("Le camion immatriculé en Pologne est arrêté à Minsk.", ["Pologne"]),
        ("L’Allemagne, où vit sa veuve, n’a rien dit.", ["Allemagne"]),
        ("Les Pays-Bas se disent préoccupés ; l’Égypte se tait.", ["Pays-Bas"]),
        ("En Suisse, quarante personnes ont signé.", ["Suisse"]),
        ("Son frère, qui vit à Lyon, a écrit à la prison d’Abéché.", ["Lyon"]),
        ("« La Voix des Tonga » paraît à Suva.", ["Tonga"]),
    ],
)
def test_a_country_that_looks_on_is_a_bystander(text: str, names: list[str]) -> None:
    """Compared with, home of relatives, of supporters, of governments that react, or in a newspaper's name."""
    assert bystanders_of(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Son avocat russe a été refoulé à Khorog.", ["russe"]),
        ("L’observateur australien a dû sortir.", ["australien"]),
        ("Des ouvriers népalais de Doha dorment à seize.", ["népalais"]),
        ("La communauté tongienne de Suva a son journal.", ["tongienne"]),
        ("La veille de la visite du président français, trois journalistes sont arrêtés.", ["français"]),
    ],
)
def test_a_nationality_abroad_is_a_bystander(text: str, names: list[str]) -> None:
    """Of who helps, and of people named with the other country in which they are."""
    assert bystanders_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Des soldats israéliens à Hébron ont tiré.",
        "Un journaliste éthiopien attend son procès.",
        "À Nauru, où elle vit depuis cinq ans, elle ne mange plus.",
        "Une étudiante tchadienne de N’Djamena a disparu.",
        "La Chine a condamné trois avocats.",
    ],
)
def test_a_country_where_things_happen_is_no_bystander(text: str) -> None:
    """Nor is one whose forces act in another, or whose own town follows."""
    assert bystanders_of(text) == []
