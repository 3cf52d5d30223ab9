"""The numbers that appeals are filed under, in one spelling."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.article import Article
from indexer.facets.evidence import Stated
from indexer.facets.references import case_of, find_references


def numbers(article: Article) -> tuple[str, ...]:
    """Give the numbers of an article."""
    return tuple(found.value for found in find_references(article))


@pytest.mark.parametrize(
    ("line", "references"),
    [
        ("AU 23/11", ("AU 23/11",)),
        ("Action urgente : UA 012/2013", ("AU 12/13",)),
        ("FI n° 23/11-1", ("FI 23/11",)),
        ("AU 22/99 - Index AI : ASA 17/25/99", ("AU 22/99", "ASA 17/025/1999")),
        ("Index : EUR 60/3456/2020", ("EUR 60/3456/2020",)),
        ("MDE 13/020/2014", ("MDE 13/020/2014",)),
        ("TUN 002 / 0505 / OBS 037", ("TUN 002/0505/OBS 037",)),
        ("UZB 001/0612/OBS 055.1", ("UZB 001/0612/OBS 055",)),
        ("Cas PHL 230407.CC", ("PHL 230407.CC",)),
        ("BCE 0418 308 144 - IBAN BE85", ()),
        ("De l’eau 23/11 et LE 24/05/2019", ()),
        ("AU 12/10/2011", ()),
    ],
)
def test_references_are_read_from_labels(line: str, references: tuple[str, ...]) -> None:
    """Zeros, centuries, the English name and the number of an update do not matter; dates and accounts are none."""
    assert numbers(Article("Titre", ("Texte.",), furniture=(line,))) == references


def test_prose_is_read_where_no_label_states_a_number() -> None:
    """An appeal's own number goes before those it cites."""
    prose = "Ces informations complètent l’action urgente AU 45/12 que nous avons diffusée au mois de mars dernier."

    assert numbers(Article("Titre", (prose,))) == ("AU 45/12",)
    assert numbers(Article("Titre", (prose,), furniture=("AU 60/12",))) == ("AU 60/12",)


def test_a_number_comes_with_its_words_and_place() -> None:
    """As the page writes it, and where."""
    (found,) = find_references(Article("Titre", ("Texte.",), furniture=("UA n° 12/2019",)))

    assert found == Stated("AU 12/19", "UA n° 12/2019", "line around the article", "a short line states it")


@pytest.mark.parametrize(
    ("references", "case"),
    [
        (("FI 23/11", "AU 23/11", "AFR 17/001/2011"), "AU 23/11"),
        (("UZB 001/0612/OBS 055",), "UZB 001/0612/OBS 055"),
        (("EUR 60/3456/2020",), None),
        (("AU 23/11", "AU 24/11"), None),
        ((), None),
    ],
)
def test_a_case_has_one_number(references: tuple[str, ...], case: str | None) -> None:
    """An index code names one document; of several numbers none is certain."""
    assert case_of(references) == case


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"(AU|UA|FI) ?\d{1,3}/\d{2}", fullmatch=True))
def test_a_reference_in_its_one_spelling_is_read_as_itself(line: str) -> None:
    """Normalising twice changes nothing."""
    (reference,) = numbers(Article(line, ()))

    assert numbers(Article(reference, ())) == (reference,)
