"""The clues of a page's date of publication, the most trusted first."""

from collections.abc import Iterable, Iterator, Sequence

from indexer.article import DateClue, DateOrigin
from indexer.chrome.around_article import Surroundings
from indexer.chrome.datelines import changed_date, dateline, find_date, noted_date, published_date
from indexer.chrome.elements import Elements
from indexer.chrome.markup import Element, text_of
from indexer.chrome.profile import Selectors
from indexer.chrome.sifting import Sifted

_TIMES = ("time[pubdate]", "time[itemprop='datePublished']", "[itemprop='datePublished']", "time.published",
          "time.entry-date", "abbr.published", "time")  # fmt: skip
_UPDATED = ("updated", "modified", "maj")  # class names of the date of a change
_NEAR_LINES = 4  # above the title of a text capture in which a dateline stands by it
_NOTE_LINES = 6  # below it, among which "Publié le ..." stands


def find_dates(
    elements: Elements,
    head: Sequence[DateClue],
    select: Selectors,
    around: Surroundings,
    lines: Iterable[str],
) -> tuple[DateClue, ...]:
    """Collect the clues: selectors, head, `<time>`, a note of publication and datelines by the title; each once.

    A page with none of these may state its date right below the text.
    """
    lines = tuple(lines)
    noted = noted_date(lines)
    clues = [
        *_selected(elements, select.date, around),
        *head,
        *_times(elements, around),
        *([DateClue(noted, DateOrigin.NOTE)] if noted else []),
        *(DateClue(date, DateOrigin.DATELINE) for line in lines if (date := dateline(line)) not in (None, noted)),
    ]
    if not clues and (below := around.right_below()) and (date := dateline(below)):
        clues = [DateClue(date, DateOrigin.DATELINE)]
    return tuple(dict.fromkeys((*clues, *_changes(lines))))


def find_text_dates(above: Sequence[str], below: Sifted) -> tuple[DateClue, ...]:
    """Collect the clues of a text capture from the lines above its title and what was sifted below it."""
    near = [*reversed(above[-_NEAR_LINES:])]
    noted = noted_date((*near, *below.furniture[:_NOTE_LINES]))
    by_title = map(dateline, (*below.opening, *near))  # lists of other pages stand above a title, not below it
    dates = [*by_title, *below.datelines, *map(published_date, (*above, *below.furniture))]
    clues = [DateClue(noted, DateOrigin.NOTE)] if noted else []
    clues += [DateClue(date, DateOrigin.DATELINE) for date in dates if date not in (None, noted)]
    return tuple(dict.fromkeys((*clues, *_changes((*near, *below.opening)))))


def _changes(lines: Iterable[str]) -> Iterator[DateClue]:
    """Give the dates of notes that a page was changed."""
    return (DateClue(date, DateOrigin.CHANGE) for line in lines if (date := changed_date(line)))


def _selected(elements: Elements, selectors: Sequence[str], around: Surroundings) -> Iterator[DateClue]:
    """Give the first date that a profile's selectors find with the article."""
    for tag in around.select(elements, selectors):
        if date := find_date(text_of(tag)) or _machine_date(tag):
            yield DateClue(date, DateOrigin.PROFILE)
            return


def _times(elements: Elements, around: Surroundings) -> Iterator[DateClue]:
    """Give what the `<time>` elements by the title and in the article say, the explicit ones first."""
    for tag in around.select(elements, _TIMES):
        classes = tag.get("class") or ""
        if any(name in classes for name in _UPDATED) and "published" not in classes:
            continue
        if date := _machine_date(tag) or find_date(text_of(tag)):
            yield DateClue(date, DateOrigin.TIME)


def _machine_date(tag: Element) -> str | None:
    """Give the date of an element's attribute for machines."""
    value = tag.get("datetime") or tag.get("content") or (tag.get("title") if tag.tag == "abbr" else None)
    return value if value and find_date(value) else None
