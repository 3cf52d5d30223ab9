"""The date that a page states outside its markup: a dateline within the text, a document's code, a yearly archive."""

import re

from indexer.article import Article
from indexer.facets.date_words import find_dates
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
_FOLLOW_UP = re.compile(r"complément|suite|mise à jour|voir aussi", re.IGNORECASE)


def stated_date(article: Article) -> Stated[PublicationDate] | None:
    """Give the date of a dateline within the text ("Paris, le 12 mars 2014 –"), else the year of the page's own code.

    Or of the yearly archive it stands in: "Accueil > Communiqués > 2014".
    """
    edges = (*article.paragraphs[:_EDGE_PARAGRAPHS], *article.paragraphs[-_EDGE_PARAGRAPHS:])
    dateline = next(filter(None, map(_dateline_within, edges)), None)
    return dateline or _index_year(article) or _archive_year(article)


def _dateline_within(paragraph: str) -> Stated[PublicationDate] | None:
    """Read the date that a paragraph opens with, set off from its text."""
    date = next(find_dates(paragraph[:_DATELINE_START]), None)
    if not date or not (date.year and date.day) or not _DATELINE_BEFORE.fullmatch(paragraph, 0, date.start):
        return None
    if not _DATELINE_AFTER.match(paragraph, date.end):
        return None
    value = PublicationDate(date.year, date.month, date.day)
    return Stated(value, paragraph[: date.end], "first or last paragraphs", "a dateline set off from the text")


def _index_year(article: Article) -> Stated[PublicationDate] | None:
    """Read the year of the page's own index code (EUR 60/3456/2020), or of its urgent action (AU 58/13)."""
    lines = (*article.furniture, *article.breadcrumb, *article.paragraphs)
    short = [line for line in lines if len(line.split()) <= _INDEX_LINE_WORDS and not _FOLLOW_UP.search(line)]
    for code, century in ((_INDEX_CODE, ""), (_URGENT_ACTION, "20")):
        years = {int(century + found[1]): found.group() for line in short for found in code.finditer(line)}
        if years:
            year, words = years.popitem()
            own = Stated(PublicationDate(year), words, "short line", "the year of the page's own code")
            return None if years else own
    return None


def _archive_year(article: Article) -> Stated[PublicationDate] | None:
    """Read the section of the breadcrumb, or of the address, that is a year."""
    sections = (*(article.url or "").split("/")[3:-1], *article.breadcrumb)
    years = [int(section) for section in sections if re.fullmatch(r"(?:19|20)\d{2}", section.strip())]
    if not years:
        return None
    year = years[-1]
    return Stated(PublicationDate(year), str(year), "address or breadcrumb", "the page stands in a yearly archive")
