"""Boxes amid or below an article, told by their lines: a heading such as "Lire aussi", and what it heads."""

import re
from collections.abc import Sequence

from indexer.chrome.datelines import dateline, signed_date
from indexer.chrome.institutions import is_institution
from indexer.chrome.line_shapes import is_running_text, is_sentence
from indexer.chrome.site_rules import SiteRules
from indexer.chrome.title_merit import title_merit
from indexer.phrases import load_phrases
from indexer.remembering import remembered_within
from indexer.wording import count_words, fold, word_count

_MOST_LINES = 8  # that a heading heads without an empty line
_LINE_CHARACTERS = 300  # of a teaser
_TITLE_MERIT = 4  # that a line must have to be a title
_HEADING_WORDS = 6
_LONGEST_HEADING = 8  # "Ces articles peuvent aussi vous intéresser"; with more words it is a sentence
_REPEATED_WORDS = 4  # of a title that stands again below its text
_SHARE = re.compile(r"\W*(?:partage|share)", re.IGNORECASE)
_UNFINISHED = re.compile(r"[.,;:!?…»]\W*$")
_ADDRESS = re.compile(
    r"@|\b(?:rue|avenue|av|bd|boulevard|place|bp|po box|p\.o\. box|copies?|fax|ministre|ministère|ministry|président"
    r"|procureur|ambassade|gouverneur|palais|street|excellence|formule)\b",
    re.IGNORECASE,
)
_MONTH = r"(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\w*\.?"
_DATE = rf"(?:\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?|(?:\d{{1,2}}(?:er)? )?{_MONTH} \d{{4}}|\d{{4}})"
_TEASER = re.compile(rf"\W*{_DATE}\s?[-–:|]?\s+\S.*|.*\S\s\({_DATE}\)|.*\S\s[-–|]\s{_DATE}", re.IGNORECASE)


@remembered_within
def is_heading(line: str, rules: SiteRules) -> bool:
    """Say whether a line heads a box that is none of the article."""
    if word_count(line) > _LONGEST_HEADING or is_sentence(line):
        return False
    return rules.cut.match(line) or rules.own_cut.match(line) or load_phrases("box_headings").match(line)


def is_boxed(line: str, rules: SiteRules) -> bool:
    """Say whether a line is a whole box: "Nos autres actions : concert - collecte"."""
    heading, colon, rest = line.partition(":")
    return bool(colon and rest.strip()) and word_count(heading) <= _HEADING_WORDS and is_heading(heading.strip(), rules)


def box_end(lines: Sequence[str], start: int, rules: SiteRules) -> int:
    """Give the place after the box that a heading at `start` heads: down to the first sentence, label or list."""
    for place in range(start + 1, min(len(lines), start + 1 + _MOST_LINES)):
        line = lines[place]
        is_text = is_running_text(line) or (is_sentence(line) and not is_teaser(line)) or line.endswith((";", ":", ","))
        if is_text or rules.labels.match(line):
            return place
    return min(len(lines), start + 1 + _MOST_LINES)


def is_teaser(line: str) -> bool:
    """Say whether a line is the title of another page with its date: "14.03 - Gambie : un directeur cité"."""
    return (
        len(line) <= _LINE_CHARACTERS
        and not is_running_text(line)
        and dateline(line) is None
        and _TEASER.fullmatch(line) is not None
    )


def find_boxes(groups: Sequence[Sequence[str]], rules: SiteRules) -> dict[int, str]:
    """Find the boxes above and amid the prose of a text capture, and what begins with one below it.

    `groups` are the lines of each paragraph. Gives the rule for each line by its place among all of them. A box that
    little prose follows is none: it may mark the article's end. Below the prose, known lines stay: they may be clues.
    """
    prose = [count_words(filter(is_running_text, group)) for group in groups]
    last = max((place for place, count in enumerate(prose) if count), default=len(groups))
    found: dict[int, str] = {}
    start = 0
    for place, group in enumerate(groups):
        before, after = sum(prose[:place]), sum(prose[place:])
        is_own_foot = place > last and _names_title_again(group, groups[:place])
        if place > last and not is_own_foot and (_is_box(group, rules) or _is_headed_list(group)):
            below = enumerate((line for rest in groups[place:] for line in rest), start)
            rule = f"below the text, from a box on: « {group[0]} »"
            is_clue = rules.is_furniture if _heads_others(group[0], rules) else rules.is_known
            teasers = _labels_of_teasers(group, start, rules)
            return found | {at: rule for at, line in below if at in teasers or not is_clue(line)}
        is_amid = len(group) > 1 and 2 * after >= before and place < last
        if is_amid and _is_box(group, rules) and not (before == 0 and _is_titled(groups, place, rules)):
            found |= dict.fromkeys(range(start, start + len(group)), f"box: « {group[0]} »")
        start += len(group)
    return found


def _names_title_again(group: Sequence[str], above: Sequence[Sequence[str]]) -> bool:
    """Say whether a paragraph dates and signs the page under its title, as some blogs do below their text."""
    if not any(map(dateline, group)):
        return False
    lines = {fold(line) for lines in above for line in lines if word_count(line) >= _REPEATED_WORDS}
    return any(fold(line) in lines for line in group)


def _is_titled(groups: Sequence[Sequence[str]], place: int, rules: SiteRules) -> bool:
    """Say whether a heading is a label above the title: "BONNE NOUVELLE", the title, right below its date and text.

    Nothing alone in its paragraph above it may be a title.
    """
    rest = groups[place][1:]
    alone = [group[0] for group in groups[:place] if len(group) == 1 and not is_institution(group[0])]
    if len(rest) != 1 or is_teaser(rest[0]) or any(title_merit(line, rules) >= _TITLE_MERIT for line in alone):
        return False
    below = [line for group in groups[place + 1 : place + 3] for line in group]
    return any(map(is_running_text, below[: 1 + any(map(dateline, below[:1]))]))


def _heads_others(line: str, rules: SiteRules) -> bool:
    """Say whether a line heads other pages, whose labels follow; below a bar to share the page its own may."""
    return is_heading(line, rules) and not _SHARE.match(line)


def _labels_of_teasers(group: Sequence[str], start: int, rules: SiteRules) -> set[int]:
    """Give the places of the labels that stand below the titles in a box: those pages are over, not this one."""
    titles = [place for place, line in enumerate(group) if place and not rules.is_known(line)]
    return {start + place + 1 for place in titles if rules.labels.match("".join(group[place + 1 : place + 2]))}


def _is_box(group: Sequence[str], rules: SiteRules) -> bool:
    """Say whether a paragraph of lines is a box: headed as one, or a list of teasers."""
    if is_heading(group[0], rules):
        is_label = len(group) > 1 and all(map(rules.labels.match, group))  # "Bonnes nouvelles" may head a box
        return not (is_label or any(map(is_running_text, group)))
    return len(group) > 1 and sum(map(is_teaser, group)) * 2 > len(group)


def _is_headed_list(group: Sequence[str]) -> bool:
    """Say whether a paragraph is a short heading and, line by line, what it heads; an address to write to is none.

    Nor is a signature: "Paris, le 12 mai 2010", and below it who signs.
    """
    first = group[0]
    is_label = word_count(first) <= _HEADING_WORDS and not (_UNFINISHED.search(first) or signed_date(first))
    return len(group) > 1 and is_label and not any(map(is_running_text, group)) and not _ADDRESS.search(" ".join(group))
