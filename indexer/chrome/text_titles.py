"""The title among the lines of a text capture: what stands out above its first prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.chrome.breadcrumbs import is_breadcrumb, last_section
from indexer.chrome.datelines import dateline, is_publication_note
from indexer.chrome.institutions import is_institution
from indexer.chrome.line_shapes import is_running_text
from indexer.chrome.site_rules import SiteRules
from indexer.chrome.titles import action_of, split_action
from indexer.facets.gazetteer import Kind, find_mentions
from indexer.limits import TITLE_CHARACTERS
from indexer.phrases import load_phrases
from indexer.wording import fold, words

_TITLE_WORDS = 16  # more words than this make no line a better title
_LABELLED = 32  # for a kind of action before it: "Écrire Un militant ..."
_REST_WORDS = 3  # of a title after its kind of action; fewer are part of that ("Communiqué LDH")
_TWICE = 16  # for standing twice; more often is a menu or a box
_TWICE_WORDS = 4  # of a line for which that counts; shorter ones stand in menus and above sections
_IN_BREADCRUMB = 16  # for ending the path of sections
_NEAR_PROSE = 9  # for the line right above the first prose
_STEP = 3  # less for each line in between
_DATED = 4  # for a dateline right below
_NOTED = 10  # for "Publié le ..." right below, even when the title ends as a sentence does
_LABELLED_ABOVE = 14  # for being the first line of substance and standing right below its kind or date
_LEAST_WORDS = 2  # for that; a single word names a section, the more so when it stands in a menu too
_ALONE = 4  # for having its paragraph to itself
_COUNTRY_FIRST = 8  # for "Bélarus. Trois ans de prison"
_SUBTITLE = 10  # less for standing right below a line that may be a title
_SITE_NAME = 0.3  # of the merit of a line that stands in the foot of the page again
_FOOT_LINES = 6
_UNFINISHED = re.compile(r"[.,;:]\W*$")
_ISSUE_NUMBER = re.compile(r"\bn\s?[°ºo]\s?\d")  # below the name of a bulletin or leaflet
_BROKEN_OFF = re.compile(r"[,;:]\W*$")
_COUNTRY_END = re.compile(r"\s?[.:|]\s")
_REFERENCE = re.compile(r"\b(?:[A-Z]{3}\s?\d{2}/\d|(?:AU|UA|FI)\s?\d+/\d)|\b(?:index|délai)\s?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, how much it looks like a title by itself, whether it begins or is all of a paragraph or is a label."""

    text: str
    merit: float
    is_first: bool
    is_alone: bool
    is_label: bool


def find_title(groups: Sequence[Sequence[str]], rules: SiteRules) -> int:
    """Give the place among all lines of the one most like a title, down to the first prose below such a line.

    `groups` are the lines of each paragraph of the capture, which empty lines divide.
    """
    lines = [_line(group, place, rules) for group in groups for place in range(len(group))]
    prose = _first_prose(lines, rules)
    scores = [_score(lines, place, prose) for place in range(prose)]
    if max(scores, default=0) > 0:
        return scores.index(max(scores))
    return max(range(len(lines)), key=lambda place: lines[place].merit)


def _line(group: Sequence[str], place: int, rules: SiteRules) -> _Line:
    others = [line for at, line in enumerate(group) if at != place]
    is_alone = all(dateline(line) or action_of(line, rules.profile) or rules.is_known(line) for line in others)
    line = group[place]
    is_label = dateline(line) is not None or action_of(line, rules.profile) is not None
    return _Line(line, _merit(line, rules), place == 0, is_alone, is_label)


