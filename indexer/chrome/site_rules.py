"""The phrases that hold for the lines of one site: its own and the general ones."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from indexer.chrome.datelines import is_change_note, is_publication_note, is_yearless_note
from indexer.chrome.line_shapes import (
    is_announcement,
    is_counter,
    is_mail_head,
    is_neighbours,
    is_offer,
    is_reference,
    is_row_of_items,
    is_running_text,
    is_share_bar,
)
from indexer.chrome.picture_credits import is_credit
from indexer.chrome.profile import SiteProfile
from indexer.chrome.service_lines import (
    asks_for_copy,
    asks_reader,
    leads_to_list,
    offers_file,
    states_deadline,
    states_hours,
)
from indexer.phrases import Phrases, load_lines, load_phrases
from indexer.remembering import remembered_within
from indexer.wording import word_count

_DASH = re.compile(r"\s[–—-]\s(?=[a-zà-ÿ\d])")
_BARS = re.compile(r"\||>>")
_REMARK_WORDS = 12


@dataclass(frozen=True, eq=False)  # without slots, for its cached property; asked for by identity
class SiteRules:
    """What lines are: furniture, labels of an action's state, or marks after which the article is over.

    `names` are the lines that name the site, and `marks` others by which it is recognised, headings of its articles
    among them.
    """

    furniture: Phrases
    labels: Phrases
    cut: Phrases
    own_cut: Phrases
    marks: Phrases
    names: Phrases
    profile: SiteProfile | None

    @cached_property
    def tests(self) -> tuple[tuple[str, Callable[[str], object]], ...]:
        """The rules by which a line is never an article's, each with its name, the cheapest first."""
        return (
            ("label of an action", self.labels.match),
            ("known furniture", self.is_furniture),
            ("heading of a list of other pages on this site", self.own_cut.match),
            ("ends with a label of an action", self.labels.ending),
            ("count of signatures", is_counter),
            ("file, price or bank account", is_offer),
            ("file to fetch", offers_file),
            ("form", asks_reader),
            ("link to a whole list", leads_to_list),
            ("office hours", states_hours),
            ("request for a copy", asks_for_copy),
            ("deadline", states_deadline),
            ("invitation to an event", is_announcement),
            ("code or deadline of a document", is_reference),
            ("head of a mail", is_mail_head),
            ("networks to share on", is_share_bar),
            ("items side by side", is_row_of_items),
            ("picture's file or credit", is_credit),
            ("date of a change", is_change_note),
            ("date of publication", is_publication_note),
            ("date of publication without its year", is_yearless_note),
            ("pages before and after", is_neighbours),
            ("known furniture between bars", self._is_furniture_between_bars),
            ("label of an action with a remark", self._is_label_with_remark),
        )

    def known_as(self, line: str) -> str:
        """Name what a line is that is never an article's, empty when it may be one's."""
        return _known_as(line, self)

    def is_known(self, line: str) -> bool:
        """Say whether a line is one that is never an article's."""
        return bool(self.known_as(line))

    def is_furniture(self, line: str) -> bool:
        """Say whether a line is known furniture; what the site says in a sentence is not, though it names the site."""
        return _is_furniture(line, self)

    def _is_furniture_between_bars(self, line: str) -> bool:
        if not _BARS.search(line):
            return False
        pieces = [piece for piece in _BARS.split(line) if word_count(piece)]
        return len(pieces) > 1 and all(map(self.furniture.match, pieces))

    def _is_label_with_remark(self, line: str) -> bool:
        """Say whether a short line begins with a label set off by a dash: "Action en cours - 412 lettres parties"."""
        if word_count(line) > _REMARK_WORDS:
            return False
        label, *remark = _DASH.split(line, maxsplit=1)
        return bool(remark) and self.labels.match(label)


@remembered_within
def _is_furniture(line: str, rules: SiteRules) -> bool:
    if not rules.furniture.match(line):
        return False
    return not (rules.names.match(line) and is_running_text(line) and _speech().search(line))


@lru_cache
def _speech() -> re.Pattern[str]:
    """Build the expression of the verbs with which a text quotes someone."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load_lines('speech_verbs')))})\b", re.IGNORECASE)


@remembered_within
def _known_as(line: str, rules: SiteRules) -> str:
    shown = line[1:-1].strip() if line.startswith("[") and line.endswith("]") else line
    return next((name for name, test in rules.tests if test(shown)), "")


@lru_cache
def rules_for(profile: SiteProfile | None) -> SiteRules:
    """Join the phrases of a site, if it is known, with the general lists."""
    furniture = load_phrases("furniture") | load_phrases("consent_buttons") | load_phrases("platforms")
    labels, cut = load_phrases("labels"), load_phrases("cut")
    if profile is None:
        return SiteRules(furniture, labels, cut, Phrases(()), Phrases(()), Phrases(()), None)
    marks = profile.status_open + profile.status_closed + profile.status_good_news
    return SiteRules(
        furniture | Phrases(profile.furniture + profile.recognise_certain),
        labels | Phrases(marks),
        cut,
        Phrases(profile.cut),
        Phrases(mark for mark in profile.recognise_together if "*" not in mark),
        Phrases(profile.recognise_certain),
        profile,
    )
