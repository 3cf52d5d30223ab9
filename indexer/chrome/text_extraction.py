"""A text capture, which has no tags, to an article: by its lines alone."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from indexer.article import Article, DateClue, DateOrigin, Origins, first_found
from indexer.chrome.around_article import first_action, marked_action
from indexer.chrome.breadcrumbs import breadcrumb_line
from indexer.chrome.datelines import dateline, noted_date, published_date
from indexer.chrome.foot_names import seat_lines
from indexer.chrome.french import looks_french
from indexer.chrome.line_boxes import find_boxes
from indexer.chrome.profile import SiteProfile
from indexer.chrome.sifting import Sifted, sift
from indexer.chrome.site_names import text_site_name
from indexer.chrome.site_rules import SiteRules, rules_for
from indexer.chrome.text_titles import find_title
from indexer.chrome.titles import split_action
from indexer.errors import Skipped
from indexer.limits import PROSE_WORDS
from indexer.wording import fold, words

_NEAR_LINES = 4  # above a title in which a dateline or a kind of action stands by it
_NOTE_LINES = 6  # below a title, among which "Publié le ..." stands
_REPEATED = 3  # times a line must stand on a page to be furniture


@dataclass(frozen=True, slots=True)
class TextReading:
    """What was read of a text capture: its article, its lines, and by their places the rules that dropped some.

    `title_at` is the place of the line with the title.
    """

    article: Article
    lines: Sequence[str]
    title_at: int
    dropped: Mapping[int, str]


def extract_text(groups: Sequence[Sequence[str]], profile: SiteProfile | None) -> TextReading:
    """Find the title and the article among the lines of a text capture; raises Skipped for an empty one."""
    rules = rules_for(profile)
    lines = [line for group in groups for line in group]
    boxes = find_boxes(groups, rules)
    places = [place for place in range(len(lines)) if place not in boxes]
    if not places:
        raise Skipped("no article: empty text")
    start = find_title(_without(groups, boxes), rules)
    above, below = places[:start], places[start + 1 :]
    repeated = _repeated([lines[place] for place in places])
    seats = seat_lines(lines)
    single = [place for place in below if fold(lines[place]) not in repeated and lines[place] not in seats]
    shown = lines[places[start]]
    title = split_action(shown, profile)[1]
    sifted = sift([lines[place] for place in single], title, rules)
    dropped = dict.fromkeys(above, "above the title") | boxes
    dropped |= dict.fromkeys(set(below).difference(single), f"stands {_REPEATED} times or more on the page")
    dropped |= {place: "seat of the publisher" for place in below if lines[place] in seats}
    dropped |= {single[index]: rule for index, rule in sifted.dropped.items()}
    article = _describe(shown, [lines[place] for place in above], sifted, lines, rules)
    return TextReading(article, lines, places[start], dropped)


def _describe(shown: str, above: list[str], sifted: Sifted, lines: Sequence[str], rules: SiteRules) -> Article:
    """Gather the clues that the lines of a capture give; `shown` is the line with the title, and `above` what is so."""
    profile = rules.profile
    kind, title = split_action(shown, profile)
    near = list(reversed(above[-_NEAR_LINES:]))
    kicker = shown.removesuffix(title).strip()
    furniture = [*above, *([kicker] if kicker else []), title, *sifted.furniture]
    furniture += [label for line in furniture if (label := rules.labels.ending(line))]
    noted = noted_date((*near, *sifted.furniture[:_NOTE_LINES]))
    dates = [date for line in near if (date := dateline(line))] + sifted.datelines
    dates += [date for line in furniture if (date := published_date(line))]
    clues = [DateClue(noted, DateOrigin.NOTE)] if noted else []
    clues += [DateClue(date, DateOrigin.DATELINE) for date in dates if date != noted]
    action, action_place = first_found(
        (kind, "before the title"),
        (first_action(near, profile), "line above the title"),
        (sifted.action, "line below the title"),
        (marked_action(furniture, profile), "mark of the site around the article"),
    )
    site_name, name_place = text_site_name(lines, title)
    return Article(
        title=title,
        paragraphs=tuple(sifted.paragraphs),
        action=action,
        furniture=tuple(furniture),
        breadcrumb=breadcrumb_line(above),
        dates=tuple(clues),
        status_text=sifted.status_text,
        site_name=site_name,
        language="fr" if looks_french(" ".join(sifted.paragraphs)) else None,
        origins=Origins("line above the text", action_place, "status line", name_place),
    )


def _without(groups: Sequence[Sequence[str]], dropped: Collection[int]) -> list[list[str]]:
    """Leave out lines by their places among those of all groups."""
    places = count()
    kept = [[line for line in group if next(places) not in dropped] for group in groups]
    return [group for group in kept if group]


def _repeated(lines: Sequence[str]) -> set[str]:
    """Give the short lines that stand several times on the page: its boxes, in folded form."""
    counts = Counter(fold(line) for line in lines if len(words(line)) < PROSE_WORDS)
    return {line for line, count in counts.items() if count >= _REPEATED}
