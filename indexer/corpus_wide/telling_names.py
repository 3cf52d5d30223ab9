"""What in a text tells one case from others: names of people, villages, papers and unions, and days.

Countries, capitals, prisons, courts, whoever speaks for an organisation and what the whole world knows stand in
many cases, and tell nothing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from indexer.facets.gazetteer import Kind, find_mentions
from indexer.phrases import load_lines

_WORD_WITHIN_SENTENCE = re.compile(r"(?<=[\w,;’'] )[^\W\d_][\w-]+|(?<=[’'(«])[^\W\d_][\w-]+")
_DAY = re.compile(
    r"\b(?:1er|\d{1,2}) "
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}\b"
)
_BEFORE = 60  # characters looked at before a name


def telling_names(text: str) -> tuple[str, ...]:
    """Give the words of names within sentences, and the days, by which appeals of one case may be recognised."""
    names = {word for words, before in _names(text) if not _tells_nothing(before) for word in words}
    return tuple(sorted(names.difference(_common_words()).union(_DAY.findall(text))))


def _names(text: str) -> Iterator[tuple[list[str], str]]:
    """Give the words of each run of capitalised ones and what stands before it; countries and capitals left out."""
    countries = (own for own in find_mentions(text) if own.kind not in (Kind.CITY, Kind.WIDE))
    places = {at for mention in countries for at in range(mention.start, mention.end)}
    run: list[str] = []
    start = end = -1
    for found in _WORD_WITHIN_SENTENCE.finditer(text):
        if not found[0][0].isupper() or found.start() in places:
            continue
        if run and found.start() != end + 1:
            yield run, text[max(0, start - _BEFORE) : start]
            run = []
        start, end = found.start() if not run else start, found.end()
        run.append(found[0])
    if run:
        yield run, text[max(0, start - _BEFORE) : start]


def _tells_nothing(before: str) -> bool:
    """Say whether a name belongs to a setting that many cases share, or to whom the text quotes."""
    return bool(_settings().search(before) or _speakers().search(before))


@lru_cache
def _settings() -> re.Pattern[str]:
    """Match "prison de ", "prison centrale de haute sécurité d’" and their like at the end of a text."""
    kinds = "|".join(map(re.escape, load_lines("common_settings")))
    of = r"(?:[ ’'][^\W\d_]+){0,4} (?:(?:de|du|des|de la) |(?:d|de l)[’'])"
    return re.compile(rf"\b(?:{kinds})(?: |{of})$", re.IGNORECASE)


@lru_cache
def _speakers() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, load_lines("speech_verbs")))
    return re.compile(rf"\b(?:{verbs}) (?:(?:M\.|Mme|Me|Maître|Dr) )?$")


@lru_cache
def _common_words() -> frozenset[str]:
    capitals = (word for name in load_lines("capitals") for word in name.split())
    return frozenset((*load_lines("institution_words"), *load_lines("common_names"), *capitals))
