"""Whether the words around a name say that it is a place, for towns that people and common words are called like."""

import re

_BEFORE = 60  # characters before a name in which a sentence says where something is
_KIND = (
    r"(?:villes?|villages?|camps?(?: de (?:réfugiés|déplacés|détention|travail))?|(?:la|une|cette) prison(?: \w+)?"
    r"|centre(?: \w+)?|maison d[’']arrêt|pénitencier|commissariat(?: \w+)?|caserne|tribunal(?: \w+)?|cour(?: \w+)?|parquet"
    r"|hôpital|université|aéroport|port|gare|quartiers?|faubourgs?|banlieues?|périphérie|rues|commune|mairie|mairesse|maire"
    r"|municipalité|diocèse|archevêque|évêque|préfecture|province|région|département|district|gouvernorat|État|canton"
    r"|île|baie|golfe|vallée|désert|route|oasis|nord|sud|est|ouest|habitants|kilomètres|km|police|usine|mine|barrage)"
)
_SIGN_BEFORE = re.compile(
    rf"(?:\b(?:à|dans|vers|depuis|entre|via|près d[e’']|proche d[e’']|loin d[e’']|autour d[e’']|aux environs d[e’']"
    rf"|originaires? d[e’']|natifs? d[e’']|natives? d[e’'])\s?|\b{_KIND} d(?:e\s|[’'])"
    r"|\bd(?:e\s|[’'])[^\W\d_][\w’'-]+ à |\bà [A-ZÀ-Þ][\w-]+(?:, [A-ZÀ-Þ][\w-]+)* (?:et|ou) (?:à )?|/\s?)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:écri\w+|lettres?|cartes?|messages?|mots?|courriers?|soutien|soutenons|solidarité|solidaires?|justice|libert\w+"
    r"|hommage|parl\w+|pens\w+|dons?|visites?|refus\w+|inflig\w+|appart\w+|reproch\w+|permet\w*|accord\w+|demand\w+|impos\w+"
    r"|grâce|face|quant|merci|courage|voix|donn\w+|dit|dire|rend\w*|notifi\w+|retir\w+|interdi\w+)\W+(?:\w+\W+){0,2}à\s$",
    re.IGNORECASE,
)
_SIGN_AFTER = re.compile(
    r"\s\((?=[A-ZÀ-Þ])(?!\w+ ans\b)|,\s(?:en|au|aux|dans|capitale|chef-lieu|province|district|région|État)\b"
    r"|,?\s(?:le\s)?\d{1,2}(?:er)?\s\w{3,9}\s\d{4}|\s?\)?\s?[–—]\s(?=[A-ZÀ-Þ])",
)


def is_told_as_place(text: str, start: int, end: int) -> bool:
    """Say whether a name at `start` to `end` is of a place: "à Aïda", "la prison de Lima", "Santiago, le 3 mai"."""
    before = text[max(0, start - _BEFORE) : start]
    if _SIGN_BEFORE.search(before):
        return not _GIVEN.search(before)
    return not before.strip("( ") and _SIGN_AFTER.match(text, end) is not None or _is_set_apart(text, start, end)


def _is_set_apart(text: str, start: int, end: int) -> bool:
    """Say whether a name stands with what it is in: "Santiago, au Chili", "Santiago (Chili)"."""
    if re.search(r"\b(?:[Pp]our|[Aa]vec|[Ss]ans|[Cc]ontre|[Pp]ar|[Qq]ue)\s$", text[max(0, start - _BEFORE) : start]):
        return False
    return (
        re.match(r"(?:\s\((?=[A-ZÀ-Þ][\w -]+\))|,\s(?:en|au|aux)\s(?=[A-ZÀ-Þ]))", text[end : end + _BEFORE]) is not None
    )
