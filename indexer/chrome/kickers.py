"""Labels before a title in one line with it: "[Tribune] …", "APPEL À LETTRES Il …", "Iran – Action lettre …"."""

import re
from functools import lru_cache

from indexer.facets.gazetteer import Kind, find_mentions
from indexer.phrases import load_lines
from indexer.wording import fold, words

_TITLE_WORDS = 3  # that must follow a label in brackets or capitals; fewer are part of a name
_LABEL_WORDS = 5
_BRACKETED = re.compile(r"\[(?P<label>[^\[\]]{2,40})\]\s*(?:[-–—:|]\s*)?(?P<rest>\S.*)")
_CAPITALS = re.compile(r"(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]*[A-ZÀ-Þ])\s+(?P<rest>[«“\"]?\s?[A-ZÀ-Þ]['’a-zà-ÿ].*)")
_COUNTRY_LABEL = re.compile(r"(?P<country>[^–—|:]{3,60}?)\s[–—|-]\s(?P<labelled>.+)")
_SENTENCE = re.compile(r"\s+(?P<rest>(?:[A-ZÀ-Þ][’'][A-ZÀ-Þ]?|[A-ZÀ-Þ])[a-zà-ÿ’'-]*\s[a-zà-ÿ].*)")
_STATES = ("terminée", "en cours", "délai expiré", "good news", "bonne nouvelle", "clôturée", "close")


def split_kicker(title: str, kinds: tuple[str, ...]) -> tuple[str, str]:
    """Divide a title into the label before it and the rest; the label is empty when it has none.

    A label is in brackets, or in capitals and begins as a kind of action does, or is a country and a kind of action.
    """
    for split in (_bracketed, _in_capitals):
        label, rest = split(title)
        if label:
            return label, rest
    return _country_and_kind(title, kinds)


def _bracketed(title: str) -> tuple[str, str]:
    found = _BRACKETED.fullmatch(title)
    if not found or len(words(found["rest"])) < _TITLE_WORDS or not any(map(str.isalpha, found["label"])):
        return "", title
    return found["label"], found["rest"]


def _in_capitals(title: str) -> tuple[str, str]:
    found = _CAPITALS.fullmatch(title)
    if not found or not 1 < len(words(found["label"])) <= _LABEL_WORDS or len(words(found["rest"])) <= _TITLE_WORDS:
        return "", title
    is_kind = fold(words(found["label"])[0]) in _first_words()
    return (found["label"], found["rest"]) if is_kind else ("", title)


def _country_and_kind(title: str, kinds: tuple[str, ...]) -> tuple[str, str]:
    """Read "Iran – Action lettre / Délai expiré Un jeune homme …"."""
    found = _COUNTRY_LABEL.fullmatch(title)
    if not found or not all(mention.kind is Kind.NAME for mention in find_mentions(found["country"])):
        return "", title
    labelled = _kind_and_states(kinds).fullmatch(found["labelled"]) if find_mentions(found["country"]) else None
    return (title[: -len(labelled["rest"])].strip(), labelled["rest"]) if labelled else ("", title)


def without_country(title: str) -> str:
    """Drop the country that stands as a label before a title, as text captures set it: "Tchad J'agis pour Ali Issa".

    "Israël détruit une école" goes on with a small letter, and is a sentence on its own.
    """
    mention = next(iter(find_mentions(title)), None)
    if not mention or mention.start or mention.kind is not Kind.NAME:
        return title
    found = _SENTENCE.fullmatch(title, mention.end)
    return found["rest"] if found and len(words(found["rest"])) >= _TITLE_WORDS else title


@lru_cache
def _first_words() -> frozenset[str]:
    """Give the words with which kinds of action begin, without those that begin many a title."""
    kinds = (*load_lines("actions"), *load_lines("glued_actions"))
    return frozenset(fold(words(kind)[0]) for kind in kinds)


@lru_cache
def _kind_and_states(kinds: tuple[str, ...]) -> re.Pattern[str]:
    plain = (kind.removesuffix("*").strip() for kind in (*kinds, *load_lines("glued_actions"), *load_lines("actions")))
    known = "|".join(re.escape(kind) for kind in sorted(set(plain), key=len, reverse=True))
    states = "|".join(_STATES)
    return re.compile(
        rf"(?i:(?:{known})(?:\s*/?\s*(?:{states}))*)\s*→?\s+(?P<rest>[«“\"A-ZÀ-Þ\d][^\s]*\s.*)",
    )
