"""Snippets show why an appeal was found, from where its words stand."""

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from search import Appeal, Index, SearchRequest, highlighting
from search.analysis import Chunk, chunks, tokenise
from search.highlighting import find_spans, mark
from search.leaves import Leaf
from search.limits import SNIPPET_LENGTH
from search.placing import PlacedLeaf, place
from search.snippets import snippets
from tests.search.positions import leaves_of, positions_of, word_places

FILLER = "Il fut question de prison dans cette longue phrase qui ne dit rien de plus que les autres phrases. "

WORDS = (
    "détenu détenue·s détenu(e)s, avocat l’avocat- Salah-Eddine N’Djamena peine de mort. la peine_de_mort phrase "
    "d’Abdul_Aziz Abdul Aziz Abdul-Aziz mot mot mot « ! X… <b> & 中文"
)
texts = st.lists(
    st.sampled_from([*(word.replace("_", " ") for word in WORDS.split()), "\n\n", "\u00a0", ""]), max_size=160
).map(" ".join)

_, two_words, _ = tokenise("Abdul Aziz")
LEAVES = [
    *leaves_of('détenue "peine de mort" avocat salah-eddine ndjamena'),
    Leaf(leaves_of("abdelaziz")[0].places, two_words.terms.all, variants=("Abdul Aziz",)),
]


def show(text: str, leaves: list[Leaf]) -> list[str]:
    """Give the snippets of a text."""
    return list(map(str, snippets(text, leaves, placed_in(text, leaves))))


def placed_in(text: str, leaves: list[Leaf]) -> list[PlacedLeaf]:
    """Place leaves in a text as an index does."""
    return place(leaves, positions_of(leaves, text), word_places(text))


def without_marks(snippet: str) -> str:
    """Take the dots and the marks out of a snippet."""
    return Markup(re.sub(r"^… | …$|</?mark>", "", snippet)).unescape()  # noqa: S704 # escaped by what is tested


def test_fragments_show_different_words_before_repeating_one() -> None:
    """With one word everywhere and another once, the place of the rare one is shown."""
    shown = show(FILLER * 12 + "La torture est niée.", leaves_of("prison torture"))

    assert 2 <= len(shown) <= 3
    assert any("<mark>torture</mark>" in fragment for fragment in shown)


def test_words_that_stand_near_each_other_are_shown_first() -> None:
    """Of two places that show both words in one passage, the one where they are read together is the first chosen."""
    apart = "La prison, dit-on depuis bien des années dans tout le pays, ne connaît pas la torture, ou presque pas. "
    near = "On sait que la torture en prison est niée. "
    rest = "Une phrase sans rien de cela, qui sépare les autres et que personne ne lit jamais jusqu’au bout. " * 3

    shown = show(apart + rest + near + rest, leaves_of("prison torture"))

    assert any("<mark>torture</mark> en <mark>prison</mark>" in fragment for fragment in shown)


def test_without_a_match_in_the_text_its_beginning_is_shown() -> None:
    """A match in the title alone still gives something to read, escaped."""
    assert show("Première <phrase>. Seconde.", leaves_of("absent")) == ["Première &lt;phrase&gt;. Seconde."]
    assert show("Première phrase. Seconde.", []) == ["Première phrase. Seconde."]
    assert show("", leaves_of("absent")) == []


def test_the_same_words_are_not_shown_twice() -> None:
    """A summary that a page repeats is one passage."""
    assert show("Un détenu est mort.\n\nSuite.\n\nUn détenu est mort.", leaves_of("détenu")) == [
        "Un <mark>détenu</mark> est mort."
    ]


def test_sentences_too_long_are_cut_between_words_and_say_so() -> None:
    """The dots tell that the sentence goes on."""
    (shown,) = show("mot " * 200 + "détenu " + "mot " * 200, leaves_of("détenu"))

    assert re.fullmatch("… (mot )+<mark>détenu</mark>( mot)+ …", shown)


def test_a_phrase_is_marked_as_far_as_passages_show_it() -> None:
    """Where one passage ends inside a phrase and the next one goes on, its words are marked as in the whole text."""
    text = "Un détenu torturé " + "mot " * 54 + "peine de mort avocat " + "mot " * 100

    first, second = show(text, leaves_of('détenu torturé "peine de mort" avocat'))

    assert first.startswith("Un <mark>détenu</mark> <mark>torturé</mark> mot")
    assert first.endswith("mot <mark>peine</mark> …")
    assert second.startswith("… <mark>de</mark> <mark>mort</mark> <mark>avocat</mark> mot")


def test_only_compounds_that_match_are_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of a snippet does not grow with the text: a text of 30,000 words was cut whole for three passages."""
    text = FILLER * 1500 + "La torture de Salah-Eddine est niée. " + FILLER
    leaves = leaves_of("prison torture salaheddine")
    placed = placed_in(text, leaves)
    analysed: list[str] = []

    def counting(part: str) -> Iterator[tuple[int, int, Chunk]]:
        analysed.extend(part.split())
        return chunks(part)

    monkeypatch.setattr(highlighting, "chunks", counting)
    shown = snippets(text, leaves, placed)

    assert "<mark>torture</mark> de <mark>Salah-Eddine</mark>" in "".join(shown)
    assert analysed == ["Salah-Eddine"]


def test_an_index_gives_the_snippets_that_reading_the_text_gives(
    make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]
) -> None:
    """Positions come from the posting lists and word starts from the index; what stands in the title is not marked."""
    body = "Intertitre\n\n" + FILLER * 4 + "\n\nLa torture d’Abdul Aziz, en prison, est niée.\n\n" + FILLER * 2
    index = make_index(make_appeal(id="a", body="Rien."), make_appeal(id="b", title="Une phrase", body=body))

    (hit,) = index.search(SearchRequest('titre:phrase prison "la torture"')).hits

    assert list(map(str, hit.snippets)) == show(body, leaves_of('prison "la torture"'))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_snippets_mark_what_the_whole_text_marks(text: str) -> None:
    """Each is a short part of the text, marked as that part is in the whole text."""
    spans = find_spans(text, LEAVES)

    for snippet in show(text, LEAVES):
        written = without_marks(snippet)
        places = [own.start() for own in re.finditer(f"(?={re.escape(written)})", text)]

        assert len(written) <= SNIPPET_LENGTH
        assert re.sub("^… | …$", "", snippet) in {mark(text, spans, own, own + len(written)) for own in places}


@settings(max_examples=100, deadline=None)
@given(texts)
def test_a_text_with_a_match_shows_one(text: str) -> None:
    """A match in the text is shown wherever it stands."""
    assert bool(find_spans(text, LEAVES)) == ("<mark>" in "".join(show(text, LEAVES)))
