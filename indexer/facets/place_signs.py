"""Whether the words around a name say that it is a place, for towns that people and common words are called like."""

import re

_BEFORE = 60  # characters before a name in which a sentence says where something is
_KIND = (
    r"(?:villes?|villages?|camps?(?: de (?:réfugiés|déplacés|détention|travail))?|(?:la|une|cette) prison(?: \w+)?"
    r"|centre(?: \w+)?|maison d[’']arrêt|pénitencier|commissariat(?: \w+)?|caserne|tribunal(?: \w+)?|cour(?: \w+)?"
    r"|parquet|hôpital|université|aéroport|port|gare|quartiers?|faubourgs?|banlieues?|périphérie|rues|commune|mairie|mairesse"
    r"|maire|municipalité|diocèse|archevêque|évêque|préfecture|province|région|département|district|gouvernorat|État"
    r"|canton|île|baie|golfe|vallée|désert|route|oasis|nord|sud|est|ouest|habitants|kilomètres|km|police|usine|mine|barrage)"
)
_SIGN_BEFORE = re.compile(
    rf"(?:\b(?:à|dans|vers|depuis|entre|via|(?:près|proche|loin|autour|environs|originaires?|nati(?:f|ve)s?) d[e’'])\s?"
    rf"|\b{_KIND} d(?:e\s|[’'])|\bà [^\W\d_][\w-]+(?:, [^\W\d_][\w-]+)* (?:et|ou) (?:à )?)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:écri\w+|lettres?|cartes?|messages?|mots?|courriers?|soutien|soutenons|solidarité|solidaires?|justice|libert\w+"
    r"|hommage|parl\w+|pens\w+|dons?|visites?|refus\w+|inflig\w+|appart\w+|reproch\w+|permet\w*|accord\w+|demand\w+|impos\w+"
    r"|grâce|face|quant|merci|courage|voix|donn\w+|dit|dire|notifi\w+|retir\w+|interdi\w+)\W+(?:\w+\W+){0,2}à\s$",
    re.IGNORECASE,
)
_LINKED = re.compile(r"\b(?:pour|avec|sans|contre|par|que|de|d[’'])\s?$", re.IGNORECASE)
_WITHIN_COUNTRY = re.compile(r"\s\([A-ZÀ-Þ][^\W\d]+(?:[ -][^\W\d]+){0,3}\)|,\s(?:en|au|aux)\s(?=[A-ZÀ-Þ])")
_DATE_AFTER = re.compile(r",?\s(?:le\s)?\d{1,2}(?:er)?\s[^\W\d]{3,9}\.?\s\d{4}|\)\s?[–—-]\s")


def is_told_as_place(text: str, start: int, end: int) -> bool:
    """Say whether a name at `start` to `end` is of a place: "à Aïda", "la prison de Lima", "Santiago, au Chili".

    What is written, given or refused "à Aïda" tells of a person.
    """
    before = text[max(0, start - _BEFORE) : start]
    if _SIGN_BEFORE.search(before):
        return not _GIVEN.search(before)
    if not before.strip(" («"):
        return _DATE_AFTER.match(text, end) is not None or _WITHIN_COUNTRY.match(text, end) is not None
    return not _LINKED.search(before) and _WITHIN_COUNTRY.match(text, end) is not None
