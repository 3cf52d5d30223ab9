"""Lines that state a date and nothing else, such as stand by a title: `Publié le : 12.01.22`."""

import re
from collections.abc import Iterable

from indexer.facets.date_words import MONTHS
from indexer.facets.gazetteer import find_mentions
from indexer.remembering import remembered

_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:\s+[A-Z]{2,5})?"
_DATE = (
    rf"(?:\d{{1,2}}(?:er)?\.?(?:\s+|-)(?:{MONTHS})\b\.?(?:,?\s+|-)\d{{4}}"
    rf"|(?:{MONTHS})\b\.?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,\s+)?\d{{4}}"
    r"|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b|\d{4}-\d{2}(?:-\d{2}(?:T[\d:.+Z-]+)?)?(?![\d-])"
    r"|(?:printemps|été|automne|hiver)\s+\d{4}"
    rf"|(?:\d{{1,2}}\s+(?:{MONTHS})|(?:{MONTHS})\s+\d{{1,2}})\s+{_CLOCK}\s+\d{{4}})"
)
_DAYS = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)"
)
_LETTERS = r"(?:[\w'’.]|-(?=\w))++"  # possessive: a line of names and hyphens would take seconds
_NAME = rf"[A-ZÀ-Ý]{_LETTERS}"
_CITY = rf"{_NAME}(?:[ /–-]{{1,3}}[A-ZÀ-Ýa-zà-ÿ]{_LETTERS}){{0,4}}"
_BY = r"(?:\s+(?:par|by|dans|in|à|on|sur)\b[^\d|]{0,60}?)?"
_VERBS = (
    r"(?:date(?: de (?:publication|parution|mise en ligne))?|(?:première )?publication"
    r"|(?:article |texte |communiqué (?:de presse )?|page |(?:cyber-?)?action |pétition )?"
    r"(?:publiée?|mise? en ligne|parue?|postée?|envoyée?|soumise?"
    r"|diffusée?|rédigée?|créée?|écrite?|ajoutée?|lancée?|terminée?|archivée?)"
    r"|written|published|posted|submitted|aktiv seit|fait(?= à)|temps de lecture\s?:\s?\d+\s?min\w*"
    r"|(?:par|by) [^\d]{1,60}|par [^.!?»]{1,40} »)"
)
_BEFORE = (
    rf"(?:{_VERBS}{_BY}[\s:,|•·-]*)?"
    rf"\(?(?:{_CITY}(?:, {_CITY})?(?:\s\([^()\d]{{2,30}}\))?\s*[,|(–—-]\s*|(?-i:[A-Z]{{3,8}})[\s/]+)?"
)
_AFTER = (
    r"(?:\s*[,.;–|-]?\s*(?:à|par|dans|sous|by|at|in|\d{1,2}\s?[h:]\s?\d{0,2}|catégories?|rubriques?|temps de lecture"
    r"|\(?\s*(?:dernière )?(?:mis|modifi|actualis)\w* ).{0,100}"
    r"|(?: \d)? \d{1,2} /\d\d /[^\W\d]{3,9} /\d{4}(?: \d\d:\d\d)?"  # Over-blog: "1 14 /03 /mars /2011 22:07"
    r"|\s*,\s*(?-i:[A-ZÀ-Þ])[\w'’-]+(?:\s?[/–]\s?(?-i:[A-ZÀ-Þ])[\w'’-]+){0,3}(?:\. contact.{0,60})?"
    r"|\s+(?:communiqué|déclaration|appel urgent|action urgente|alerte|actualités?|nouvelles?|pétition|tribune)"
    r"(?: de presse| publique| commune?| conjointe?)?"
    r"|\s+(?:\d+|aucun|pas de) (?:commentaires?|réactions?)"
    r"|\s*\|\s*(?:https?://|www\.)\S+|\s*\|\s*(?:encore valable|noch) .{0,40}"
    r"|\s*[|•·–—(/-](?:\s*[\w'’.&-]++){0,6}\s*)?"  # a few words: more are the first sentence of an article
)
_DATELINE = re.compile(
    rf"{_BEFORE}(?:\(?\s*(?:(?:le|ce|sur|on)\s*:?\s*)?(?:{_DAYS}\.?,?\s+)?)(?P<date>{_DATE}){_AFTER}\.?\s*\)?", re.I
)
_PLACES = rf"{_NAME}(?:[ /,-]{{1,2}}{_NAME}){{0,3}}"
_PUBLISHED = re.compile(
    r"(?:ce(?:t|tte)? (?:article|entrée|page|billet|texte|note|communiqué)|article|entrée|billet|message|note"
    r"|communiqué)\b"
    rf".{{0,80}}?\b(?:publiée?|postée?|mise? en ligne|parue?|rédigée?)\b.{{0,120}}?\b(?P<date>{_DATE})",
    re.I,
)
_ENDS_WITH_DATE = re.compile(rf"(?P<place>[^\d]{{3,40}}?)[\s,]+(?:le )?(?:{_DAYS} )?(?P<date>{_DATE})", re.I)
_KIND_DATED = re.compile(
    r"(?:[^\d.!?]{1,60}\s[–—-]\s)?"
    r"(?:communiqué|déclaration|appel urgent|action urgente|appel|lettre|bulletin|dépêche|alerte|tribune|journal|revue"
    r"|circulaire)(?: de presse| paroissiale?| d['’]information)?(?: de(?=\s[^\W\d]))?"
    rf"[\s,:–-]*(?:n\s?[°ºo]\.?\s?)?[\d/]{{0,9}}[\s,:(–-]+"
    rf"(?:à (?-i:[A-ZÀ-Þ])[\w'’.-]+,\s*|{_PLACES}[\s,:–-]+)?(?:le )?(?:{_DAYS} )?(?P<date>{_DATE})\)?\.?"
    r"|(?:communiqué|déclaration|action (?:lettre|urgente|en ligne)|pétition|appel urgent"
    r"|motion|résolution|actualités?|brève|tract|lettre ouverte)(?: de presse)?"
    rf"(?: d[eu] [^\d.!?]{{3,40}})? du (?:{_DAYS} )?(?P<date2>{_DATE})",
    re.I,
)
_CAMPAIGN_DATED = re.compile(
    rf"(?:(?:lettres?|actions?|appels?|prisonni\w+|cas|pétitions?) du mois|(?:lettres?|bougies?) contre l['’]oubli)"
    rf"[\s,:(–-]*(?:de |d['’]|du mois (?:de |d['’]))?\s*(?P<date>(?:{MONTHS})\s+\d{{4}})\)?",
    re.I,
)
_RELAYED = re.compile(
    r"[^.!?]{0,80}\b(?:communiqué|déclaration|lettre|appel|message|motion|texte|article)\b[^.!?]{0,60}"
    rf"\b(?:datée?|en date) du (?:{_DAYS} )?(?P<date>{_DATE})\s*:",
    re.I,
)
_CHANGED = re.compile(
    r"^(?!.*(?:publi|en ligne|paru|post|créé|écrit)).*(?:modifi|mise? à jour|actualis|révis|retouch|updated)", re.I
)
_ISSUE = re.compile(
    rf"[^.!?]{{0,90}}\bn\s?[°ºo]\s?\d+(?:\s*[,(–-]\s*|\s+)(?P<date>{_DATE})\)?(?:\s*[>»|·]\s.{{1,60}})?", re.I
)
_CHANGE_NOTE = re.compile(
    r"(?:.{0,30}\s[-–—·]\s)?(?:page |site |article )?(?:dernières? )?"
    r"(?:modifi\w+|mise?s? à jour|actualis\w+|retouche|révision)"
    rf"(?: du site| de la page)?[\s:]*(?:le\s*:?\s*|du |en )?(?:{_DAYS} )?(?P<date>{_DATE}).{{0,30}}",
    re.I,
)
_PUBLICATION = re.compile(
    r"\W*(?:article |texte |page |date de )?(?:publié|mise? en ligne|posté|paru|rédigé|publication)", re.I
)
_YEARLESS = re.compile(
    r"\W*(?:(?:article |texte |billet )?(?:publiée?|mise? en ligne|postée?|écrite?|parue?)|posted|published|submitted)"
    r"(?: (?:par|by) [^\d.!?]{1,40}?)?,?"
    rf" (?:(?:le |on )?(?:{_DAYS},? )?(?:\d{{1,2}}(?:er)? (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}})"
    r"|il y a (?:\d+|une?) (?:minute|heure|jour|semaine|mois|an)s?|\d+ (?:minute|hour|day|week|month|year)s? ago)"
    r"(?:,? (?:à \d|par|by|dans|in)\b.{0,60})?\W*",
    re.I,
)
_ANY_DATE = re.compile(rf"(?=[\djfmasondphé])(?<![\d/]){_DATE}", re.I)  # the initials of months and seasons: few are
_SIGNED = re.compile(rf"(?:Fait à {_CITY},? le |{_CITY}, (?:le )?)(?:{_DAYS} )?(?P<date>{_DATE})\.?")
_LEAD = re.compile(rf"\(?{_CITY}\s?[,–-]\s?(?:le )?(?:{_DAYS} )?(?P<date>{_DATE})\)?\s*[.:–—-]\s")
_META_LIMIT = 300
_FIGURES = re.compile(r"\d{4}|\d\s?[./-]\s?\d")  # of which every date has some; most lines with a number have none
_LINE_LIMIT = 160  # characters
_LEAD_CHARACTERS = 120


