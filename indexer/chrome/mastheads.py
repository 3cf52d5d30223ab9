"""What a page calls its site at its top: the name beside the logo, the logo's own text, the first large words."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice

from indexer.chrome.elements import Elements
from indexer.chrome.institutions import begins_as_institution
from indexer.chrome.logos import logo_names
from indexer.chrome.markup import Element, text_of
from indexer.facets.gazetteer import find_mentions
from indexer.phrases import load_phrases
from indexer.wording import fold, tidy, word_count, words

_SELECTORS = (
    "#nom_site_spip", "#site-name", "#site-title", "#sitename", "#blog-title", ".site-name", ".site-title", ".sitename",
    ".blog-title", "#header-inner .title", "#Header1 .title", ".site-branding", ".navbar-brand", ".bar__brand",
    ".headings .title", ".blogHeader h1", "#header h1", "#blog-header h1", "header h1 a[href='/']",
    ".site-header h1", "[rel~='home']", "a.brand", ".brand", ".masthead", "#logo", ".logo", ".site-logo",
)  # fmt: skip
_LARGE = ("font[size='5']", "font[size='6']", "font[size='7']", "font[size='+2']", "font[size='+3']", "font[size='+4']")
_NAME_WORDS = 8
_TITLE_WORDS = 4  # of a title whose label may stand before it; one with fewer may be part of a name
_MASTHEAD_LINES = 6  # of a text capture, menus and languages among them
_FIRST_LINES = 12  # of a page, among which the head of a bulletin stands
_PERIODICAL = (
    r"(?:bulletin|journal|(?:info)?lettre(?: d['’]info(?:rmation)?s?)?|revue|gazette|feuille|périodique|mensuel"
    r"|(?:tri|bi)mestriel|magazine|cahier)s?"
)
_ISSUE = re.compile(
    rf"(?:(?P<name>[^-–—|:,]{{2,60}}?)(?:\s[-–—|:]|,)\s)?(?:le |la )?{_PERIODICAL}(?: \w+)? "
    r"(?:de |du |des |d['’])(?:la |l['’])?"
    r"(?P<publisher>[^–—|]{2,80}?)\s*[-–—|,]\s*n\s?[°ºo]\.?\s?\d+.{0,60}",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"(?:la |le )?(?:lettre|newsletter|infolettre|bulletin|gazette|feuille)(?: d['’]information)?"
    r" (?:de la |de l['’]|du |des |de |d['’])(?P<sender>[A-ZÀ-Þ][^–—|:]{2,60})",
    re.IGNORECASE,
)
_SENDER = re.compile(r"(?:from|de)\s?:\s*(?P<name>[^<>@]{3,80}?)\s*<\S+@\S+>", re.IGNORECASE)
_DASHES = re.compile(r"\s[–—-]\s")  # between an acronym and what it stands for
_MENU_STARTS = frozenset({"accueil", "sommaire", "menu", "rubriques", "home"})
_INDEFINITE = frozenset({"un", "une", "des"})  # begin headlines, and no names
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GOES_ON = re.compile(r"(?:à|aux?|de|du|des|pour|contre|en|et) |d['’]")
_EDGES = " ,.:;|-–—"
_NO_NAMES = ("furniture", "nameless", "labels", "actions", "menu", "consent_buttons", "platforms")


def masthead_names(elements: Elements, title: str) -> Iterator[str]:
    """Give the names at the top of a page, the most explicit first; `title` is the article's, which is none."""
    for selector in _SELECTORS:
        for tag in elements.select(selector)[:1]:
            yield from (text for text in (text_of(tag), *_logo_texts(tag)) if _may_be_name(text, title))
    large = [text_of(tag) for selector in _LARGE for tag in elements.select(selector)[:1]]
    named = (text for text in large if _may_be_name(text, title) and _stands_above(elements, text, title))
    yield from islice(named, 1)


