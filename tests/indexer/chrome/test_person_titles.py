"""Tests of a person's name as the title of a page on them."""

import pytest

from indexer.chrome.person_titles import is_named_above


def test_a_name_stands_above_what_the_person_does() -> None:
    """As profiles of human rights defenders are titled."""
    assert is_named_above("Ada Tovi", "Défenseuse des droits des pêcheurs")


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Un pêcheur jugé", "Avocate"),
        ("Ada Tovi", "Le port est fermé"),
        ("Ada Tovi", "Avocate au barreau du port, elle attend."),
        ("Comité Tovi", "Avocate"),
    ],
)
def test_other_pairs_of_lines_name_nobody(line: str, below: str) -> None:
    """A headline, no occupation, a sentence, an institution."""
    assert not is_named_above(line, below)
