"""The publisher that the foot of a page names: in its copyright line, or before its address."""

import re
from collections.abc import Iterator, Sequence

from indexer.chrome.datelines import find_date
from indexer.chrome.line_shapes import is_running_text
from indexer.phrases import load_phrases
from indexer.wording import fold, word_count

_FOOT_LINES = 15  # lines at the end of a page in which its foot stands
_TOP_LINES = 4  # of a page, where its masthead stands
_LINE_CHARACTERS = 300  # of a line looked at: the expressions stay fast on hostile ones
_NAME_WORDS = 10  # a longer "name" is a sentence
_YEARS = r"(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?"
_COPYRIGHT = re.compile(
    rf"(?:.*\s)?(?:©|\(c\)|copyright|copyleft)[\s:©,]*(?:{_YEARS})?[\s,:–-]*(?P<name>[^|•·]{{2,90}}?)"
    rf"(?:\s*(?:[|•·]|\s[-–—]\s|[.,]\s|\.$|,?\s?{_YEARS}|tous droits|all rights).*)?",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\s*(?:[,|•·:©]|\s[–—-]\s)")  # after the name with which a line begins
_DATED_TOWN = re.compile(rf"©\s?{_YEARS}\s[–—-]\s(?![A-ZÀ-Þ]+$)[A-ZÀ-Þ][\w’'-]+[ .]*$")  # "© 2019 – Lyon" ends it
_LEGAL_FORM = re.compile(
    r",?\s*\(?\b(?:a\.?s\.?b\.?l\.?|aisbl|e\.?V\.?|association (?:loi|à but|étudiante|sans)\b.*|loi (?:de )?1901)\)?$",
    re.I,
)
_CONTACT = re.compile(
    r"(?P<name>[^\W\d_][^|•·,–—:]{2,90}?)\s*(?:\s-|[|•·,–—])\s*(?P<rest>.*\w.*)",
)
_OFFICE = re.compile(
    r"^(?:s\.?\s?e\.?|son excellence|monsieur|madame|m\.|mme|présidente?|ministre|ministère|procureure?|ambassade\w*"
    r"|consulat|gouverneure?|premi\w+ ministre|roi|direct\w+|chef|command\w+|général|préfet|préfecture|cour|tribunal"
    r"|prison|palais|copies?|adresses?)\b",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[a-z\d-]+\.){1,3}[a-z]{2,7}")
_BRANCH = re.compile(r"\s[-–—]\s(?P<branch>[A-ZÀ-Þ][\w’'-]+)[ .]*")
_STREET_NUMBER = re.compile(r"[a-zà-ÿ] \d{1,2}(?: ?bis)?$")  # "Franklin-Roosevelt 15"
_CODE = re.compile(r"\d/\d")  # "AU 88/14"
_TELEPHONE = re.compile(r"\b(?:tél|tel|fax|téléphone|courriel)\b|\d{2}[ .]\d{2}", re.IGNORECASE)
_NO_NAMES = ("furniture", "nameless", "labels", "actions", "menu", "consent_buttons", "platforms")
_OF_A_SEAT = re.compile(
    r"\b\d+[\s,]+(?:rue|avenue|av\.|boulevard|boul\.|bd|place|quai|chemin|allée|impasse|route|cours|passage)\b"
    r"|\b(?:rue|avenue|boulevard|place|quai|strasse|street|road)\b.*\d|\b\d{4,5} [A-ZÀ-Þ]|\bB\.?P\.? ?\d|\bCS \d"
    r"|\b[A-Z]{2}\d{2}(?: ?\d{4}){2,}|\b(?:tél|tel|siret|siren|rna|tva|iban|ccp)\b|\S@\S"
    r"|\b(?:asbl|association|loi 1901|fondée? en|depuis (?:19|20)\d\d)\b"
    r"|\b(?:propulsé|powered|copyleft|mentions légales|réalis|n° bce)",
    re.IGNORECASE,
)


def foot_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the names that the lines of a page's foot state, copyright first; `lines` are those of the whole page."""
    foot = _foot(lines)
    top = {fold(line) for line in lines[:_TOP_LINES]}
    for line in foot:
        if found := _COPYRIGHT.fullmatch(line):
            masthead = _bare(_SIGN.split(line, maxsplit=1)[0])
            is_first = fold(masthead) in top or _DATED_TOWN.search(line)
            if is_first and may_publish(masthead):
                yield masthead
            elif may_publish(name := _bare(found["name"])):
                yield name + _branch(line[found.end("name") :])
    for line in foot:
        found = _CONTACT.fullmatch(line)
        is_seat = found and _OF_A_SEAT.search(found["rest"]) and not find_date(found["rest"])  # comments are dated
        if found and is_seat and may_publish(name := _bare(found["name"])):
            yield name


def seat_lines(lines: Sequence[str]) -> frozenset[str]:
    """Give the lines of a page's foot that say where its publisher sits, and no addressee of letters."""
    found = ((line, _CONTACT.fullmatch(line)) for line in _foot(lines))
    seats = ((line, seat) for line, seat in found if seat and _OF_A_SEAT.search(seat["rest"]))
    return frozenset(line for line, seat in seats if may_publish(_bare(seat["name"])))


def _foot(lines: Sequence[str]) -> list[str]:
    """Give the last lines, the last first, up to the article's last paragraph."""
    foot: list[str] = []
    for line in reversed([line[:_LINE_CHARACTERS] for line in lines[-_FOOT_LINES:]]):
        if is_running_text(line) and not _COPYRIGHT.fullmatch(line):
            break
        foot.append(line)
    return foot


def _branch(rest: str) -> str:
    """Give the town or region that ends a copyright line as part of a name: "© 2023 Droit de rester – Riviera"."""
    found = _BRANCH.fullmatch(rest)
    return rest.rstrip(" .") if found and may_publish(found["branch"]) else ""


def _bare(name: str) -> str:
    """Drop the legal form of an association from its name."""
    return _LEGAL_FORM.sub("", name.strip(' .,-–—«»"')).strip(" .,-–—")


def may_publish(name: str) -> bool:
    """Refuse sentences, offices of states, labels, and words such as "Private" below photographs."""
    if _HOST.fullmatch(name):
        return True
    if not 0 < word_count(name) <= _NAME_WORDS or not name[0].isalpha() or not name[0].isupper():
        return False
    if any(sign.search(name) for sign in (_OFFICE, _TELEPHONE, _STREET_NUMBER, _CODE)):
        return False
    return not any(load_phrases(known).match(name) for known in _NO_NAMES)
