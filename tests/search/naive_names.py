"""The other spellings of names, found by comparing a word with every name of every text."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from search import Appeal
from search.analysis import EXACT, STOP_WORDS, tokenise
from search.folding import fold
from search.names import MAX_FIRST_LETTERS, PARTICLES, SEPARATOR, Name, capitalised, letters_of, may_be_name, read_name
from search.query import InTitle, Node, Text, Word, required
from search.romanisation import alike
from search.stemming import stems
from search.variants import ARTICLES, NAME_SHARE


class Others(NamedTuple):
    """The terms that may stand besides at each place of some words, and those that match by themselves."""

    places: tuple[frozenset[str], ...] = ()
    joined: frozenset[str] = frozenset()


class NaiveNames:
    """Every term of some appeals, counted."""

    def __init__(self, appeals: Sequence[Appeal]) -> None:
        tokens = [token for appeal in appeals for text in (appeal.title, appeal.body) for token in tokenise(text)]
        self.counts = Counter(term for token in tokens for term in token.terms.all)
        self.known: dict[tuple[Text | InTitle, Node], Others] = {}
        self.terms: dict[Name, str] = {read_name(term): term for term in self.counts if term.count(SEPARATOR) > 1}

    def others(self, text: Text | InTitle, query: Node) -> Others:
        """Give the other spellings of the names in some words of a query, looking for them once."""
        if (text, query) not in self.known:
            self.known[text, query] = self.find(text, query)
        return self.known[text, query]

    def find(self, text: Text | InTitle, query: Node) -> Others:
        """Look for the other spellings of the names in some words of a query."""
        if isinstance(text, InTitle):
            return self.others(text.text, text.text)
        if not isinstance(text, Word):
            return Others()
        tokens = list(tokenise(text.text))
        written = [(token, text.text[token.start : token.end]) for token in tokens]
        plain = [(token, own if EXACT + fold(letters_of(own)) in token.terms.forms else "") for token, own in written]
        places = tuple(self.of_word(own) for token, own in plain if not token.compound)
        compounds = [
            self.of_word(own) | self.bare(*own.split("-", 1)) for token, own in plain if token.compound and own
        ]
        return Others(places, frozenset().union(*compounds, self.of_neighbours(text, query)))

    def of_word(self, word: str) -> frozenset[str]:
        """Give the terms of the names that sound like a word, unless it is a plain one."""
        letters = letters_of(word)
        form = fold(letters)
        if form in PARTICLES:
            return frozenset(EXACT + own for own in PARTICLES[form] if self.counts[EXACT + own])
        if not may_be_name(letters) or EXACT + form in STOP_WORDS or self.is_plain(form):
            return frozenset()
        return self.like(letters, stems(form)[-1])

    def of_neighbours(self, word: Word, query: Node) -> frozenset[str]:
        """Give the terms of the names that two neighbouring words, one of them this one, may be written as."""
        found = frozenset[str]()
        for first, second in pairwise(required(query)):
            if not (isinstance(first, Word) and isinstance(second, Word)) or word not in (first, second):
                continue
            letters = [letters_of(first.text), letters_of(second.text)]
            if len(letters[0]) <= MAX_FIRST_LETTERS and not any(self.is_plain(fold(own)) for own in letters):
                found |= self.like("".join(letters), None)
            if word == first:
                found |= self.bare(first.text, second.text)
        return found

    def bare(self, article: str, name: str = "") -> frozenset[str]:
        """Give the terms of a name without the article before it."""
        if fold(article) not in ARTICLES or EXACT + fold(article) in STOP_WORDS or not may_be_name(letters_of(name)):
            return frozenset()
        own = EXACT + fold(letters_of(name))
        return self.of_word(name) | ({own} if self.counts[own] else frozenset())

    def like(self, letters: str, stem: str | None) -> frozenset[str]:
        """Give the terms of the names that sound like some letters and do not share a stem."""
        found = [own for own in self.terms if stem not in stems(own.form) and alike(letters, letters_of(own.spelling))]
        found = [own for own in found if stem or " " not in own.spelling]
        names = [own for own in found if not self.is_plain(own.form)]
        return frozenset(term for own in names for term in (EXACT + own.form, self.terms[own]))

    def is_plain(self, form: str) -> bool:
        """Tell whether the texts write a word mostly without a capital."""
        return self.counts[capitalised(form)] < NAME_SHARE * self.counts[EXACT + form]
