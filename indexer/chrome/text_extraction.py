"""A text capture, which has no tags, to an article: by its lines alone."""

import re
from collections import Counter
from collections.abc import Sequence

from indexer.article import Article, DateClue, DateOrigin
from indexer.chrome.around_article import first_action, marked_action
from indexer.chrome.breadcrumbs import breadcrumb_line
from indexer.chrome.datelines import dateline, published_date
from indexer.chrome.french import looks_french
from indexer.chrome.line_boxes import article_groups
from indexer.chrome.profile import SiteProfile
from indexer.chrome.sifting import sift
from indexer.chrome.site_names import text_site_name
from indexer.chrome.site_rules import rules_for
from indexer.chrome.text_titles import find_title
from indexer.chrome.titles import split_action
from indexer.errors import Skipped
from indexer.limits import PROSE_WORDS, TEXT_LINES
from indexer.wording import fold, tidy, words

_WRAP_WIDTHS = range(50, 90)  # characters; text browsers wrap at 72 to 80
_WRAPPED_LINES = 3
_NEAR_LINES = 4  # above a title in which a dateline or a kind of action stands by it
_REPEATED = 3  # times a line must stand on a page to be furniture


def extract_text(groups: Sequence[Sequence[str]], profile: SiteProfile | None) -> Article:
    """Find the title and the article among the lines of a text capture; raises Skipped for an empty one."""
    if not groups:
        raise Skipped("no article: empty text")
    rules = rules_for(profile)
    whole = [line for group in groups for line in group]
    groups = [group for group in article_groups(groups, rules) if group]
    lines = [line for group in groups for line in group]
    start = find_title(groups, rules)
    action, title = split_action(lines[start], profile)
    repeated = _repeated(lines)
    below = [line for line in lines[start + 1 :] if fold(line) not in repeated]
    sifted = sift(below, title, rules)
    above = list(lines[:start])
    near = list(reversed(above[-_NEAR_LINES:]))
    furniture = [*above, *sifted.furniture]
    furniture += [label for line in furniture if (label := rules.labels.ending(line))]
    dates = [date for line in near if (date := dateline(line))] + sifted.datelines
    dates += [date for line in furniture if (date := published_date(line))]
    return Article(
        title=title,
        paragraphs=tuple(sifted.paragraphs),
        action=action or first_action(near, profile) or sifted.action or marked_action(furniture, profile),
        furniture=tuple(furniture),
        breadcrumb=breadcrumb_line(above),
        dates=tuple(DateClue(date, DateOrigin.DATELINE) for date in dates),
        status_text=sifted.status_text,
        site_name=text_site_name(whole, title),
        language="fr" if looks_french(" ".join(sifted.paragraphs)) else None,
    )


def text_groups(text: str) -> list[list[str]]:
    """Give the lines with words of each paragraph of a text capture, joining those that were wrapped at a width."""
    paragraphs = re.split(r"\n\s*\n", "\n".join(text.splitlines()[:TEXT_LINES]))
    groups = ([line for line in _unwrapped(paragraph) if words(line)] for paragraph in paragraphs)
    return [group for group in groups if group]


def _unwrapped(paragraph: str) -> list[str]:
    lines = [tidy(line) for line in paragraph.splitlines()]
    if len(lines) >= _WRAPPED_LINES and all(len(line) in _WRAP_WIDTHS for line in lines[:-1]):
        return [" ".join(lines)]
    return lines


def _repeated(lines: Sequence[str]) -> set[str]:
    """Give the short lines that stand several times on the page: its boxes, in folded form."""
    counts = Counter(fold(line) for line in lines if len(words(line)) < PROSE_WORDS)
    return {line for line, count in counts.items() if count >= _REPEATED}
