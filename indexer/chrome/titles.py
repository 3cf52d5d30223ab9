"""Titles without the kind of action before them and without the name of the site around them."""

import re
from functools import lru_cache

from indexer.chrome.institutions import is_institution
from indexer.chrome.kickers import split_kicker, without_country
from indexer.chrome.profile import SiteProfile
from indexer.phrases import load_lines, load_phrases
from indexer.remembering import remembered_within
from indexer.wording import fold, word_count, words

_SEPARATOR = r"\s*[:.|!–—·•-]+\s+"
_OF_WHOM = r"(?:\s+(?:de la |de l['’]|du |d['’])?[A-ZÀ-Ý]{2,}(?:[/-][A-ZÀ-Ý]+)*)?"
_STATED_KIND = (
    r"(?:pétition|action|cyberaction|campagne|mobilisation|appel(?: urgent)?)"
    r"\s(?:close|clos|clôturée?|terminée?|fermée?|expirée?|en cours)"
)
_SITE_SEPARATOR = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*|\s+::?\s+")
_BRACKETED = re.compile(r"^\[([^\[\]]+)\]")
_PARTS = re.compile(r"\s+[|·•–—:-]+\s+|\s*[|\[\]»›]\s*|:\s+")
_MAIL_SUBJECT = re.compile(r"^(?:(?:objet|sujet|subject|re|ré|tr|fw|fwd)\s?:\s*)+", re.I)
_LABEL_PARTS = re.compile(r"\s[–—|/-]\s|\s?:\s|\spour\s")
_GENERIC = (
    "(?:document |page )?sans titre|untitled(?: document)?|document|index|accueil|home|page|nouvelle page|new page"
)
_PREPOSITION = re.compile(r"(?:[AÀ]|AUX?|DE|DU|DES|LA|SUR|POUR|CONTRE|D['’])\b")
_GLUED_WORDS = 4  # of a title after its kind; "Communiqué de presse Amnesty International Togo" has three
_SENT = re.compile(r"\s*[:.|–—-]\s+")
_SENDER_WORDS = 10  # of a line with a kind of action and who sends it
_MEANINGLESS = re.compile(rf"(?:{_GENERIC})[\s\d]*", re.I)


def split_action(title: str, profile: SiteProfile | None) -> tuple[str | None, str]:
    """Divide a title into its kind of action, if it names one, and the rest.

    A site's own kinds may be glued to a title by a mere space ("Écrire Un militant ..."), the general ones when
    several words follow, the first with a capital ("PÉTITION Un étudiant enlevé"): "Lettre ouverte au président"
    is a title. Else punctuation sets them off ("APPEL URGENT. Nos camarades ...").
    """
    kinds = profile.action_kinds if profile else ()
    title = _MAIL_SUBJECT.sub("", title)
    if found := _punctuated(kinds).match(title):
        return found["kind"], found["rest"]
    if found := _glued_kind(title, kinds):
        return found["kind"], without_country(found["rest"])
    label, rest = split_kicker(title, kinds)
    if not label:
        return None, without_country(title) if profile else title
    kind, rest = _kind_in(label, profile), _MAIL_SUBJECT.sub("", rest)
    if rest.startswith("["):  # a list's name, then the kind: "[actions] [APPEL] Deux sœurs ..."
        inner, rest = split_action(rest, profile)
        return inner or kind, rest
    return kind, rest


def _glued_kind(title: str, kinds: tuple[str, ...]) -> re.Match[str] | None:
    """Find a kind of action that a mere space sets off from the title; "LETTRE OUVERTE AU PRÉSIDENT" is one title."""
    found = _glued(kinds).match(title) if kinds else None
    if not found:
        found = _glued(load_lines("glued_actions")).match(title)
        found = found if found and word_count(found["rest"]) >= _GLUED_WORDS else None
    return None if found and found["rest"].isupper() and _PREPOSITION.match(found["rest"]) else found


