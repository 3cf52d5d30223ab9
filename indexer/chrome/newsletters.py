"""Newsletters, which set each part of their text in a table of its own."""

from collections.abc import Iterator

from indexer.chrome.markup import Element

_CELLS = ("td", "th")


def twin_tables(cell: Element | None) -> list[Element]:
    """Give the tables that share the class of a cell's own: beside it, or in other rows of the table around it."""
    table = None if cell is None else next(cell.iterancestors("table"), None)
    above = None if table is None else table.getparent()
    if table is None or above is None or not table.get("class"):
        return []
    twins = [twin for place in _places_like(above) for twin in place.iterchildren("table")]
    return [twin for twin in twins if twin.get("class") == table.get("class")]


def _places_like(place: Element) -> Iterator[Element]:
    """Give an element, or for a nameless cell those of its class in all rows; a named one is unique."""
    row = place.getparent()
    rows = None if row is None else row.getparent()
    if place.tag not in _CELLS or place.get("id") or rows is None:
        yield place
        return
    cells = (cell for each in rows.iterchildren("tr") for cell in each.iterchildren(*_CELLS))
    yield from (cell for cell in cells if not cell.get("id") and cell.get("class") == place.get("class"))
