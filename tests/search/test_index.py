"""The open index answers as a naive engine that reads every appeal would."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Appeal, Filters, Index, PublicationDate, SearchRequest, Sort, Status, Writer, open_index
from search.errors import QueryRefused
from search.limits import MAX_PER_PAGE
from tests.conftest import PLAIN_APPEAL
from tests.search.oracle import Oracle

WORDS = [
    "détenu",
    "détenus",
    "detenue",
    "militant·e·s",
    "militante",
    "militants",
    "droits",
    "de",
    "la",
    "l’homme",
    "l'opposition",
    "défenseur-ses",
    "Salah-Eddine",
    "Salaheddine",
    "porte-parole",
    "porte",
    "parole",
    "marche",
    "marché",
    "marches",
    "MARCHE",
    "torturé",
    "torture",
    "prison",
    "libre",
    "Almaty",
    "kazakh",
    "ligue",
    "fictive",
    "Almati",
    "Salahaddine",
    "el-Fattah",
    "Al-Fatah",
    "Abdul",
    "Aziz",
    "Abdelaziz",
    "ben",
    "bin",
    "et",
]

texts = st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=12).map(" ".join)

appeals = st.lists(
    st.builds(
        replace,
        st.just(PLAIN_APPEAL),
        id=st.text("abcdef", min_size=1, max_size=3),
        title=texts,
        body=texts,
        organisation=st.sampled_from([None, "Comité fictif", "Ligue fictive"]),
        countries=st.lists(st.sampled_from(["KZ", "RU", "TM"]), max_size=2, unique=True).map(tuple),
        status=st.sampled_from(Status),
        date=st.sampled_from([None, PublicationDate(2019), PublicationDate(2019, 5), PublicationDate(2020, 1, 2)]),
    ),
    max_size=9,
    unique_by=lambda appeal: appeal.id,
)

words = st.sampled_from(WORDS)
atoms = st.one_of(
    words,
    st.lists(words, min_size=1, max_size=3).map(lambda own: '"' + " ".join(own) + '"'),
    st.sampled_from(["det*", "tortur*", "mil*", "zzz*"]),
    st.sampled_from(["pays:KZ", "pays:russie", "organisation:ligue", "statut:clos", "année:2019..", "année:sans-date"]),
    words.map(lambda own: f"titre:{own}"),
)
queries = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
        st.lists(inner, min_size=2, max_size=2).map(" OU ".join),
        inner.map(lambda own: f"-({own})"),
        inner.map(lambda own: f"({own})"),
    ),
    max_leaves=4,
) | st.just("")

filters = st.builds(
    Filters,
    country=st.lists(st.sampled_from(["KZ", "RU", "unknown", "FR"]), max_size=2, unique=True).map(tuple),
    organisation=st.lists(st.sampled_from(["Comité fictif", "unknown"]), max_size=2, unique=True).map(tuple),
    status=st.lists(st.sampled_from(["open", "none"]), max_size=2, unique=True).map(tuple),
    year=st.lists(st.sampled_from(["2019", "unknown"]), max_size=2, unique=True).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(appeals, st.lists(st.builds(SearchRequest, queries, filters, st.sampled_from(Sort)), min_size=1, max_size=6))
def test_answers_as_the_oracle_does(corpus: list[Appeal], requests: list[SearchRequest]) -> None:
    """Sets, totals, order and facet counts are those of a loop over all texts."""
    oracle = Oracle(corpus)
    with TemporaryDirectory() as folder:
        index = publish(Path(folder), corpus)
        for request in requests:
            ids, counts = oracle.search(request)

            results = index.search(replace(request, per_page=MAX_PER_PAGE))

            assert [hit.appeal.id for hit in results.hits] == ids
            assert results.total == len(ids)
            assert counted(results.facets.country) == counts["country"]
            assert counted(results.facets.organisation) == counts["organisation"]
            assert counted(results.facets.status) == counts["status"]
            assert counted(results.facets.year) == counts["year"]


def publish(folder: Path, corpus: list[Appeal]) -> Index:
    """Publish a corpus in a folder and open it."""
    with Writer(folder) as writer:
        for appeal in corpus:
            writer.add(appeal)
        writer.publish()
    return open_index(folder)


def counted(lines: tuple[object, ...]) -> Counter[str]:
    """Give the lines of a facet as counts, those at zero left out."""
    return +Counter({line.value: line.count for line in lines})


def ids(index: Index, query: str, **fields: object) -> list[str]:
    """Give the ids of the hits of a query."""
    return [hit.appeal.id for hit in index.search(SearchRequest(query, **fields)).hits]


def test_pages_of_hits_neither_repeat_nor_leave_out(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Leafing through all pages gives every hit once, in the order of one long page."""
    index = make_index(*(make_appeal(id=f"a{n:02}", body="détenu " * (n % 3)) for n in range(23)))

    leafed = [found for page in (1, 2, 3, 4) for found in ids(index, "détenu", page=page, per_page=5)]

    assert leafed == ids(index, "détenu", per_page=100)
    assert len(set(leafed)) == 15