def _kind_in(label: str, profile: SiteProfile | None) -> str | None:
    """Give the kind of action that is all or one of the parts of a label: "Iran – Action lettre / Délai expiré"."""
    kinds = (action_of(part.strip(), profile) for part in (label, *_LABEL_PARTS.split(label)))
    return next(filter(None, kinds), label if label.isupper() and not label[0].isdigit() else None)


@remembered_within
def action_of(line: str, profile: SiteProfile | None) -> str | None:
    """Give the kind of action that a whole line names."""
    folded = fold(line)
    for mark, kind in profile.action_marks if profile else ():
        if fold(mark.rstrip("*")) == folded or (mark.endswith("*") and folded.startswith(fold(mark))):
            return kind
    is_own = profile is not None and folded in _own_kinds(profile)
    return line if is_own or load_phrases("actions").match(line) else _sent_kind(line, profile)


def _sent_kind(line: str, profile: SiteProfile | None) -> str | None:
    """Give the kind of action before the name of who sends it: "APPEL URGENT - LE RÉSEAU DES PORTS"."""
    found = _SENT.search(line)
    if not found or not 1 < word_count(line) <= _SENDER_WORDS or not is_sender(line[found.end() :]):
        return None
    return action_of(line[: found.start()], profile)


def is_sender(text: str) -> bool:
    """Say whether words are an institution's name, and nothing that it asks for."""
    return is_institution(text) and not set(load_lines("demand_verbs")).intersection(words(text.casefold()))


@lru_cache
def _own_kinds(profile: SiteProfile) -> frozenset[str]:
    return frozenset(map(fold, profile.action_kinds))


def without_site(title: str, *site_names: str) -> str:
    """Remove the name of the site from one end of a page's title, as `<title>` and og:title carry it."""
    parts = _SITE_SEPARATOR.split(title)
    names = {fold(name) for name in site_names if name}
    while len(parts) > 1 and fold(parts[-1]) in names:
        title = title[: title.rindex(parts.pop())].rstrip(" |·•–—:-")
    while len(parts) > 1 and fold(parts[0]) in names:
        first = parts.pop(0)
        title = title[title.index(first) + len(first) :].lstrip(" |·•–—:-")
    return title


def may_name_site(title: str) -> bool:
    """Say whether a title has parts, one of which may be the name of the site."""
    return _SITE_SEPARATOR.search(title) is not None


def title_parts(title: str) -> list[str]:
    """Divide a page's title at the signs that set the site or its sections apart: "[Site] Title - Section"."""
    return [part.strip() for part in _PARTS.split(title) if word_count(part)]


def site_parts(title: str) -> list[str]:
    """Give the parts of a page's `<title>` where its site's name stands: in brackets, or last after a bar or dash."""
    parts = _SITE_SEPARATOR.split(title)
    return _BRACKETED.findall(title) + parts[-1:] * (len(parts) > 1)


def is_meaningless(title: str) -> bool:
    """Say whether a title says nothing of its page ("Document sans titre", "index")."""
    return not word_count(title) or bool(_MEANINGLESS.fullmatch(fold(title)))


@lru_cache
def _glued(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?P<kind>(?i:{_alternatives(kinds)}))\s+(?P<rest>[«“\"A-ZÀ-Ý\d].*)")


@lru_cache
def _punctuated(kinds: tuple[str, ...]) -> re.Pattern[str]:
    known = kinds + load_lines("actions")
    kind = rf"(?P<kind>(?i:{_STATED_KIND}|{_alternatives(known)}))"
    return re.compile(rf"{kind}{_OF_WHOM}(?:\s*:\s+(?=[^:]{{20}})|{_SEPARATOR}(?=[«“\"A-ZÀ-Ý\d]))(?P<rest>.+)")


def _alternatives(kinds: tuple[str, ...]) -> str:
    """Write kinds as alternatives of an expression, the longest first, accents on capitals optional."""
    plain = (kind.removesuffix("*").strip() for kind in kinds)
    return "|".join(re.escape(kind) for kind in sorted(set(plain), key=len, reverse=True))
