"""The short lines of furniture that label an article itself, told from those of menus and of other articles."""

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.article import Article
from indexer.chrome.profile import SiteProfile
from indexer.facets.date_words import find_dates
from indexer.facets.gazetteer import find_mentions
from indexer.phrases import Phrases, load_phrases
from indexer.remembering import remembered
from indexer.wording import fold, tidy

TITLE_REACH = 4
"""Lines between a title and its label: the date, the section, the author, a share button."""

_MENU_REACH = 2  # lines on either side in which a menu shows itself
_LABEL_WORDS = 12  # words: a longer paragraph is running text
_REFERENCE = re.compile(r"\b(?:AU|UA|FI|[A-Z]{3})\s?\d+/(?:\d+/)?\d{2,4}\b")
_SHARE = re.compile(r"partage|share\b", re.IGNORECASE)  # a bar to share a page on stands by its title too
_PARAGRAPH_HEAD = re.compile(r"([^.:;!?]{10,100}?)\s?:\s")
_IN_CAPITALS = re.compile(r"\b([A-ZÀ-Þ]{2}[A-ZÀ-Þ'’]*(?:\s+[A-ZÀ-Þ\d'’]+){3,})\b")
_HEAD_CHARACTERS = 200  # of a paragraph
_HEADLINE_PART = re.compile(r"\s*[:!.|–—()\[\]]\s*|\s[-/]\s")


def own_lines(article: Article, profile: SiteProfile | None) -> tuple[str, ...]:
    """Give the furniture up to where other articles are listed, without the site's own "Statut:" wording."""
    lines = [line for line in article.furniture if line != article.status_text]
    titles = [at for at, line in enumerate(lines) if fold(line) == fold(article.title)]
    cut = _cut_phrases(profile)
    start = titles[-1] if titles else 0
    ends = (at for at in range(start, len(lines)) if cut.match(lines[at]) and not _SHARE.match(lines[at]))
    end = next(ends, len(lines))
    return tuple(lines[:end])


@lru_cache
def _cut_phrases(profile: SiteProfile | None) -> Phrases:
    """Join the lines that end an article, in general and on one site."""
    return load_phrases("cut") | Phrases(profile.cut if profile else ())


def headline_labels(article: Article) -> tuple[tuple[str, str], ...]:
    """Give the labels that stand with the title, and where: kind of action, sections, what the title itself sets off.

    A title sets off its start, "Bonne nouvelle : …", and its end, "… : libérée !" or "… (action terminée)".
    """
    parts = [part for part in _HEADLINE_PART.split(article.title) if part]
    first = parts[:1] if len(parts) > 1 else []
    last = parts[-1:] if article.title.rstrip().endswith(("!", ")", "]")) else []
    places = {"kind of action": (article.action,), "title": (*first, *last), "breadcrumb": article.breadcrumb}
    return tuple((label, place) for place, labels in places.items() for label in labels if label)


def short_paragraphs(article: Article) -> tuple[str, ...]:
    """Give the paragraphs too short to be running text."""
    return tuple(paragraph for paragraph in article.paragraphs if len(paragraph.split()) <= _LABEL_WORDS)


def paragraph_heads(article: Article) -> tuple[str, ...]:
    """Give what stands before the colon of longer paragraphs, and in capitals near their start.

    "À envoyer avant le 3 mai : la carte jointe …", "AU 2/14, 6 mai 2014 ENVOYEZ VOS APPELS AVANT LE 18 JUIN. Awa …".
    """
    found = [_PARAGRAPH_HEAD.match(paragraph) for paragraph in article.paragraphs]
    found += [_IN_CAPITALS.search(paragraph, 0, _HEAD_CHARACTERS) for paragraph in article.paragraphs]
    return tuple(head[1] for head in found if head and len(head[1].split()) <= _LABEL_WORDS)


def is_menu_item(lines: Sequence[str], at: int) -> bool:
    """Say whether a line stands among the items of a menu."""
    around = (*lines[max(0, at - _MENU_REACH) : at], *lines[at + 1 : at + 1 + _MENU_REACH])
    return sum(map(load_phrases("menu").match, around)) > 1


def is_near_title(title: str, lines: Sequence[str], at: int) -> bool:
    """Say whether a line is close to the title, where that stands among the lines: teasers have labels too."""
    titles = [place for place, line in enumerate(lines) if fold(line) == fold(title)]
    return not titles or min(abs(at - place) for place in titles) <= TITLE_REACH


def last_label(line: str) -> str:
    """Give the last of several labels run together in a short line: "À signer avant le 3 mai Action terminée"."""
    starts = [found.end() for found in re.finditer(r"\s(?=[A-ZÀ-Þ])", line)]
    return line[starts[-1] :] if starts and len(line.split()) <= _LABEL_WORDS else line


@remembered
def bare_label(label: str) -> str:
    """Drop from a label the country, reference number and date that stand with it: "Tchad AU 58/13 Délai expiré"."""
    if len(label.split()) > _LABEL_WORDS:
        return label
    spans = [(mention.start, mention.end) for mention in find_mentions(label)]
    spans += [(date.start, date.end) for date in find_dates(label)]
    spans += [reference.span() for reference in _REFERENCE.finditer(label)]
    dropped = {at for start, end in spans for at in range(start, end)}
    kept = "".join(letter for at, letter in enumerate(label) if at not in dropped) if dropped else label
    return tidy(kept).strip(" -–—:•|/,")
