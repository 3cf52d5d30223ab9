"""What a page says of its action: labels beside the article and in its headline, never words of running text."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from indexer.article import Article
from indexer.chrome.line_shapes import is_counter
from indexer.chrome.profile import SiteProfile
from indexer.facets.evidence import Stated
from indexer.facets.page_labels import (
    bare_label,
    headline_labels,
    is_menu_item,
    is_near_title,
    last_label,
    own_lines,
    paragraph_heads,
    short_paragraphs,
)
from indexer.phrases import Phrases, load_phrases
from indexer.remembering import remembered
from indexer.wording import tidy
from search.appeal import Status

_FIRST_PART = re.compile(r"\s[–—-]\s|[.!;]\s")  # "Action close - merci de ne plus envoyer d'appels"
_PARTS = re.compile(r"\s[/|–—]\s")  # "Iran – Action lettre / Délai expiré"
_ORNAMENT = " ~=#_<>[]()•*–—-"
_FILED = re.compile(
    r"(?:libellés?|étiquettes?|mots[- ]clés?|tags?|catégories?|rubriques?|thèmes?"
    r"|(?:classé|publié|posté)e? (?:dans|sous))"
    r"\s*:?\s+(?P<labels>.{3,120})",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:je )?sign(?:ez|er|e|ons)\b.{0,60}|pétition", re.IGNORECASE)


def find_status(article: Article, profile: SiteProfile | None) -> Stated[Status]:
    """Give the status with the page's own words for it; without a marker the status is `NONE`.

    Good news closes an action too, and a closed petition still shows its form; so that order decides.
    """
    marker = next(_markers(article, profile), None)
    if marker:
        return replace(marker, words=tidy(marker.words).strip(" :"))
    if article.status_text:
        return _stated_status(article.status_text, article.origins.status_text, profile)
    return _counter_status(article, profile)


@lru_cache
def _wordings(profile: SiteProfile | None) -> dict[Status, Phrases]:
    """Join the general wordings of each status with the site's own, the most telling status first."""
    own = {
        Status.GOOD_NEWS: profile.status_good_news if profile else (),
        Status.CLOSED: profile.status_closed if profile else (),
        Status.OPEN: profile.status_open if profile else (),
    }
    return {status: load_phrases(f"status_{status}") | Phrases(phrases) for status, phrases in own.items()}


def _markers(article: Article, profile: SiteProfile | None) -> Iterator[Stated[Status]]:
    """Give the statuses that labels state, each with its label, the most telling first."""
    headline, lines = headline_labels(article), own_lines(article, profile)
    sections = load_phrases("good_news_sections")
    for label, place in (*headline, *_filed_under(lines)):
        if sections.match(label):
            yield Stated(Status.GOOD_NEWS, label, place, "the page is filed under good news")
    labels = (*headline, *((line, "short paragraph") for line in short_paragraphs(article)))
    heads = tuple((head, "start of a paragraph") for head in paragraph_heads(article))
    for status, is_marker in _tests(profile).items():
        rule = f"a wording that means {status}"
        told = (*labels, *heads) if status is Status.OPEN else labels
        yield from (Stated(status, label, place, rule) for label, place in told if is_marker(label))
        for at, line in enumerate(lines):
            if is_marker(line) and _may_carry(status, article.title, lines, at):
                yield Stated(status, line, "line around the article", rule)


def _filed_under(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the sections and tags that a line says an article has, and where: "Catégorie : Bonnes nouvelles"."""
    for line in lines:
        if found := _FILED.fullmatch(line):
            yield from ((label.strip(), "line of sections or tags") for label in found["labels"].split(","))


def _may_carry(status: Status, title: str, lines: Sequence[str], at: int) -> bool:
    """Say whether a line of furniture is in a place to state a status: menus and teasers have good news too."""
    if status is Status.CLOSED:
        return True
    return not is_menu_item(lines, at) and (status is Status.OPEN or is_near_title(title, lines, at))


@lru_cache
def _tests(profile: SiteProfile | None) -> dict[Status, Callable[[str], bool]]:
    """Give what tells whether a label is a marker of a status."""
    wordings = _wordings(profile).items()
    return {status: remembered(partial(_is_marker, status=status, phrases=phrases)) for status, phrases in wordings}


def _is_marker(label: str, status: Status, phrases: Phrases) -> bool:
    """Say whether one of the ways to read a label is a marker of the status.

    An end that says "terminée" outweighs what stands before it.
    """
    closing = (last_label(label), *_PARTS.split(label)) if status is Status.CLOSED else ()
    return any(map(phrases.match, _readings(label).union(closing)))


@remembered  # each label is asked for each status
def _readings(label: str) -> frozenset[str]:
    """Give the ways to read a label."""
    first = _FIRST_PART.split(label.strip(_ORNAMENT), maxsplit=1)[0]
    return frozenset((label, first, bare_label(label) if " " in label else label))


def _stated_status(words: str, place: str, profile: SiteProfile | None) -> Stated[Status]:
    """Read a "Statut:" line; a site with a vocabulary of its own keeps it."""
    label = tidy(words)
    if not (profile and profile.status_label):
        for status, phrases in _wordings(profile).items():
            if phrases.match(label) or phrases.match(f"Statut : {label}"):
                return Stated(status, label, place, f"a wording that means {status}")
    return Stated(Status.OTHER, label, place, "the page's own term")


def _counter_status(article: Article, profile: SiteProfile | None) -> Stated[Status]:
    """Take a petition, or a form to sign, with a count of signatures for one still open."""
    lines = own_lines(article, profile)
    counter = next(filter(is_counter, lines), None)
    if counter and any(_SIGN.fullmatch(line.strip(" !.")) for line in (article.action or "", *lines)):
        return Stated(Status.OPEN, tidy(counter), "line around the article", "signatures are counted, and one can sign")
    return Stated(Status.NONE)
