"""A text capture, which has no tags, to an article: by its lines alone."""

import re
from collections import Counter
from collections.abc import Sequence

from indexer.around_article import first_action, marked_action
from indexer.article import Article, DateClue, DateOrigin
from indexer.breadcrumbs import breadcrumb_line, is_breadcrumb
from indexer.datelines import dateline
from indexer.errors import Skipped
from indexer.french import looks_french
from indexer.limits import PROSE_WORDS, TEXT_LINES, TITLE_CHARACTERS
from indexer.profile import SiteProfile
from indexer.sifting import sift
from indexer.site_rules import SiteRules, rules_for
from indexer.titles import action_of, split_action
from indexer.wording import fold, tidy, words

_WRAP_WIDTHS = range(50, 90)  # characters; text browsers wrap at 72 to 80
_WRAPPED_LINES = 3
_NEAR_LINES = 4  # above a title in which a dateline or a kind of action stands by it
_REPEATED = 3  # times a line must stand on a page to be furniture
_TITLE_WORDS = 16  # more words than this make no line a better title


def extract_text(lines: Sequence[str], profile: SiteProfile | None) -> Article:
    """Find the title and the article among the lines of a text capture; raises Skipped for an empty one."""
    if not lines:
        raise Skipped("no article: empty text")
    rules = rules_for(profile)
    start = find_title(lines, rules)
    action, title = split_action(lines[start], profile)
    repeated = _repeated(lines)
    below = [line for line in lines[start + 1 :] if fold(line) not in repeated]
    sifted = sift(below, title, rules)
    above = list(lines[:start])
    near = list(reversed(above[-_NEAR_LINES:]))
    furniture = [*above, *sifted.furniture]
    furniture += [label for line in furniture if (label := rules.labels.ending(line))]
    dates = [date for line in near if (date := dateline(line))] + sifted.datelines
    return Article(
        title=title,
        paragraphs=tuple(sifted.paragraphs),
        action=action or first_action(near, profile) or sifted.action or marked_action(furniture, profile),
        furniture=tuple(furniture),
        breadcrumb=breadcrumb_line(above),
        dates=tuple(DateClue(date, DateOrigin.DATELINE) for date in dates),
        status_text=sifted.status_text,
        language="fr" if looks_french(" ".join(sifted.paragraphs)) else None,
    )


def text_lines(text: str) -> list[str]:
    """Give the lines of a text capture that have words, joining paragraphs that were wrapped at a width."""
    paragraphs = re.split(r"\n\s*\n", "\n".join(text.splitlines()[:TEXT_LINES]))
    return [line for paragraph in paragraphs for line in _unwrapped(paragraph) if words(line)]


def _unwrapped(paragraph: str) -> list[str]:
    lines = [tidy(line) for line in paragraph.splitlines()]
    if len(lines) >= _WRAPPED_LINES and all(len(line) in _WRAP_WIDTHS for line in lines[:-1]):
        return [" ".join(lines)]
    return lines


def find_title(lines: Sequence[str], rules: SiteRules) -> int:
    """Give the index of the line that is most like a title, down to the first prose that follows one."""
    best, best_score = 0, -1.0
    counts = Counter(fold(line) for line in lines)
    for index, line in enumerate(lines):
        score = _title_score(line, counts[fold(line)], rules)
        if score > best_score:
            best, best_score = index, score
        if best_score > 0 and index > best and _is_prose(line, rules):
            break
    return best


def _title_score(line: str, count: int, rules: SiteRules) -> float:
    """Say how much a line looks like a title: below zero when it cannot be one."""
    kept = words(line)
    if len(line) > TITLE_CHARACTERS or dateline(line) or is_breadcrumb(line) or "@" in line:
        return -1
    if action_of(line, rules.profile) or any(
        phrases.match(line) for phrases in (rules.furniture, rules.labels, rules.own_cut, rules.cut)
    ):
        return -0.5
    score = float(min(len(kept), _TITLE_WORDS))
    if split_action(line, rules.profile)[0]:
        score += 2 * _TITLE_WORDS
    if count == 2 and len(kept) >= 4:  # noqa: PLR2004 - more often is a menu or a box
        score += _TITLE_WORDS
    if line.endswith((".", ",", ";")):
        score /= 2
    return score


def _is_prose(line: str, rules: SiteRules) -> bool:
    return len(words(line)) >= PROSE_WORDS and not rules.furniture.match(line)


def _repeated(lines: Sequence[str]) -> set[str]:
    """Give the short lines that stand several times on the page: its boxes, in folded form."""
    counts = Counter(fold(line) for line in lines if len(words(line)) < PROSE_WORDS)
    return {line for line, count in counts.items() if count >= _REPEATED}
