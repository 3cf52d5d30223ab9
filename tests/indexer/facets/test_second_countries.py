"""Tests of which countries an article concerns beside its main one."""

import pytest

from indexer.article import Article
from indexer.facets.countries import find_countries


def codes_of(*paragraphs: str, title: str = "Le pont", home: str = "") -> set[str]:
    """Give the countries of an article of these paragraphs."""
    return {country.value for country in find_countries(Article(title, paragraphs), home)}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Dajabón l’a vue naître d’une mère haïtienne. En Haïti, elle est étrangère. En République dominicaine, "
            "elle l’est aussi.",
            {"HT", "DO"},
        ),
        ("Côté tchadien, à Bongor, on saisit. Côté camerounais, à Yagoua, un piroguier est mort.", {"TD", "CM"}),
        (
            "Sur la rive ougandaise, à Panyimur, on bat. Sur la rive congolaise, à Mahagi, on enferme.",
            {"UG", "CD"},
        ),
    ],
)
def test_countries_told_in_parallel_are_both_concerned(text: str, codes: set[str]) -> None:
    """Sentences side by side that each begin with one of them."""
    assert codes_of(text) == codes


def test_a_country_named_in_parallel_only_once_is_not_concerned() -> None:
    """It is compared with; nor is the site's own, where people sign."""
    comparison = "En Biélorussie, on enferme. En Norvège, on soigne. Il est détenu à Minsk."
    at_home = "En Iran, on pend. En Belgique, on signe. La Belgique se tait. À Téhéran, un poète est détenu."

    assert "NO" not in codes_of(comparison)
    assert "BE" not in codes_of(at_home, home="BE")


def test_the_country_to_which_someone_is_sent_back_is_concerned() -> None:
    """When the text goes on to tell what happens there."""
    removal = (
        "Il demandait l’asile en Nouvelle-Zélande. On l’a remis dans l’avion pour Tarawa.",
        "À Kiribati, la terre est fatiguée. Les juges néo-zélandais l’ont dit.",
    )

    assert codes_of(*removal, title="Renvoyé sur une île") == {"NZ", "KI"}


def test_a_country_whose_army_strikes_in_another_is_concerned() -> None:
    """When the text speaks of it again in another paragraph."""
    raid = "Près d’Erbil, en Irak, six bergers irakiens sont morts. L’aviation turque a parlé d’un groupe armé."
    answer = "À Bagdad, on se tait. Ankara n’a jamais répondu."

    assert codes_of(raid, answer) == {"IQ", "TR"}
    assert codes_of(raid, "À Bagdad, on se tait.") == {"IQ"}


@pytest.mark.parametrize(
    "force",
    [
        "Des soldats rwandais de la mission de l’ONU ont porté les blessés.",
        "Un hélicoptère rwandais vendu au pays a tiré.",
    ],
)
def test_peacekeepers_and_arms_make_no_country_concerned(force: str) -> None:
    """They come from everywhere."""
    first = f"À Bangui, en Centrafrique, trois hommes sont morts. {force}"
    second = "Les autorités centrafricaines se taisent. Un marchand du quartier a vu Kigali en rêve."

    assert codes_of(first, second) == {"CF"}
