"""Tests of names that are places only where the words around them say so."""

import pytest

from indexer.facets.gazetteer import find_mentions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("arrêté à Lima", "PE"),
        ("dans le camp d'Aïda", "PS"),
        ("la prison centrale de Santiago", "CL"),
        ("Il habite près de Nazareth.", "IL"),
        ("l'université de Constantine", "DZ"),
        ("Santiago (Chili)", "CL"),
        ("Elle étudie à Valparaíso et à Santiago.", "CL"),
        ("un homme de Santiago, au Chili", "CL"),
        ("(Washington, le 3 mai 2019)", "US"),
        ("la gendarmerie de Matam", "SN"),
        ("la prison des femmes de Santiago", "CL"),
        ("le procureur de Ghazni", "AF"),
    ],
)
def test_words_around_a_name_make_it_a_place(text: str, code: str) -> None:
    """A preposition of place, a kind of place before it, its country or a date after it."""
    assert code in [mention.codes[0] for mention in find_mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Aïda a été arrêtée mardi.",
        "Liberté pour Aïda",
        "Aïda, 19 ans, attend son procès.",
        "Écrivez à Aïda en prison.",
        "Justice et liberté à Santiago !",
        "« Attends », disait-elle à Santiago.",
        "la famille de Santiago",
        "sa sortie de prison, dit Sabah",
        "Santiago Maldonado a disparu.",
        "Manga et bandes dessinées",
        "Sofia (22 ans) a perdu un œil.",
    ],
)
def test_a_bare_name_may_be_of_a_person(text: str) -> None:
    """Someone who does something, has an age, is written to or given something."""
    assert not find_mentions(text)
