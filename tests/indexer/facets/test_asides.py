"""Tests of what is an aside in an article: datelines, addresses, embassies, origins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.facets.asides import is_from_elsewhere, is_topic, sentences, telling_mentions
from indexer.facets.gazetteer import find_mentions


def texts(*paragraphs: str) -> list[str]:
    """Give the sentences of some paragraphs."""
    return [sentence.text for sentence in sentences(paragraphs)]


def test_a_dateline_is_not_of_the_article() -> None:
    """The town in it is the publisher's."""
    assert texts("(Beyrouth, le 3 mai 2014) – Le juge a parlé.") == ["Le juge a parlé."]


def test_an_address_block_ends_where_prose_begins() -> None:
    """Short lines after a call to write are addresses."""
    assert texts("Écrivez à :", "Ministre de la Justice", "Bamako, Mali", "Le juge a parlé hier.") == [
        "Le juge a parlé hier."
    ]


def test_contact_sentences_go_and_their_neighbours_stay() -> None:
    """One sentence with an address does not spoil a paragraph."""
    assert texts("Écrivez à juge@exemple.org à Bamako. Le juge a parlé.") == ["Le juge a parlé."]


@pytest.mark.parametrize(
    "text",
    ["des migrants turkmènes", "les services spéciaux ouzbeks et tadjiks", "venus de Roumanie", "expulsé vers le Mali"],
)
def test_people_from_elsewhere(text: str) -> None:
    """Where people come from, or are going, is not where the case is."""
    assert is_from_elsewhere(text, find_mentions(text)[-1])


def test_a_sentence_may_begin_with_its_country() -> None:
    """Where all of it happens is said first: "Au Venezuela, …"."""
    text = "Au Venezuela, la contrebande part vers Cuba."
    first, second = find_mentions(text)

    assert is_topic(text, first)
    assert not is_topic(text, second)


def test_neighbouring_countries_are_not_one_name() -> None:
    """A hyphen joins two countries as it joins two first names."""
    assert len(telling_mentions("le conflit Israël-Palestine")) == 2
    assert telling_mentions("Marie-France Leroy") == ()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text()))
def test_any_text_is_read(paragraphs: list[str]) -> None:
    """No text raises, and no sentence is longer than its paragraph."""
    assert all(len(sentence.text) <= len(paragraphs[sentence.paragraph]) for sentence in sentences(paragraphs))


def test_a_sentence_that_ends_with_a_telephone_is_no_address() -> None:
    """A number must follow."""
    assert [one.text for one in sentences(["Les policiers grecs ont cassé son téléphone."])]
    assert not list(sentences(["Tél. 01 40 40 42 43"]))


@pytest.mark.parametrize(
    "text",
    [
        "Le camp est près de la frontière soudanaise.",
        "Ils vivent du côté indonésien de la frontière.",
        "Elle n'avait jamais mis les pieds en Haïti.",
        "Il n'a jamais vécu au Mali.",
    ],
)
def test_borders_and_where_someone_never_was_are_elsewhere(text: str) -> None:
    """They tell where something does not happen."""
    assert [is_from_elsewhere(text, mention) for mention in telling_mentions(text)] == [True]


def test_a_name_joined_to_another_word_is_another_name() -> None:
    """In capitals too, unless both are countries."""
    assert not telling_mentions("ON A BRÛLÉ L'ÉCOLE DE BALI-NYONGA")
    assert not telling_mentions("L'école de Bali-Nyonga a brûlé")
    assert len(telling_mentions("ISRAËL-PALESTINE")) == 2


def test_border_guards_act_and_people_of_the_border_do_not() -> None:
    """A hyphen makes them those in power."""
    guards, people = "Les gardes-frontières libyens tirent.", "Les frontaliers libyens attendent."

    assert not is_from_elsewhere(guards, find_mentions(guards)[0])
    assert is_from_elsewhere(people, find_mentions(people)[0])
