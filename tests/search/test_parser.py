"""Queries are read as the query language says, and never cost more than the limits allow."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from search.errors import QueryRefused
from search.limits import MAX_QUERY_LENGTH
from search.parser import SENTENCE_TAKEN, TAKEN_AS_WORDS, parse
from search.query import And, Exact, InFacet, InTitle, Not, Or, Prefix, Word, Years

MANY = st.text(alphabet=st.sampled_from("abé·e-'’\"«»“” ()*:\n1,."), max_size=60)
PIECES = [
    *("torture", "détenu(e)s", "l’avocat", "de", "Salah-Eddine", "2019", "?!", "-", "--", "a:b", "http://x.example"),
    *("ET", "OU", "SAUF", "AND", "OR", "NOT", "(", ")", '"', '"peine de mort"', "« d’exception »", "“la  nuit”", "-"),
    *("tor*", "-tor*", "titre:mort", 'titre:"la mort"', "pays:KZ", "pays:corée", "organisation:acat", "statut:clos"),
    *('organisation:"amnesty france"', "année:2009..2014", "année:..2014", "annee:2009", "année:sans-date", "zut:x"),
]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("les militants de l’opposition", And((Word("militants"), Word("l’opposition")))),
        ("nous et vous", And((Word("nous"), Word("et"), Word("vous")))),
        ("prison prison", Word("prison")),
        ("prison, torture.", And((Word("prison"), Word("torture")))),
        ("détenu(e)s", Word("détenu(e)s")),
        ('"droits de l’homme"', Exact("droits de l’homme")),
        ("«\u00a0droits de l’homme\u00a0»", Exact("droits de l’homme")),
        ("“droits  de l’homme”", Exact("droits de l’homme")),
        ('"détenue"', Exact("détenue")),
        ("EUR 60/3456/2020", Exact("EUR 60/3456/2020")),
        ("torture AU 23/11", And((Word("torture"), Exact("AU 23/11")))),
        ("prison -torture", And((Word("prison"), Not(Word("torture"))))),
        ('-"peine de mort"', Not(Exact("peine de mort"))),
        ("prison SAUF torture", And((Word("prison"), Not(Word("torture"))))),
        ("Salah-Eddine porte-parole", And((Word("Salah-Eddine"), Word("porte-parole")))),
        ("avocat OU juge", Or((Word("avocat"), Word("juge")))),
        ("avocat OR juge AND prison", Or((Word("avocat"), And((Word("juge"), Word("prison")))))),
        ("(avocat OU juge) prison", And((Or((Word("avocat"), Word("juge"))), Word("prison")))),
        ("avocat ou juge", And((Word("avocat"), Word("juge")))),
        ("tortur*", Prefix("tortur")),
        ("titre:mort", InTitle(Word("mort"))),
        ('titre:"peine de mort"', InTitle(Exact("peine de mort"))),
        ("pays:kz", InFacet("country", ("KZ",))),
        ("pays:Kazakhstan", InFacet("country", ("KZ",))),
        ('pays:"corée du nord"', InFacet("country", ("KP",))),
        ("country:birmanie", InFacet("country", ("MM",))),
        ("organisation:acat", InFacet("organisation", ("acat",))),
        ("statut:terminée", InFacet("status", ("closed",))),
        ("année:2009..2014", Years(2009, 2014)),
        ("année:2009-2014", Years(2009, 2014)),
        ("annee:2019", Years(2019, 2019)),
        ("year:2019..", Years(2019, None)),
        ("année:sans-date", InFacet("year", ("unknown",))),
        ("-pays:KZ", Not(InFacet("country", ("KZ",)))),
        ("-(-prison)", Word("prison")),
        ("", And()),
        ("?! … ()", And()),
        ('""', And()),
    ],
)
def test_the_query_language(text: str, query: object) -> None:
    """Each form means what the README says, and nothing has to be said about it."""
    parsed = parse(text)

    assert parsed.query == query
    assert parsed.notice is None


@pytest.mark.parametrize(
    ("text", "sentence", "words"),
    [
        ('torture "peine de mort', "Il manque un guillemet.", ["torture", "peine", "mort"]),
        ("(prison", "Il manque une parenthèse fermante.", ["prison"]),
        ("prison)", "Il manque une parenthèse ouvrante.", ["prison"]),
        ("prison OU", "« OU » doit se trouver entre deux mots.", ["prison"]),
        ("ET prison", "« ET » doit se trouver entre deux mots.", ["prison"]),
        ("prison SAUF", "« SAUF » doit se trouver devant un mot.", ["prison", "sauf"]),
        ("to*", "« to* » : l’astérisque suit 3 lettres au moins.", ["to"]),
        ("auteur:dupont", "« auteur: » n’est pas un champ", ["auteur", "dupont"]),
        ("titre:(a b)", "« titre: » doit se trouver devant un mot", ["titre", "b"]),
        ("pays:atlantide", "« pays:atlantide » n’est pas un pays connu", ["pays", "atlantide"]),
        ("statut:perdu", "« statut:perdu » n’existe pas", ["statut", "perdu"]),
        ("année:19", "« année:19 » n’est pas une année", ["année", "19"]),
        ("(" * 21 + "a" + ")" * 21, "Les parenthèses s’emboîtent plus de 20 fois.", ["a"]),
    ],
)
def test_mistakes_are_said_and_the_words_searched(text: str, sentence: str, words: list[str]) -> None:
    """The reader learns what is wrong, and gets an answer all the same."""
    parsed = parse(text)

    assert parsed.notice is not None
    assert parsed.notice.startswith(sentence)
    assert parsed.notice.endswith(TAKEN_AS_WORDS)
    found = parsed.query.nodes if isinstance(parsed.query, And) else (parsed.query,)
    assert list(found) == [Word(word) for word in words]


@pytest.mark.parametrize("text", ["Qui a torturé les syndicalistes ?", "un deux trois quatre cinq six sept"])
def test_a_sentence_asks_for_the_best_answer_not_for_all_its_words(text: str) -> None:
    """A question mark or six telling words make a sentence; it is said."""
    parsed = parse(text)

    assert isinstance(parsed.query, Or)
    assert parsed.notice == SENTENCE_TAKEN


def test_a_word_of_nearly_every_appeal_is_not_excluded() -> None:
    """Without its accents Quế is "que": excluding it would leave nothing, and this is said."""
    parsed = parse("blogueuse -Quế")

    assert parsed.query == Word("blogueuse")
    assert parsed.notice == "« Quế » est dans presque tous les appels : il n’a pas été exclu."
    assert parse('blogueuse -"que"').query == And((Word("blogueuse"), Not(Exact("que"))))


def test_a_query_with_signs_is_no_sentence() -> None:
    """Who writes a phrase or an exclusion means each word."""
    assert isinstance(parse('Qui a torturé "les syndicalistes" ?').query, And)
    assert parse("torture ?").query == Word("torture")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["-", "SAUF", "NOT", "OU", "-mot", "mot", "(", ")", "pays:KZ", "mo*", ":"]), max_size=6)
)
def test_nothing_between_quotes_is_a_sign(pieces: list[str]) -> None:
    """A minus, an operator or a field between quotes is part of a phrase, alone and after a minus."""
    quoted = '"' + " ".join(pieces) + '"'
    phrase = Exact(" ".join(pieces)) if any("mot" in own or own[0].isalpha() for own in pieces) else And()

    assert parse(quoted).query == phrase
    assert parse(f"-{quoted}").query == (Not(phrase) if isinstance(phrase, Exact) else And())


def test_queries_beyond_the_limits_are_refused_with_a_sentence() -> None:
    """Length is checked before anything is read, then the number of words."""
    with pytest.raises(QueryRefused, match="200 caractères au plus"):
        parse("x" * (MAX_QUERY_LENGTH + 1))
    with pytest.raises(QueryRefused, match="32 mots au plus"):
        parse(" ".join(f"mot{n}" for n in range(33)))


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | MANY | st.text(max_size=60))
def test_a_query_written_out_is_the_same_query(text: str) -> None:
    """Nothing that is typed raises, and what was understood can be typed again."""
    assume(len(text) <= MAX_QUERY_LENGTH)
    query = parse(text).query
    assume(len(str(query)) <= MAX_QUERY_LENGTH)

    again = parse(str(query))

    assert again.query == query
    assert again.notice is None