def masthead_line(lines: Sequence[str], title: str) -> str | None:
    """Give the first line of a text capture when it may be the name of the site, else a name in or below it."""
    lines = [*dropwhile(_is_no_site, lines[:_FIRST_LINES])]
    first = lines[0] if lines else ""
    if _may_be_name(first, title):
        return first
    parts = (part for part in _DASHES.split(first) if begins_as_institution(part))
    if spelt_out := next((part for part in parts if _may_be_name(part, title)), None):
        return spelt_out
    rest = map(_with_next, lines[1:_MASTHEAD_LINES], lines[2:])
    named = (line for line in rest if begins_as_institution(line) or _is_in_capitals(line))
    return next((line for line in named if _may_be_name(line, title)), None)


def _is_no_site(line: str) -> bool:
    """Say whether a line above a masthead is a button on cookies, or of the publishing system's own bar."""
    return "cookie" in line.casefold() or any(
        load_phrases(name).match(line) for name in ("consent_buttons", "platforms")
    )


def _with_next(line: str, following: str) -> str:
    """Join the two lines on which a masthead sets an institution's name: "Comité de soutien / à Ada Tovi"."""
    return f"{line} {following}" if begins_as_institution(line) and _GOES_ON.match(following) else line


def described_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the names in capitals that a first line describes: "UNION DU PORT · association · Lille"."""
    for name, *remarks in (line.split(" · ") for line in lines[:_MASTHEAD_LINES]):
        if remarks and _is_in_capitals(name) and not any(map(str.isupper, remarks)):
            yield name


def _is_in_capitals(line: str) -> bool:
    """Say whether a line is several words in capitals, as names of sites are set and items of menus seldom."""
    return line.isupper() and word_count(line) > 1 and not line.startswith("[")


def names_of_logo(elements: Elements, title: str) -> Iterator[str]:
    """Give the names that stand only in place of the logo."""
    yield from (name for name in logo_names(elements) if _may_be_name(name, title))


def letter_names(head_titles: Sequence[str]) -> Iterator[str]:
    """Give the sender that the title of a newsletter names: "La lettre de Terre d'asile"."""
    yield from (found["sender"] for title in head_titles if (found := _LETTER.fullmatch(title)))


def sender_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the institution that sent a mail, as its head names it."""
    found = filter(None, (_SENDER.match(line) for line in lines[:_FIRST_LINES]))
    yield from (name for sender in found if begins_as_institution(name := sender["name"].strip(' "')))


def issue_names(lines: Sequence[str]) -> Iterator[str]:
    """Give the publisher that the head of a bulletin's issue names: "Le Fil - Journal du comité - n° 14 - mai 1998"."""
    for line in lines[:_FIRST_LINES]:
        if found := _ISSUE.fullmatch(line):
            publisher = found["publisher"].strip(_EDGES)
            is_named = publisher[:1].isupper() and begins_as_institution(publisher.partition(" (")[0])
            yield publisher if is_named else (found["name"] or publisher).strip(_EDGES)


def _logo_texts(tag: Element) -> Iterator[str]:
    """Give what stands for a logo where it is not shown."""
    images = [tag] if tag.tag == "img" else islice(tag.iter("img"), 2)
    yield from (tidy(image.get("alt") or "") for image in images)


def _stands_above(elements: Elements, text: str, title: str) -> bool:
    """Say whether words stand before the title on the page."""
    whole = fold(text_of(elements.select("body")[0])) if elements.select("body") else ""
    return fold(title) in whole.partition(fold(text))[2]


def _is_title(text: str, title: str) -> bool:
    """Say whether words are the title, with a label before it or without."""
    return fold(text) == fold(title) or (word_count(title) >= _TITLE_WORDS and fold(text).endswith(f" {fold(title)}"))


def _is_place(text: str) -> bool:
    """Say whether words are the name of a place and nothing else, as pages set it above their titles."""
    return any(found.end - found.start == len(text) for found in find_mentions(text))


def _may_be_name(text: str, title: str) -> bool:
    if not 0 < word_count(text) <= _NAME_WORDS or not text[0].isupper() or _is_title(text, title):
        return False
    if words(fold(text))[0] in _MENU_STARTS | _INDEFINITE or "@" in text or _YEAR.search(text):
        return False
    if _is_place(text):
        return False
    return not text.endswith((".", "!", "?", ":")) and not any(load_phrases(name).match(text) for name in _NO_NAMES)
