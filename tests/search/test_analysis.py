"""Text becomes tokens whose terms meet when their words are the same word."""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest
import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import LONGEST_KNOWN_CHUNK, PARAGRAPH_GAP, chunks, tokenise
from search.folding import fold
from search.stemming import ACCENTS, APART, FAMILIES

CORPUS = Path(__file__).parents[2] / "corpus"


def stems(text: str) -> set[str]:
    """Give the stems of the words of a text, compounds aside."""
    return {stem for token in tokenise(text) if not token.compound for stem in token.terms.stems}


def terms(text: str) -> set[str]:
    """Give all the terms of the words of a text."""
    return {term for token in tokenise(text) for term in token.terms.all}


def written(text: str) -> list[str]:
    """Give the tokens as they are written in a text, compounds aside."""
    return [text[token.start : token.end] for token in tokenise(text) if not token.compound]


@pytest.mark.parametrize(
    "forms",
    [
        "réfugié refugie Réfugiées RÉFUGIÉS",
        "détenu détenus detenue DÉTENUES",
        "disparu disparus disparues",
        "défenseur défenseuse défenseure défenseurs défenseuses",
        "directeur directrice directrices",
        "sécurité securite",
        "première premiere premières",
        "travail travaux",
        "œuvre oeuvre Œuvres",
        "turc turque turques",
        "iel iels elles ils",
        "celleux celles ceux ceux·celles",
    ],
)
def test_inflections_meet_with_and_without_accents(forms: str) -> None:
    """Every two forms of one word share a stem."""
    first, *others = forms.split()

    assert all(stems(first) & stems(other) for other in others)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’avocat", ["avocat"]),
        ("l'avocat", ["avocat"]),
        ("Qu’Azat jusqu'ici", ["Azat", "ici"]),
        ("aujourd’hui", ["aujourd’hui"]),
        ("presqu’île prud'homme", ["presqu’île", "prud'homme"]),
        ("Amnesty’s", ["Amnesty’s"]),
        ("‘d’incitation’", ["incitation"]),
        ("fin.Les suites", ["fin", "Les", "suites"]),
        ("a-t-elle donnez-les", ["a", "t", "elle", "donnez", "les"]),
        ("O.N.U. et U.E.", ["O.N.U", "et", "U.E"]),
        ("(e-mail)", ["e", "mail"]),
    ],
)
def test_words_are_cut_where_french_cuts_them(text: str, words: list[str]) -> None:
    """Elided articles fall away, apostrophes inside a word stay, points end words."""
    assert written(text) == words


def test_whole_words_with_an_apostrophe_are_found_whichever_is_typed() -> None:
    """The typographic and the straight apostrophe are one."""
    assert stems("aujourd’hui") == stems("aujourd'hui") == {"aujourdhui"}


@pytest.mark.parametrize("separator", "·∙⋅•‧.-")
def test_inclusive_writing_is_one_word_with_all_its_forms(separator: str) -> None:
    """A word with any of the separators stands at one position for masculine and feminine, singular and plural."""
    (token,) = tokenise(f"militant{separator}e{separator}s")

    assert (token.position, token.start, token.end) == (0, 0, 12)
    assert token.terms.forms == {"=militant", "=militante", "=militants", "=militantes"}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("détenu(e)s", "détenues"),
        ("détenu(e)(s)", "détenues"),
        ("avocats·es", "avocates"),
        ("défenseur-ses", "défenseuses"),
        ("défenseur·euse·s", "défenseuse"),
        ("directeur·trice", "directrice"),
        ("acteur·rices", "actrices"),
        ("auteur·e·s", "auteures"),
        ("actif.ive.s", "actives"),
        ("citoyen·ne·s", "citoyennes"),
        ("policier·ère·s", "policières"),
        ("heureux·se", "heureuse"),
        ("tou·te·s", "toutes"),
        ("MILITANT·E·S", "militantes"),
        ("militantEs", "militantes"),
        ("militante·s", "militantes"),
        ("ceux·celles", "celles"),
        ("lecteurs·lectrices", "lectrices"),
    ],
)
def test_inclusive_abbreviations_are_written_out(text: str, form: str) -> None:
    """The feminine that the abbreviation means is among the forms, and the whole is one token."""
    (token,) = tokenise(text)
    (plain,) = tokenise(form)

    assert plain.terms.forms <= token.terms.forms
    assert (token.start, token.end) == (0, len(text))


@pytest.mark.parametrize(
    "words",
    ["exécuter exécutif", "exécution exécutive", "journal journaliste", "commun communiste", "social socialiste"],
)
def test_words_of_other_meanings_do_not_meet(words: str) -> None:
    """What Snowball joins wrongly is kept apart, with and without accents."""
    one, other = words.split()

    assert not stems(one) & stems(other)
    assert not stems(fold(one)) & stems(fold(other))


