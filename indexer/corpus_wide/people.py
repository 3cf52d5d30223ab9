"""Find the people an appeal is about: the full names in its title or lead that its text keeps coming back to."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from indexer.facets.gazetteer import find_mentions
from indexer.phrases import load_lines
from search.folding import fold
from search.romanisation import alike

_LEAD_PARAGRAPHS = 2
_LEAST_MENTIONS = 3  # of whom an appeal is about; addressees and spokespersons have one or two
_LEAST_TITLED_MENTIONS = 2  # of whom a title names: the title and a sentence
_LEAST_SHARE = 0.5  # of the mentions of the person named most
_OFFICE_WORDS = 2  # that may stand between an office and a name: "le président du Conseil Nikolaï Barsoukov"
_COMPLEMENT = 40  # characters of what an office is of, before a comma: "le ministre de l’Intérieur, Nikolaï Barsoukov"
_FULL_NAME = 2  # words
_WORD_PAIRS = 50_000  # remembered: the appeals of a country share first names
_NAMES_AT_MOST = 200  # that are told from one another, first ones first; real appeals have under 60

Person = tuple[str, ...]
"""The words of a full name as written, without its particles."""

_ELISION = r"(?<!\b[cdjlsCDJLS][’'])"  # "d’Erjan" is two words, "M’Bala" is one
_WORDS = re.compile(rf"[^\W\d_](?:\w|[’'‘ʻ]{_ELISION}(?=\w))*")
_PARTICLES = "al|el|as|ash|ad|an|ar|at|az|ben|bin|bint|ibn|ould|mint|oul|de|del|de la|da|do|dos|van|von|den|der"
_GAP = re.compile(rf"[ \u00a0-](?:(?:{_PARTICLES})[ \u00a0-])?")
_ALIAS = re.compile(r"\s*\([^()]{0,30}")
_KIND_BEFORE = re.compile(r"([\w-]+)\s(?:(?:de|des|du|de la|de l’|de l'|d’|d')\s?)?[«“\"]?\s?$")
_SAME_PHRASE = re.compile(r"[^.,;:!?()]*$")
_BEFORE = 60  # characters looked at before a name
_CIVILITIES = frozenset(
    {"M", "Mme", "Mlle", "MM", "Me", "Maître", "Dr", "Docteur", "Professeur", "Mgr", "Père", "Sœur"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A full name as written, without its particles, and where it stands."""

    words: tuple[str, ...]
    start: int
    end: int


def find_people(title: str, body: str) -> tuple[Person, ...]:
    """Give the full names of the people an appeal is about, other spellings in parentheses among them."""
    paragraphs = [title, *body.split("\n\n")]
    text = "\n".join(paragraphs)
    names = list(_names(text))
    others = {name.words for name in names if _is_no_person(text, name)}
    names = [name for name in names if name.words not in others]
    mentions = _count_mentions(text, names)
    lead = sum(len(paragraph) + 1 for paragraph in paragraphs[: 1 + _LEAD_PARAGRAPHS])
    least = max(_LEAST_MENTIONS, _LEAST_SHARE * max(mentions.values(), default=0))
    central = {name.words for name in names if name.start < lead and mentions.get(name.words, 0) >= least}
    titled = {name.words for name in names if name.end <= len(title)}
    central |= {words for words in titled if mentions.get(words, 0) >= _LEAST_TITLED_MENTIONS}
    return tuple(sorted(central | {alias.words for name, alias in _aliases(text, names) if name.words in central}))


def _count_mentions(text: str, names: Sequence[Name]) -> dict[Person, int]:
    """Count how often each person is named, in full or by one word; a relative's full name is not theirs."""
    full = Counter(name.words for name in names)
    words = Counter(_WORDS.findall(text))
    words.subtract(word for name in names for word in name.words)
    distinct = list(full)[:_NAMES_AT_MOST]
    return {
        own: max(words[word] for word in own)
        + sum(full[other] for other in distinct if set(own) <= set(other) or set(other) <= set(own))
        for own in distinct
    }


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two full names may be one: both begin and end alike, and the longer has the words of the shorter.

    A name that another one only ends with is often that of a father.
    """
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if not (_same_word(shorter[0], longer[0]) and _same_word(shorter[-1], longer[-1])):
        return False
    rest = iter(longer[1:-1])
    return all(any(_same_word(word, theirs) for theirs in rest) for word in shorter[1:-1])


@lru_cache(maxsize=_WORD_PAIRS)
def _same_word(one: str, other: str) -> bool:
    """Compare two words of names; Karimov and Karimova are two people, Gaballa and Gaballah one."""
    return fold(one).rstrip("h").endswith("a") == fold(other).rstrip("h").endswith("a") and alike(one, other)


def _names(text: str) -> Iterator[Name]:
    """Give each run of two or more capitalised words, without what only begins a sentence."""
    common = {word.casefold() for word in _WORDS.findall(text) if word[0].islower()}
    for words in _capitalised_runs(text):
        while words and (words[0][0].casefold() in common or words[0][0] in _CIVILITIES):
            words.pop(0)
        if len(words) >= _FULL_NAME and all(len(word) > 1 for word, _, _ in words):
            yield Name(tuple(word for word, _, _ in words), words[0][1], words[-1][2])


def _capitalised_runs(text: str) -> Iterator[list[tuple[str, int, int]]]:
    """Give the runs of capitalised words with their places; particles between them are passed over."""
    run: list[tuple[str, int, int]] = []
    for found in _WORDS.finditer(text):
        if not found[0][0].isupper():
            continue
        if run and not _GAP.fullmatch(text, run[-1][2], found.start()):
            yield run
            run = []
        run.append((found[0], found.start(), found.end()))
    if run:
        yield run


def _is_no_person(text: str, name: Name) -> bool:
    """Say whether a name is a place's or an organisation's, or stands after an office or a kind of organisation."""
    written = text[name.start : name.end]
    if any(not written[place.start : place.end].isalpha() for place in find_mentions(written)):
        return True
    if not set(name.words).isdisjoint(load_lines("institution_words")):
        return True
    before = text[max(0, name.start - _BEFORE) : name.start].casefold()
    phrase = _SAME_PHRASE.search(before)
    kind = _KIND_BEFORE.search(phrase[0] if phrase else "")
    return bool(kind and kind[1] in load_lines("not_people")) or bool(_official().search(before))


@lru_cache
def _official() -> re.Pattern[str]:
    """Match an office at the end of a text, or an office of something and a comma."""
    offices = "|".join(load_lines("officials"))
    of_something = "|".join(own for own in load_lines("officials") if " " in own)
    return re.compile(
        rf"\b(?:{offices})\b(?:[ \u00a0’'-]+\w+){{0,{_OFFICE_WORDS}}}[ \u00a0’'-]+$"
        rf"|\b(?:{of_something}|(?:{offices})(?: \w+)? (?:de|du|des|d’)[^.,;:!?()]{{2,{_COMPLEMENT}}}),"
        r" (?:m\.? |mme )?$"
    )


def _aliases(text: str, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Pair a name with the one that follows it in parentheses: "Erjan Toulegenov (ou Yerzhan Tulegenov)"."""
    for name, following in pairwise(names):
        if _ALIAS.fullmatch(text, name.end, following.start):
            yield name, following