@remembered
def dateline(line: str) -> str | None:
    """Give the date of a line that is a dateline, in the line's own words, else None."""
    if len(line) > _LINE_LIMIT or not _FIGURES.search(line) or not _ANY_DATE.search(line):
        return None
    line = line.strip(" •|-–—[]*=_")
    if found := _DATELINE.fullmatch(line) or _ISSUE.fullmatch(line):
        return None if _CHANGED.search(line, 0, found.start("date")) else found["date"]
    if found := _CAMPAIGN_DATED.fullmatch(line) or _RELAYED.fullmatch(line):
        return found["date"]
    if found := _KIND_DATED.fullmatch(line):
        return found["date"] or found["date2"]
    found = _ENDS_WITH_DATE.fullmatch(line)
    return found["date"] if found and _is_country(found["place"]) else None


def changed_date(line: str) -> str | None:
    """Give the date of a line that only tells when its page was changed: "Dernière mise à jour : 14.02.2008"."""
    if len(line) > _LINE_LIMIT or not _FIGURES.search(line):
        return None
    found = _DATELINE.fullmatch(line) or _CHANGE_NOTE.fullmatch(line)
    return found["date"] if found and _CHANGED.search(line, 0, found.start("date")) else None


def is_change_note(line: str) -> bool:
    """Say whether a line only tells when its page was changed."""
    return changed_date(line) is not None


