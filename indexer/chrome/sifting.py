"""Sift the lines from an article's title on: what is the article, what is furniture, where it ends."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from indexer.chrome.article_end import ArticleEnd
from indexer.chrome.datelines import dateline, find_date, is_publication_note, lead_date, signed_date
from indexer.chrome.institutions import begins_as_institution
from indexer.chrome.line_boxes import box_end, is_boxed, is_heading
from indexer.chrome.line_shapes import is_bare_number, is_row_of_items, is_sentence, names_field
from indexer.chrome.picture_credits import is_file_name
from indexer.chrome.repetition import Repetition
from indexer.chrome.site_rules import SiteRules
from indexer.chrome.titles import action_of
from indexer.limits import PROSE_WORDS
from indexer.wording import fold, word_count

_NEAR_LINES = 3  # lines within which a dateline stands "by" a title
_LEAD_LINES = 3  # in which an agency's lead states its date
_STATUS_LABEL = re.compile(
    r"(?:statut(?: du cas| actuel)?|(?:statut|[ée]tat|situation) (?:de (?:l['’](?:action|appel|affaire)"
    r"|la (?:pétition|campagne|lettre))|du (?:dossier|cas)))\s*:\s*(?P<value>.*)",
    re.I,
)
_VALUE_WORDS = 10  # of whom a petition is addressed to, or who began it
_STATUS_WORDS = 12  # a longer line after "Statut :" is prose
_BYLINE = re.compile(r"(?:par|by|propos recueillis par) [^.!?:]{2,60}", re.I)
_EDIT_LINK = re.compile(  # of wikis, beside their headings
    r"\s?\[\s?(?:modifier|éditer|edit)(?: le (?:code|wikicode))?(?:\s?\|[^\[\]]{1,30})?\s?\]$", re.I
)


@dataclass(slots=True)
class Sifted:
    """The outcome: the paragraphs, the clues in the lines that were dropped, and by their places what dropped them.

    `opening` is the furniture above the prose.
    """

    paragraphs: list[str] = field(default_factory=list)
    words: int = 0
    furniture: list[str] = field(default_factory=list)
    datelines: list[str] = field(default_factory=list)
    action: str | None = None
    status_text: str | None = None
    dropped: dict[int, str] = field(default_factory=dict)
    opening: list[str] = field(default_factory=list)

    def keep(self, line: str) -> None:
        """Add a paragraph to the article."""
        line = _EDIT_LINK.sub("", line) if line.endswith("]") else line
        self.paragraphs.append(line)
        if self.words < PROSE_WORDS:
            self.opening = list(self.furniture)
        self.words += word_count(line)

    def drop(self, lines: Sequence[str], places: range, rule: str) -> None:
        """Add lines to the furniture."""
        self.furniture += lines[places.start : places.stop]
        self.dropped |= dict.fromkeys(places, rule)


def sift(lines: Sequence[str], title: str, rules: SiteRules) -> Sifted:
    """Walk the lines below a title once, keeping the article's and stopping where it ends."""
    sifted = Sifted()
    end = ArticleEnd(lines, rules)
    repetition = Repetition()
    titles = {index for index, line in enumerate(lines) if fold(line) == fold(title)}
    near = {index + step for index in (-1, *titles) for step in range(-_NEAR_LINES, _NEAR_LINES + 1)}
    skip_to = 0
    for index, line in enumerate(lines):
        if index < skip_to:
            continue
        if end_rule := end.rule_at(index, sifted.words):
            sifted.furniture += _clues_below(lines[index:], rules)
            sifted.datelines += _dates_by([at for at in titles if at > index], lines)
            below = f"below the article's end, {end_rule}: « {line} »"
            sifted.dropped |= dict.fromkeys(range(index, len(lines)), below)
            break
        status = _status_at(lines, index, rules)
        if status is not None:
            sifted.status_text = sifted.status_text or status
            skip_to = index + (1 if status in line else 2)
            sifted.drop(lines, range(index, skip_to), "status line")
        elif sifted.paragraphs and is_heading(line, rules):
            skip_to = box_end(lines, index, rules)
            sifted.dropped |= dict.fromkeys(range(index, skip_to), f"box amid the article: « {line} »")
        elif rule := (
            _field_rule(lines, index, sifted, rules)
            or _furniture_rule(line, index in titles, index in near, sifted, rules)
        ):
            sifted.drop(lines, range(index, index + 1), rule)
        elif repetition.is_new(line):
            sifted.keep(line)
        else:
            sifted.dropped[index] = "repeats a line above"
    sifted.datelines += _dates_in(sifted.paragraphs)
    return sifted


