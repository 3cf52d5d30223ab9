"""Which known publisher speaks in a text: whose name opens its sentences, and whose people it quotes as its own."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from indexer.facets.organisations import name_in_prose, names_in_prose
from indexer.phrases import load_lines

_LINES = 60  # of a text looked at: the first say who speaks
_LINE_CHARACTERS = 3_000
_MENTIONS = 30  # in a line; a hostile one may hold hundreds
_BEFORE = 90  # characters before a name that tell what it does in its sentence
_AFTER = 110
_SIGN_WORDS = 8  # of a sentence shown as a sign
_INDEX = re.compile(r"\b(?:AFR|AMR|ASA|EUR|MDE|ACT|POL|IOR) \d\d/\d{3,4}/\d{2,4}\b")  # codes of its documents
_OF_INDEX = "Amnesty International"
_QUOTED = re.compile(r"«[^«»]*(?:»|$)|“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_ARTICLE = r"(?:l['’]|la |le )?"
_REPORTED = re.compile(
    rf"(?:\b(?:l['’](?:ONG|association|organisation)|saisi\w*|auprès)(?: [\w'’-]+){{0,5}}? (?:de |d['’])?"
    rf"|\b(?:selon|d['’]après|avec|contre|par|sur) ){_ARTICLE}$",
    re.IGNORECASE,
)
_REPORTED_AFTER = re.compile(
    r"[^.\n]{0,90}(?:\b(?:dans|par|via|selon) un communiqué\b|, (?:une |l['’])?(?:ONG|organisation)\b)"
    r"|(?: \([^()]{2,15}\))? (?:est (?:une|l['’]une des) (?:association|ONG|organisation)"
    r"|avait \w+é\b|a \w+é (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)"
)
_LONG_NAME = 2  # words, from which a name is known whatever its capitals: "la ligue des droits de l'homme"


def speakers(lines: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Give for each publisher that a text names the words in which it may speak, its bare name first.

    One that the text rather reports from outside ("selon l'ONG ...", "dans un communiqué") is left out. Words of a
    whole organisation speak for the section that a text names too, and for it alone.
    """
    signs: defaultdict[str, dict[str, None]] = defaultdict(dict)
    reports: Counter[str] = Counter()
    for line in islice(lines, _LINES):
        for name, before, after in _mentions(line[:_LINE_CHARACTERS]):
            organisation = name_in_prose(name)
            signs[organisation] = signs[organisation] or {name: None}
            if is_reported(before, after):
                reports[organisation] += 1
            elif found := _speaks().search(before):
                signs[organisation][" ".join((found[0] + name + after).split()[:_SIGN_WORDS])] = None
        if found := _INDEX.search(line[:_LINE_CHARACTERS]):
            signs[_OF_INDEX] |= {_OF_INDEX: None, found[0]: None}
    return _by_section({name: tuple(words) for name, words in signs.items() if len(words) > reports[name]})


def is_reported(before: str, after: str) -> bool:
    """Say whether what stands before and after the name of an organisation is how others report what it says."""
    return bool(_REPORTED.search(before[-_BEFORE:]) or _REPORTED_AFTER.match(after[:_AFTER]))


def without_quotations(line: str) -> str:
    """Leave out what a text quotes."""
    return _QUOTED.sub("»", line)


def _by_section(signs: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Let the words of a whole organisation speak for its sections alone, where a text names any."""
    whole = {name: [other for other in signs if other.startswith(f"{name} ")] for name in signs}
    merged = {name: words for name, words in signs.items() if not whole[name]}
    for name, sections in whole.items():
        merged |= {section: merged[section] + signs[name] for section in sections}
    return merged


def _mentions(line: str) -> Iterator[tuple[str, str, str]]:
    """Give the names of publishers in a line outside quotations, with what stands before and after each."""
    text = without_quotations(line)
    for found in islice(_names().finditer(text), _MENTIONS):
        start, end = found.span()
        yield found[0], text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]


@lru_cache
def _speaks() -> re.Pattern[str]:
    """Build the expression of what stands before the name of a text's own publisher.

    Nothing, as it opens a sentence; who declares it; one of its people; "dont", as one of those who speak; "nous".
    """
    verbs = "|".join(map(re.escape, load_lines("speech_verbs")))
    people = "|".join(map(re.escape, load_lines("own_people")))
    return re.compile(
        rf"(?:(?:^|[.!?…»:]\s|\)\s[–—-]\s)\s*(?:[–—-]\s)?"
        rf"|\b(?:{verbs}) (?:(?:aujourd['’]hui|hier|ce \w+)[ ,]+)?|\bdont "
        rf"|\b(?:{people})[\w·.-]*\b[^.;:!?]{{0,60}}? (?:de |d['’]|du |à |au |chez |pour )"
        rf"|\b(?:nous|nos)\b [^.;:!?]{{0,80}}? (?:de |d['’]|du )"
        rf"|\b(?:communiqué|déclaration|tribune|lettre ouverte|pétition)\b [^.;:!?]{{0,40}}?){_ARTICLE}$",
        re.IGNORECASE,
    )


@lru_cache
def _names() -> re.Pattern[str]:
    """Build the expression of the names of publishers, the longest first."""
    written = sorted(names_in_prose(), key=len, reverse=True)
    escaped = ((name, re.escape(name).replace("'", "['’]")) for name in written)
    names = (f"(?i:{pattern})" if len(name.split()) >= _LONG_NAME else pattern for name, pattern in escaped)
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(names)})(?![\w@-]|\.\w)")
