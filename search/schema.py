"""What the Whoosh index of a generation holds for each appeal."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh import columns, fields, formats

from search.analysis import Token, tokenise
from search.appeal import Appeal
from search.codec import UNIT
from search.records import to_record

FORMAT_VERSION = 3
"""To raise with every change of the schema or of the posting values: an older index is refused."""

TEXT_FIELDS = ("title", "body")
FACET_SEPARATOR = "\n"
"""Between the values of one appeal in a facet column."""


class FlatPositions(formats.Format):  # type: ignore[misc] # Whoosh ships no types
    """A posting value that is the term's positions as 32-bit integers, read by numpy without decoding."""

    def word_values(self, value: Any, analyzer: Any, **kwargs: Any) -> Any:
        """Refuse: positions come from our own analysis, never through a Whoosh analyzer."""
        raise NotImplementedError


class AnalysedText(fields.FieldType):  # type: ignore[misc] # Whoosh ships no types
    """A field given as tokens; each of a token's terms is posted at its position."""

    def __init__(self) -> None:
        super().__init__(FlatPositions(), analyzer=None)

    def index(self, value: tuple[Token, ...], **kwargs: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give (term, frequency, weight, positions) for each term of the tokens."""
        del kwargs
        positions: defaultdict[str, list[int]] = defaultdict(list)
        for token in value:
            for term in token.terms.all:
                positions[term].append(token.position)
        for term, places in positions.items():
            yield term.encode(), len(places), 1.0, np.array(places, UNIT).tobytes()


def make_schema() -> fields.Schema:
    """Make the schema: two analysed texts, the columns that facets, order and lengths are read from, the record."""
    return fields.Schema(
        id=fields.ID(),
        title=AnalysedText(),
        body=AnalysedText(),
        title_length=fields.COLUMN(columns.NumericColumn("I")),
        body_length=fields.COLUMN(columns.NumericColumn("I")),
        date=fields.COLUMN(columns.NumericColumn("I")),
        country=fields.COLUMN(columns.RefBytesColumn()),
        organisation=fields.COLUMN(columns.RefBytesColumn()),
        status=fields.COLUMN(columns.RefBytesColumn()),
        year=fields.COLUMN(columns.RefBytesColumn()),
        record=fields.STORED(),
    )


def to_document(appeal: Appeal) -> dict[str, Any]:
    """Give the fields of one appeal, as the Whoosh writer takes them."""
    title, body = tuple(tokenise(appeal.title)), tuple(tokenise(appeal.body))
    return {
        "id": appeal.id,
        "title": title,
        "body": body,
        "title_length": word_count(title),
        "body_length": word_count(body),
        "date": date_key(appeal),
        "country": FACET_SEPARATOR.join(appeal.countries).encode(),
        "organisation": (appeal.organisation or "").encode(),
        "status": appeal.status.encode(),
        "year": str(appeal.year or "").encode(),
        "record": to_record(appeal),
    }


def word_count(tokens: tuple[Token, ...]) -> int:
    """Count the words of a text; a compound is counted by its parts."""
    return sum(not token.compound for token in tokens)


def date_key(appeal: Appeal) -> int:
    """Give the date as a number that sorts, 20190524, unknown parts as zeros."""
    date = appeal.date
    return date.year * 10_000 + date.month * 100 + date.day if date else 0
