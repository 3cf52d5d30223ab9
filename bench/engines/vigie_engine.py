"""Vigie as a contestant, by its public interface."""

from collections.abc import Iterable
from pathlib import Path

from bench.engines.contestant import Answer, Contestant
from bench.engines.documents import FACETS, Document
from bench.engines.queries import Kind, Query
from search import Appeal, Filters, Index, PublicationDate, SearchRequest, Status, Writer, open_index


def build(folder: Path, documents: Iterable[Document]) -> None:
    """Publish the documents as appeals."""
    with Writer(folder) as writer:
        for document in documents:
            writer.add(as_appeal(document))
        writer.publish()


def as_appeal(document: Document) -> Appeal:
    """Take a document for an appeal."""
    return Appeal(
        id=document.id,
        source=document.id,
        url=None,
        title=document.title,
        body=document.body,
        organisation=document.organisation,
        countries=(document.country,),
        status=Status(document.status),
        status_text=None,
        action=None,
        date=PublicationDate(document.year),
        language="fr",
        captured_at=None,
        content_hash="",
    )


def as_request(query: Query) -> SearchRequest:
    """Ask a query: phrases, and words in exactly their form, go between quotes."""
    text = " ".join(query.words)
    quoted = query.is_phrase or query.kind is Kind.PLAIN
    chosen = {facet: tuple(own.value for own in query.filters if own.facet == facet) for facet in FACETS}
    return SearchRequest(f'"{text}"' if quoted else text, Filters(**chosen))


class VigieEngine:
    """An open generation."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def search(self, query: Query) -> Answer:
        """Search, and leave out what no other engine gives."""
        results = self._index.search(as_request(query))
        counted = (getattr(results.facets, facet) for facet in FACETS)
        return Answer(
            ids=tuple(hit.appeal.id for hit in results.hits),
            total=results.total,
            facets=tuple({line.value: line.count for line in lines} for lines in counted),
            snippets=tuple(" ".join(hit.snippets) for hit in results.hits),
        )


CONTESTANT = Contestant("Vigie", "vigie", build, lambda folder: VigieEngine(open_index(folder)))
