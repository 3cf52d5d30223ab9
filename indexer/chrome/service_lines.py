"""Lines by which a site serves its readers: what its forms ask, lists to see whole, hours, files, letters to copy."""

import re

from indexer.chrome.line_shapes import is_sentence
from indexer.wording import word_count

_LINE_CHARACTERS = 300  # of a consent with its purposes; a paragraph of an article is soon longer
_BOXES = " *•→>☐☑□▢[]xX"  # to tick, before a wish or consent
_ASKING_WORDS = 14  # of a button or the name of a field
_HOURS_WORDS = 30
_LIST_WORDS = 8
_FILE_WORDS = 16
_CONSENT = re.compile(
    r"(?:oui|non)?[ ,:]*(?:"
    r"en (?:signant|cochant|validant|soumettant|cliquant|envoyant|remplissant|renseignant|m['’]inscrivant"
    r"|vous inscrivant|participant|poursuivant)\b[^.!?]{0,80}?"
    r"\b(?:j['’](?:accepte|autorise|ai lu)|je (?:consens|reconnais|donne)|vous (?:acceptez|consentez|autorisez))\b"
    r"|j['’](?:accepte|autorise)\b[^.!?]{0,60}\b(?:politique|conditions|données|cookies|e-?mails?|courriels?"
    r"|coordonnées|règlement)\b"
    r"|j['’]ai (?:lu|pris connaissance)\b[^.!?]{0,40}\b(?:politique|conditions|charte|mentions|règlement)\b)",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"(?:oui|non)?[ ,:]*(?:je (?:souhaite|veux|désire|voudrais|consens à|ne souhaite pas|ne veux pas)"
    r"(?: aussi| également| plus)? (?:recevoir|être (?:tenue?|informé\S*|contacté\S*)|m['’]abonner|m['’]inscrire"
    r"|rester (?:informée?|anonyme))|tenez-moi (?:au courant|informé\S*))\b.*",
    re.IGNORECASE,
)
_SHOWING = (
    r"(?:ne pas )?(?:afficher|masquer|cacher|publier) (?:mon|ma|mes|votre|vos) "
    r"(?:nom|prénom|signature|commentaire|ville|identité|adresse)\b.*"
)
_PASSING_ON = (
    r"[^.:;]{0,30}\b(?:partagez|invitez)\b[^.:;]{0,40}\b(?:vos|tes) (?:proches|ami\S*|contacts|collègues|réseaux)\W*"
)
_FOLLOWING = (
    r"(?:ne plus )?(?:suivre|signaler|contacter) (?:cet? |cette |l['’]|la |le )?"
    r"(?:auteur\w*|autrice|pétition|page|profil|organisateur|organisatrice|campagne|commentaire|abus|contenu|discussion"
    r"|conversation|fil)(?: par e-?mail)?"
)
_LETTERS = (
    r"(?:listes?|newsletters?|infolettres?|lettres?|bulletins?|flux|fil|chaîne|canal|alertes?|notifications"
    r"|communiqués|actualités|actualité|actus?|nouvelles|publications|mises à jour|mailing-?list\w*)\b.*"
)
_RECEIVING = (
    r"(?:ne plus |je veux )?rece(?:voir|vez) (?:par (?:e-?mail|courriel) )?(?:l['’]|(?:les|la|le|notre|nos|une?) )"
    rf"{_LETTERS}"
)
_SUBSCRIBING = (
    r"(?:(?:s['’]|m['’]|je m['’]|se dés|me dés)?(?:inscri|abonn)\w+|(?:dés)?inscription|(?:dés)?abonnement"
    r"|(?:inscrivez|abonnez)-vous|adhérer|rejoindre|rejoignez)(?: gratuitement)? "
    rf"(?:(?:à|de|sur) (?:l['’]|(?:la|notre|nos|cette|une) )|(?:à|au|aux|du|des) |notre |la ){_LETTERS}"
)
_FILLING_IN = (
    r"(?:saisi\w+|entre[rz]|indique[rz]|laisse[rz]|renseigne[rz]) (?:ici )?(?:votre|ton|une) "
    r"(?:adresse|e-?mail|courriel|mail|prénom|nom|code postal|numéro)\b.{0,40}"
)
_ASKING = re.compile(
    "|".join((_SHOWING, _PASSING_ON, _FOLLOWING, _RECEIVING, _SUBSCRIBING, _FILLING_IN)), re.IGNORECASE
)
_LISTED = (
    r"(?:articles?|actualités|actus?|actions|AU|appels?|communiqués|pétitions|campagnes|dossiers|publications|rapports"
    r"|infos|informations|news|nouvelles|billets|posts|pages|documents|brèves|tribunes|lettres|événements|vidéos"
    r"|victoires|messages|archives|numéros|résultats|catégories|thèmes|rubriques)"
    r"(?: urgentes?| de presse| en cours| récente?s| précédente?s| liée?s.{0,30}"
    r"| (?:de|du|sur|dans) (?:la même|ce(?:t|tte)?) [\w-]+)?"
)
_WHOLE_LIST = re.compile(
    r"\W*(?:(?:re)?voir|afficher|consulte[rz]|lire|découvr(?:ir|ez)|parcourir|accéder à|retrouve[rz])"
    rf" (?:toutes|tous)(?: les| nos| ses| ces| leurs)? .+|\W*(?:toutes|tous) (?:les|nos) {_LISTED}\W*"
    rf"|(?:voir )?(?:plus|davantage|d['’]autres|\+) ?(?:de |d['’])?{_LISTED}"
    r"|\W*(?:voir (?:la liste|l['’]ensemble)|liste complète|toute la liste|(?:voir )?toute l['’]actu(?:alité)?)\b.*",
    re.IGNORECASE,
)
_DAY = r"(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|jours|semaine)"
_HOUR = r"\d{1,2}\s?(?:h(?:eures)?\s?(?:\d\d)?|:\d\d)"
_DATES = r"\d{1,2}(?:er)?(?: [^\W\d]+)? (?:au|et) \d{1,2}(?:er)? [^\W\d]+"  # "1er au 15 août"
_SERVICE = (
    r"(?:secrétariat|accueil|permanences?|ouvert(?:ure|e)?s?|fermée?|horaires?|bureaux?|local|boutique|librairie"
    r"|bibliothèque|standard|messes?|confessions?|adoration|chapelet|laudes|vêpres|offices?|cure|presbytère)"
)
_SERVED = (
    rf"(?:[\w’'-]+ ){{0,2}}(?:d['’]|l['’])?{_SERVICE}(?: [^\W\d]+){{0,3}}?\s?[:,(–-]?\s?"
    r"(?:(?:le|les|l['’]|du|de|en|tous|chaque|à|dès|sur) ){0,3}"
    rf"(?:{_DAY}\b.{{0,60}}\d.{{0,60}}|{_HOUR}.{{0,80}}|{_DATES}.{{0,40}})"
)
_WEEK = (
    rf"\W*(?:(?:le |du |les )?{_DAY}"
    r"(?: au | et | ou |, | - | à | matin\b| après-midi\b|\s?:\s?| de | d[èe]s ){1,2}){1,4}"
    rf"{_HOUR}(?:(?: à |\s?[-–/]\s?| et |, ?| de | ou ){_HOUR}){{1,4}}\W*"
)
_HOURS = re.compile(f"{_SERVED}|{_WEEK}", re.IGNORECASE)
_FILE = re.compile(
    r".*\b\d+(?:[.,]\d+)?\s?(?:[kmg][ob]|octets|kilo-?octets)\W*"
    r"|(?:.*\b)?(?:lettre|modèle|pétition|appel|tract|affiche|rapport|communiqué|dossier|document|texte|version|fichier"
    r"|carte|bulletin|dépliant|flyer|résumé)\b.{0,60}?"
    r"\b(?:(?:en |au |format |version )+(?:pdf|word|docx?|rtf|odt)\b(?: ?\(\w\w\))?|à (?:imprimer|télécharger))\W*",
    re.IGNORECASE,
)
_COPY = re.compile(
    r"(?:(?:merci|prière|veuillez|n['’]oubliez pas|pensez|vous pouvez|sans oublier)\b[^.!?]{0,30}\b)?"
    r"(?:nous mettre|mettez[- ]nous|mettre[- ]nous|nous (?:envoyer|adresser|transmettre|faire parvenir)"
    r"|envoyez[- ]nous)\b[^.!?]{0,60}\bcopies?\b.*",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:délai|date limite|échéance|dernier délai)(?: d['’](?:envoi|action|intervention))?\s?:\s?"
    r"(?:le |jusqu['’]au )?\d{1,2}(?:er)?[ ./-]+[\w.]+[ ./-]+\d{2,4}\W*",
    re.IGNORECASE,
)


def asks_reader(line: str) -> bool:
    """Say whether a line is of a form: a consent, the name of a field, a button to follow or to subscribe.

    A wish with a point at its end is a sentence of a letter: "Je souhaite être informée des suites."
    """
    if len(line) > _LINE_CHARACTERS:
        return False
    line = line.lstrip(_BOXES).rstrip(" *")
    if line.endswith(".") or _CONSENT.match(line):
        return _CONSENT.match(line) is not None
    is_button = word_count(line) <= _ASKING_WORDS and _ASKING.fullmatch(line) is not None
    return is_button or _WISH.match(line) is not None


def leads_to_list(line: str) -> bool:
    """Say whether a line leads to the list of all pages of a kind: "Voir tous les communiqués", "Toutes les AU"."""
    is_link = _is_short(line, _LIST_WORDS) and not line.endswith((".", "?"))
    return is_link and _WHOLE_LIST.fullmatch(line) is not None


def states_hours(line: str) -> bool:
    """Say whether a line tells when an office is open or a service held: "Secrétariat : mardi de 9h à 11h30"."""
    is_item = line.endswith((";", ",", ":"))  # of a list in an article
    is_note = _is_short(line, _HOURS_WORDS) and not is_item and not is_sentence(line)
    return is_note and _HOURS.fullmatch(line) is not None


def offers_file(line: str) -> bool:
    """Say whether a line offers a file by its size or format: "Lettre type en Word (FR) 22 Kb"."""
    return _is_short(line, _FILE_WORDS) and not is_sentence(line) and _FILE.fullmatch(line) is not None


def asks_for_copy(line: str) -> bool:
    """Say whether a line asks readers to send the publisher a copy of their letters."""
    return len(line) <= _LINE_CHARACTERS and _COPY.match(line) is not None


def states_deadline(line: str) -> bool:
    """Say whether a line is the last day to write and nothing else: "Délai: 4 août 2022"."""
    return len(line) <= _LINE_CHARACTERS and _DEADLINE.fullmatch(line) is not None


def _is_short(line: str, most_words: int) -> bool:
    return len(line) <= _LINE_CHARACTERS and word_count(line) <= most_words