def test_no_accented_form_is_lost_and_no_family_is_broken() -> None:
    """On the words of the sample corpus: each order of stemming and folding alone loses, both together lose none."""
    texts = (path.read_text(encoding="utf-8", errors="ignore") for path in CORPUS.rglob("*.txt"))
    words = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]{3,}", text)}
    accented = {word for word in words if fold(word) != word and not set(word) & set("œæ")}
    snowball = snowballstemmer.stemmer("french").stemWord
    families = defaultdict(list)
    for word in words:
        if fold(word) not in FAMILIES | APART and fold(word) not in map(fold, ACCENTS):  # where our own lists decide
            families[snowball(word)].append(word)
    kin = [(own[0], other) for own in families.values() for other in own[1:]]

    assert len(accented) > 500
    assert len(kin) > 400
    assert [word for word in accented if fold(snowball(word)) != fold(snowball(fold(word)))]
    assert [pair for pair in kin if len({snowball(fold(word)) for word in pair}) > 1]
    assert [word for word in accented if not stems(fold(word)) & terms(word)] == []
    assert [pair for pair in kin if not stems(pair[0]) & stems(pair[1])] == []


@pytest.mark.parametrize("text", ["est-ce", "www.comite.example", "peut-il", "arrêtés.et", "A.E", "vas-y", "s·e"])
def test_what_is_not_inclusive_writing_is_left_alone(text: str) -> None:
    """Inversions, addresses and missing spaces do not make feminine forms."""
    assert not any(form.endswith(("ee", "ete")) for token in tokenise(text) for form in token.terms.forms)
    assert len(written(text)) > 1 or text == "A.E"


def test_hyphenated_words_are_found_apart_and_in_one() -> None:
    """A compound has the position of its first part, which its parts follow."""
    tokens = list(tokenise("Salah-Eddine parle"))

    assert [(token.position, token.compound) for token in tokens] == [(0, True), (0, False), (1, False), (2, False)]
    assert "=salaheddine" in tokens[0].terms.forms


def test_african_names_are_not_elisions() -> None:
    """N'Djamena is found with and without its first letter."""
    assert stems("N’Djamena") >= stems("Ndjamena")
    assert stems("N’Djamena") >= stems("Djamena")


def test_words_of_other_scripts_are_kept_and_romanised() -> None:
    """A Cyrillic name is found as written and in Latin letters."""
    assert stems("Исаков") == {"исаков", "isakov"}
    assert stems("محمد")


def test_decomposed_accents_and_soft_hyphens_do_not_cut_words() -> None:
    """Text in NFD, and text with invisible characters inside words, gives the same terms."""
    decomposed = unicodedata.normalize("NFD", "états")

    assert written(decomposed) == [decomposed]
    assert stems(decomposed) == stems("états")
    assert stems("liber\u00adté") == stems("liberté")


def test_paragraphs_are_apart() -> None:
    """No phrase runs from one paragraph into the next."""
    end, beginning = tokenise("fin\n\ndébut")

    assert beginning.position - end.position > PARAGRAPH_GAP


def test_letters_after_an_underscore_are_no_inclusive_writing() -> None:
    """One letter has no feminine: "liste_s·e" ended the rebuild, and must be cut like any other text."""
    assert written("liste_s·e") == ["liste", "s", "e"]


def test_names_of_two_words_are_found_in_one() -> None:
    """The name comes before its second word, at the place of the first, and only where one blank is between them."""
    tokens = list(tokenise("Nour Eddine"))

    assert [(token.position, token.start, token.end) for token in tokens] == [(0, 0, 4), (0, 0, 11), (1, 5, 11)]
    assert [token.compound for token in tokens] == [False, True, False]
    assert not any(
        token.compound for text in ("Nour. Eddine", "Nour  Eddine", "Nour\nEddine") for token in tokenise(text)
    )


def test_what_is_written_the_same_way_is_understood_once() -> None:
    """Chunks can be told apart by identity, unless they are too long to be remembered."""
    long = "x" * (LONGEST_KNOWN_CHUNK + 1)

    one, _, same, first_long, second_long = (chunk for _, _, chunk in chunks(f"l’avocat, et l’avocat, {long} {long}"))

    assert one is same
    assert first_long == second_long
    assert first_long is not second_long


SIGNS = st.text(alphabet=st.sampled_from("aAsSeNMÉé’'·.-‐()_ \u00a0\u0301\u00ad9中"), max_size=40)


@settings(max_examples=200, deadline=None)
@given(SIGNS, SIGNS)
def test_a_blank_keeps_what_is_on_its_sides_apart(left: str, right: str) -> None:
    """The tokens of a text are those of its parts, whatever the words; only names of two words span a blank."""
    before, after = list(tokenise(left)), list(tokenise(right))
    shift, place = len(left) + 1, sum(not token.compound for token in before)
    moved = [own._replace(position=own.position + place, start=own.start + shift, end=own.end + shift) for own in after]

    within = [own for own in tokenise(f"{left} {right}") if not own.start < len(left) < own.end]
    assert before + moved == within


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_tokens_in_order_and_within_it(text: str) -> None:
    """Nothing raises; positions never go back, and spans are inside the text and not empty."""
    tokens = list(tokenise(text))

    assert [token.position for token in tokens] == sorted(token.position for token in tokens)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(token.terms.all for token in tokens)