@remembered
def published_date(line: str) -> str | None:
    """Give the date of a sentence on the page itself: "Cette entrée a été publiée dans Presse le 3 mai 2014"."""
    found = _PUBLISHED.match(line[:_META_LIMIT])
    return found["date"] if found else None


def is_publication_note(line: str) -> bool:
    """Say whether a line only tells when its page was published: "Mis en ligne le 4 janvier 2017 par Ada"."""
    return _PUBLICATION.match(line) is not None and dateline(line) is not None


def is_yearless_note(line: str) -> bool:
    """Say whether a line tells when its page was published but not in which year: "Posted on 9 mai by ada"."""
    return len(line) <= _LINE_LIMIT and _YEARLESS.fullmatch(line) is not None


def noted_date(lines: Iterable[str]) -> str | None:
    """Give the date of the first line that only tells when its page was published: it outranks all other dates."""
    return next((dateline(line) for line in lines if is_publication_note(line)), None)


def _is_country(words: str) -> bool:
    """Say whether words are nothing but the name of a country, as stands beside the date on old pages."""
    mention = next(iter(find_mentions(words)), None)
    return mention is not None and (mention.start, mention.end) == (0, len(words))


def find_date(text: str) -> str | None:
    """Give the first date in the words of an element that is known to hold one."""
    opening = text[:_LINE_LIMIT]
    found = _ANY_DATE.search(opening) if _FIGURES.search(opening) else None
    return found[0] if found else None


def signed_date(line: str) -> str | None:
    """Give the date of a line such as "Paris, le 12 mai 2010", which signs a text wherever it stands."""
    found = _SIGNED.fullmatch(line) if len(line) <= _LINE_LIMIT else None
    return found["date"] if found else None


def lead_date(paragraph: str) -> str | None:
    """Give the date of an agency's lead: "Bruxelles, le 17 mars 2021 – Les autorités ..."."""
    found = _LEAD.match(paragraph[:_LEAD_CHARACTERS])
    return found["date"] if found else None