def test_a_page_beyond_the_last_is_empty(make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]) -> None:
    """A page that is not there shows nothing, not the last page again, and the total stays."""
    index = make_index(make_appeal())

    results = index.search(SearchRequest("texte", page=2))

    assert results.hits == ()
    assert (results.total, results.pages) == (1, 1)


@pytest.mark.parametrize("fields", [{"page": 0}, {"per_page": 0}, {"per_page": MAX_PER_PAGE + 1}])
def test_impossible_pages_are_refused(fields: dict[str, int], make_index: Callable[..., Index]) -> None:
    """A page below the first and a page of no size are refused with a sentence."""
    index = make_index()

    with pytest.raises(QueryRefused, match="une page à partir de 1"):
        index.search(SearchRequest("texte", **fields))


def test_when_no_appeal_has_all_words_those_with_some_are_shown_and_said_so(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """The notice tells that the hits do not have all the words."""
    index = make_index(make_appeal(id="a", body="torture"), make_appeal(id="b", body="prison"))

    results = index.search(SearchRequest("torture prison"))

    assert results.total == 2
    assert results.relaxed
    assert results.notice == "Aucun appel ne contient tous ces mots ; voici ceux qui s’en approchent le plus."


def test_the_words_that_no_appeal_has_are_named(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """The reader sees which word to change; what has more of the other words comes first."""
    index = make_index(
        make_appeal(id="a", body="torture torture torture"),
        make_appeal(id="b", body="torture en prison, et beaucoup d’autres mots encore pour allonger le texte"),
    )

    results = index.search(SearchRequest("torture prison licorne"))

    assert results.notice == "Aucun appel ne contient « licorne » ; voici ceux qui répondent le mieux aux autres mots."
    assert [hit.appeal.id for hit in results.hits] == ["b", "a"]
    assert index.search(SearchRequest("licorne")).notice == "Aucun appel ne contient « licorne »."
    assert index.search(SearchRequest("licorne")).total == 0


def test_a_chosen_value_is_listed_even_at_zero(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """A reader can always take a filter back."""
    index = make_index(make_appeal())

    facets = index.search(SearchRequest("texte", Filters(country=("TM",)))).facets

    assert [(line.value, line.label, line.count) for line in facets.country] == [
        ("KZ", "Kazakhstan", 1),
        ("TM", "Turkménistan", 0),
    ]


def test_an_appeal_is_found_by_its_id_and_only_by_it(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Getting gives back the whole appeal as it was added; an unknown id gives nothing."""
    appeal = make_appeal(id="b2", body="Première partie.\n\nSeconde « partie ».")
    index = make_index(make_appeal(id="a1"), appeal)

    assert index.get("b2") == appeal
    assert index.get("b") is None
    assert index.get("") is None


def test_highlighting_marks_titles_and_paragraphs(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Each paragraph comes escaped, with its matches marked and counted."""
    appeal = make_appeal(title="Un détenu <oublié>", body="Les détenus.\n\nRien.")

    highlighted = make_index(appeal).highlight(appeal, "detenu")

    assert highlighted.title == "Un <mark>détenu</mark> &lt;oublié&gt;"
    assert highlighted.paragraphs == ("Les <mark>détenus</mark>.", "Rien.")
    assert highlighted.matches == 2


def test_an_empty_query_lists_everything_most_recent_first(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Without words there is no relevance: appeals come by date, undated ones last."""
    dates = {"a": None, "b": PublicationDate(2019), "c": PublicationDate(2021, 3), "d": PublicationDate(2019, 1, 1)}
    index = make_index(*(make_appeal(id=own, date=date) for own, date in dates.items()))

    assert ids(index, "") == ["c", "d", "b", "a"]


def test_long_titles_are_shortened_in_hits(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """One page cannot push the others off the screen by its title."""
    index = make_index(make_appeal(title="mot " * 200))

    (hit,) = index.search(SearchRequest("texte")).hits

    assert len(hit.title) == 200
    assert hit.title.endswith("…")
