"""Tests of the publisher: one name for each organisation."""

import pytest

from indexer.article import Article
from indexer.chrome.profile import SiteProfile
from indexer.facets.organisations import find_organisation


def publisher(site_name: str | None, *furniture: str) -> str | None:
    """Give the publisher of a page of an unknown site."""
    article = Article(
        "Titre", ("Amnesty International demande sa libération.",), furniture=furniture, site_name=site_name
    )
    return find_organisation(article, None).value


def test_a_profile_names_the_publisher() -> None:
    """Whatever the page calls itself."""
    article = Article("Titre", (), site_name="Autre nom")

    assert find_organisation(article, SiteProfile("site", "Comité X", ())).value == "Comité X"


@pytest.mark.parametrize(
    ("site_name", "name"),
    [
        ("LDH", "Ligue des droits de l'Homme"),
        ("LDH – Ligue des droits de l’Homme", "Ligue des droits de l'Homme"),
        ("© 2019 Amnesty International Belgique francophone", "Amnesty International Belgique"),
        ("Reporters sans frontières (RSF)", "Reporters sans frontières"),
        ("Accueil | Comité des familles", "Comité des familles"),
        ("Copyright 2011-2014 Comité des familles. Tous droits réservés.", "Comité des familles"),
        ("Syndicat des dockers - Section de Gand", "Syndicat des dockers"),
        ("FDP - Fédération des ports", "Fédération des ports"),
        ("QUAI - Fédération des ports", "QUAI"),
    ],
)
def test_names_of_unknown_sites_are_cleaned(site_name: str, name: str) -> None:
    """Years, rights and slogans go; known aliases lead to the one name."""
    assert publisher(site_name) == name


@pytest.mark.parametrize("site_name", [None, "", "© 2019", "Accueil", "WordPress"])
def test_a_name_that_is_none_is_unknown(site_name: str | None) -> None:
    """Nothing is guessed, least of all from organisations the text mentions."""
    assert publisher(site_name) is None


def test_a_mark_in_the_furniture_names_the_publisher() -> None:
    """Words that only one publisher writes."""
    assert publisher(None, "2019 - N° BCE 0418 308 144 - Crédits") == "Amnesty International Belgique"


def test_a_town_is_part_of_a_name() -> None:
    """A word such as every site has is none."""
    assert publisher("Collectif du Port – Riviera") == "Collectif du Port – Riviera"
    assert publisher("Collectif du Port – Accueil") == "Collectif du Port"
    assert publisher("Collectif du Port – Riviera", "Collectif du Port") == "Collectif du Port"
