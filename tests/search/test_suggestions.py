"""What is suggested is in the corpus, can be asked as it stands, and finds more than what was typed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Appeal, Filters, Index, SearchRequest, Writer, open_index
from search.limits import MAX_COMPLETIONS, MAX_QUERY_LENGTH
from tests.conftest import PLAIN_APPEAL

BODIES = (
    "Des syndicalistes réfugiés à Achgabat, au Turkménistan.",
    "Un syndicaliste torturé en prison.",
    "Une journaliste du Kazakhstan en prison : SAUF erreur, liberté.",
    "Une avocate libre.",
)
WORDS = ["sindicaliste", "prisonn", "Achgabaat", "refujiés", "avocate", "libre", "du", "(", ")", '"', "-", "OU", "*"]
SIGNS = ["titre:", "pays:", "pri*", "sauff", "détenu·e·s", "Salah-Edine", "«", "?", "’", "\u200b"]
typed_queries = st.lists(st.sampled_from([*WORDS, *SIGNS, " "]), max_size=9).map(" ".join) | st.text(max_size=30)


def appeals(*bodies: str, titles: Sequence[str] = ()) -> list[Appeal]:
    """Make an appeal a text."""
    names = [*titles, *([""] * len(bodies))]
    return [replace(PLAIN_APPEAL, id=f"a{n}", title=names[n], body=body) for n, body in enumerate(bodies)]


@pytest.fixture
def index(make_index: Callable[..., Index]) -> Index:
    """Open a small corpus."""
    return make_index(*appeals(*BODIES))


def suggestion(index: Index, query: str, **filters: tuple[str, ...]) -> str | None:
    """Give what is suggested for a query."""
    return index.search(SearchRequest(query, Filters(**filters))).suggestion


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("refujiés", "réfugiés"),
        ("Des  sindicalistes  à Achgabaat !", "Des  syndicalistes  à Achgabat !"),
        ("l’avoccate", "l’avocate"),
        ("(sindicaliste OU avocate) -torturé", "(syndicaliste OU avocate) -torturé"),
        ("journaliste prisson", "journaliste prison"),
        ("Salah-syndicalist", None),
        ('"sindicaliste"', None),
        ("avocate -prisson", None),
        ("sindic*", None),
        ("avocate", None),
        ("xyzxyzxyz", None),
        ("", None),
    ],
)
def test_mistyped_words_are_corrected_and_the_rest_stays_as_typed(
    index: Index, query: str, expected: str | None
) -> None:
    """Quoted, excluded and cut words are left alone."""
    assert suggestion(index, query) == expected


def test_a_word_of_few_appeals_is_no_mistake_beside_one_of_hardly_more(make_index: Callable[..., Index]) -> None:
    """A rare name is corrected only into what is ten times as frequent."""
    few = make_index(*appeals("Une Karimova.", *["Une Karimona."] * 9))
    assert suggestion(few, "Karimova") is None

    many = make_index(*appeals("Une Karimova.", *["Une Karimona."] * 10))
    assert suggestion(many, "Karimova") == "Karimona"


def test_the_other_words_tell_which_correction_was_meant(make_index: Callable[..., Index]) -> None:
    """Of two near words the one that some appeal has together with the rest, although the other is in more."""
    index = make_index(*appeals(*["Nous voulons agir."] * 9, "Des violons ouzbeks.", "Un ouzbek."))

    assert suggestion(index, "voilons") == "voulons"
    assert suggestion(index, "voilons ouzbeks") == "violons ouzbeks"


def test_a_correction_that_helps_in_part_is_better_than_none(make_index: Callable[..., Index]) -> None:
    """When no appeal has the corrected words together, the likeliest one is suggested."""
    index = make_index(*appeals("Une avocate.", "Un syndicaliste.", "Un autre syndicaliste."))

    assert suggestion(index, "avocate sindicaliste") == "avocate syndicaliste"


def test_a_word_that_nothing_is_near_is_left_alone(make_index: Callable[..., Index]) -> None:
    """Two mistakes are too many where no appeal has the corrected words together."""
    index = make_index(*appeals("Une avocate.", "La loi sur le numérique."))

    assert suggestion(index, "amérique") == "numérique"
    assert suggestion(index, "avocate amérique") is None


def test_a_mistyped_country_of_a_filter_is_corrected(make_index: Callable[..., Index]) -> None:
    """What was taken as plain words becomes a filter again."""
    index = make_index(*appeals("Une avocate au Kazakhstan.", "Une avocate."))

    assert suggestion(index, "pays:kasakstan avocate") == "pays:Kazakhstan avocate"


def test_a_suggestion_finds_more_under_the_chosen_filters(index: Index) -> None:
    """Where the filters leave nothing, nothing is suggested."""
    assert suggestion(index, "sindicaliste", country=("KZ",)) == "syndicaliste"
    assert suggestion(index, "sindicaliste", country=("RU",)) is None


def test_a_withdrawn_appeal_leaves_no_word_to_suggest(tmp_path: Path) -> None:
    """The words of the next generation are those of its own appeals."""
    withdrawn, kept = appeals("Aliya Dosmanova.", "Une avocate.")
    for deleted in ([], [withdrawn.id]):
        with Writer(tmp_path / "index") as writer:
            for appeal in (withdrawn, kept):
                writer.add(appeal)
            for appeal_id in deleted:
                writer.delete(appeal_id)
            writer.publish()

    index = open_index(tmp_path / "index")

    assert suggestion(index, "Dosmannova") is None
    assert index.complete("dos") == ()


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("syn", ("syndicaliste",)),
        ("une avocate en pri", ("une avocate en prison",)),
        ("l’avo", ("l’avocate",)),
        ("titre:kaz", ("titre:Kazakhstan",)),
        ("pays:kaz", ()),
        ("d", ()),
        ("pri ", ()),
        ("prison", ()),
        ("une", ()),
        ("détenu·e·s", ()),
        ("", ()),
        ("pri" * MAX_QUERY_LENGTH, ()),
    ],
)
def test_the_last_word_is_completed_in_words_of_the_corpus(
    index: Index, typed: str, completed: tuple[str, ...]
) -> None:
    """One form of each family, no word without a subject, and nothing when the word is ended."""
    assert index.complete(typed) == completed


def test_completions_are_few(make_index: Callable[..., Index]) -> None:
    """As many as a browser shows."""
    index = make_index(*appeals(" ".join(f"prison{letter}{letter}a" for letter in "bcdfghjklmn")))

    assert len(index.complete("pri")) == MAX_COMPLETIONS


def test_frequent_words_are_those_that_stand_out_in_titles(make_index: Callable[..., Index]) -> None:
    """Neither small words nor those of every text, and one form of each family."""
    titles = ["Kazakhstan. Un syndicaliste libéré", "Des syndicalistes torturés", "Turquie. Le procès d’une avocate"]

    index = make_index(*appeals(*["Selon nos informations."] * 3, titles=titles))

    assert index.frequent_words[:2] == ("avocate", "Kazakhstan")
    assert set(index.frequent_words) == {
        "avocate",
        "Kazakhstan",
        "libéré",
        "procès",
        "syndicaliste",
        "torturés",
        "Turquie",
    }


@settings(max_examples=50, deadline=None)
@given(st.lists(typed_queries, min_size=5, max_size=5), st.lists(st.sampled_from(BODIES), min_size=1, max_size=4))
def test_whatever_is_suggested_can_be_asked_and_finds_more(queries: list[str], bodies: list[str]) -> None:
    """No query makes suggesting fail; what is suggested is one query, and not worse than the one typed."""
    with TemporaryDirectory() as folder:
        with Writer(Path(folder)) as writer:
            for appeal in appeals(*bodies):
                writer.add(appeal)
            writer.publish()
        index = open_index(Path(folder))

        for query in queries:
            typed = index.search(SearchRequest(query))
            index.complete(query)
            if typed.suggestion is not None:
                suggested = index.search(SearchRequest(typed.suggestion))
                assert (not suggested.relaxed, suggested.total) > (not typed.relaxed, typed.total)
