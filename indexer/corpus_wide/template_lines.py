"""Which of an article's recurrent lines are chrome: by their shape, their place and their neighbours.

What is learnt here can be wrong about real text, so in doubt a line is kept. Prose between an article's own
paragraphs, or right after them, is a campaign's demand or what an organisation says of itself on each page.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from indexer.wording import word_count

_LABEL_WORDS = 8  # "S’abonner à notre lettre d’information" has seven
_LONE_LABEL_WORDS = 4  # of a label that no other one accompanies; a longer one may be a slogan
_CALL_WORDS = 4  # of a button that calls out: "Signez la pétition !"
_SENTENCE_ENDS = (".", "…", ";", ":", ",")
_CALL_ENDS = ("!", "?")
_FENCE = 2  # labels between an article and prose of the template, for demands have a heading at the most
_RUN = 3  # labels in a row amid an article: a share box, whereas its headings stand alone
_LIST_ITEMS = 8  # labels after "Nous demandons :" that are what is demanded


@dataclass(frozen=True, slots=True)
class Line:
    """The shape of one line of an article, and whether it recurs over its site.

    A label has the shape of a menu item, a button or a heading and not of a sentence or a part of one. A line that
    `is_long` may be a slogan when it stands alone; one that `announces` ends with a colon.
    """

    is_label: bool
    is_long: bool
    announces: bool
    recurs: bool = False
    recurs_widely: bool = False

    @classmethod
    def of(cls, text: str, *, recurs: bool = False, recurs_widely: bool = False) -> "Line":
        """Tell the shape of a text."""
        count = word_count(text)
        return cls(_is_label(text, count), count > _LONE_LABEL_WORDS, text.endswith(":"), recurs, recurs_widely)


def _is_label(text: str, count: int) -> bool:
    if text.endswith(_CALL_ENDS):
        return count <= _CALL_WORDS
    return count <= _LABEL_WORDS and not text.endswith(_SENTENCE_ENDS) and not text[:1].islower()


def find_chrome(lines: Sequence[Line]) -> tuple[int, ...]:
    """Give the places of the lines that are chrome, ascending, none in a page without prose of its own."""
    if not any(line.recurs for line in lines):
        return ()
    own = [place for place, line in enumerate(lines) if not line.recurs and not line.is_label]
    if not own:
        return ()
    first, last = own[0], own[-1]
    items = _list_items(lines)
    above = _outward(lines, range(first - 1, -1, -1), ())
    below = _outward(lines, range(last + 1, len(lines)), items)
    return tuple(sorted({*above, *_runs_between(lines, range(first, last), items), *below}))


def _outward(lines: Sequence[Line], places: Sequence[int], items: Collection[int]) -> list[int]:
    """Find the chrome on one side of an article, going away from it."""
    found: list[int] = []
    for place in places:
        line = lines[place]
        if not line.recurs:
            continue
        if line.is_label:
            found += [place] if found or place not in items else []
        elif line.recurs_widely and len(found) >= _FENCE:
            found.append(place)
        elif found == [place - 1]:
            found = []  # it was the heading of a phrase that is kept
    is_slogan = len(found) == 1 and lines[found[0]].is_long
    return [] if is_slogan else found


def _runs_between(lines: Sequence[Line], places: Sequence[int], items: Collection[int]) -> Iterator[int]:
    """Give the labels that stand several in a row between an article's own paragraphs."""
    runs = groupby(places, lambda place: lines[place].recurs and lines[place].is_label and place not in items)
    for is_label, run in runs:
        found = list(run)
        if is_label and len(found) >= _RUN:
            yield from found


def _list_items(lines: Sequence[Line]) -> set[int]:
    """Give the places of the labels that a line ending with a colon announces."""
    items: set[int] = set()
    left = 0
    for place, line in enumerate(lines):
        if line.announces:
            left = _LIST_ITEMS
        elif left and line.is_label:
            items.add(place)
            left -= 1
        else:
            left = 0
    return items
