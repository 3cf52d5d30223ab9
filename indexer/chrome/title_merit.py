"""How much a line of a text capture looks like a title by itself."""

import re

from indexer.chrome.breadcrumbs import is_breadcrumb
from indexer.chrome.datelines import dateline
from indexer.chrome.line_shapes import is_appointment, is_row_of_items, is_running_text, names_telephone
from indexer.chrome.site_rules import SiteRules
from indexer.chrome.titles import action_of, is_sender, split_action
from indexer.facets.gazetteer import Kind, find_mentions
from indexer.limits import TITLE_CHARACTERS
from indexer.phrases import load_phrases
from indexer.remembering import remembered
from indexer.wording import words

_TITLE_WORDS = 16  # more words than this make no line a better title
_LABELLED = 32  # for a kind of action or another label before it: "Écrire Un militant ..."
_REST_WORDS = 3  # of a title after its label; fewer are part of that ("Communiqué LDH")
_COUNTRY_FIRST = 8  # for "Bélarus. Trois ans de prison"
_COUNTRY_END = re.compile(r"\s?[.:|]\s")
_REFERENCE = re.compile(r"\b(?:[A-Z]{3}\s?\d{2}/\d|(?:AU|UA|FI)\s?\d+/\d)|\b(?:index|délai)\s?:", re.IGNORECASE)
_COUNTRY_WORDS = 6  # of a line that is a country's name and nothing else
_MENU_WORDS = 4  # of a menu, at least
_UNFINISHED = re.compile(r"[.,;:]\W*$")


def title_merit(line: str, rules: SiteRules) -> float:
    """Say how much a line looks like a title by itself: below zero when it cannot be one."""
    action, rest = split_action(line, rules.profile)
    if len(line) > TITLE_CHARACTERS or dateline(line) or is_breadcrumb(rest) or "@" in line or names_telephone(line):
        return -1
    is_labelled = (action is not None or _is_dated(line, rest)) and len(words(rest)) >= _REST_WORDS
    is_labelled = is_labelled and not is_sender(rest)
    is_kind = action_of(line, rules.profile) is not None and not is_labelled
    if is_kind or rules.cut.match(line) or rules.is_known(line) or rules.is_known(rest):
        return -0.5
    if rules.marks.match(line) or _REFERENCE.search(line) or is_menu(line) or line.endswith(":") or line[0].islower():
        return -0.5
    if is_running_text(rest) or (line.startswith("(") and line.endswith(")")):
        return 0
    merit = min(len(words(line)), _TITLE_WORDS) / (2 if is_unfinished(line) or is_appointment(line) else 1)
    return merit + _LABELLED * is_labelled + _COUNTRY_FIRST * _begins_with_country(rest)


def _is_dated(line: str, rest: str) -> bool:
    """Say whether the label before a title is a date: "22/11/04 (B274) Le Comité demande ..."."""
    return line[0].isdigit() and rest != line


def is_menu(line: str) -> bool:
    """Say whether a line is the items of a menu side by side: "Accueil Actions urgentes Le bulletin Contact"."""
    if is_row_of_items(line):
        return True
    found = words(line)
    capitals = sum(word[0].isupper() for word in found)
    return 2 * capitals > len(found) > _MENU_WORDS and any(map(load_phrases("menu").match, (found[0], found[-1])))


def _begins_with_country(line: str) -> bool:
    end = _country_end(line)
    return end > 0 and _COUNTRY_END.match(line, end) is not None


@remembered
def _country_end(line: str) -> int:
    """Give where the name of the country that a line begins with ends, 0 when it begins with none."""
    mention = next(iter(find_mentions(line)), None)
    return mention.end if mention is not None and mention.start == 0 and mention.kind is Kind.NAME else 0


def is_unfinished(line: str) -> bool:
    """Say whether a line ends as a sentence or a part of one does."""
    return _UNFINISHED.search(line) is not None


def is_label(line: str, rules: SiteRules) -> bool:
    """Say whether a line is the date or the kind of action that pages set above a title."""
    return dateline(line) is not None or action_of(line, rules.profile) is not None


def is_section(line: str) -> bool:
    """Say whether a line names a section or a country, as stand above the title too, and in menus."""
    if load_phrases("listing_titles").match(line):
        return True
    return len(words(line)) <= _COUNTRY_WORDS and _country_end(line) == len(line)
