"""Which mentions are of a country that looks on: compared with, home of a helper, of supporters, refuge, media name."""

import re
from itertools import pairwise

from indexer.facets.gazetteer import Kind, Mention, find_mentions

_BEFORE = 80  # characters before a mention in which its role stands
_OPENING = 10  # characters before a mention that opens its sentence: "Mais en "

_ARTICLE = r"(?:en |au |aux |à )?(?:la |le |les |l[’'])?"
_IN = r"(?:à |en |au |aux |dans )(?:la |les? |l[’'])?"
_COMPARED = re.compile(
    r"\b(?:comme|à l[’']instar d[eu’']|contrairement|tout autant qu[e’'])\s?"
    rf"(?:{_ARTICLE}[A-ZÀ-Þ][\w-]+,? (?:et|ou) )?(?:naguère |jadis |hier |autrefois )?{_ARTICLE}$",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"[^.;:]{0,25}?[\s’'](?:aurai(?:t|ent)|serai(?:t|ent))\b")
_REACTION = re.compile(
    r"\s(?:di(?:t|sent) suivre|sui(?:t|vent) (?:le dossier|l[’']affaire|la situation)|présid(?:e|ent)\b"
    r"|(?:s[’']est|se sont|se) (?:dite?s?|disent) (?:préoccup|inqui|ému)"
    r"|(?:a|ont) (?:protesté|réagi|rappelé son ambassad))",
    re.IGNORECASE,
)
_SUPPORT = re.compile(r"[^.;:]{0,60}\bont (?:déjà )?(?:signé|écrit)\b", re.IGNORECASE)
_REFUGE = re.compile(
    r",? où (?:vit|vivent|habitent?|résident?|enseignent?|étudient?|travaillent?|logent?)\s",
    re.IGNORECASE,
)
_HELPER = re.compile(
    r"\b(?:(?:son|sa|ses|leurs?) (?:\w+ )?(?:professeure?s?|avocate?s?|mari|épou(?:x|se)|compa(?:gnon|gne)|employeurs?"
    r"|passeports?|éditeurs?|éditrice|collègues?|confrères?|homologues?|amie?s?|traduct(?:eur|rice)|voisine?s?)"
    r"|observat(?:eurs?|rices?)|experte?s?|partenaires?|clients?|chalutiers?|navires?|cargos?|coopérante?s?|volontaires?"
    r"|filiales? (?:de |d[’']|du )(?:la |le |l[’'])?"
    r"|visites? (?:officielle |d[’']État )?(?:du (?:président|ministre|chancelier)|de la (?:présidente|ministre)))\s?$",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    rf"\b(?:(?:vien(?:t|nent)|provien(?:t|nent)|provenance)\s(?:de |du |des |d[’'])(?:la |l[’'])?"
    rf"|,? qui (?:vit|vivent|habitent?|étudient?|travaillent?)\s(?:\w+\s){{0,2}}{_IN}"
    r"|\b(?:associations?|collectifs?|fédérations?|amicales?|diaspora|communautés?)"
    r" des [^\W\d_][\w-]+ (?:de |d[’'])"
    rf"|immatriculée?s?\s{_ARTICLE}|basée?s?\s{_ARTICLE}|dont le siège est\s{_ARTICLE})$",
    re.IGNORECASE,
)
_LIVING_AT = re.compile(r"\s(?:d[eu]|à|en|aux?)\s(?:la\s)?|\sd[’']")
_DEEDS = re.compile(
    r"\b(?:frappes?|bombardements?|raids?|tirs?|occupation|invasion|blocus|offensive|colon\w*|siège|armée|attaques?"
    r"|agression|guerre|annexion|opérations?|forces?|troupes?|soldats?|police|autorités|gouvernement|tutelle|bombes?"
    r"|région|province|territoires?|ville|villes|frontière|présence|intervention|drones?|autorité)\s$",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"[«“\"]\s?(?:la |le |les |l[’'])?(?:voix|radio|télé(?:vision)?|tribune|courrier|écho|journal|gazette|nouvelles"
    r"|matin|observateur|messager|temps|quotidien|semaine|républicain|canard|réveil|soleil|liberté)\s"
    r"(?:d[eu’']s?\s?(?:la |l[’'])?)?$",
    re.IGNORECASE,
)


def is_bystander(text: str, mention: Mention) -> bool:
    """Say whether a country only looks on: "comme au Chili", "son avocat russe", "les Tchadiens de Lyon"."""
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    if mention.kind is Kind.DEMONYM:
        return _HELPER.search(before) is not None or _lives_elsewhere(text, mention, before)
    if any(sign.search(before) for sign in (_COMPARED, _ORIGIN, _MEDIA)):
        return True
    if any(sign.match(text, mention.end) for sign in (_REACTION, _REFUGE)):
        return True
    return mention.start <= _OPENING and any(sign.match(text, mention.end) for sign in (_SUPPOSED, _SUPPORT))


def _lives_elsewhere(text: str, mention: Mention, before: str) -> bool:
    """Say whether people are named with the other country in which they are: "ouvriers népalais de Doha"."""
    if _DEEDS.search(before):
        return False
    following = next((after for own, after in pairwise(find_mentions(text)) if own.start == mention.start), None)
    if following is None or set(following.codes) & set(mention.codes) or following.kind is Kind.DEMONYM:
        return False
    return _LIVING_AT.fullmatch(text, mention.end, following.start) is not None
