"""Whether the words around a name say that it is a place, for towns that people and common words are called like."""

import re

_BEFORE = 60  # characters before a name in which a sentence says where something is
_KIND = (
    r"(?:villes?|villages?|camps?(?: de (?:réfugiés|déplacés|détention|travail))?"
    r"|(?:la|une|cette) prison(?: des femmes| \w+)?|centre(?: \w+)?|maison d[’']arrêt|pénitencier|commissariat(?: \w+)?"
    r"|colonie(?: \w+)?|caserne|gendarmerie|brigade|(?:tribunal|auditorat|parquet|hôpital|lycée|marché)(?: \w+)?"
    r"|cour(?: d[’']appel| \w+)?|procureure?|université|aéroport|port|gare(?: routière)?|stade|morgue|paroisse"
    r"|bourse|barreau|quartiers?|faubourgs?|banlieues?|bidonvilles?|périphérie|entrée|sortie|rues|commune|mairie"
    r"|mairesse|maire|municipalité|diocèse|archevêque|évêque|préfecture|préfète?|sous-préfecture|gouverneure?|province|région|département|district"
    r"|gouvernorat|division|comté|État|canton|île|baie|golfe|vallée|désert|route|oasis|nord|sud|est|ouest|habitants"
    r"|kilomètres|km|police|usine|mine|barrage|destination)"
)
_SIGN_BEFORE = re.compile(
    rf"(?:\b(?:à|dans|vers|depuis|entre|via|(?:près|proche|loin|autour|environs|originaires?|nati(?:f|ve)s?) d[e’'])\s?"
    r"|\b(?:avion|vol|bateau|ferry|train|bus|car) pour\s"
    rf"|\b{_KIND} d(?:e\s|[’'])|\bà [^\W\d_][\w-]+(?:, [^\W\d_][\w-]+)* (?:et|ou) (?:à )?)$",
    re.IGNORECASE,
)
_REGION_BEFORE = re.compile(
    rf"\b(?:en|au|aux|dans|hors d[eu]|(?:près|proche|loin|originaires?|nati(?:f|ve)s?) d[eu’']|{_KIND} d(?:es|[eu’']))"
    rf"\s?(?:la\s|les?\s|l[’'])?$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:écri\w+|lettres?|cartes?|messages?|mots?|courriers?|soutien|soutenons|solidarité|solidaires?|justice|libert\w+"
    r"|hommage|parl\w+|pens\w+|dons?|visites?|refus\w+|inflig\w+|appart\w+|reproch\w+|permet\w*|accord\w+|demand\w+|impos\w+"
    r"|grâce|face|quant|merci|courage|voix|disai\w+|disant|répond\w+|ordonn\w+|ressembl\w+|song\w+|confi\w+|jur\w+|tend\w+"
    r"|montr\w+|donn\w+|dit|dire|notifi\w+|retir\w+|interdi\w+)\W+(?:\w+\W+){0,2}à\s$",
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


def is_told_as_region(text: str, start: int, end: int) -> bool:
    """As above, of a region too, which takes an article: "au Kordofan", "dans l'Oromia", "la région du Nord"."""
    return bool(_REGION_BEFORE.search(text, max(0, start - _BEFORE), start)) or is_told_as_place(text, start, end)
