"""What a line of a page is by its shape alone: a count of signatures, a file to fetch, a price, a bank account."""

import re

from indexer.limits import PROSE_WORDS, TITLE_CHARACTERS
from indexer.wording import word_count

_NUMBER = r"\d[\d .,’'\u00a0\u202f]*"
_SIGNERS = r"(?:signatures?|signataires?|soutiens?|messages|lettres|cartes|courriels)"
_COUNTER = re.compile(
    rf"(?:il y a [^:]{{1,20}}:\s)?(?:(?:déjà|plus de|merci[ !:]+)\s+){{0,2}}{_NUMBER}(?:personnes? |gens |citoyen\S* )?"
    rf"(?:{_SIGNERS}|(?:a|ont) (?:déjà )?signé|(?:a|ont) déjà (?:écrit|agi|participé))\b.{{0,60}}"
    rf"|(?:nous sommes|vous êtes) (?:déjà |plus de ){{0,2}}{_NUMBER}(?:personnes? )?"
    r"(?:à avoir signé|signataires?).{0,60}"
    r"|aidez[- ]nous à atteindre .{0,60}|objectif\s*:?\s*\d.{0,40}"
    rf"|{_SIGNERS}\s?:\s?{_NUMBER}.{{0,60}}|(?:encore|plus que) {_NUMBER}{_SIGNERS}\b.{{0,60}}",
    re.IGNORECASE,
)
_COUNTER_WORDS = 11  # "112 000 personnes ont signé la pétition demandant sa libération en France" is of the story
_BARE_NUMBER = re.compile(rf"{_NUMBER}(?:/\s?{_NUMBER})?%?")
_FILE = re.compile(
    r"\(\s*(?:(?:(?:format|fichier|en)\s+)?(?:pdf|word|docx?|rtf|odt|zip|xlsx?|mp3)\b[^()]{0,30}"
    r"|\d[\d.,]*\s?[kmKM]?[oObB]\s*)\)\W*$",
    re.IGNORECASE,
)
_FILE_WORDS = 25  # of a line that offers a file; a longer one says something about it
_PRICE = re.compile(r".{0,120}?\d(?:[.,]\d\d)?\s?(?:€|euros?|CHF|\$|francs)\W*", re.IGNORECASE)
_PRICE_WORDS = 14
_ACCOUNT = re.compile(
    r".{0,80}\b(?:IBAN|BIC|CCP|compte)\b.{0,20}?(?:[A-Z]{2}\d{2}(?: ?\w{4}){2,}|\d{3}-\d{7}-\d{2}).{0,80}",
    re.IGNORECASE,
)
_TWO_DIGITS = re.compile(r"\d\d")
_ANNOUNCEMENT = re.compile(
    r"\b(?:venez nombreu\w+|entrée (?:libre|gratuite|payante)|inscrivez-vous (?:avant|d[’']ici|dès|auprès)\b"
    r"|(?:ré|in)scriptions?\s?:|réservations?\b|billetterie\b)"
    r"|^\W*(?:ventes?|loto|tombola|brocante|kermesse|souper|repas|vide-grenier|fête|bal|marché)\b"
    r"(?=.*\bau profit d)[^.!?]*$",
    re.IGNORECASE,
)
_ANNOUNCEMENT_WORDS = 30
_REFERENCE = re.compile(
    r"\b(?:index|n°|réf\w*)\s?(?:AI\s?)?:?\s?(?:AFR|AMR|ASA|EUR|MDE|ACT|POL|IOR|ORG|NWS)\b|\b(?:AU|UA)\s?\d+/\d+.*\bdélai\b"
    r"|^[A-Z]{3} \d{3} ?/ ?\d{4} ?/ ?OBS ?[\d.]+",
    re.IGNORECASE,
)
_REFERENCE_WORDS = 20  # with a country and two dates
_MAIL_HEAD = re.compile(
    r"(?:de|à|cc|cci|from|to|date|reply-to|répondre à|envoyé|sent|message-id)\s?:\s.{0,200}(?:@|\b\d{4}\b).{0,100}",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:(?:facebook|twitter|whatsapp|linkedin|instagram|bluesky|mastodon|telegram|threads|messenger|reddit|pinterest"
    r"|youtube|rss|e-?mail|courriel|imprimer|partager|tweeter|copier le lien|x)(?:\s*[·|•,/]\s*|\s+|$)){2,}",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<![\w/.-])(?:\+ ?\d{1,3}(?:[ ./-]?(?:\(0\) ?)?\d{1,4}){3,6}|0\d(?:[ .-]?\d\d){4}"
    r"|0\d{1,3}[ ./]\d{2,3}(?:[ .]\d\d){2})(?![\w/-])"
)
_APPOINTMENT = re.compile(
    r"\W*rendez-vous\b|.{0,80}\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b.{0,40}\b(?:à|dès|de) \d{1,2} ?h",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?!objet|sujet|titre)\W*[^\W\d][^:.]{1,25}\s?:", re.I)  # its value stands in the next line
_FIELD_WORDS = 3
_TO_BEFORE = re.compile(r"(?:<<|←|⟵)\s?\w")
_TO_AFTER = re.compile(r"\w\W{0,3}(?:>>|→|⟶)$")
_QUOTED_NEIGHBOURS = re.compile(r"«[^«»|]+\|[^«»|]+»|‹[^‹›|]+\|[^‹›|]+›")
_NEIGHBOUR_WORDS = 30
_ITEM_SIGN = re.compile(r"\s[.·•|]\s")
_BARRED_ITEMS = 3  # side by side, where bars stand between them
_ITEMS = 4  # a title may have a subtitle and a place set off by such signs
_ITEM_WORDS = 6
_SENTENCE_WORDS = 6
_SENTENCE_END = re.compile(r"[.!?…]\W*$")
_SENTENCE_BREAK = re.compile(r"[.!?…][»”\"]?\s+[«“\"]?[A-ZÀ-Þ]")


def is_counter(line: str) -> bool:
    """Say whether a line counts who has signed: "14 218 soutiens", "Objectif : 20 000"."""
    return word_count(line) <= _COUNTER_WORDS and _COUNTER.fullmatch(line.strip(" *•–—-")) is not None


def is_row_of_items(line: str) -> bool:
    """Say whether a line is items side by side, as menus and key words stand: "Alertes | Presse | Contact | EN"."""
    items = [item for item in _ITEM_SIGN.split(line) if word_count(item)]
    if len(items) < (_BARRED_ITEMS if "|" in line else _ITEMS) or is_sentence(line):
        return False
    return all(word_count(item) <= _ITEM_WORDS for item in items[1:])


def is_neighbours(line: str) -> bool:
    """Say whether a line leads to the pages before and after: "<< Un port | Deux filets >>", "← Un port"."""
    if word_count(line) > _NEIGHBOUR_WORDS:
        return False
    arrows = (_TO_BEFORE.match(line), _TO_AFTER.search(line))
    return all(arrows) or (any(arrows) and not is_sentence(line)) or _QUOTED_NEIGHBOURS.fullmatch(line) is not None


def is_bare_number(line: str) -> bool:
    """Say whether a line is a number and nothing else: "9'477", "78 / 100"."""
    return line[:1].isdigit() and _BARE_NUMBER.fullmatch(line) is not None


def is_offer(line: str) -> bool:
    """Say whether a line offers a file or names a price or a bank account, in no sentence."""
    count = word_count(line)
    if count <= _FILE_WORDS and _FILE.search(line):
        return True
    if _TWO_DIGITS.search(line) and _ACCOUNT.fullmatch(line):
        return True
    return count <= _PRICE_WORDS and not _SENTENCE_END.search(line) and _PRICE.fullmatch(line) is not None


def is_announcement(line: str) -> bool:
    """Say whether a line invites to an event of the site's own: "Loto le 3 mai, salle des fêtes. Venez nombreux !"."""
    return word_count(line) <= _ANNOUNCEMENT_WORDS and _ANNOUNCEMENT.search(line) is not None


def is_mail_head(line: str) -> bool:
    """Say whether a line is of a mail's head: "De : Ada <ada@port.example>"."""
    return _MAIL_HEAD.fullmatch(line) is not None


def is_share_bar(line: str) -> bool:
    """Say whether a line is made of the names of networks to share a page on."""
    return _SHARE.fullmatch(line.strip()) is not None


def is_reference(line: str) -> bool:
    """Say whether a line states a document's code or deadline and no sentence: "AU 47/18 Index : AMR 27/79/2018"."""
    return word_count(line) <= _REFERENCE_WORDS and not is_sentence(line) and _REFERENCE.search(line) is not None


def names_telephone(line: str) -> bool:
    """Say whether a line gives a telephone number: "Ada Brun 06 00 00 00 00"."""
    return _TELEPHONE.search(line) is not None


def names_field(line: str) -> bool:
    """Say whether a line names a field of a form, whose value stands in the next: "Destinataire(s) :"."""
    return word_count(line) <= _FIELD_WORDS and _FIELD.fullmatch(line) is not None


def is_appointment(line: str) -> bool:
    """Say whether a line tells when to meet: "Rendez-vous le mardi 14 février à 12h30 devant l'ambassade"."""
    return _APPOINTMENT.match(line) is not None


def is_sentence(line: str) -> bool:
    """Say whether a line is at least one whole sentence."""
    return word_count(line) >= _SENTENCE_WORDS and _SENTENCE_END.search(line) is not None


def first_sentence(line: str) -> str:
    """Give the first sentence of a line, without its point, or as much of it as a title may have."""
    found = _SENTENCE_BREAK.search(line)
    sentence = line[: found.start()] if found else line.rstrip(".")
    return sentence if len(sentence) <= TITLE_CHARACTERS else f"{sentence[:TITLE_CHARACTERS].rpartition(' ')[0]} …"


def is_running_text(line: str) -> bool:
    """Say whether a line is prose made of sentences, as no title is however long."""
    if word_count(line) < PROSE_WORDS:
        return False
    return bool(_SENTENCE_END.search(line) or _SENTENCE_BREAK.search(line)) or word_count(line) >= 2 * PROSE_WORDS
