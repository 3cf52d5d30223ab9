"""Tests of indexer/phrases.py."""

import pytest

from indexer.errors import ProfileInvalid
from indexer.phrases import Phrases, load_phrases


def test_a_line_is_compared_whole_and_leniently() -> None:
    """Case, accents, kinds of quotes and outer punctuation do not matter, the rest does."""
    phrases = Phrases(["À lire aussi", "S'informer"])

    assert phrases.match("A LIRE AUSSI :")
    assert phrases.match("S’informer")
    assert not phrases.match("À lire aussi dans ce dossier")


def test_a_star_stands_for_any_words_but_not_for_punctuation_beside_it() -> None:
    """A star matches any words where it stands."""
    phrases = Phrases(["Bonne nouvelle : *"])

    assert phrases.match("Bonne nouvelle : Anselme Tovi est libre")
    assert not phrases.match("Bonne nouvelle. Anselme Tovi est libre")


@pytest.mark.parametrize("phrase", ["Publié *", "* par Ada", "*le port*", "Publié * Ada", "*dans*port*", "Pub*le*Ada"])
def test_stars_stand_anywhere(phrase: str) -> None:
    """At the end, at the beginning, at both, and between words."""
    assert Phrases([phrase]).match("Publié dans Le Port par Ada")
    assert not Phrases([phrase]).match("Paru au Quai de Béa")


def test_sets_join() -> None:
    """Two sets of phrases together match what either does."""
    joined = Phrases(["Accueil"]) | Phrases(["Publié dans *"])

    assert joined.match("Accueil")
    assert joined.match("Publié dans Pays")


def test_a_label_is_found_at_the_end_of_a_short_line() -> None:
    """Labels that a capture sets side by side are told apart."""
    labels = load_phrases("labels")

    assert labels.ending("Tovie AU 23/11 Délai expiré") == "Délai expiré"
    assert labels.ending("Tovie AU 23/11") is None


def test_a_phrase_without_words_is_refused() -> None:
    """A phrase that would match everything is an error."""
    with pytest.raises(ProfileInvalid):
        Phrases(["*"])
