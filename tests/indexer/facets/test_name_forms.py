"""Tests of the forms of names."""

from indexer.facets.name_forms import contracted, inflected


def test_an_article_is_contracted() -> None:
    """Written "au Caire" and "du Caire"; names without an article have one form."""
    assert list(contracted(["Le Caire", "Lima"])) == ["Le Caire", "au Caire", "du Caire", "Lima"]


def test_inhabitants_are_men_and_women_one_and_many() -> None:
    """Irregular feminines are given, the others formed."""
    assert list(inflected(["turc/turque"])) == ["turc", "turcs", "turque", "turques"]
    assert set(inflected(["ivoirien"])) == {"ivoirien", "ivoiriens", "ivoirienne", "ivoiriennes"}
