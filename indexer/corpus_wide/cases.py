"""Link the appeals of one case: under one number, in one text on several sites, or about the same people.

People are the same when their names are alike in one country and the appeals have other names in common too. Precision
goes before recall: a link that is missing costs a search, a wrong one makes one person of two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, combinations, product

from indexer.corpus_wide.captures import MergedPages
from indexer.corpus_wide.people import find_people, same_person
from indexer.facets.gazetteer import Kind, find_mentions
from indexer.facets.references import case_of
from indexer.phrases import load_lines
from search import Appeal
from search.romanisation import alike, keys

MOST_APPEALS = 50
"""Appeals that one number, one text or names that sound alike may link: more are of a banner that the extraction left
in, or of a name that half a country bears. The links of a group grow with its square."""

RARE = 20
"""Appeals of one country that may share a name which still tells one case from another: a town, a lawyer, a union.
The capital, the prison of all prisoners and the head of state stand in more of them."""

READINGS = 4
"""Ways to say a word of a name that are looked up: spellings of one name meet by their likeliest readings."""

_NAME_WITHIN_SENTENCE = re.compile(r"(?<=[\w,;’'] )[^\W\d_][\w-]+|(?<=[’'(«])[^\W\d_][\w-]+")

Person = tuple[str, ...]


def link_cases(merged: MergedPages) -> list[Appeal]:
    """Give each appeal the ids of the others of its case, oldest first."""
    appeals = merged.appeals
    place = {appeal.id: number for number, appeal in enumerate(appeals)}
    mirrors = ([place[own] for own in ids] for ids in merged.mirrors)
    same_text_or_number = _pairs([*mirrors, *_under_one_number(appeals)])
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in chain(same_text_or_number, _about_the_same_people(appeals)):
        if _may_share_country(appeals[one], appeals[other]):
            linked[one].add(other)
            linked[other].add(one)
    return [replace(own, same_case=_oldest_first(appeals, linked[n])) for n, own in enumerate(appeals)]


def _pairs(groups: Iterable[Collection[int]]) -> Iterator[tuple[int, int]]:
    """Pair the members of each group that is not too large."""
    return (pair for group in groups if len(group) <= MOST_APPEALS for pair in combinations(sorted(group), 2))


def _may_share_country(one: Appeal, other: Appeal) -> bool:
    """Say whether two appeals may be on one country; a number misread on either shows by its country."""
    return not (one.countries and other.countries) or not set(one.countries).isdisjoint(other.countries)


def _oldest_first(appeals: Sequence[Appeal], places: Iterable[int]) -> tuple[str, ...]:
    """Order appeals by date, those without one last."""
    own = [appeals[place] for place in places]
    return tuple(appeal.id for appeal in sorted(own, key=lambda own: (own.date is None, own.date or own.id, own.id)))


def _under_one_number(appeals: Sequence[Appeal]) -> Iterable[list[int]]:
    """Group the appeals that bear one case number."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, appeal in enumerate(appeals):
        if case := case_of(appeal.references):
            groups[case].append(number)
    return groups.values()


def _about_the_same_people(appeals: Sequence[Appeal]) -> Iterator[tuple[int, int]]:
    """Pair the appeals of one country on people whose names are alike, if they share other names too."""
    people = [find_people(appeal) if appeal.countries else () for appeal in appeals]
    pairs = sorted(set(_pairs(_sounding_alike(appeals, people))))
    alike_pairs = [pair for pair in pairs if _have_one_person(people[pair[0]], people[pair[1]])]
    countries = {country for pair in alike_pairs for place in pair for country in appeals[place].countries}
    frequencies = _frequencies(appeals, countries)
    for one, other in alike_pairs:
        shared = _shared_names(appeals[one], appeals[other], {*people[one], *people[other]})
        places = set(appeals[one].countries) & set(appeals[other].countries)
        if any(frequencies[country, name] <= RARE for country in places for name in shared):
            yield one, other


def _have_one_person(people: Sequence[Person], others: Sequence[Person]) -> bool:
    return any(same_person(one, other) for one, other in product(people, others))


def _sounding_alike(appeals: Sequence[Appeal], people: Sequence[Sequence[Person]]) -> Iterable[set[int]]:
    """Group the appeals of one country on people whose last names and another name may sound alike."""
    groups: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, appeal in enumerate(appeals):
        for person in people[number]:
            last = keys(person[-1])[:READINGS]
            others = {key for word in person[:-1] for key in keys(word)[:READINGS]}
            for lookup in product(appeal.countries, last, others):
                groups[lookup].add(number)
    return groups.values()


def _frequencies(appeals: Iterable[Appeal], countries: Set[str]) -> Counter[tuple[str, str]]:
    """Count the appeals of each of the countries that give a name."""
    own = (appeal for appeal in appeals if not countries.isdisjoint(appeal.countries))
    return Counter((country, name) for appeal in own for name in _names_within(appeal) for country in appeal.countries)


def _shared_names(one: Appeal, other: Appeal, people: Iterable[Person]) -> list[str]:
    """Give the names that two appeals share beside those of their people, of countries, offices and publishers."""
    publishers = f"{one.organisation} {other.organisation}"
    own = {word for person in people for word in person}
    shared = (_names_within(one) & _names_within(other)).difference(own, load_lines("institution_words"))
    telling = [name for name in shared if name not in publishers and not _is_country(name)]
    return [name for name in telling if not any(alike(name, word) for word in own)]


def _names_within(appeal: Appeal) -> set[str]:
    """Give the capitalised words that do not begin a sentence."""
    return {word for word in _NAME_WITHIN_SENTENCE.findall(appeal.body) if word[0].isupper()}


def _is_country(name: str) -> bool:
    return any(mention.kind is not Kind.CITY for mention in find_mentions(name))
