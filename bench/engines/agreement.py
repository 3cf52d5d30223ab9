"""Compare the answers of two engines: on which queries they count the same documents and the same facets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.engines.measures import Reply
from bench.engines.queries import Kind, Query

WHY_NOT = (
    "Words differ where engines join other forms: Vigie adds forms Snowball misses and spellings of names and asks for "
    "no small words beside others, FTS5 joins no forms at all. tantivy and Whoosh look for phrases in any inflection, "
    "the others in the forms typed. Vigie takes an elided article for no word, so that « pour avoir » is in « pour "
    "l'avoir ». A facet is counted without its own filter, where totals may differ though they agree under it."
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """On how many of some queries of one kind two engines agree in their totals, and of these in all facets."""

    kind: Kind
    queries: int
    totals: int
    facets: int


def compare(queries: Sequence[Query], one: Sequence[Reply], other: Sequence[Reply]) -> Iterator[Agreement]:
    """Compare the replies of two engines to the same queries, kind by kind."""
    for kind in Kind:
        pairs = [pair for query, *pair in zip(queries, one, other, strict=True) if query.kind is kind]
        if pairs:
            agreed = [(left, right) for left, right in pairs if left.total == right.total]
            yield Agreement(kind, len(pairs), len(agreed), sum(left.facets == right.facets for left, right in agreed))
