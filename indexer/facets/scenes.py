"""Where what a page tells happens: in the town of an arrest or a court, not where someone lives across a border."""

import re

from indexer.facets.gazetteer import Kind, Mention

_BEFORE = 80  # characters before a town in which stands what happened there

_EVENT = re.compile(
    r"\b(?:arrêtée?s?|détenue?s?|emprisonnée?s?|incarcérée?s?|enlevée?s?|disparue?s?|tuée?s?|battue?s?|torturée?s?"
    r"|condamnée?s?|jugée?s?|interpellée?s?|abattue?s?|assassinée?s?|blessée?s?|enfermée?s?|internée?s?|emmenée?s?"
    r"|expulsée?s? d[e’']|manifest\w+)"
    r"(?:(?:\s(?:le|en|depuis|dans|pendant|au)\s[^,.;:]{1,30}?|,)?\s(?:à|près d[e’']|dans|à son arrivée)|)\s?$"
    r"|\A\W*à\s(?=\Z)"
    r"|\b(?:prison|colonie(?: pénitentiaire)?|tribunal(?: \w+)?|cour d[’']appel|commissariat|police|parquet"
    r"|gendarmerie|maison d[’']arrêt|caserne|préfecture|procureure?|mairie|maire)\s(?:de\s|d[’'])$",
    re.IGNORECASE,
)
_CROSSING = re.compile(
    r"\b(?:passé|franchi|traversé)e?s?\b[^.;]{0,30}\b(?:frontière|fleuve)\b|\b(?:fui|quitté)e?s? (?:le|son|leur) pays\b"
    r"|\b(?:pris|choisi|gagné) (?:la fuite|l[’']exil)\b",
    re.IGNORECASE,
)
_LIVES_THERE = re.compile(
    r"(?:(?:depuis|aujourd[’']hui|désormais|maintenant),? )?(?:elles?|ils?|on|tous|toutes|la famille)\s(?:\w+ ){0,2}?"
    r"(?:vit|vivent|habitent?|résident?|logent?|travaillent?|attend(?:ent)?|vend(?:ent)?|dort|dorment|survit)\s",
    re.IGNORECASE,
)


def is_scene(text: str, mention: Mention) -> bool:
    """Say whether something happened in a town that is named: "détenue à Minsk", "le tribunal de Vientiane"."""
    if mention.kind not in (Kind.CITY, Kind.WIDE):
        return False
    return _EVENT.search(text, max(0, mention.start - _BEFORE), mention.start) is not None


def is_beyond_border(previous: str, text: str) -> bool:
    """Say whether a sentence tells where people live who crossed a border in the one before it."""
    return _LIVES_THERE.match(text) is not None and _CROSSING.search(previous) is not None
