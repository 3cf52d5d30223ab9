"""What decisions over the whole corpus need of one page: a summary, so that texts need not be in memory.

The half of it that comes from the text stays good as long as the same lines are left out as chrome. It rests on the
analysis of names in `search`, whose version a published index must share.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from itertools import product

import numpy as np

from indexer.corpus_wide.page_lines import pack_lines
from indexer.corpus_wide.people import Person, find_people
from indexer.corpus_wide.shingles import bands, shingles, signature
from indexer.corpus_wide.telling_names import telling_names
from indexer.facets.references import case_of
from indexer.wording import word_count
from search.appeal import Appeal, Capture, PublicationDate
from search.romanisation import keys

READINGS = 4
"""Ways to say a word of a name that are looked up: spellings of one name meet by their likeliest readings."""

PARAGRAPH_BREAK = "\n\n"

PageKey = tuple[str, str]
"""Source and content hash: an archive may hold a source twice."""


@dataclass(frozen=True, slots=True)
class TextSummary:
    """What a page's text without the lines `dropped` gives.

    `identity` is the same for texts of the same words, `fingerprint` only for pages that are alike in all that a
    comparison of texts looks at. `bands` and `sounds` are arrays as bytes: of the minimal hashes of the text's
    shingles, and of what the names of its `people` may sound like. `names` may tell its case from others.
    """

    dropped: tuple[int, ...]
    identity: bytes
    fingerprint: int
    bands: bytes
    people: tuple[Person, ...]
    sounds: bytes
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What one page by itself gave, without its text; `case` is the number that appeals of one case bear.

    `lines` are rows of `page_lines.LINE` as bytes, those of the whole body. `record` is the number of the page's
    record in `page_texts`, -1 before it has one.
    """

    id: str
    source: str
    content_hash: str
    url: str | None
    captured_at: datetime | None
    organisation: str | None
    countries: tuple[str, ...]
    date: PublicationDate | None
    case: str | None
    site: str
    page_words: int
    title_words: int
    is_fallback: bool
    lines: bytes
    text: TextSummary
    record: int = -1

    @property
    def key(self) -> PageKey:
        """What tells this page from all others."""
        return self.source, self.content_hash

    @property
    def capture(self) -> Capture:
        """The page as a capture of its appeal."""
        return Capture(self.source, self.url, self.captured_at, self.content_hash)


def summarise_page(appeal: Appeal) -> PageSummary:
    """Summarise what a page gave, with all of its lines."""
    return PageSummary(
        id=appeal.id,
        source=appeal.source,
        content_hash=appeal.content_hash,
        url=appeal.url,
        captured_at=appeal.captured_at,
        organisation=appeal.organisation,
        countries=appeal.countries,
        date=appeal.date,
        case=case_of(appeal.references),
        site=appeal.extraction.site,
        page_words=appeal.extraction.page_words,
        title_words=word_count(appeal.title),
        is_fallback=appeal.extraction.is_fallback,
        lines=pack_lines(lines_of(appeal.body)),
        text=summarise_text(appeal, ()),
    )


def summarise_text(appeal: Appeal, dropped: tuple[int, ...]) -> TextSummary:
    """Summarise the text of a page without the lines at these places."""
    body = without_lines(appeal.body, dropped)
    people = find_people(appeal.title, body) if appeal.countries else ()
    return TextSummary(
        dropped=dropped,
        identity=_digest(" ".join(body.casefold().split()), 16),
        fingerprint=int.from_bytes(_digest("\0".join([appeal.title, body, *appeal.countries]), 8)),
        bands=bands(signature(shingles(body))).tobytes(),
        people=people,
        sounds=np.array(sorted({sound for person in people for sound in _sounds(person)}), np.uint64).tobytes(),
        names=telling_names(body),
    )


def lines_of(body: str) -> list[str]:
    """Give the paragraphs of a text."""
    return body.split(PARAGRAPH_BREAK) if body else []


def without_lines(body: str, dropped: Collection[int]) -> str:
    """Give a text without the paragraphs at these places."""
    if not dropped:
        return body
    return PARAGRAPH_BREAK.join(line for place, line in enumerate(lines_of(body)) if place not in dropped)


def _sounds(person: Person) -> Iterator[int]:
    """Give what a name may be looked up by: ways to say its last word and another one."""
    others = {key for word in person[:-1] for key in keys(word)[:READINGS]}
    for pair in product(keys(person[-1])[:READINGS], others):
        yield int.from_bytes(_digest(" ".join(pair), 8))


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=size).digest()
