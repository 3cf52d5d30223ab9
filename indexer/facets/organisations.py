"""Who published a page, under one name for each organisation; an article's mentions of others do not count."""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from indexer.article import Article
from indexer.chrome.profile import SiteProfile
from indexer.facets.evidence import Stated
from indexer.facets.gazetteer import Kind, find_mentions
from indexer.phrases import load_phrases
from indexer.wording import fold, tidy

_NAME_WORDS = 10  # words: what is longer is a sentence about the organisation
_RIGHTS = re.compile(
    r"©|\(c\)|\bcopyright\b|\btous droits réservés\b|\ball rights reserved\b"
    r"|\b(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[|–—-]\s+|\s*[|»›•]\s*")
_BRANCH = re.compile(r"(?P<name>[^|»›•–—\[\]]{3,60})\s[–—-]\s(?P<branch>[A-ZÀ-Þ][a-zà-ÿ'’-]+)")
_ACRONYM_LETTERS = 3
_EDGES = ' .,:;|-–—•/[]«»"'


def find_organisation(article: Article, profile: SiteProfile | None) -> Stated[str | None]:
    """Give the publisher: the site profile's, else what the page calls itself, else what only it writes."""
    if profile:
        return Stated(profile.organisation, rule=f"the profile {profile.name} names it")
    own = article.site_name or ""
    if named := _named(own, (*article.furniture, *article.paragraphs)):
        return Stated(named, own, article.origins.site_name, "the site calls itself so")
    return _marked(article.furniture)


def known_name(name: str) -> str | None:
    """Give the one name of a known publisher by any of its names."""
    return _known_names().get(fold(name))


def names_in_prose() -> frozenset[str]:
    """Give the names of known publishers that running text uses."""
    return frozenset(name for one, entry in _load().items() for name in (one, *entry["names"], *entry.get("prose", ())))


def name_in_prose(name: str) -> str:
    """Give the one name of a known publisher by a name that running text uses; raises KeyError for any other."""
    return _prose_names()[fold(name)]


def _named(site_name: str, lines: Sequence[str]) -> str | None:
    """Clean what a site calls itself and give the organisation's one name if it is known."""
    cleaned = " ".join(_RIGHTS.sub(" ", tidy(site_name)).split()).strip(_EDGES)
    if known := _known_names().get(fold(cleaned)):
        return known
    parts = [part.strip(_EDGES) for part in _PARTS.split(cleaned)]
    known_parts = (known for part in parts if (known := _known_names().get(fold(part))))
    branch = cleaned if _names_branch(cleaned, lines) else None
    return next(known_parts, None) or branch or _spelt_out(parts) or next(filter(_is_name, parts), None)


def _spelt_out(parts: Sequence[str]) -> str | None:
    """Give the part that an acronym before it stands for: "FDP - Fédération des ports"."""
    acronym, *others = parts
    if len(acronym) < _ACRONYM_LETTERS or not (acronym.isupper() and acronym.isalpha()):
        return None
    return next((part for part in filter(_is_name, others) if _abbreviates(acronym, part)), None)


def _abbreviates(acronym: str, name: str) -> bool:
    """Say whether the letters of an acronym begin words of a name, in their order."""
    initials = (word[0] for word in fold(name).split())
    return all(letter in initials for letter in fold(acronym))


def _names_branch(cleaned: str, lines: Sequence[str]) -> bool:
    """Say whether a name ends with a town or region, "Collectif Droit de rester – Riviera", and is never without."""
    found = _BRANCH.fullmatch(cleaned)
    if (
        found is None
        or _names_country(found["branch"])
        or not all(map(_is_name, (found["name"], found["branch"], cleaned)))
    ):
        return False
    return fold(found["name"]) not in map(fold, lines)


def _names_country(words: str) -> bool:
    return any(mention.kind is Kind.NAME for mention in find_mentions(words))


def _is_name(words: str) -> bool:
    """Refuse slogans, and words that every site has."""
    return (
        not load_phrases("nameless").match(words) and any(map(str.isalpha, words)) and len(words.split()) <= _NAME_WORDS
    )


def _marked(furniture: Sequence[str]) -> Stated[str | None]:
    """Give the organisation whose own mark stands in the furniture."""
    folded = [(fold(line), line) for line in furniture]
    for mark, name in _marks().items():
        if bearer := next((line for bare, line in folded if mark in bare), None):
            return Stated(name, bearer, "line around the article", "only its pages write so")
    return Stated(None)


@lru_cache
def _known_names() -> dict[str, str]:
    """Give the one name of each organisation by each of its names, folded."""
    return {fold(name): one for one, entry in _load().items() for name in (one, *entry["names"])}


@lru_cache
def _prose_names() -> dict[str, str]:
    """Give the one name of each organisation by each of its names and those that only running text uses, folded."""
    spoken = {fold(name): one for one, entry in _load().items() for name in entry.get("prose", ())}
    return _known_names() | spoken


@lru_cache
def _marks() -> dict[str, str]:
    """Give the name of an organisation by its marks, folded."""
    return {fold(mark): one for one, entry in _load().items() for mark in entry["marks"]}


@lru_cache
def _load() -> dict[str, Any]:
    """Read the list of organisations."""
    return tomllib.loads(files("indexer").joinpath("words", "organisations.toml").read_text(encoding="utf-8"))
