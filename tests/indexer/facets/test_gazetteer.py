"""Tests of the gazetteer: which words name which country."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.facets.gazetteer import Kind, find_mentions


def codes_in(text: str) -> list[str]:
    """Give the likeliest country of each mention."""
    return [mention.codes[0] for mention in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("la République démocratique du Congo", "CD"),
        ("le parquet du Caire", "EG"),
        ("au Caire", "EG"),
        ("à Kowloon", "HK"),
        ("en RDC", "CD"),
        ("au Congo-Brazzaville", "CG"),
        ("la République du Congo", "CG"),
        ("en Guinée", "GN"),
        ("en Guinée équatoriale", "GQ"),
        ("en Guinée-Bissau", "GW"),
        ("en Papouasie-Nouvelle-Guinée", "PG"),
        ("au Niger", "NE"),
        ("au Nigeria", "NG"),
        ("dans le delta du Niger", "NG"),
        ("en Corée du Nord", "KP"),
        ("en Corée du Sud", "KR"),
        ("au Soudan", "SD"),
        ("au Soudan du Sud", "SS"),
        ("au Sud-Soudan", "SS"),
        ("à la Dominique", "DM"),
        ("en République dominicaine", "DO"),
        ("en Birmanie", "MM"),
        ("au Myanmar", "MM"),
        ("au Bélarus", "BY"),
        ("en Biélorussie", "BY"),
        ("au Kirghizstan", "KG"),
        ("au Kirghizistan", "KG"),
        ("en Kirghizie", "KG"),
        ("au Swaziland", "SZ"),
        ("en Eswatini", "SZ"),
        ("en Cisjordanie", "PS"),
        ("la bande de Gaza", "PS"),
        ("au Tibet", "CN"),
        ("en Tchétchénie", "RU"),
        ("en Turkménie", "TM"),
        ("au Kosovo", "XK"),
        ("à Taïwan", "TW"),
        ("au Sahara occidental", "EH"),
        ("au Viêt Nam", "VN"),
        ("au Vietnam", "VN"),
        ("au Kurdistan irakien", "IQ"),
        ("à l'île Maurice", "MU"),
        ("Mayotte", "FR"),
    ],
)
def test_names_old_and_new_lead_to_their_country(text: str, code: str) -> None:
    """Short, long, former and regional names stand for one country, and the longest name wins."""
    assert codes_in(text) == [code]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("ouzbèke", "UZ"),
        ("kazakhes", "KZ"),
        ("kirghizes", "KG"),
        ("tadjikes", "TJ"),
        ("turkmène", "TM"),
        ("nigérienne", "NE"),
        ("nigérianes", "NG"),
        ("turques", "TR"),
        ("grecque", "GR"),
        ("sud-soudanaises", "SS"),
        ("équato-guinéens", "GQ"),
        ("nord-coréenne", "KP"),
        ("ouïghoure", "CN"),
        ("burkinabè", "BF"),
        ("Vénézuéliennes", "VE"),
        ("TCHADIENS", "TD"),
    ],
)
def test_demonyms_are_found_in_every_form(word: str, code: str) -> None:
    """Masculine and feminine, singular and plural, with and without capitals."""
    mentions = find_mentions(f"une personne {word} parmi d'autres")

    assert [(mention.codes[0], mention.kind) for mention in mentions] == [(code, Kind.DEMONYM)]


@pytest.mark.parametrize("text", ["SENEGAL", "Senegal", "Sénégal", "SÉNÉGAL"])
def test_missing_accents_and_capitals_do_not_matter(text: str) -> None:
    """Old captures drop accents, headlines are in capitals."""
    assert codes_in(text) == ["SN"]


@pytest.mark.parametrize(
    "text",
    [
        "La réunion s'est tenue à Nice puis à Tours.",
        "Maurice et Dominique ont parlé au cap.",
        "L'ONU, l'Union européenne et l'Union africaine",
        "les organisations latino-américaines",
        "un malaise cardiaque, un pain de seigle et une grenade",
        "L'Accord de Paris et la Convention d'Istanbul",
        "une île, un cap vert, le mali",
    ],
)
def test_look_alikes_name_no_country(text: str) -> None:
    """Common words, first names and international bodies are not countries."""
    assert codes_in(text) == []


def test_an_ambiguous_name_keeps_its_countries() -> None:
    """Either may be meant by "Congo" alone, the more spoken of first."""
    assert find_mentions("au Congo")[0].codes == ("CD", "CG")


def test_a_name_does_not_reach_over_a_full_stop() -> None:
    """Words of two sentences make no name."""
    assert codes_in("Il vit au Soudan. Du Sud viennent ses parents.") == ["SD"]


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_gives_mentions_in_order(text: str) -> None:
    """No text raises; mentions lie within the text and do not overlap."""
    edges = [edge for mention in find_mentions(text) for edge in (mention.start, mention.end)]

    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
