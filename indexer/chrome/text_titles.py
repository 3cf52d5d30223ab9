"""The title among the lines of a text capture: what stands out above its first prose."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from indexer.chrome.breadcrumbs import last_section
from indexer.chrome.datelines import dateline, is_publication_note
from indexer.chrome.institutions import begins_as_institution, is_institution
from indexer.chrome.line_shapes import is_running_text, names_field
from indexer.chrome.person_titles import is_named_above
from indexer.chrome.site_rules import SiteRules
from indexer.chrome.title_merit import is_label, is_menu, is_section, is_unfinished, title_merit
from indexer.wording import fold, word_count

_TWICE = 16  # for standing twice; more often is a menu or a box
_TWICE_WORDS = 4  # of a line for which that counts; shorter ones stand in menus and above sections
_IN_BREADCRUMB = 16  # for ending the path of sections
_NEAR_PROSE = 9  # for the line right above the first prose
_STEP = 3  # less for each line in between
_DATED = 4  # for a dateline right below
_NOTED = 10  # for "Publié le ..." right below, even when the title ends as a sentence does
_LABELLED_ABOVE = 14  # for being the first line of substance and standing right below its kind or date
_OPENING = 11  # for being the first line of the page, shortly above its prose, so that no menu stands there
_OPENING_LINES = 4
_NAMING = 6  # less for beginning the page as the name of an association does
_NAMED = 18  # for being a person's name right above what they do, as profiles have it
_LEAST_WORDS = 2  # for that; a single word names a section, the more so when it stands in a menu too
_ALONE = 4  # for having its paragraph to itself
_SUBTITLE = 10  # less for standing right below a line that may be a title
_SITE_NAME = 0.3  # of the merit of a line that stands in the foot of the page again, or below the name of a field
_FOOT_LINES = 6
_ISSUE_NUMBER = re.compile(r"\bn\s?[°ºo]\s?\d")  # below the name of a bulletin or leaflet
_POST_DATE = re.compile(r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b|.* /\d\d /", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"[,;:]\W*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and what it is by itself: how much like a title, the first or all of its paragraph, a label, a menu."""

    text: str
    merit: float
    is_first: bool
    is_alone: bool
    is_label: bool
    is_menu: bool


def find_title(groups: Sequence[Sequence[str]], rules: SiteRules) -> int:
    """Give the place among all lines of the one most like a title, down to the first prose below such a line.

    `groups` are the lines of each paragraph of the capture, which empty lines divide.
    """
    lines = [line for group in groups for line in _lines_of(group, rules)]
    opening = _Opening(lines, _first_prose(lines, rules))
    scores = [opening.score(place) for place in range(opening.prose)]
    if max(scores, default=0) > 0:
        return _as_written(lines[: opening.prose], scores.index(max(scores)))
    return max(range(len(lines)), key=lambda place: lines[place].merit)


def _as_written(lines: Sequence[_Line], place: int) -> int:
    """Give the place of a title in capitals where it stands again in small letters, else its own."""
    folded = fold(lines[place].text)
    same = (at for at, line in enumerate(lines) if not line.text.isupper() and fold(line.text) == folded)
    return next(same, place) if lines[place].text.isupper() else place


def _lines_of(group: Sequence[str], rules: SiteRules) -> Iterator[_Line]:
    """Judge each line of a paragraph; one is alone among labels and furniture."""
    labels = [is_label(line, rules) for line in group]
    others = [not (label or rules.is_known(line)) for label, line in zip(labels, group, strict=True)]
    count = sum(others)
    for place, line in enumerate(group):
        is_alone = count == others[place]
        yield _Line(line, title_merit(line, rules), place == 0, is_alone, labels[place], is_menu(line))


def _first_prose(lines: Sequence[_Line], rules: SiteRules) -> int:
    """Give the place of the first prose below a line that may be a title, else the number of lines."""
    best = 0.0
    for place, line in enumerate(lines):
        if best > 0 and is_running_text(line.text) and not rules.is_furniture(line.text):
            return place
        best = max(best, line.merit)
    return len(lines)