def _clues_below(lines: Sequence[str], rules: SiteRules) -> list[str]:
    """Give the furniture below an article, and its own deadlines: those above the first heading of other pages."""
    headings = (place for place, line in enumerate(lines) if is_heading(line, rules))
    end = next(headings, len(lines))
    return [
        line
        for place, line in enumerate(lines)
        if rules.is_furniture(line) or (place < end and rules.labels.match(line) and find_date(line))
    ]


def _field_rule(lines: Sequence[str], index: int, sifted: Sifted, rules: SiteRules) -> str:
    """Name the rule for a short line above the text which says who writes or to whom: it stands by a field or date."""
    line = lines[index]
    if sifted.paragraphs or word_count(line) > _VALUE_WORDS or is_sentence(line):
        return ""
    above, below = lines[index - 1] if index else "", "".join(lines[index + 1 : index + 2])
    if names_field(above) and rules.is_furniture(above):
        return "value of a field"
    return "publisher's name above the date" * (begins_as_institution(line) and dateline(below) is not None)


def _dates_by(titles: Iterable[int], lines: Sequence[str]) -> list[str]:
    """Give the dates right above and below a title that stands below its article again, as blogs sign their posts."""
    near = (line for at in titles for line in lines[max(0, at - 1) : at + 2])
    return [date for line in near if (date := dateline(line))]


def status_in(lines: Sequence[str], rules: SiteRules) -> str | None:
    """Give the words of the first "Statut:" line among some lines."""
    found = (_status_at(lines, index, rules) for index in range(len(lines)))
    return next((status for status in found if status), None)


def _furniture_rule(line: str, is_title: bool, near: bool, sifted: Sifted, rules: SiteRules) -> str:
    """Name the rule by which a line is furniture, empty when it is none, and note the action or date it gives."""
    if is_title:
        return "the title again"
    if not word_count(line):
        return "ornament"
    if is_boxed(line, rules):
        return "box in one line"
    near = near or sifted.words < PROSE_WORDS
    date = _date_of(line, near)
    if date and (near or is_publication_note(line)) and not sifted.datelines:
        sifted.datelines.append(date)
    action = action_of(line, rules.profile)
    if action and sifted.action is None and (near or action != line):
        sifted.action = action
    if near and (date or action or _BYLINE.fullmatch(line)) and not line.endswith(":"):
        return "dateline" if date else "kind of action" if action else "author's name"
    return rules.known_as(line) or _shape(line, sifted)


def _date_of(line: str, near: bool) -> str | None:
    """Give the date of a dateline, or of one by the title with key words beside it: "vendredi, 8 mars 2019 | eau"."""
    return dateline(line) or (find_date(line) if near and is_row_of_items(line) else None)


def _shape(line: str, sifted: Sifted) -> str:
    """Name what a line is by its shape in its place: a number in a text is a figure of a table."""
    if sifted.words < PROSE_WORDS and is_bare_number(line):
        return "number above the text"
    return "name of a file" * is_file_name(line)


def _status_at(lines: Sequence[str], index: int, rules: SiteRules) -> str | None:
    """Give the words of a "Statut:" line, from itself or from the line after it."""
    own = rules.profile.status_label if rules.profile else ""
    line = lines[index]
    found = _STATUS_LABEL.fullmatch(line)
    is_bare = bool(own) and fold(line) == fold(own)
    if not found and not is_bare and not (own and line.casefold().startswith(own.casefold())):
        return None
    value = found["value"] if found else "" if is_bare else line[len(own) :]
    value = value.strip(" :") or (lines[index + 1] if index + 1 < len(lines) else "")
    return value if 0 < word_count(value) <= _STATUS_WORDS else None


def _dates_in(paragraphs: Sequence[str]) -> list[str]:
    """Give the dates that an article states of itself: in its agency lead, and where it is signed."""
    leads = [date for paragraph in paragraphs[:_LEAD_LINES] if (date := lead_date(paragraph))]
    return leads + [date for paragraph in paragraphs if (date := signed_date(paragraph))]
