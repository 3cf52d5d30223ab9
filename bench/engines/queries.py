"""The queries all contestants answer, drawn from the texts: one to four words, phrases, words under filters."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import Stemmer
from unidecode import unidecode

from bench.engines.documents import COUNTRIES, STATUSES, YEARS, pieces

BANDS = ((0.0002, 0.002), (0.002, 0.04), (0.04, 0.4))
"""Rare, middling and frequent words, by the share of the paragraphs that hold them; beyond are small words."""

MIN_LETTERS, MIN_PARAGRAPHS = 4, 2
MAX_TRIES = 10_000
"""Paragraphs tried for one query: thousands of texts need some tens."""

MAX_WORDS = 4
PHRASE_LENGTHS = (2, 3)

# Words that every engine cuts alike: no digit, no apostrophe, no hyphen, no underscore beside them.
_WORD = re.compile(r"(?<![\w'’\-])[^\W\d_]+(?![\w'’\-])")
_RUN = re.compile(r"(?<![\w'’\-])[^\W\d_]+(?: [^\W\d_]+)+(?![\w'’\-])")


Drawn = TypeVar("Drawn")


class Kind(StrEnum):
    """What a query asks for, as the tables call it."""

    WORDS = "words"
    PHRASE = "phrase"
    FILTERED = "words and filters"
    PLAIN = "a word that no stemming changes"
    PLAIN_PHRASE = "a phrase of such words"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value chosen in a facet."""

    facet: str
    value: str


@dataclass(frozen=True, slots=True)
class Query:
    """Words that must all stand in a document, or for the kinds that say so in a row, under all of some filters."""

    kind: Kind
    words: tuple[str, ...]
    filters: tuple[Choice, ...] = ()

    @property
    def is_phrase(self) -> bool:
        """Whether the words must follow each other."""
        return self.kind in (Kind.PHRASE, Kind.PLAIN_PHRASE)

    def without(self, filter_: Choice) -> "Query":
        """Give the query without one of its filters, under which that filter's own facet is counted."""
        return Query(self.kind, self.words, tuple(own for own in self.filters if own != filter_))


class QueryMaker:
    """Draws queries from texts; the same texts and seed give the same queries."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._pieces = pieces(texts)
        self._holding = Counter(word for piece in self._pieces for word in set(_words(piece)))

    def draw(self, count: int, seed: int) -> tuple[Query, ...]:
        """Draw queries: of ten, six are words, two phrases and two words under filters."""
        dice = random.Random(seed)  # noqa: S311 # a seed, not a secret
        makers = [self._of_words] * 6 + [self._of_phrase] * 2 + [self._of_filters] * 2
        queries = []
        for number in range(count):
            tens, place = divmod(number, len(makers))
            maker = makers[place]
            queries.append(maker(tens * makers.count(maker) + place - makers.index(maker), dice))
        return tuple(queries)

    def draw_checks(self, count: int, seed: int) -> tuple[Query, ...]:
        """Draw queries on which all engines should agree, half of one word and half of a phrase."""
        dice = random.Random(seed)  # noqa: S311 # a seed, not a secret
        alone = self._alone_in_their_family()
        checks = []
        for number in range(count):
            if number % 2:
                checks.append(Query(Kind.PLAIN_PHRASE, self._phrase(dice, alone.issuperset)))
            else:
                words = self._until(dice, lambda piece: [own for own in self._telling(piece) if own in alone])
                checks.append(Query(Kind.PLAIN, (dice.choice(words),)))
        return tuple(checks)

    def _of_words(self, number: int, dice: random.Random) -> Query:
        """Go through all lengths in each band."""
        length, band = 1 + number % MAX_WORDS, number // MAX_WORDS % len(BANDS)
        return Query(Kind.WORDS, self._some_words(dice, length, band))

    def _of_phrase(self, _number: int, dice: random.Random) -> Query:
        return Query(Kind.PHRASE, self._phrase(dice, self._is_telling))

    def _of_filters(self, number: int, dice: random.Random) -> Query:
        """Choose a country, or a year, or a country and a status, by turns, of one or two words that are not rare."""
        country = Choice("country", dice.choice(COUNTRIES[:5]))
        chosen = (
            (country,),
            (Choice("year", str(dice.choice(YEARS))),),
            (country, Choice("status", dice.choice(STATUSES))),
        )
        words = self._some_words(dice, 1 + number % 2, 1 + number // 2 % 2)
        return Query(Kind.FILTERED, words, chosen[number % len(chosen)])

    def _some_words(self, dice: random.Random, count: int, band: int) -> tuple[str, ...]:
        """Draw words of one paragraph, so that some document has them all: the first of a band, the others of any."""

        def drawn(piece: str) -> list[str]:
            telling = self._telling(piece)
            firsts = [word for word in telling if self._band(word) == band]
            if not firsts:
                return []
            first = dice.choice(firsts)
            others = [word for word in telling if word != first]
            return [first, *dice.sample(others, min(count - 1, len(others)))]

        return tuple(self._until(dice, drawn, count))

    def _phrase(self, dice: random.Random, accepted: Callable[[tuple[str, ...]], bool]) -> tuple[str, ...]:
        """Draw neighbouring words that are accepted together."""
        length = dice.choice(PHRASE_LENGTHS)

        def drawn(piece: str) -> list[tuple[str, ...]]:
            runs = [tuple(run.lower().split()) for run in _RUN.findall(piece)]
            found = (run[start : start + length] for run in runs for start in range(len(run) - length + 1))
            return [words for words in found if accepted(words)]

        return dice.choice(self._until(dice, drawn))

    def _until(self, dice: random.Random, drawn: Callable[[str], list[Drawn]], least: int = 1) -> list[Drawn]:
        """Try paragraph after paragraph until one gives enough; raises ValueError when none seems to."""
        for _ in range(MAX_TRIES):
            found = drawn(dice.choice(self._pieces))
            if len(found) >= least:
                return found
        raise ValueError("These texts are too few or too much alike to draw queries from: give more of them.")

    def _telling(self, piece: str) -> list[str]:
        """Give the words of a paragraph that one would search for, in a fixed order."""
        return sorted({word for word in _words(piece) if len(word) >= MIN_LETTERS and self._band(word) is not None})

    def _is_telling(self, words: tuple[str, ...]) -> bool:
        return any(self._band(word) is not None for word in words)

    def _band(self, word: str) -> int | None:
        """Give which of `BANDS` a word is of, if any."""
        holding = self._holding[word]
        share = holding / len(self._pieces) if holding >= MIN_PARAGRAPHS else 0.0
        return next((band for band, (low, high) in enumerate(BANDS) if low <= share < high), None)

    def _alone_in_their_family(self) -> frozenset[str]:
        """Give the words of plain letters whose stem, accents kept or not, no other form of the texts has."""
        stem = Stemmer.Stemmer("french").stemWord
        families: defaultdict[str, set[str]] = defaultdict(set)
        for form in {form for piece in self._pieces for form in re.findall(r"[^\W_]+", piece.lower())}:
            folded = unidecode(form)
            for key in (folded, stem(folded), unidecode(stem(form))):
                families[key].add(form)
        lone = {form for own in families.values() if len(own) == 1 for form in own if form.isascii() and form.isalpha()}
        return frozenset(form for form in lone if len(families[stem(form)]) == 1)


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in _WORD.findall(text))