class _Opening:
    """The lines above the first prose of a page, weighed by themselves and by what stands around them."""

    def __init__(self, lines: Sequence[_Line], prose: int) -> None:
        self._lines = lines
        self.prose = prose
        self._counts = Counter(fold(line.text) for line in lines)
        self._sections = {fold(last_section(line.text)) for line in lines[:prose]}
        self._candidates = list(accumulate((line.merit > 0 for line in lines[:prose]), initial=0))
        self._last_menu = max((place for place in range(prose) if lines[place].is_menu), default=-1)
        others = (place for place in range(prose) if not (lines[place].is_label or is_section(lines[place].text)))
        self._first_other = next(others, prose)
        self._below_titles = self._places_below_titles()
        self._is_dated = prose > 1 and lines[prose - 2].merit > 0 and dateline(lines[prose - 1].text) is not None
        self._foot = [fold(line.text) for line in _foot(lines)]

    def _places_below_titles(self) -> set[int]:
        """Give the places below a line that may be a title, with no menu in between: above a menu stands a name."""
        below: set[int] = set()
        is_below = False
        for place in range(self.prose):
            if is_below:
                below.add(place)
            line = self._lines[place]
            is_below = not line.is_menu and (is_below or line.merit >= _TWICE_WORDS)
        return below

    def score(self, place: int) -> float:
        """Weigh a line."""
        line = self._lines[place]
        if line.merit <= 0:
            return line.merit
        folded = fold(line.text)
        between = self._candidates[self.prose] - self._candidates[place + 1]
        score = line.merit + _ALONE * line.is_alone + self._by_the_lines_around(place, between)
        score += _NAMED * self._names_person(place)
        score += _TWICE * (self._counts[folded] == 2 and word_count(line.text) >= _TWICE_WORDS)  # noqa: PLR2004 - twice
        score += _IN_BREADCRUMB * (line.is_first and folded in self._sections)
        score += _LABELLED_ABOVE * self._opens_below_label(place) + _OPENING * self._opens(place)
        score -= _NAMING * (place == 0 < between and begins_as_institution(line.text))
        is_value = place > 0 and not line.is_first and names_field(self._lines[place - 1].text)
        is_name = (is_institution(line.text) and between > 0) or self._is_author(place)
        return score * math.prod(_SITE_NAME for less in (is_value, is_name, self._is_in_foot(folded)) if less)

    def _by_the_lines_around(self, place: int, between: int) -> float:
        """Weigh what stands right above and below a line, and how near the prose is; `between` may be titles too."""
        line = self._lines[place]
        below = self._lines[place + 1].text if place + 1 < len(self._lines) else ""
        is_menu_item = self._counts[fold(line.text)] > 1 and word_count(line.text) < _LEAST_WORDS
        is_noted = self._is_noted(place, below) and not is_menu_item and not _BROKEN_OFF.search(line.text)
        is_near = place > self._last_menu and (is_noted or not is_unfinished(line.text))
        score = max(0, _NEAR_PROSE - _STEP * between) * is_near + _NOTED * is_noted
        score += _DATED * (dateline(below) is not None and not _ISSUE_NUMBER.search(below))
        is_subtitle = not (line.is_first or is_noted) and self._lines[place - 1].merit >= _TWICE_WORDS
        return score - _SUBTITLE * (place > 0 and is_subtitle)

    def _is_noted(self, place: int, below: str) -> bool:
        """Say whether right below a line stands when the page was published, be it in its paragraph or a date alone."""
        is_title = self._lines[place].is_alone and is_unfinished(self._lines[place].text)
        return is_publication_note(below) or (is_title and self._is_dated and place + 2 == self.prose)

    def _opens_below_label(self, place: int) -> bool:
        """Say whether nothing like a title stands above a line but its kind of action or its date right above it."""
        if not place or word_count(self._lines[place].text) < _LEAST_WORDS:
            return False
        if place in self._below_titles:
            return self._opens_post(place)
        return self._lines[place - 1].is_label or place <= self._first_other

    def _opens_post(self, place: int) -> bool:
        """Say whether a line stands right above the prose and below a blog's date, above which stands but its name."""
        above, line = self._lines[place - 1], self._lines[place]
        is_dated = _POST_DATE.match(above.text) is not None and dateline(above.text) is not None
        is_longer = word_count(line.text) > word_count(self._lines[0].text)
        return is_dated and is_longer and place + 1 == self.prose and self._candidates[place] == 1

    def _names_person(self, place: int) -> bool:
        """Say whether a line is a person's name above what they do, and no author's below the title."""
        if place + 1 >= self.prose or not is_named_above(self._lines[place].text, self._lines[place + 1].text):
            return False
        return not any(line.is_alone and line.merit >= _TWICE_WORDS for line in self._lines[:place])

    def _opens(self, place: int) -> bool:
        """Say whether a line begins a page that has no menu: it stands by itself, and soon below it the prose."""
        line = self._lines[place]
        is_substance = line.is_alone and line.merit >= _TWICE_WORDS and not begins_as_institution(line.text)
        is_near = self.prose - place <= _OPENING_LINES and not (self._is_dated and place + 2 < self.prose)
        return is_substance and is_near and place <= self._first_other

    def _is_author(self, place: int) -> bool:
        """Say whether an association is named right above the date, below a line that may be the title."""
        is_between = self._candidates[place] > 0 and place + 1 < self.prose
        is_above_date = is_between and dateline(self._lines[place + 1].text) is not None
        return is_above_date and begins_as_institution(self._lines[place].text)

    def _is_in_foot(self, folded: str) -> bool:
        return any(folded in line for line in self._foot)


def _foot(lines: Sequence[_Line]) -> Sequence[_Line]:
    """Give the last lines of a page, none of its prose, without a title that stands there again by its date."""
    prose = max((place for place, line in enumerate(lines) if is_running_text(line.text)), default=len(lines))
    start = max(prose + 1, len(lines) - _FOOT_LINES)
    dated = {place + step for place in range(start, len(lines)) if dateline(lines[place].text) for step in (-1, 1)}
    return [line for place, line in enumerate(lines) if place >= start and place not in dated]
