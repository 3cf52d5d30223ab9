"""A query is said back in French."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.echo import echo
from search.parser import parse


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("détenu", "« détenu », toutes formes comprises"),
        (
            'détenu "peine de mort" -torture',
            "« détenu » et exactement « peine de mort », sans « torture », toutes formes comprises",
        ),
        (
            "(avocat OU juge) manifest*",
            "(« avocat » ou « juge ») et les mots qui commencent par « manifest », toutes formes comprises",
        ),
        ('titre:"la mort"', "dans le titre, exactement « la mort »"),
        ("pays:corée", "pays : Corée du Nord ou Corée du Sud"),
        ("organisation:acat", "organisation : « acat »"),
        ("statut:clos année:2009..2014", "statut : Action terminée et depuis 2009 jusqu’à 2014"),
        ("année:2009", "année : 2009"),
        ("année:..2009", "jusqu’à 2009"),
        ("année:sans-date", "année : Sans date"),
        ("-prison", "sans « prison », toutes formes comprises"),
        ("", "tous les appels"),
    ],
)
def test_each_part_is_said(query: str, sentence: str) -> None:
    """The reader sees what is searched, whatever was typed."""
    assert echo(parse(query).query) == sentence


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_query_can_be_said(text: str) -> None:
    """Whatever was typed, there is a sentence."""
    assert echo(parse(text).query)
