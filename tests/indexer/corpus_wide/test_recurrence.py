"""Lines that recur over the pages of one site leave the texts, whatever the order in which pages come and go."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.page_summary import summarise_page, without_lines
from indexer.corpus_wide.recurrence import find_recurrent
from indexer.facets.identity import appeal_id
from indexer.page import Page
from indexer.reading.sources import content_hash
from indexer.rebuild import RebuildOptions, rebuild
from search import Appeal, SearchRequest, open_index
from search.appeal import Extraction
from tests.conftest import PLAIN_APPEAL

NAMES = ("Amina Bakary", "Paul Nsengi", "Rosa Quintal", "Timur Orazov", "Leïla Haddou", "Joao Macassar", "Vera Lukic")
PLACES = ("le port", "la mairie", "l’école", "l’hôpital", "le marché", "la gare")
DEMAND = "Le collectif fictif exige la libération de tous les syndicalistes détenus."
HEAD = ["La boutique solidaire", "Nos antennes locales"]
FOOT = ["Nos carnets de route", "Le fil des bénévoles", "Le collectif fictif vit de vos dons et de votre temps."]


def article(number: int) -> list[str]:
    """Tell a fictional case in two paragraphs, unlike any other."""
    name, place = NAMES[number % len(NAMES)], PLACES[number // len(NAMES) % len(PLACES)]
    dice = random.Random(number)  # noqa: S311 # so that each number tells the same case
    details = " ".join(f"{dice.choice(('témoin', 'juge', 'gardien'))} {dice.randrange(10**6)}" for _ in range(30))
    return [
        f"{name} a été arrêté devant {place} par des policiers en civil, selon plusieurs voisins qui ont tout vu.",
        f"Le dossier {number} de cette affaire fictive compte ces pièces et aucune autre : {details}.",
    ]


def page(number: int, paragraphs: Iterable[str], site: str = "collectif.example") -> Appeal:
    """Make the appeal that a page by itself gave."""
    body = "\n\n".join(paragraphs)
    return replace(PLAIN_APPEAL, id=f"{number:04}", body=body, extraction=Extraction(site, page_words=100))


def bodies(appeals: Sequence[Appeal]) -> list[list[str]]:
    """Give the paragraphs of appeals without those that recur."""
    recurrent = find_recurrent([summarise_page(appeal) for appeal in appeals])
    return [without_lines(appeal.body, places).split("\n\n") for appeal, places in zip(appeals, recurrent, strict=True)]


def test_the_template_of_a_site_leaves_its_texts() -> None:
    """Labels and the prose behind them go, the articles stay whole."""
    pages = [page(number, [*HEAD, *article(number), *FOOT]) for number in range(12)]

    assert bodies(pages) == [article(number) for number in range(12)]


def test_a_phrase_of_ten_appeals_is_not_lost() -> None:
    """A campaign's demand stays between paragraphs and at their end, even when all pages of the site have it."""
    amid = [page(number, [article(number)[0], DEMAND, article(number)[1], *FOOT]) for number in range(10)]
    last = [page(number, [*article(number), DEMAND, *FOOT]) for number in range(10)]

    assert bodies(amid) == [[article(number)[0], DEMAND, article(number)[1]] for number in range(10)]
    assert bodies(last) == [[*article(number), DEMAND] for number in range(10)]


def test_few_pages_teach_nothing() -> None:
    """Below five articles every line is kept."""
    pages = [page(number, [*HEAD, *article(number), *FOOT]) for number in range(4)]

    assert bodies(pages) == [[*HEAD, *article(number), *FOOT] for number in range(4)]


def test_one_site_teaches_nothing_about_another() -> None:
    """The same words may be a menu here and a text there."""
    many = [page(number, [*HEAD, *article(number)]) for number in range(10)]
    other = page(99, [*HEAD, *article(99)], site="autre.example")

    assert bodies([*many, other])[-1] == [*HEAD, *article(99)]


def test_captures_that_nothing_names_are_told_apart_by_their_lines() -> None:
    """Text captures of two unknown sites come without addresses."""
    first = [page(number, [*article(number), *HEAD], site="") for number in range(5)]
    second = [page(number, [*article(number), *FOOT[:2]], site="") for number in range(5, 15)]

    assert bodies([*first, *second]) == [article(number) for number in range(15)]


