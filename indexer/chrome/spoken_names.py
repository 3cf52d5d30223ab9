"""The organisation that speaks in a text of an unknown site: who demands and thanks there, twice at least."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from indexer.chrome.institutions import begins_as_institution, holds_institution
from indexer.chrome.speakers import is_reported, without_quotations
from indexer.phrases import load_lines, load_phrases
from indexer.wording import words

_LINES = 40
_FIRST_LINES = 2
_LINE_CHARACTERS = 1_500
_NEEDED = 2  # signs: one may be of an organisation that the text quotes
_FEW_LETTERS = 3  # of an acronym; shorter ones are of states and their unions
_NAME = r"[A-ZÀ-Þ][\w’'&-]*(?: [\w’'&-]+){0,11}?"
_ACRONYM = r"[A-ZÀ-Þ][A-ZÀ-Þa-z-]{1,14}"
_SPELT_OUT = re.compile(rf"(?P<name>{_NAME}) \((?P<acronym>{_ACRONYM})\)")
_REPRESENTS = re.compile(
    rf"(?:L['’]|La |Le )?(?P<name>{_NAME}) (?:représente|regroupe|rassemble|fédère|réunit) (?:plus de |près de )?\d.*"
)
_ISSUED = re.compile(
    rf"\bcommuniqué (?:de presse )?(?:de la |de l['’]|du |de )(?P<name>(?-i:{_NAME}))(?=\s*(?:[:,.]|daté|du \d|$))",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"Le", "La", "Les", "le", "la", "les"})
_ARTICLE = re.compile(r"(?:Le|La|Les) |L['’]")
_JOINING = frozenset({"pour", "sans", "contre", "et", "aux"})  # words of names of organisations, of no person's


def spoken_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the organisations that a text shows at their own work, the most often shown first, spelt out if it does."""
    texts = [without_quotations(line[:_LINE_CHARACTERS]) for line in islice(dict.fromkeys(lines), _LINES)]
    spelt_out = acronyms_spelt_out(texts)
    signs: Counter[str] = Counter()
    for name, weight in (sign for text in texts for sign in _signs(text)):
        signs[spelt_out.get(_bare(name), _bare(name))] += weight
    for name in [name for name in signs if len(words(name)) == 1]:  # "Le comité" after "Le Comité du port"
        longer = next((other for other in signs if other.startswith(f"{name} ")), name)
        signs[longer] += signs[name] if longer != name else 0
    yield from (name for name, count in signs.most_common() if count >= _NEEDED and _may_publish(name))


def acronyms_spelt_out(texts: Sequence[str]) -> dict[str, str]:
    """Give what acronyms stand for, where a text says so: "Fédération des Filets (FDF)"."""
    return {found["acronym"]: _bare(found["name"]) for text in texts for found in _SPELT_OUT.finditer(text)}


def named_first(lines: Sequence[str]) -> str | None:
    """Give the organisation that speaks in a text when its first lines, the title among them, name it."""
    return next((name for name in spoken_names(lines) if any(name in line for line in lines[:_FIRST_LINES])), None)


def _signs(text: str) -> Iterator[tuple[str, int]]:
    """Give who demands something in a line, whose communiqué it is and who counts its members, with their weights."""
    for found in _demands().finditer(text):
        if not is_reported(text[: found.start("name")], text[found.end("name") :]):
            yield found["acronym"] or found["name"], _NEEDED if found["thanks"] else 1
    for issued in _ISSUED.finditer(text):
        yield issued["name"], _NEEDED if issued.span() == (0, len(text)) else 1
    if counted := _REPRESENTS.fullmatch(text):
        yield counted["name"], 1


@lru_cache
def _demands() -> re.Pattern[str]:
    """Build the expression of an organisation that demands something at the start of a sentence, or thanks."""
    verbs = "|".join(map(re.escape, load_lines("demand_verbs")))
    return re.compile(
        rf"(?:^|[.!?:…»)–-]\s+)(?P<name>{_NAME})(?: \((?P<acronym>{_ACRONYM})\))?(?:, [^,.]{{3,80}},)?"
        rf" (?:se |s['’]|vous |nous )?(?:(?:{verbs})|(?P<thanks>remercie (?:les|toutes|tous|chaleureusement)))\b"
    )


def _bare(name: str) -> str:
    """Drop the article, and what stands before the name of an institution."""
    found = name.split(" ")
    starts = (place for place in range(len(found)) if begins_as_institution(" ".join(found[place:])))
    start = next((place for place in starts if place and found[place - 1] in _ARTICLES), 0)
    return _ARTICLE.sub("", " ".join(found[start:]), count=1)


def _may_publish(name: str) -> bool:
    """Tell an organisation from a person, a state and a word with a capital."""
    if load_phrases("authorities").match(name) or load_phrases("nameless").match(name):
        return False
    first = words(name)[0]
    if " " not in name:
        return first.isupper() and len(first) >= _FEW_LETTERS
    return holds_institution(name) or bool(_JOINING & set(words(name)))
