"""Passages are whole sentences where they fit, and are cut between words where they do not."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.limits import SNIPPET_LENGTH
from search.passages import Passage, beginning, passage_around

FILLER = "Une phrase assez longue pour que quatre ne tiennent pas ensemble dans un passage. "

texts = st.text(alphabet=st.sampled_from("aé·-. !?…»’\n\u00a0MU中_"), min_size=1, max_size=900)


def around(text: str, word: str) -> str:
    """Cut the passage around the first place of a word."""
    place = text.index(word)
    passage = passage_around(text, place, place)
    return text[passage.start : passage.end]


def test_a_passage_begins_with_its_sentence_and_takes_in_what_follows() -> None:
    """The sentence of the word comes first, others as long as they fit."""
    text = FILLER * 5 + "Un détenu est mort. " + FILLER * 5

    assert around(text, "détenu") == "Un détenu est mort. " + (FILLER * 2).strip()


def test_what_comes_before_fills_the_room_at_the_end_of_a_paragraph() -> None:
    """The last sentence of a paragraph is shown with those before it."""
    assert around(FILLER * 5 + "Un détenu est mort.\n\nSuite.", "détenu") == FILLER * 2 + "Un détenu est mort."


def test_a_passage_stays_in_its_paragraph() -> None:
    """Neither the heading before nor what follows is run into it."""
    assert around("Titre\n\nUn détenu est mort.\n\nSuite.", "détenu") == "Un détenu est mort."


@pytest.mark.parametrize(
    "sentence",
    [
        "Selon M. Dupont, un détenu est mort hier.",
        "La loi du 12 mars de l’U.E. Autant dire rien pour un détenu.",
        "« Un détenu est mort ! » dit-elle à la presse.",
        "Il parle… d’un détenu et de la mort.",
    ],
)
def test_what_ends_no_sentence_is_not_cut_after(sentence: str) -> None:
    """Titles, initials and what is said inside a sentence end with signs that end sentences elsewhere."""
    text = FILLER * 3 + sentence + " " + FILLER * 3
    place = text.index("détenu")

    passage = passage_around(text, place, place, [Passage(0, len(FILLER) * 3 - 1)])

    assert text[passage.start : passage.end].startswith(sentence)


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    """The word stands in the middle, and the passage knows that it begins and ends elsewhere than the sentence."""
    text = "mot " * 200 + "détenu " + "mot " * 200
    place = text.index("détenu")

    passage = passage_around(text, place, place)

    assert (passage.begins, passage.ends) == (False, False)
    assert re.fullmatch("(mot )+détenu( mot)+", text[passage.start : passage.end])
    assert place - passage.start > SNIPPET_LENGTH / 3


def test_a_cry_before_a_long_sentence_is_not_shown_alone() -> None:
    """A passage too short to say anything goes on into the next sentence."""
    text = "Un détenu ! Et " + "mot " * 200

    assert len(around(text, "détenu")) > SNIPPET_LENGTH - len(" mot ")


def test_two_words_are_shown_together_even_in_a_long_sentence() -> None:
    """The passage begins late enough for the last word to have its place."""
    text = "mot " * 100 + "détenu " + "mot " * 40 + "torturé " + "mot " * 100

    passage = passage_around(text, text.index("détenu"), text.index("torturé"))

    assert {"détenu", "torturé"} <= set(text[passage.start : passage.end].split())


def test_a_text_begins_with_what_says_something() -> None:
    """Headings are left out unless there is nothing else."""
    assert beginning("À propos de la situation\n\n" + FILLER * 2) == (26, 26 + len(FILLER) * 2 - 1, True, True)
    assert beginning("Bref.\n\nFin.") == (0, 5, True, True)
    assert beginning(" \n ") is None


@settings(max_examples=100, deadline=None)
@given(texts, st.data())
def test_passages_are_short_hold_their_word_and_cut_none(text: str, data: st.DataObject) -> None:
    """Whatever the text, a passage shows the word, leaves out no part of one it shows, and overlaps no other."""
    words = [own.start() for own in re.finditer(r"(?<!\S)\S+", text)]
    chosen: list[Passage] = []
    for place in data.draw(st.lists(st.sampled_from(words), max_size=3)) if words else ():
        if any(own.start <= place < own.end for own in chosen):
            continue

        passage = passage_around(text, place, place, chosen)

        assert passage.start <= place < passage.end <= passage.start + SNIPPET_LENGTH
        assert "\n" not in text[passage.start : passage.end]
        assert text[passage.start : passage.end].strip() == text[passage.start : passage.end]
        assert not any(passage.start < own.end and own.start < passage.end for own in chosen)
        if not re.search(rf"\S{{{SNIPPET_LENGTH // 2}}}", text):
            assert re.search(r"(^|\s)$", text[: passage.start])
            assert re.match(r"$|\s", text[passage.end :])
        chosen.append(passage)
