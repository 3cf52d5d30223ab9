"""Pages with the same article are found; a template filled in for someone else is another article."""

from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide import near_duplicates as module
from indexer.corpus_wide.near_duplicates import candidates, near_duplicates
from indexer.corpus_wide.shingles import BANDS
from search import Appeal
from tests.indexer.corpus_wide.conftest import Summarise

MakeAppeal = Callable[..., Appeal]

STORY = (
    "L’enseignante fictive {name} a été arrêtée à son domicile le 3 mai par des policiers en civil. Elle est détenue "
    "au secret depuis lors, sans avocat et sans soins, et sa famille ignore où elle se trouve. Ses collègues ont "
    "demandé des explications au parquet, qui ne leur a pas répondu. {name} avait dénoncé la vente de diplômes dans "
    "son lycée et reçu des menaces pendant tout l’hiver. Le comité demande sa libération immédiate, l’accès à un "
    "médecin de son choix et une enquête indépendante sur les mauvais traitements que ses proches redoutent."
)


def test_a_copy_with_chrome_or_without_its_end_is_found(make_appeal: MakeAppeal, summarise: Summarise) -> None:
    """Print versions lack a box, archive copies have one more; case and line breaks do not matter."""
    text = STORY.format(name="Alma Torres")
    bodies = [text, text.upper(), text + "\n\nPartager cette page avec un ami", text.rpartition(" sur les")[0]]

    pairs = set(near_duplicates(*summarise([make_appeal(body=body) for body in bodies])))

    assert pairs >= {(0, 1), (0, 2), (0, 3)}


def test_another_text_is_not(make_appeal: MakeAppeal, summarise: Summarise) -> None:
    """A follow-up tells the case again in other words."""
    bodies = [
        STORY.format(name="Alma Torres"),
        "Alma Torres, l’enseignante arrêtée en mai, a été libérée hier soir. Elle a retrouvé ses élèves et remercie "
        "toutes celles et tous ceux qui ont écrit. Le comité demande que les charges soient abandonnées.",
    ]

    assert list(near_duplicates(*summarise([make_appeal(body=body) for body in bodies]))) == []


def test_one_letter_for_two_people_is_two_articles(make_appeal: MakeAppeal, summarise: Summarise) -> None:
    """Most of the text is the same; each repeats a name that the other never gives."""
    appeals = [
        make_appeal(title=f"Libérez {name} !", body=STORY.format(name=name)) for name in ("Alma Torres", "Rosa Quispe")
    ]

    assert list(near_duplicates(*summarise(appeals))) == []


def test_one_letter_for_two_countries_is_two_articles(make_appeal: MakeAppeal, summarise: Summarise) -> None:
    """Even where it names nobody."""
    body = STORY.format(name="inconnue")
    appeals = [make_appeal(countries=("PE",), body=body), make_appeal(countries=("BO",), body=f"{body} Merci.")]

    assert list(near_duplicates(*summarise(appeals))) == []


def test_a_template_over_many_pages_is_not_compared_pair_by_pair(
    make_appeal: MakeAppeal, summarise: Summarise, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is compared with a bounded number of others, and copies still meet."""
    monkeypatch.setattr(module, "COMPARED_AT_MOST", 3)
    pages, _ = summarise([make_appeal(body=f"{STORY.format(name='elle')} {number}") for number in range(40)])

    pairs = candidates([page.text.bands for page in pages]).tolist()

    assert len(pairs) < 40 * 39 / 4
    assert {place for pair in pairs for place in pair} == set(range(40))


ROWS = st.lists(st.integers(0, 30), min_size=BANDS, max_size=BANDS)


@settings(max_examples=50, deadline=None)
@given(st.lists(ROWS, max_size=12))
def test_candidates_are_all_pairs_with_a_band_in_common(rows: list[list[int]]) -> None:
    """In order, each once, the lesser number first."""
    bands = [set(enumerate(row)) for row in rows]
    expected = [
        [one, other] for one, other in combinations(range(len(bands)), 2) if not bands[one].isdisjoint(bands[other])
    ]

    assert candidates([np.array(row, np.uint32).tobytes() for row in rows]).tolist() == expected
