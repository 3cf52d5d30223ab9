"""Which mentions of a country are asides: embassies, addressees, languages, names, where people come from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.facets.bystanders import is_bystander
from indexer.facets.gazetteer import Kind, Mention, find_mentions, first_names

_BEFORE = 80  # characters before a mention in which its role stands

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s»”\"]+(?=[A-ZÀ-Þ«“\"(—–•])|\n+")
_DATELINE = re.compile(r"\W{0,2}[A-ZÀ-Þ][^.;:()]{1,50}?,? (?:le )?\d{1,2}(?:er)? \w{3,9}\.?(?: \d{4})?\)?\s*[–—-]\s")
_CONTACT = re.compile(
    r"\w@\w|\bwww\.|https?://|\+\d[\d\s().-]{6,}\d|\bB\.?P\.? ?\d"
    r"|\b(?:fax|tél|téléphone|télécopie|courriel|e-?mail|twitter|facebook)\s*[.:]\s*(?=\S)"
    r"|^\W*(?:copies?|adresses?|destinataires?|écri(?:re|vez)|envoye[zr]|appels? à)\b[^.!?:]{0,60}:",
    re.IGNORECASE,
)
_CONTACT_SIGNS = ("@", "www.", "http", "+", "bp", "b.p", "fax", "tél", "courriel", "mail", "twitter", "facebook", ":")
_ADDRESSEES = re.compile(
    r"\W*(?:(?:veuillez|pour agir|merci d[e'’])\W{0,2})?"
    r"(?:(?:écri|envo|adress|appels?\b|copies?\b|destinataire|formule d[’']appel|lettre)[^.!?]*:"
    r"|(?:adresses?|destinataires?|écrire à|copies? à|envoyer à))",
    re.IGNORECASE,
)
_ADDRESS_LINES = 12  # lines after "Envoyez vos appels à :", three addressees of four lines each
_ADDRESS_WORDS = 9  # words of one line of an address; a paragraph of prose has more

_EMBASSY = re.compile(
    r"\b(?:ambassad\w+|consul(?:s|at|ats)?|haut-commissariat|missions? (?:permanente|diplomatique)s?)\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(
    r"[.;:!?()«»\n]|,(?!\s*(?:d[eu’']|des\b|au\b|à\b|en\b))|\b(?:qui|que|où|ainsi|afin|pour)\b", re.IGNORECASE
)
_LANGUAGE = re.compile(r"\b(?:en|langues?|traductions?|versions?|parle[rz]?|parlent)\s+$", re.IGNORECASE)
_PEOPLE_ELSEWHERE = re.compile(
    r"\b(?:(?:im|é)?migrant\S*|(?:im|é)?migré\S*|réfugié\S*|ressortissant\S*|exilé\S*|demandeu\S+ d[’']asile"
    r"|travailleu\S+(?: migrant\S*)?|touristes?|diplomates?|mercenaires?|services (?:spéciaux|secrets)"
    r"|groupes?|entreprises?|sociétés?|compagnies?|firmes?|multinationales?|fonds|actionnaires?|acheteurs?"
    r"|(?:hommes?|femmes?) d[’']affaires|investisseurs?|banques?|missions?|bataillons?|contingents?)"
    r"\s+(?:\w+ et )?$",
    re.IGNORECASE,
)
_LIVES = r"(?:vit|vivent|habitent?|réside(?:nt)?|installée?s?)\s(?:désormais|aujourd['’]hui|maintenant)"
_ELSEWHERE = re.compile(
    r"\b(?:(?:venue?s?|venant|originaires?|nati(?:f|ve)s?|arrivée?s?|née?s? (?:à \S+, )?)\s*(?:de|du|des|d[’']|en|au)"
    rf"|{_LIVES}\s(?:à [^\W\d_][\w-]+, )?(?:en|au|aux|à)|\bune?\s(?-i:[A-ZÀ-Þ])\w+ d[eu’']"
    r"|vers|frontières? (?:avec|de|du)|voisine?s?(?: de| du)?)\s?(?:la |le |les |l[’'])?$",
    re.IGNORECASE,
)
_ASYLUM = re.compile(r",?\s(?:débouté|requérant|demandeu|sans[- ]papiers|réfugié|exilé)", re.IGNORECASE)
_NEIGHBOUR = re.compile(r"\s(?:voisin|frontali|limitrophe|de la frontière)", re.IGNORECASE)
_BORDER = re.compile(r"(?<!-)\b(?:frontières?|frontaliers?|frontalières?)\s$", re.IGNORECASE)
_NEVER_THERE = re.compile(
    r"\bjamais\s(?:mis (?:les pieds|le pied)|vécu|habité|séjourné|connu|vu)\s(?:en |au |aux |à )?"
    r"(?:la |le |les |l[’'])?$",
    re.IGNORECASE,
)
_GONE_TO = re.compile(
    r"\b(?:(?:re)?conduite?s?|expulsée?s?|renvoyée?s?|refoulée?s?|déportée?s?|gagné|rejoint|fui|enfuie?s?|exilée?s?"
    r"|réfugiée?s?|partie?s?|émigré|transférée?s?|évacuée?s?|achetée?s?|fabriquée?s?|importée?s?"
    r"|imprimée?s?|trouvé (?:refuge|asile))"
    r"\s(?:\w+,?\s){0,2}(?:en|au|aux|à|pour)?\s?(?:la |le |les |l[’'])?$"
    r"|\bcamps?\s(?:\w+\s){0,3}(?:en|au|à)\s$"
    r"|\b(?:franchi|traversé|passé)\b[^.;]{0,30}\bfrontière\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_POWERS = (
    r"(?:autorités|gouvernement|police|policiers?|justice|tribuna(?:l|ux)|parquet|armée|juges?|président|soldats?|militaires"
    r"|gendarmes?|gendarmerie|État|régime|lois?|code pénal|constitution"
    r"|ministère|ministre|parlement|douanes?|gardes?(?:-frontières?)?|uniformes?"
    r"|forces(?: de l[’']ordre| de sécurité)?|services de (?:sécurité|renseignements?))"
)
_ACTOR_DEMONYM = re.compile(rf"\b{_POWERS}\s$", re.IGNORECASE)
_ACTOR_NAME = re.compile(
    rf"\b{_POWERS}\s(?:de |du |des |d[’'])(?:la |l[’'])?$"
    r"|\b(?:demand|exhort|exige|appel|somm|pri[eo]n|engag|adress|rappel|presse)\w*"
    r"\s[^.;:]{0,60}?(?:au|aux|à|la|le|l[’'])\s?(?:la |l[’'])?$",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"\W*(?:en|au|aux|à|le|la|les|l[’'])\s?|", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w’']*)[ -]$")
_WORD_AFTER = re.compile(r"[ -]([^\W\d_]+)")
_OPENING_WORDS = re.compile(
    r"(?:.*['’])?(?:à|a|aux?|avant|après|avec|car|chez|comme|contre|dans|de|des|du|depuis|dont|donc|en|entre|et|hors|la"
    r"|le|les|mais|malgré|ni|nord|or|ou|où|ouest|par|pour|quand|sauf|selon|si|sud|est|sur|vers|via|ex|anciens?|anciennes?"
    r"|république|royaume|état|etat|fédération|union|)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the number of the paragraph it stands in."""

    text: str
    paragraph: int


