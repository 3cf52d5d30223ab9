"""The name that a text of an unknown site states as its publisher's: as author, as agency, in a signature."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from indexer.chrome.foot_names import may_publish
from indexer.chrome.institutions import begins_as_institution, is_institution
from indexer.wording import fold, words

_LINES = 80  # of a text looked at
_LINE_CHARACTERS = 600
_FIRST_LINES = 12  # among which a petition's author and a service's byline stand
_LAST_LINES = 6  # among which a signature stands
_NAME_WORDS = 8
_SMALL_WORDS = 3  # letters; "de", "du" and "des" begin with a small letter in names too
_LINKING = frozenset({"pour", "sans", "contre", "et", "des", "aux", "en"})
_AUTHOR_LABELS = ("auteur", "auteurs", "auteur(s)", "auteur-e-s", "auteur·e·s", "initiateur", "initiatrice", "porteur")
_AUTHOR = re.compile(
    r"(?:(?:pétition|article|texte) )?(?:lancée?|créée?|initiée?|proposée?|portée?|publiée?|postée?|rédigée?) par "
    r"(?:le |la |l['’])?(?P<name>.+?)(?: (?:le|à) \d.*|,? dans .*)?"
    r"|(?P<starter>.+?) a (?:lancé|créé|démarré) cette pétition.*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r".{0,40}\b(?:19|20)\d\d,? par (?:le |la |l['’])?(?P<name>[A-ZÀ-Þ].{2,60})")
_AGENCY = re.compile(
    r"\((?P<name>Agence [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}|[a-z-]{3,20}\.(?:ch|be|fr|info|news|net|org))"
    r"(?:[/,][^()]{0,40})?\)"
)
_SERVICE = re.compile(r"(?:Agence|Radio|Voix) .{2,40}|.{2,40} (?:News|Infos?|Presse?)")
_OFFICES = (
    r"(?:bureau|comité|conseil|secrétariat|direction|coordination|présidence|équipe|commission)"
    r"(?: (?:exécuti(?:f|ve)|directeur|d['’]administration|de (?:direction|rédaction)|politique"
    r"|(?:nation|fédér|confédér|internation|centr|génér|région)ale?))+"
)
_SIGNED = re.compile(
    rf"(?:pour )?(?:le |la |l['’])?{_OFFICES} (?:de la |de l['’]|de |du |des |d['’])(?P<name>[A-ZÀ-Þ].{{1,70}})",
    re.IGNORECASE,
)
_FOR = re.compile(r"[Pp]our (?:le |la |l['’]|les )?(?P<name>[A-ZÀ-Þ][^:,;.]{2,70}?)\s*[:,]\s.{3,80}")
_ABOUT = re.compile(r"(?:à|a) propos (?:de la |de l['’]|de |du |des |d['’])(?P<name>[A-ZÀ-Þ].{2,60})", re.IGNORECASE)
_QUOTED_NAME = re.compile(r"(?P<kind>[A-ZÀ-Þ]\w+) [\"«“][^\"«»“”]{2,60}[\"»”]\W*")
_TAGLINE = re.compile(r"(?P<name>.{3,60}?)(?:\s[-–—|:·]\s.{0,40}?)? (?P=name) est une? ")


def author_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the organisation that began a petition, as its form says: "Lancée par ...", "Auteur :" and the next line."""
    first = lines[:_FIRST_LINES]
    for line, following in pairwise([*first, ""]):
        found = _AUTHOR.fullmatch(line[:_LINE_CHARACTERS])
        name = (found["name"] or found["starter"]) if found else following if fold(line) in _AUTHOR_LABELS else ""
        if name and _is_organisation(name):
            yield name


def byline_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the organisation that wrote an article, as its dateline says: "mardi 3 mai 2011, par Comité du port"."""
    found = (_BYLINE.fullmatch(line[:_LINE_CHARACTERS]) for line in lines[:_FIRST_LINES])
    yield from (byline["name"] for byline in found if byline and _is_organisation(byline["name"]))


def agency_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the agency that a text names in brackets, at its dateline or its end: "Tovie (Agence du Port) - ..."."""
    for line in islice(lines, _LINES):
        yield from (found["name"] for found in _AGENCY.finditer(line))


def service_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the news service that stands alone on a line below the title: "Radio du Port"."""
    for line in lines[1:_FIRST_LINES]:
        if _SERVICE.fullmatch(line) and len(words(line)) <= _NAME_WORDS and _is_in_capitals(line):
            yield line


def signers(lines: Sequence[str]) -> Iterator[str]:
    """Give the organisation that signs a text: "Pour les Amis du Port : Ada Tovi", "Le bureau exécutif de ..."."""
    last = [line[:_LINE_CHARACTERS] for line in reversed(lines[-_LAST_LINES:])]
    for line in last:
        found = _SIGNED.fullmatch(line) or _FOR.fullmatch(line)
        if found and may_publish(found["name"]) and (" " in found["name"] or found["name"].isupper()):
            yield found["name"].rstrip(" .")
    yield from (line for line in last[:2] if is_institution(line) or _is_quoted_name(line))


def described_by_itself(lines: Sequence[str]) -> Iterator[str]:
    """Give the name with which a site describes itself at its top: "Le Filet - Tovie Le Filet est un journal ..."."""
    yield from (found["name"] for line in lines[:2] if (found := _TAGLINE.match(line[:_LINE_CHARACTERS])))
    about = (_ABOUT.fullmatch(line) for line in lines[-_FIRST_LINES:])
    yield from (found["name"] for found in about if found and begins_as_institution(found["name"]))


def _is_quoted_name(line: str) -> bool:
    """Say whether a line is an institution's name in quotation marks: 'Collectif "Rendez les filets !"'."""
    found = _QUOTED_NAME.fullmatch(line)
    return found is not None and begins_as_institution(f"{found['kind']} {found['kind']}")


def _is_organisation(name: str) -> bool:
    """Tell an organisation from a person: by its first word, or by words that join no names of people."""
    small = set(words(name.casefold()))
    return len(words(name)) <= _NAME_WORDS and (begins_as_institution(name) or bool(_LINKING & small))


def _is_in_capitals(line: str) -> bool:
    return all(word[0].isupper() for word in words(line) if len(word) > _SMALL_WORDS)
