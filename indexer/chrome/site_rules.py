"""The phrases that hold for the lines of one site: its own and the general ones."""

from dataclasses import dataclass
from functools import lru_cache

from indexer.chrome.line_shapes import is_announcement, is_counter, is_offer, is_reference
from indexer.chrome.profile import SiteProfile
from indexer.phrases import Phrases, load_phrases
from indexer.wording import words


@dataclass(frozen=True, slots=True)
class SiteRules:
    """What lines are: furniture, labels of an action's state, or marks after which the article is over."""

    furniture: Phrases
    labels: Phrases
    cut: Phrases
    own_cut: Phrases
    profile: SiteProfile | None

    def is_known(self, line: str) -> bool:
        """Say whether a line is one that is never an article's, alone or as several between bars."""
        if self.labels.match(line) or self.furniture.match(line) or self.own_cut.match(line):
            return True
        if self.labels.ending(line) or _is_shaped(line):
            return True
        pieces = [piece for piece in line.split("|") if words(piece)]
        return len(pieces) > 1 and all(map(self.furniture.match, pieces))


def _is_shaped(line: str) -> bool:
    return is_counter(line) or is_offer(line) or is_announcement(line) or is_reference(line)


@lru_cache
def rules_for(profile: SiteProfile | None) -> SiteRules:
    """Join the phrases of a site, if it is known, with the general lists."""
    furniture, labels, cut = load_phrases("furniture"), load_phrases("labels"), load_phrases("cut")
    if profile is None:
        return SiteRules(furniture, labels, cut, Phrases(()), None)
    marks = profile.status_open + profile.status_closed + profile.status_good_news
    return SiteRules(
        furniture | Phrases(profile.furniture + profile.recognise_certain),
        labels | Phrases(marks),
        cut,
        Phrases(profile.cut),
        profile,
    )