def sentences(paragraphs: Iterable[str]) -> Iterator[Sentence]:
    """Give the sentences of an article without its datelines, address blocks and contact lines."""
    address_lines = 0
    for number, paragraph in enumerate(paragraphs):
        if address_lines and _is_address_line(paragraph):
            address_lines -= 1
            continue
        address_lines = _ADDRESS_LINES if _ADDRESSEES.fullmatch(paragraph.strip()) else 0
        for text in _SENTENCE_END.split(paragraph[_dateline_end(paragraph) :]):
            if not _is_contact(text):
                yield Sentence(text, number)


def _is_contact(text: str) -> bool:
    """Say whether a sentence gives an address; the words of which every one has some are looked for first."""
    folded = text.casefold()
    return any(map(folded.__contains__, _CONTACT_SIGNS)) and _CONTACT.search(text) is not None


def _dateline_end(paragraph: str) -> int:
    """Give where "(Beyrouth, le 3 mai 2014) – " ends: a town there is the publisher's."""
    found = _DATELINE.match(paragraph)
    return found.end() if found else 0


def telling_mentions(text: str) -> tuple[Mention, ...]:
    """Give the mentions of a sentence or title that may say which country it is about."""
    mentions = find_mentions(text)
    edges = {mention.start for mention in mentions} | {mention.end for mention in mentions}
    return tuple(mention for mention in mentions if not _is_aside(text, mention, edges))