def test_a_text_is_never_emptied() -> None:
    """A page whose own words are too few for an article keeps all its lines."""
    short = page(0, [*HEAD, "Il est libre.", *FOOT])

    assert bodies([short, *(page(number, [*HEAD, *article(number), *FOOT]) for number in range(1, 12))])[0] == [
        *HEAD,
        "Il est libre.",
        *FOOT,
    ]


LINES = st.sampled_from([*HEAD, *FOOT, DEMAND, *article(1), *article(2), *article(3)])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(LINES, max_size=8), max_size=14), st.randoms(use_true_random=False))
def test_the_order_of_pages_changes_nothing(texts: list[list[str]], dice: random.Random) -> None:
    """Appeals depend on which pages there are alone, and only ever lose lines."""
    pages = [page(number, paragraphs) for number, paragraphs in enumerate(texts)]
    order = dice.sample(range(len(pages)), len(pages))

    cleaned = bodies(pages)

    assert bodies([pages[number] for number in order]) == [cleaned[number] for number in order]
    for before, after in zip(pages, cleaned, strict=True):
        rest = iter(before.body.split("\n\n"))
        assert all(line in rest for line in after)


def understand(page: Page) -> Appeal:
    """Take a file for an article, in the place of the other two layers."""
    return replace(
        PLAIN_APPEAL,
        id=appeal_id(None, page.source),
        source=page.source,
        body=page.content.decode(),
        extraction=Extraction("collectif.example", page_words=100),
        content_hash=content_hash(page),
    )


@pytest.fixture
def write_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Path]:
    """Write a page with the collectif's template around the case of that number, for rebuilds of this test."""
    monkeypatch.setattr("indexer.extractor_pool.extract_appeal", understand)

    def write(number: int) -> Path:
        folder = tmp_path / "captures"
        folder.mkdir(exist_ok=True)
        path = folder / f"{number}.txt"
        path.write_text("\n\n".join([*HEAD, *article(number), *FOOT]), encoding="utf-8")
        return path

    return write


def test_an_incremental_rebuild_gives_what_a_full_one_gives(tmp_path: Path, write_page: Callable[[int], Path]) -> None:
    """While pages come and go, lines become the template's and cease to be, in pages that did not change too."""
    dice = random.Random(7)  # noqa: S311 # a seed, so that every run is the same
    present: set[int] = set()
    learnt = set()
    for _ in range(8):
        for number in dice.sample(range(10), 4):
            present ^= {number}
            if number in present:
                write_page(number)
            else:
                (tmp_path / "captures" / f"{number}.txt").unlink()

        incremental = appeals_after(tmp_path, "index", RebuildOptions(jobs=1))

        assert incremental == appeals_after(tmp_path, "full", RebuildOptions(jobs=1, full=True))
        learnt.add(any(appeal.extraction.recurrent_lines for appeal in incremental))
    assert learnt == {False, True}


def appeals_after(folder: Path, name: str, options: RebuildOptions) -> list[Appeal]:
    """Rebuild an index and read all its appeals."""
    rebuild([folder / "captures"], folder / name, options)
    hits = open_index(folder / name).search(SearchRequest(per_page=100)).hits
    return sorted((hit.appeal for hit in hits), key=lambda appeal: appeal.id)


def test_what_was_learnt_from_a_withdrawn_page_is_forgotten(tmp_path: Path, write_page: Callable[[int], Path]) -> None:
    """The fifth page of a site makes its template; without it the other four have all their lines again."""
    for number in range(4):
        write_page(number)
    before = appeals_after(tmp_path, "index", RebuildOptions(jobs=1))
    fifth = write_page(4)
    learnt = appeals_after(tmp_path, "index", RebuildOptions(jobs=1))
    fifth.unlink()

    after = appeals_after(tmp_path, "index", RebuildOptions(jobs=1))

    assert {appeal.extraction.recurrent_lines for appeal in learnt} == {4}
    assert after == before
