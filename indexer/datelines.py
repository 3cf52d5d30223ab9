"""Lines that state a date and nothing else, such as stand by a title: `Publié le : 12.01.22`."""

import re

_MONTHS = (
    "janvier|janv|février|fevrier|févr|fevr|fév|mars|avril|avr|mai|juin|juillet|juil|août|aout|septembre|sept"
    "|octobre|oct|novembre|nov|décembre|decembre|déc|january|february|march|april|may|june|july|august|september"
    "|october|november|december"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:er)?\.?\s+(?:{_MONTHS})\b\.?,?\s+\d{{4}}|(?:{_MONTHS})\b\.?\s+(?:\d{{1,2}},\s+)?\d{{4}}"
    r"|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?)"
)
_DAYS = r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)"
_BEFORE = (
    r"(?:(?:date(?: de publication)?|publication|(?:article |texte |communiqué |page )?(?:publiée?"
    r"|mise? en ligne|parue?|postée?|diffusée?|rédigée?)|written|published|posted|par [^\d]{1,60})[\s:,|•·-]*)?"
    r"(?:(?:[A-ZÀ-Ý][\w'’.-]+(?:[ /-][A-ZÀ-Ýa-zà-ÿ][\w'’.-]+){0,4}|on)\s*[,|(–—-]\s*)?"
)
_AFTER = (
    r"(?:\s*,?\s*(?:à|par|dans|by|at|\d{1,2}\s?[h:]\s?\d{0,2}|\(?(?:dernière )?(?:mis|modifi)\w* ).{0,100}"
    r"|\s*[|•·–—(/-](?:\s*[\w'’.&-]+){0,6}\s*)?"  # a few words: more are the first sentence of an article
)
_DATELINE = re.compile(
    rf"{_BEFORE}(?:\(?\s*(?:le\s*:?\s*)?(?:{_DAYS}\.?,?\s+)?)(?P<date>{_DATE}){_AFTER}\.?\s*\)?", re.I
)
_ANY_DATE = re.compile(rf"(?<![\d/]){_DATE}", re.I)
_CITY = r"[A-ZÀ-Ý][\w'’.-]+(?:[ /–-]{1,3}[A-ZÀ-Ýa-zà-ÿ][\w'’.-]+){0,4}"
_SIGNED = re.compile(rf"(?:Fait à )?{_CITY}, (?:le )?(?:{_DAYS} )?(?P<date>{_DATE})\.?")
_LEAD = re.compile(rf"\(?{_CITY}\s?[,–-]\s?(?:le )?(?:{_DAYS} )?(?P<date>{_DATE})\)?\s*[.:–—-]\s")
_LINE_LIMIT = 160  # characters
_LEAD_CHARACTERS = 120


def dateline(line: str) -> str | None:
    """Give the date of a line that is a dateline, in the line's own words, else None."""
    if len(line) > _LINE_LIMIT or not any(character.isdigit() for character in line):
        return None
    found = _DATELINE.fullmatch(line.strip(" •|-–—[]*"))
    return found["date"] if found else None


def find_date(text: str) -> str | None:
    """Give the first date in the words of an element that is known to hold one."""
    found = _ANY_DATE.search(text[:_LINE_LIMIT])
    return found[0] if found else None


def signed_date(line: str) -> str | None:
    """Give the date of a line such as "Paris, le 12 mai 2010", which signs a text wherever it stands."""
    found = _SIGNED.fullmatch(line) if len(line) <= _LINE_LIMIT else None
    return found["date"] if found else None


def lead_date(paragraph: str) -> str | None:
    """Give the date of an agency's lead: "Bruxelles, le 17 mars 2021 – Les autorités ..."."""
    found = _LEAD.match(paragraph[:_LEAD_CHARACTERS])
    return found["date"] if found else None
