"""The words of a generation are counted as the texts hold them, and shown as most of them write them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search import Appeal, Writer
from search.errors import IndexDamaged
from search.generations import current_name
from search.vocabulary import WORDS, KnownWord, Vocabulary, letter_signatures

MakeVocabulary = Callable[..., Vocabulary]
letters = st.text("abcz", min_size=1, max_size=5)


@pytest.fixture
def make_vocabulary(tmp_path: Path, make_appeal: Callable[..., Appeal]) -> MakeVocabulary:
    """Count the words of some texts, each one an appeal's, and read them back."""

    def count(*bodies: str, title: str = "") -> Vocabulary:
        with Writer(tmp_path) as writer:
            for number, body in enumerate(bodies):
                writer.add(make_appeal(id=str(number), title=title, body=body))
            writer.publish()
        return Vocabulary.read(tmp_path / current_name(tmp_path))

    return count


def test_a_word_is_counted_once_an_appeal(make_vocabulary: MakeVocabulary) -> None:
    """However often one text repeats it, under whatever accents."""
    vocabulary = make_vocabulary("Réfugié réfugié", "refugie", "autre")

    assert vocabulary.appeals_with(["refugie", "autre", "absent", "a" * 100]).tolist() == [2, 1, 0, 0]


def test_a_word_is_shown_as_most_appeals_write_it(make_vocabulary: MakeVocabulary) -> None:
    """With its accents and capitals, but not those of a headline."""
    vocabulary = make_vocabulary("des réfugiés à Achgabat", "les réfugiés", "REFUGIES RÉFUGIÉS", "Refugies", "L’ONU")

    assert next(vocabulary.beginning_with("ref", 1)) == KnownWord("refugies", "réfugiés", 4)
    assert [word.spelling for word in vocabulary.beginning_with("", 9)][1:] == ["à", "Achgabat", "des", "les", "ONU"]


def test_a_word_is_shown_without_what_cannot_be_seen_in_it(make_vocabulary: MakeVocabulary) -> None:
    """Soft hyphens go, and accents are composed."""
    vocabulary = make_vocabulary("re\u0301fu\u00adgie\u0301s")

    assert [word.spelling for word in vocabulary.beginning_with("ref", 9)] == ["réfugiés"]


def test_the_words_beginning_with_letters_come_by_number_of_appeals(make_vocabulary: MakeVocabulary) -> None:
    """Of as many, in the order of letters, and no more than asked for."""
    vocabulary = make_vocabulary("torture tort torse", "torture tort", "torture zone", "tout")

    assert [word.form for word in vocabulary.beginning_with("tor", 2)] == ["torture", "tort"]
    assert list(vocabulary.beginning_with("x", 2)) == []


def test_the_words_of_titles_leave_out_what_every_text_has(make_vocabulary: MakeVocabulary) -> None:
    """A title's word that is in each appeal narrows nothing."""
    vocabulary = make_vocabulary("Un texte.", "Un autre.", title="Un titre")

    assert list(vocabulary.of_titles(9)) == []


def test_what_is_not_plain_latin_letters_is_no_word(make_vocabulary: MakeVocabulary) -> None:
    """Numbers, codes, other scripts and inclusive writing are never suggested."""
    assert list(make_vocabulary("60/3456 b52 Алия détenu·e·s " + "a" * 30).beginning_with("", 9)) == []


def test_an_empty_generation_has_no_words(make_vocabulary: MakeVocabulary) -> None:
    """Every question has an empty answer."""
    vocabulary = make_vocabulary()

    assert vocabulary.appeals_with(["mot"]).tolist() == [0]
    assert list(vocabulary.beginning_with("mo", 9)) == []
    assert list(vocabulary.of_titles(9)) == []


@pytest.mark.parametrize("content", [b"", b"nothing of ours"])
def test_a_damaged_file_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    """The sentence says what to do."""
    (tmp_path / WORDS).write_bytes(content)

    with pytest.raises(IndexDamaged, match=r"words\.npy cannot be read .*: run `vigie index` again\."):
        Vocabulary.read(tmp_path)


def test_rows_of_another_kind_are_refused(tmp_path: Path) -> None:
    """An array is not enough."""
    np.save(tmp_path / WORDS, np.zeros(3))

    with pytest.raises(IndexDamaged, match="does not hold words"):
        Vocabulary.read(tmp_path)


@given(letters, st.integers(0, 4), st.sampled_from("abcz"))
def test_one_edit_changes_two_bits_of_a_signature(word: str, place: int, letter: str) -> None:
    """What is within two edits is never left out of the words compared."""
    place = min(place, len(word))
    edited = [word[:place] + letter + word[place:], word[:place] + letter + word[place + 1 :], word[::-1]]

    own, *others = letter_signatures(np.array([word, *edited], "S9"))

    assert all(np.bitwise_count(own ^ other) <= 2 for other in others)
