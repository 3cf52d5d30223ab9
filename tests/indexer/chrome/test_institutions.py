"""Tests of names of associations and the like."""

import pytest

from indexer.chrome.institutions import begins_as_institution, is_institution


def test_a_name_has_capitals_and_no_signs_of_a_sentence() -> None:
    """A title may begin with the same word."""
    assert is_institution("PAROISSE SAINT-MARTIN DE SANDIANO")
    assert is_institution("Ligue du Port de Sandiano")
    assert not is_institution("Comité dissous, président arrêté")
    assert not is_institution("Association dissoute par décret")


@pytest.mark.parametrize("line", ["Comité de soutien aux pêcheurs de Sandiano", "Union des dockers"])
def test_at_the_top_of_a_page_its_first_word_tells(line: str) -> None:
    """Names of committees are written in small letters too."""
    assert begins_as_institution(line)