def is_from_elsewhere(text: str, mention: Mention) -> bool:
    """Say whether a mention only tells where people come from or go to, or who looks on: "venus de Roumanie"."""
    if is_bystander(text, mention):
        return True
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    if mention.kind is Kind.DEMONYM:
        return any(sign.search(before) for sign in (_PEOPLE_ELSEWHERE, _BORDER)) or any(
            sign.match(text, mention.end) for sign in (_ASYLUM, _NEIGHBOUR)
        )
    return _NEIGHBOUR.match(text, mention.end) is not None or any(
        sign.search(before) for sign in (_ELSEWHERE, _GONE_TO, _NEVER_THERE)
    )


def is_actor(text: str, mention: Mention) -> bool:
    """Say whether a mention is of those in power, or of whom is asked: "la police éthiopienne", "demandons à Pékin"."""
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    return bool((_ACTOR_DEMONYM if mention.kind is Kind.DEMONYM else _ACTOR_NAME).search(before))


def is_topic(text: str, mention: Mention) -> bool:
    """Say whether a sentence begins with the country: "Au Venezuela, …"."""
    return mention.kind is Kind.NAME and bool(_TOPIC.fullmatch(text, 0, mention.start))


def _is_address_line(paragraph: str) -> bool:
    return len(paragraph.split()) <= _ADDRESS_WORDS and not paragraph.rstrip().endswith((".", "!", "?", "…"))


def _is_aside(text: str, mention: Mention, edges: set[int]) -> bool:
    """Say whether the mention is of an embassy, a language, or part of another name."""
    before = text[max(0, mention.start - _BEFORE) : mention.start]
    if _EMBASSY.search(_CLAUSE_END.split(before)[-1]):
        return True
    if mention.kind is Kind.DEMONYM:
        return bool(_LANGUAGE.search(before))
    return _is_part_of_name(text, mention, before, edges)


def _is_part_of_name(text: str, mention: Mention, before: str, edges: set[int]) -> bool:
    """Refuse "Amnesty International Maroc", "Marie-France" and "France Dupont", but not words all in capitals.

    A name joined by a hyphen to one that says no country is another name even so: "BALI-NYONGA".
    `edges` are where mentions begin and end: "Israël-Palestine" is two countries, not a name.
    """
    name = text[mention.start : mention.end]
    previous = _WORD_BEFORE.search(before)
    if previous and mention.start - 1 not in edges and previous[1][0].isupper() and not previous[1].isupper():
        return not _OPENING_WORDS.fullmatch(previous[1])
    if previous and previous[1].casefold() == "chez" and name in first_names():
        return True
    following = _WORD_AFTER.match(text, mention.end)
    if not following or mention.end + 1 in edges:
        return False
    if name.isupper():
        return text[mention.end] == "-" and following[1].isupper()
    is_doubtful = mention.kind in (Kind.CITY, Kind.WIDE) or name in first_names() or text[mention.end] == "-"
    return is_doubtful and following[1][0].isupper()
