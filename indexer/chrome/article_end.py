"""Where an article ends among the lines of its page."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from indexer.chrome.datelines import dateline
from indexer.chrome.line_boxes import box_end
from indexer.chrome.line_shapes import is_running_text
from indexer.chrome.service_lines import leads_to_list
from indexer.chrome.site_rules import SiteRules
from indexer.limits import PROSE_WORDS
from indexer.wording import word_count

_CUT_AFTER_WORDS = 30  # of article: the same words also stand in menus and share bars above it
_SENTENCE_WORDS = 6
_SENTENCE_ENDS = (".", ";", "!", "?", ":", "»", ",", ")")
_TRUNCATED = re.compile(r"(?:\.\.\.|…)\s*$")
_COMMENTS = re.compile(r"comment|réaction|réagi|répon|forum|laisse[rz]", re.I)
_PRESS_END = re.compile(r"[–—-]+ ?30 ?[–—-]+")  # with which Canadian press releases end
_TEASER_LINES = 3  # title, date and broken-off text


class ArticleEnd:
    """Judges of each line whether the article is over there; what comes after is counted once for all."""

    def __init__(self, lines: Sequence[str], rules: SiteRules) -> None:
        self._lines = lines
        self._rules = rules

    def rule_at(self, index: int, kept_words: int) -> str:
        """Name the rule by which a line ends the article of which so many words are kept, empty when it does not.

        A site's own mark ends it; a general one when little prose follows; any furniture when no sentence
        follows; and a list of teasers.
        """
        if kept_words < _CUT_AFTER_WORDS:
            return ""
        line = self._lines[index]
        if self._rules.own_cut.match(line):
            return "the site's own mark"
        if self._rules.cut.match(line) or leads_to_list(line) or _PRESS_END.fullmatch(line):
            is_end = self._prose_after[index] < kept_words / 2 and not self._resumes_after(index)
            return "a mark that little prose follows" * is_end
        if index > self._last_sentence and self._rules.is_furniture(line):
            return "furniture that no sentence follows"
        return "a list of teasers" * self._begins_teasers(index)

    def _resumes_after(self, index: int) -> bool:
        """Say whether the article goes on below a box: two paragraphs in a row, as no teasers have."""
        if _COMMENTS.search(self._lines[index]):
            return False
        start = box_end(self._lines, index, self._rules)
        following = self._lines[start : start + 2]
        whole = [line for line in following if is_running_text(line) and not _TRUNCATED.search(line)]
        return start > index + 1 and len(whole) == 2  # noqa: PLR2004 - one may be a teaser's

    @cached_property
    def _last_sentence(self) -> int:
        """The place of the last line that reads as part of an article."""
        places = range(len(self._lines) - 1, -1, -1)
        sentences = (place for place in places if _is_sentence(self._lines[place]))
        return next((place for place in sentences if not self._rules.is_known(self._lines[place])), -1)

    @cached_property
    def _prose_after(self) -> list[int]:
        """The words of prose that follow each line."""
        counts = [self._prose_words(line) for line in reversed(self._lines)]
        return [0, *accumulate(counts)][:-1][::-1]

    def _prose_words(self, line: str) -> int:
        count = word_count(line)
        own = count >= PROSE_WORDS and not _TRUNCATED.search(line) and not self._rules.is_furniture(line)
        return count if own else 0

    def _begins_teasers(self, index: int) -> bool:
        """Say whether a list of teasers begins: a title, its date, and a text broken off by an ellipsis."""
        group = self._lines[index : index + _TEASER_LINES]
        if len(group) < _TEASER_LINES or not _TRUNCATED.search(group[2]):
            return False
        return dateline(group[1]) is not None and word_count(group[0]) < 2 * PROSE_WORDS


def _is_sentence(line: str) -> bool:
    """Say whether a line reads as part of an article, be it an item of a list or an address to write to."""
    return (word_count(line) >= _SENTENCE_WORDS and line.endswith(_SENTENCE_ENDS)) or "@" in line
