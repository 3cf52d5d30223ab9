"""Whoosh as it ships: its own codec, parser, collectors and highlighter, called so that its answers are right.

With its other settings Whoosh gives wrong best hits and wrong totals: `usequality=False` and `replace=0` forbid the
skipping they come from, and filters go to a collector of their own.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from whoosh import analysis, collectors, fields, index, qparser, searching, sorting
from whoosh import query as whoosh_query
from whoosh.support.charset import accent_map

from bench.engines.contestant import TITLE_WEIGHT, TOP, Answer, Contestant
from bench.engines.documents import FACETS, Document
from bench.engines.queries import Query

WRITER_MEMORY = 256
"""Megabytes of postings before they are sorted to disk; Whoosh's own default is half."""


def build(folder: Path, documents: Iterable[Document]) -> None:
    """Index the documents into one segment."""
    writer = index.create_in(folder, _schema()).writer(limitmb=WRITER_MEMORY)
    for document in documents:
        facets = {facet: str(getattr(document, facet)) for facet in FACETS}
        writer.add_document(id=document.id, title=document.title, body=document.body, **facets)
    writer.commit(optimize=True)


def _schema() -> fields.Schema:
    # Words as the other engines cut them, stop words kept so that phrases are exact; stemmed by PyStemmer.
    analyser = analysis.RegexTokenizer(r"[^\W_]+") | analysis.LowercaseFilter()
    analyser |= analysis.PyStemmerFilter("french") | analysis.CharsetFilter(accent_map)
    return fields.Schema(
        id=fields.ID(stored=True),
        title=fields.TEXT(analyser, stored=True),
        body=fields.TEXT(analyser, stored=True),
        **{facet: fields.ID(sortable=True) for facet in FACETS},
    )


class WhooshEngine:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        self._index = index.open_dir(folder, readonly=True)
        self._searcher = self._index.searcher()
        boosts = {"title": TITLE_WEIGHT}
        self._parser = qparser.MultifieldParser(["title", "body"], self._index.schema, fieldboosts=boosts)

    def search(self, query: Query) -> Answer:
        """Find the best hits and count all facets, then each chosen one without its own filter."""
        text = " ".join(query.words)
        wanted = self._parser.parse(f'"{text}"' if query.is_phrase else text)
        results = self._collect(wanted, query, FACETS)
        counts: dict[str, Mapping[str, int]] = {facet: results.groups(facet) for facet in FACETS}
        # Every document has one status; len() would search again.
        total = sum(counts["status"].values())
        for filter_ in query.filters:
            others = self._collect(wanted, query.without(filter_), (filter_.facet,))
            counts[filter_.facet] = others.groups(filter_.facet)
        return Answer(
            ids=tuple(hit["id"] for hit in results),
            total=total,
            facets=tuple(counts[facet] for facet in FACETS),
            snippets=tuple(hit.highlights("body") for hit in results),
        )

    def _collect(self, wanted: whoosh_query.Query, query: Query, facets: Iterable[str]) -> searching.Results:
        collector = collectors.TopCollector(TOP, usequality=False, replace=0)
        grouped = {facet: sorting.FieldFacet(facet) for facet in facets}
        collector = collectors.FacetCollector(collector, grouped, maptype=sorting.Count)
        if query.filters:
            chosen = whoosh_query.And([whoosh_query.Term(own.facet, own.value) for own in query.filters])
            collector = collectors.FilterCollector(collector, allow=chosen)
        self._searcher.search_with_collector(wanted, collector)
        return collector.results()


CONTESTANT = Contestant("Whoosh", "Whoosh", build, WhooshEngine)
