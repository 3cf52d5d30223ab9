"""Link the appeals of one case: under one number, in one text on several sites, or about the same people.

People are the same when their names are alike in one country and the appeals have other names in common too. Precision
goes before recall: a link that is missing costs a search, a wrong one makes one person of two.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations, product

import numpy as np

from indexer.corpus_wide.captures import MergedPages
from indexer.corpus_wide.page_summary import PageSummary
from indexer.corpus_wide.people import same_person
from search.romanisation import alike

MOST_APPEALS = 50
"""Appeals that one number, one text or names that sound alike may link: more are of a banner that the extraction left
in, or of a name that half a country bears. The links of a group grow with its square."""

RARE = 20
"""Appeals of one country that may share a name which still tells one case from another: a town, a lawyer, a union.
The capital, the prison of all prisoners and the head of state stand in more of them."""


def link_cases(merged: MergedPages) -> list[tuple[str, ...]]:
    """Give for each appeal the ids of the others of its case, oldest first."""
    ids = [appeal.id for appeal in merged.appeals]
    pages = [appeal.shown for appeal in merged.appeals]
    place = {own: number for number, own in enumerate(ids)}
    mirrors = ([place[own] for own in group] for group in merged.mirrors)
    linked: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in chain(_pairs(mirrors), _under_one_number(pages), _about_the_same_people(pages)):
        if _may_share_country(pages[one], pages[other]):
            linked[one].add(other)
            linked[other].add(one)
    dates = [page.date for page in pages]

    def oldest_first(places: Iterable[int]) -> tuple[str, ...]:
        ordered = sorted(places, key=lambda own: (dates[own] is None, dates[own] or ids[own], ids[own]))
        return tuple(ids[own] for own in ordered)

    return [oldest_first(linked.get(number, ())) for number in range(len(ids))]


def _pairs(groups: Iterable[Collection[int]]) -> Iterator[tuple[int, int]]:
    """Pair the members of each group that is not too large."""
    return (pair for group in groups if len(group) <= MOST_APPEALS for pair in combinations(sorted(group), 2))


def _may_share_country(one: PageSummary, other: PageSummary) -> bool:
    """Say whether two pages may be on one country; a number misread on either shows by its country."""
    return not (one.countries and other.countries) or not set(one.countries).isdisjoint(other.countries)


def _under_one_number(pages: Sequence[PageSummary]) -> Iterator[tuple[int, int]]:
    """Pair the appeals that bear one case number; another organisation's may number other cases alike."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        if page.case:
            groups[page.case].append(number)
    return (pair for pair in _pairs(groups.values()) if _may_share_numbers(pages[pair[0]], pages[pair[1]]))


def _may_share_numbers(one: PageSummary, other: PageSummary) -> bool:
    """Say whether two pages may be of one publisher, or else name someone or something both."""
    if one.organisation is None or other.organisation is None or one.organisation == other.organisation:
        return True
    return not set(one.text.names).isdisjoint(other.text.names)


def _about_the_same_people(pages: Sequence[PageSummary]) -> Iterator[tuple[int, int]]:
    """Pair the appeals of one country on people whose names are alike, if they share other names too."""
    telling = {
        pair: names
        for pair in sorted(set(_pairs(_sounding_alike(pages))))
        if _have_one_person(pages[pair[0]], pages[pair[1]]) and (names := _shared_names(pages[pair[0]], pages[pair[1]]))
    }
    frequencies = _frequencies(pages, {name for names in telling.values() for name in names})
    for (one, other), names in telling.items():
        places = set(pages[one].countries) & set(pages[other].countries)
        if any(frequencies[country, name] <= RARE for country in places for name in names):
            yield one, other


def _have_one_person(one: PageSummary, other: PageSummary) -> bool:
    return any(same_person(own, theirs) for own, theirs in product(one.text.people, other.text.people))


def _sounding_alike(pages: Sequence[PageSummary]) -> Iterator[list[int]]:
    """Group the appeals of one country on people whose last names and another name may sound alike."""
    by_country: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for country in page.countries if page.text.sounds else ():
            by_country[country].append(number)
    for members in by_country.values():
        sounds = [np.frombuffer(pages[number].text.sounds, np.uint64) for number in members]
        numbers = np.repeat(members, [own.size for own in sounds])
        every = np.concatenate(sounds)
        order = np.argsort(every, kind="stable")
        ends = np.flatnonzero(np.diff(every[order])) + 1
        yield from (group.tolist() for group in np.split(numbers[order], ends) if group.size > 1)


def _frequencies(pages: Iterable[PageSummary], names: Collection[str]) -> Counter[tuple[str, str]]:
    """Count the appeals of each country that give one of the names."""
    counts: Counter[tuple[str, str]] = Counter()
    for page in pages:
        own = [name for name in page.text.names if name in names]
        counts.update(product(page.countries, own))
    return counts


def _shared_names(one: PageSummary, other: PageSummary) -> list[str]:
    """Give the names that two appeals share beside those of their people and publishers."""
    publishers = f"{one.organisation} {other.organisation}"
    own = {word for page in (one, other) for person in page.text.people for word in person}
    shared = set(one.text.names) & set(other.text.names)
    telling = sorted(name for name in shared - own if name not in publishers)
    return [name for name in telling if not any(alike(name, word) for word in own)]
