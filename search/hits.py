"""Show the documents that were found: their titles and passages, with the matches marked."""

from collections.abc import Sequence

from markupsafe import Markup

from search.appeal import Appeal
from search.highlighting import mark
from search.leaves import Leaf
from search.limits import MAX_TITLE_LENGTH
from search.matching import LeafMatches
from search.placing import PlacedLeaf, place, spans_between
from search.results import Hit
from search.schema import TEXT_FIELDS
from search.snippets import snippets
from search.storage import Storage


def show(storage: Storage, scored: Sequence[tuple[int, float]], words: Sequence[LeafMatches]) -> tuple[Hit, ...]:
    """Give the hits of documents, given with their scores, that were found by some words."""
    leaves = [own.leaf for own in words]
    documents = [document for document, _ in scored]
    titles, bodies = (_placed(storage, documents, field, words) for field in TEXT_FIELDS)
    return tuple(
        _hit(storage.appeal(document), score, leaves, title, body)
        for (document, score), title, body in zip(scored, titles, bodies, strict=True)
    )


def _placed(
    storage: Storage, documents: Sequence[int], field: str, words: Sequence[LeafMatches]
) -> list[list[PlacedLeaf]]:
    """Place the words in one text of each document."""
    leaves, positions = [own.leaf for own in words], [own.positions(documents, field) for own in words]
    return [
        place(leaves, [own[number] for own in positions], storage.word_places(document, field))
        for number, document in enumerate(documents)
    ]


def _hit(
    appeal: Appeal, score: float, leaves: Sequence[Leaf], title: Sequence[PlacedLeaf], body: Sequence[PlacedLeaf]
) -> Hit:
    return Hit(appeal, score, _marked_title(appeal.title, leaves, title), snippets(appeal.body, leaves, body))


def _marked_title(title: str, leaves: Sequence[Leaf], placed: Sequence[PlacedLeaf]) -> Markup:
    shown = title if len(title) <= MAX_TITLE_LENGTH else title[: MAX_TITLE_LENGTH - 1] + "…"
    return mark(shown, spans_between(title, 0, len(shown), placed, leaves))
