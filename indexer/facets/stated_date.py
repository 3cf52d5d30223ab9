"""The date that a page states outside its markup: a dateline within the text, a document's code, a yearly archive."""

import re
from collections.abc import Sequence

from indexer.article import Article
from indexer.chrome.datelines import dateline
from indexer.facets.date_words import find_dates, parse_date
from indexer.facets.evidence import Stated
from search.appeal import PublicationDate

_EDGE_PARAGRAPHS = 3  # a dateline stands within the first or last paragraphs
_PLACE = r"[A-ZÀ-Þ][\w’'.]*"
_DATELINE_BEFORE = re.compile(
    r"[(\[]?\s*(?:(?:[Pp]ublié|[Pp]aru|[Mm]is en ligne|[Ff]ait à|[Cc]ommuniqué(?: de presse)?|[Aa]ctualisé)\w*[\s–-]*)?"
    rf"(?:{_PLACE}(?:(?:[ ,/-]| et | de | du | sur )+{_PLACE}){{0,8}},?\s*)?"
    r"(?:[-–—,:]\s*)?(?:[Ll]e\s*:?\s*)?(?:(?:lun|mar|mercre|jeu|vendre|same)di\s+|dimanche\s+)?"
)
_DATELINE_AFTER = re.compile(r"\s*[)\]]?\s*[.,]?\s*(?:$|[–—:-](?=\s))|\s*[)\]]|\s+par\b.{0,60}$")
_DATELINE_START = 120  # characters within which a dateline names its date
_INDEX_CODE = re.compile(r"\b(?:AFR|AMR|ASA|EUR|MDE|ACT|POL|IOR|ORG|NWS)\s?\d{2}/\d{1,5}/((?:19|20)\d{2})\b")
_INDEX_LINE_WORDS = 25  # words: a line that states the page's own code is short; prose cites other documents
_URGENT_ACTION = re.compile(r"\b(?:AU|UA)\s?:?\s?\d{1,3}/(\d{2})\b")
_DIGIT = re.compile(r"\d")
_TITLE_PARTS = re.compile(r"\s*:\s+|\s[–—|-]\s|\s*[()\[\]]+\s*(?=\S|$)")
_CODED = re.compile(r"\d/\d")  # what all codes have
_LABELS = (
    r"(?:(?:(?:documents?|public|index|ai|efai|éfai|réf(?:érence)?|actions?|urgentes?|complémentaires?|compléments?"
    r"|informations?|suites?|sur|la|n[°º])\b|[ld]['’]|[.,:;()–-])\s*){0,12}"
)
_BROKEN_OFF = r"(?:(?:\.\.\.|…)[^.!?…]{1,80}?)?"  # the end of a title that goes on in the text
_OPENING_CODES = re.compile(
    rf"{_BROKEN_OFF}(?i:{_LABELS})(?:(?:{_INDEX_CODE.pattern}|{_URGENT_ACTION.pattern})[\s,;.:()–-]*)+"
)
_FOLLOW_UP = re.compile(r"complément|suite|mise à jour|voir aussi", re.IGNORECASE)


def stated_date(article: Article) -> Stated[PublicationDate] | None:
    """Give the date of a dateline within the text ("Paris, le 12 mars 2014 –"), else the year of the page's own code.

    Or of the yearly archive it stands in: "Accueil > Communiqués > 2014".
    """
    edges = (*article.paragraphs[:_EDGE_PARAGRAPHS], *article.paragraphs[-_EDGE_PARAGRAPHS:])
    dateline = next(filter(None, map(_dateline_within, edges)), None)
    return dateline or _title_date(article) or _index_year(article) or _archive_year(article)


def _title_date(article: Article) -> Stated[PublicationDate] | None:
    """Read the date that a title sets off at its start or end: "12 mars 2014 – Un pêcheur …", "… (mars 2014)"."""
    parts = [*filter(None, _TITLE_PARTS.split(article.title))] if _DIGIT.search(article.title) else []
    for part in parts[:1] + parts[-1:] if len(parts) > 1 else []:
        if (words := dateline(part)) and (date := parse_date(words)):
            return Stated(date, part, "title", "a dateline set off from the title")
    return None


def _dateline_within(paragraph: str) -> Stated[PublicationDate] | None:
    """Read the date that a paragraph opens with, set off from its text or right after the page's own codes."""
    coded = _opening_codes(paragraph)
    date = next(find_dates(paragraph[: len(coded) + _DATELINE_START]), None)
    if not date or not (date.year and date.day):
        return None
    is_set_off = _DATELINE_BEFORE.fullmatch(paragraph, 0, date.start) and _DATELINE_AFTER.match(paragraph, date.end)
    if not (is_set_off or (coded and date.start == len(coded))):
        return None
    value = PublicationDate(date.year, date.month, date.day)
    return Stated(value, paragraph[: date.end], "first or last paragraphs", "a dateline set off from the text")


def _opening_codes(paragraph: str) -> str:
    """Give the codes that a paragraph opens with: "Action complémentaire sur l'AU 207/14, MDE 11/066/2014, "."""
    found = _OPENING_CODES.match(paragraph) if _CODED.search(paragraph, 0, _DATELINE_START) else None
    return found[0] if found else ""


def _index_year(article: Article) -> Stated[PublicationDate] | None:
    """Read the year of the page's own index code (EUR 60/3456/2020), or of its urgent action (AU 58/13)."""
    lines = (*article.furniture, *article.breadcrumb, *article.paragraphs)
    own = [line for line in lines if len(line.split()) <= _INDEX_LINE_WORDS]
    own += filter(None, map(_opening_codes, article.paragraphs[:_EDGE_PARAGRAPHS]))
    return _code_year(_INDEX_CODE, own, "") or _code_year(_URGENT_ACTION, own, "20")


def _code_year(code: re.Pattern[str], lines: Sequence[str], century: str) -> Stated[PublicationDate] | None:
    """Give the year that the codes of one kind in some lines agree on; a follow-up names that of the first action."""
    years: dict[int, str] = {}
    for line in lines:
        if not _FOLLOW_UP.search(line) or (code is _INDEX_CODE and _URGENT_ACTION.search(line)):
            years |= {int(century + found[1]): found.group() for found in code.finditer(line)}
    if len(years) != 1:
        return None
    year, words = years.popitem()
    return Stated(PublicationDate(year), words, "short line or start of the text", "the year of the page's own code")


def _archive_year(article: Article) -> Stated[PublicationDate] | None:
    """Read the section of the breadcrumb, or of the address, that is a year."""
    sections = (*(article.url or "").split("/")[3:-1], *article.breadcrumb)
    years = [int(section) for section in sections if re.fullmatch(r"(?:19|20)\d{2}", section.strip())]
    if not years:
        return None
    year = years[-1]
    return Stated(PublicationDate(year), str(year), "address or breadcrumb", "the page stands in a yearly archive")
