"""Find the other spellings of a name among the names that the index holds."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from search.analysis import EXACT, STOP_WORDS
from search.countries import other_names
from search.folding import fold
from search.limits import MAX_VARIANTS
from search.names import (
    MAX_FIRST_LETTERS,
    PARTICLES,
    Name,
    capitalised,
    letters_of,
    may_be_name,
    read_name,
    read_sounds,
    sounding,
)
from search.query import Node, Word, required
from search.romanisation import keys, readings, sound_alike
from search.stemming import stems
from search.storage import Storage

NAME_SHARE = 0.6
"""Share of the occurrences of a word that have a capital, from which it is a name: every word may begin a title."""


ARTICLES = frozenset(
    {"al", "el", "ul"} | {vowel + sun for vowel in "ae" for sun in ("n", "r", "s", "t", "d", "z", "sh", "ch")}
)
"""The Arabic article as written before a name, assimilated or not; before a hyphen it may be left out."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another spelling of a name: its terms in the index, and as most texts write it."""

    terms: frozenset[str]
    spelling: str


def variants_of(word: str, storage: Storage) -> tuple[Variant, ...]:
    """Give the other spellings of a word, most frequent first; none of a word that is no name in the texts."""
    letters = letters_of(word)
    form = fold(letters)
    if form in PARTICLES:
        return tuple(
            Variant(frozenset({EXACT + own}), own) for own in PARTICLES[form] if storage.frequency(EXACT + own)
        )
    if not may_be_name(letters) or EXACT + form in STOP_WORDS or _is_plain(form, storage):
        return ()
    found = {
        name: term for name, term in _names_like(letters, storage).items() if stems(form)[-1] not in stems(name.form)
    }
    return _most_frequent(found, storage)


def variants_of_country(word: str, storage: Storage) -> tuple[Variant, ...]:
    """Give the other words in the texts for the country that a word names: "ouzbek" is found as "Ouzbékistan"."""
    return tuple(
        Variant(frozenset(stems(name)), name) for name in other_names(word) if storage.frequency(EXACT + fold(name))
    )


def variants_of_two(first: str, second: str, storage: Storage) -> tuple[Variant, ...]:
    """Give the spellings in one word of two words of a query: "Abdul Aziz" is found as "Abdelaziz"."""
    words = [letters_of(first), letters_of(second)]
    if len(words[0]) > MAX_FIRST_LETTERS or not all(words):
        return ()
    if any(_is_plain(fold(word), storage) for word in words):
        return ()
    joined = "".join(words)
    found = {name: term for name, term in _names_like(joined, storage).items() if " " not in name.spelling}
    return _most_frequent(found, storage)


def _most_frequent(found: dict[Name, str], storage: Storage) -> tuple[Variant, ...]:
    """Group spellings by form and give those that are names, most frequent first."""
    frequencies = {name: storage.frequency(term) for name, term in found.items()}
    by_form = Counter[str]()
    for name, frequency in frequencies.items():
        by_form[name.form] += frequency
    spellings = {name.form: name.spelling for name in sorted(found, key=lambda name: frequencies[name])}
    terms = {form: frozenset({EXACT + form, *(found[own] for own in found if own.form == form)}) for form in by_form}
    names = [own for own, _ in by_form.most_common() if not _is_plain(own, storage)]
    return tuple(Variant(terms[own], spellings[own]) for own in names[:MAX_VARIANTS])


def variants_of_compound(compound: str, storage: Storage) -> tuple[Variant, ...]:
    """Give the other spellings of a hyphenated name written in one word, and those without its article."""
    article, _, name = compound.partition("-")
    return (*variants_of(compound, storage), *_without_article(article, name, storage))


def _without_article(article: str, name: str, storage: Storage) -> tuple[Variant, ...]:
    """Give the spellings of a name alone, when what stands before it is an article."""
    bare = EXACT + fold(letters_of(name))
    if fold(article) not in ARTICLES or EXACT + fold(article) in STOP_WORDS or not may_be_name(letters_of(name)):
        return ()
    without = (Variant(frozenset({bare}), name),) if storage.frequency(bare) else ()
    return (*without, *variants_of(name, storage))


def variants_of_neighbours(query: Node, storage: Storage) -> Mapping[Node, Sequence[Variant]]:
    """Give, for each of two neighbouring words of a query, the names of the texts that are both in one word."""
    found = defaultdict[Node, list[Variant]](list)
    for first, second in pairwise(required(query)):
        if isinstance(first, Word) and isinstance(second, Word):
            variants = variants_of_two(first.text, second.text, storage)
            found[first] += [*variants, *_without_article(first.text, second.text, storage)]
            found[second] += variants
    return found


def _names_like(letters: str, storage: Storage) -> dict[Name, str]:
    """Give the names that a word may be another spelling of, each with one of its terms."""
    own = readings(letters)
    terms = (term for key in keys(letters) for term in storage.expand(sounding(key)))
    return {read_name(term): term for term in terms if sound_alike(own, read_sounds(term))}


def _is_plain(form: str, storage: Storage) -> bool:
    """Tell whether the texts write a word mostly without a capital."""
    return storage.frequency(capitalised(form)) < NAME_SHARE * storage.frequency(EXACT + form)