def _merit(line: str, rules: SiteRules) -> float:
    """Say how much a line looks like a title by itself: below zero when it cannot be one."""
    action, rest = split_action(line, rules.profile)
    if len(line) > TITLE_CHARACTERS or dateline(line) or is_breadcrumb(line) or "@" in line:
        return -1
    is_kind = action_of(line, rules.profile) is not None and (not action or len(words(rest)) < _REST_WORDS)
    if is_kind or rules.cut.match(line) or rules.is_known(line):
        return -0.5
    if rules.marks.match(line) or _REFERENCE.search(line) or _is_menu(line) or line.endswith(":") or line[0].islower():
        return -0.5
    if is_running_text(rest):
        return 0
    merit = min(len(words(line)), _TITLE_WORDS) / (2 if _UNFINISHED.search(line) else 1)
    return merit + _LABELLED * (action is not None) + _COUNTRY_FIRST * _begins_with_country(rest)


def _is_menu(line: str) -> bool:
    """Say whether a line is the items of a menu side by side: "Accueil Actions urgentes Le bulletin Contact"."""
    found = words(line)
    capitals = sum(word[0].isupper() for word in found)
    return 2 * capitals > len(found) > _TWICE_WORDS and any(map(load_phrases("menu").match, (found[0], found[-1])))


def _begins_with_country(line: str) -> bool:
    mention = next(iter(find_mentions(line)), None)
    is_name = mention is not None and mention.start == 0 and mention.kind is Kind.NAME
    return is_name and mention is not None and _COUNTRY_END.match(line, mention.end) is not None


def _first_prose(lines: Sequence[_Line], rules: SiteRules) -> int:
    """Give the place of the first prose below a line that may be a title, else the number of lines."""
    best = 0.0
    for place, line in enumerate(lines):
        if best > 0 and is_running_text(line.text) and not rules.is_furniture(line.text):
            return place
        best = max(best, line.merit)
    return len(lines)


def _score(lines: Sequence[_Line], place: int, prose: int) -> float:
    """Weigh a line by itself and by what stands around it."""
    line = lines[place]
    if line.merit <= 0:
        return line.merit
    folded = fold(line.text)
    count = sum(fold(other.text) == folded for other in lines)
    between = sum(other.merit > 0 for other in lines[place + 1 : prose])
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    above = lines[place - 1] if place else None
    is_section = count > 1 and len(words(line.text)) < _LEAST_WORDS
    is_noted = is_publication_note(below) and not is_section and not _BROKEN_OFF.search(line.text)
    nearness = max(0, _NEAR_PROSE - _STEP * between) if is_noted or not _UNFINISHED.search(line.text) else 0
    score = line.merit + nearness + _ALONE * line.is_alone + _NOTED * is_noted
    score += _TWICE * (count == 2 and len(words(line.text)) >= _TWICE_WORDS)  # noqa: PLR2004 - twice
    in_breadcrumb = any(fold(last_section(other.text)) == folded for other in lines[:prose])
    score += _IN_BREADCRUMB * (in_breadcrumb and line.is_first)
    score += _DATED * (dateline(below) is not None and not _ISSUE_NUMBER.search(below))
    score += _LABELLED_ABOVE * _opens_below_label(lines, place)
    if above and not (line.is_first or is_noted) and above.merit >= _TWICE_WORDS:
        score -= _SUBTITLE
    if is_institution(line.text) and any(other.merit > 0 for other in lines[place + 1 : prose]):
        score *= _SITE_NAME
    return score * (_SITE_NAME if any(folded in fold(other.text) for other in _foot(lines)) else 1)


def _opens_below_label(lines: Sequence[_Line], place: int) -> bool:
    """Say whether nothing like a title stands above a line but its kind of action or its date right above it."""
    if not place or len(words(lines[place].text)) < _LEAST_WORDS:
        return False
    if any(line.merit >= _TWICE_WORDS for line in lines[:place]):
        return False
    return lines[place - 1].is_label


def _foot(lines: Sequence[_Line]) -> Sequence[_Line]:
    """Give the last lines of a page, none of its prose."""
    prose = max((place for place, line in enumerate(lines) if is_running_text(line.text)), default=len(lines))
    return lines[max(prose + 1, len(lines) - _FOOT_LINES) :]
