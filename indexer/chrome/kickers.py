"""Labels before a title in one line with it: "[Tribune] …", "APPEL À LETTRES Il …", "Iran – Action lettre …"."""

import re
from functools import lru_cache

from indexer.facets.gazetteer import Kind, find_mentions
from indexer.phrases import load_lines
from indexer.wording import fold, word_count, words

_TITLE_WORDS = 3  # that must follow a label in brackets or capitals; fewer are part of a name
_LABEL_WORDS = 5
_BRACKETED = re.compile(r"\[(?P<label>[^\[\]]{2,40})\]\s*(?:[-–—:|]\s*)?(?P<rest>\S.*)")
_CAPITALS = re.compile(r"(?P<label>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]*[A-ZÀ-Þ])\s+(?P<rest>[«“\"]?\s?[A-ZÀ-Þ]['’a-zà-ÿ].*)")
_COUNTRY_LABEL = re.compile(r"(?P<country>[^–—|:]{3,60}?)(?:\s[–—|-]|\s?:)\s(?P<labelled>.+)")
_QUOTED = re.compile(r"[«“\"][^«»“”\"]{3,60}[»”\"] (?:en|au|aux|à|de|du) (?=[A-ZÀ-Þ])")
_DATED = re.compile(
    r"(?P<label>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?: ?\([\w°. -]{1,12}\))?)\s+(?:[–:-]\s*)?"
    r"(?P<rest>[«“\"A-ZÀ-Þ].*)"
)
_FOR_WHOM = (  # up to a capital that begins a sentence: a small word follows it, none that stands in names
    r"(?:\s+pour\s+[^/|]{3,80}?(?=\s*/|\s+[«“\"]?(?:Près|Plus|Moins)\s"
    r"|\s+[«“\"]?[A-ZÀ-Þ][a-zà-ÿ’']*\s(?!(?:et|de|da|do|dos|du|ben|bin|bint|al|el|ould|mint|von|van|y|e)\s)[a-zà-ÿ]))"
)
_SENTENCE = re.compile(r"\s+(?P<rest>(?:[A-ZÀ-Þ][’'][A-ZÀ-Þ]?|[A-ZÀ-Þ])[a-zà-ÿ’'-]*\s[a-zà-ÿ].*)")
_CAPITAL = re.compile(r"\s+(?P<rest>[«“\"]?\s?[A-ZÀ-Þ\d].*)")
_STATES = ("terminée", "en cours", "délai expiré", "good news", "bonne nouvelle", "clôturée", "close")


def split_kicker(title: str, kinds: tuple[str, ...]) -> tuple[str, str]:
    """Divide a title into the label before it and the rest; the label is empty when it has none.

    A label is in brackets, a date with a bulletin's number, in capitals and begins as a kind of action does, what
    became of an action and its country, a campaign in quotes and its country, or a country and a kind of action.
    """
    for split in (_bracketed, _dated, _in_capitals, _state_and_country, _quoted_campaign):
        label, rest = split(title)
        if label:
            return label, rest
    return _country_and_kind(title, kinds)


def _bracketed(title: str) -> tuple[str, str]:
    found = _BRACKETED.fullmatch(title)
    if not found or word_count(found["rest"]) < _TITLE_WORDS or not any(map(str.isalpha, found["label"])):
        return "", title
    return found["label"], found["rest"]


def _in_capitals(title: str) -> tuple[str, str]:
    found = _CAPITALS.fullmatch(title)
    if not found or not 1 < word_count(found["label"]) <= _LABEL_WORDS or word_count(found["rest"]) <= _TITLE_WORDS:
        return "", title
    is_kind = fold(words(found["label"])[0]) in _first_words()
    return (found["label"], found["rest"]) if is_kind else ("", title)


def _dated(title: str) -> tuple[str, str]:
    """Read "22/11/04 (B274) Le Comité demande …"."""
    found = _DATED.fullmatch(title) if title[:1].isdigit() else None
    return (found["label"], found["rest"]) if found and word_count(found["rest"]) > _TITLE_WORDS else ("", title)


def _state_and_country(title: str) -> tuple[str, str]:
    """Read "Good News / Honduras Ada Bonilla est libre"."""
    found = _state().match(title)
    rest = _after_country(title, found.end()) if found else ""
    return (title[: -len(rest)].strip(), rest) if rest else ("", title)


def _quoted_campaign(title: str) -> tuple[str, str]:
    """Read "« Des crayons pour Ada » au Tchad Trois mille dessins remis …"."""
    found = _QUOTED.match(title)
    rest = _after_country(title, found.end()) if found else ""
    return (title[: -len(rest)].strip(), rest) if word_count(rest) > _TITLE_WORDS else ("", title)


def _after_country(title: str, start: int) -> str:
    """Give what follows the country named at a place, where it begins with a capital; else nothing."""
    mention = next((found for found in find_mentions(title) if found.start >= start), None)
    if mention is None or mention.start != start or mention.kind is not Kind.NAME:
        return ""
    found = _CAPITAL.match(title, mention.end)
    return found["rest"] if found else ""


def _country_and_kind(title: str, kinds: tuple[str, ...]) -> tuple[str, str]:
    """Read "Iran – Action lettre / Délai expiré Un jeune homme …", "Tchad: Action lettre pour Ada Tovi Libérer …"."""
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
    return found["rest"] if found and word_count(found["rest"]) >= _TITLE_WORDS else title


@lru_cache
def _first_words() -> frozenset[str]:
    """Give the words with which kinds of action begin, without those that begin many a title."""
    kinds = (*load_lines("actions"), *load_lines("glued_actions"))
    return frozenset(fold(words(kind)[0]) for kind in kinds)


@lru_cache
def _state() -> re.Pattern[str]:
    return re.compile(rf"(?i:{'|'.join(_STATES)})\s*/\s*(?=[A-ZÀ-Þ])")


@lru_cache
def _kind_and_states(kinds: tuple[str, ...]) -> re.Pattern[str]:
    plain = (kind.removesuffix("*").strip() for kind in (*kinds, *load_lines("glued_actions"), *load_lines("actions")))
    known = "|".join(re.escape(kind) for kind in sorted(set(plain), key=len, reverse=True))
    states = "|".join(_STATES)
    return re.compile(
        rf"(?i:{known}){_FOR_WHOM}?(?i:\s*/?\s*(?:(?:action|pétition|campagne)\s)?(?:{states}))*\s*→?\s+(?P<rest>[«“\"A-ZÀ-Þ\d][^\s]*\s.*)",
    )
