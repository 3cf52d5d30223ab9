"""A text capture, which has no tags, to an article: by its lines alone."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from indexer.article import Article, Origins, first_found
from indexer.chrome.around_article import first_action, marked_action
from indexer.chrome.breadcrumbs import breadcrumb_line
from indexer.chrome.foot_names import seat_lines
from indexer.chrome.french import looks_french
from indexer.chrome.line_boxes import find_boxes
from indexer.chrome.line_shapes import first_sentence, is_running_text
from indexer.chrome.page_dates import find_text_dates
from indexer.chrome.profile import SiteProfile
from indexer.chrome.sifting import Sifted, sift
from indexer.chrome.site_names import text_site_name
from indexer.chrome.site_rules import SiteRules, rules_for
from indexer.chrome.text_titles import find_title
from indexer.chrome.titles import split_action, without_site
from indexer.errors import Skipped
from indexer.facets.page_labels import is_menu_item
from indexer.limits import PROSE_WORDS
from indexer.wording import count_words, fold, word_count

_NEAR_LINES = 4  # above a title in which a kind of action stands by it
_BULLETS = "•*·▪‣ "  # before a title that its page lists
_NO_PLACE = -1
_LEADING_PROSE = 2  # paragraphs above what is most like a title, from which that may be a heading amid the text
_REPEATED = 3  # times a line must stand on a page to be furniture


@dataclass(frozen=True, slots=True)
class TextReading:
    """What was read of a text capture: its article, its lines, and by their places the rules that dropped some.

    `title_at` is the place of the line with the title, -1 when the page begins with its text and has none.
    """

    article: Article
    lines: Sequence[str]
    title_at: int
    dropped: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Untitled:
    """The place where the prose of a page without a title begins, and the sentence that stands for one."""

    place: int
    sentence: str


def extract_text(groups: Sequence[Sequence[str]], profile: SiteProfile | None) -> TextReading:
    """Find the title and the article among the lines of a text capture; raises Skipped for an empty one."""
    rules = rules_for(profile)
    lines = [line for group in groups for line in group]
    boxes = find_boxes(groups, rules)
    places = [place for place in range(len(lines)) if place not in boxes]
    if not places:
        raise Skipped("no article: empty text")
    start = find_title(_without(groups, boxes), rules)
    shown = without_site(lines[places[start]].lstrip(_BULLETS), profile.organisation if profile else "")
    above, below, title_at = places[:start], places[start + 1 :], places[start]
    if untitled := _prose_without_title([lines[place] for place in places], start, rules):
        above, below, title_at = places[: untitled.place], places[untitled.place :], _NO_PLACE
        shown = untitled.sentence
    repeated = _repeated([lines[place] for place in places])
    seats = seat_lines(lines)
    single = [place for place in below if fold(lines[place]) not in repeated and lines[place] not in seats]
    title = split_action(shown, profile)[1]
    sifted = sift([lines[place] for place in single], title, rules)
    dropped = dict.fromkeys(above, "above the title") | boxes
    dropped |= dict.fromkeys(set(below).difference(single), f"stands {_REPEATED} times or more on the page")
    dropped |= {place: "seat of the publisher" for place in below if lines[place] in seats}
    dropped |= {single[index]: rule for index, rule in sifted.dropped.items()}
    article = _describe(shown, [lines[place] for place in above], sifted, lines, rules)
    return TextReading(article, lines, title_at, dropped)


def _prose_without_title(lines: Sequence[str], start: int, rules: SiteRules) -> _Untitled | None:
    """Find the prose with which a page begins when more of it stands above what is most like a title than below."""
    prose = [place for place, line in enumerate(lines) if is_running_text(line) and not _is_aside(line, rules)]
    above = [place for place in prose if place < start]
    more = count_words(lines[place] for place in above) > count_words(lines[place] for place in prose if place > start)
    if len(above) < _LEADING_PROSE or not more:
        return None
    return _Untitled(above[0], first_sentence(lines[above[0]]))


def _is_aside(line: str, rules: SiteRules) -> bool:
    """Say whether prose is of the site and not of its article: a notice on cookies, or its own furniture."""
    return "cookie" in line.casefold() or rules.is_furniture(line)


def _describe(shown: str, above: list[str], sifted: Sifted, lines: Sequence[str], rules: SiteRules) -> Article:
    """Gather the clues that the lines of a capture give; `shown` is the line with the title, and `above` what is so."""
    profile = rules.profile
    kind, title = split_action(shown, profile)
    kicker = shown.removesuffix(title).strip()
    furniture = [*above, *([kicker] if kicker else []), title, *sifted.furniture]
    furniture += [label for line in furniture if (label := rules.labels.ending(line))]
    action, action_place = first_found(
        (kind, "before the title"),
        (first_action(_without_menu(above)[:_NEAR_LINES], profile), "line above the title"),
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
        dates=find_text_dates([*above, *([kicker] if kicker else [])], sifted),
        status_text=sifted.status_text,
        site_name=site_name,
        language="fr" if looks_french(" ".join(sifted.paragraphs)) else None,
        origins=Origins("line above the text", action_place, "status line", name_place),
    )


def _without_menu(above: Sequence[str]) -> list[str]:
    """Give the lines above a title from the last up, but for those among the items of a menu."""
    return [line for at, line in reversed([*enumerate(above)]) if not is_menu_item(above, at)]


def _without(groups: Sequence[Sequence[str]], dropped: Collection[int]) -> list[list[str]]:
    """Leave out lines by their places among those of all groups."""
    places = count()
    kept = [[line for line in group if next(places) not in dropped] for group in groups]
    return [group for group in kept if group]


def _repeated(lines: Sequence[str]) -> set[str]:
    """Give the short lines that stand several times on the page: its boxes, in folded form."""
    counts = Counter(fold(line) for line in lines if word_count(line) < PROSE_WORDS)
    return {line for line, count in counts.items() if count >= _REPEATED}
