"""The clues of a page's date of publication, the most trusted first."""

from collections.abc import Iterable, Iterator, Sequence

from indexer.article import DateClue, DateOrigin
from indexer.chrome.around_article import Surroundings
from indexer.chrome.datelines import dateline, find_date, noted_date
from indexer.chrome.elements import Elements
from indexer.chrome.markup import Element, text_of
from indexer.chrome.profile import Selectors

_TIMES = ("time[pubdate]", "time[itemprop='datePublished']", "[itemprop='datePublished']", "time.published",
          "time.entry-date", "abbr.published", "time")  # fmt: skip
_UPDATED = ("updated", "modified", "maj")  # class names of the date of a change


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
    return tuple(dict.fromkeys(clues))


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
