"""What tells one case from others is named in few of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.telling_names import telling_names


@pytest.mark.parametrize(
    ("text", "telling"),
    [
        ("Elle vit à Zarafchan avec Timur Orazov.", ("Orazov", "Timur", "Zarafchan")),
        ("Arrêté le 3 mai 2019, puis le 1er juin 2020.", ("1er juin 2020", "3 mai 2019")),
        ("Il a été battu à la prison centrale de Gohardacht.", ()),
        ("Le code pénal, dit la cour d’appel de Bani Khalaf, l’interdit.", ()),
        ("C’est faux, a déclaré Clara Verdier.", ()),
        ("C’est faux, a dit Clara Verdier.", ("Clara", "Verdier")),
        ("Ils ont quitté Téhéran et l’Iran pour New Delhi, et une page sur Facebook.", ()),
        ("Demain est un jour. Hier aussi.", ()),
    ],
)
def test_settings_of_many_cases_tell_nothing(text: str, telling: tuple[str, ...]) -> None:
    """Prisons, courts, capitals, countries and spokespersons; nor does what only begins a sentence."""
    assert telling_names(text) == telling


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """What it gives stands in the text, in order, each once."""
    names = telling_names(text)

    assert list(names) == sorted(set(names))
    assert all(name in text for name in names)
