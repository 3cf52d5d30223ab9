"""tantivy by its Python binding: French stemmer, fast fields, one aggregation for all facets, its snippet generator."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import tantivy

from bench.engines.contestant import SNIPPET_LENGTH, TITLE_WEIGHT, TOP, Answer, Contestant
from bench.engines.documents import FACETS, Document
from bench.engines.queries import Query

ANALYSER = "french"
WRITER_HEAP = 256_000_000
"""Bytes its writer, with a thread a core, may fill before a segment goes to disk; its own default is half."""

MAX_VALUES = 1000
"""Values of a facet that are counted: more than there are."""


def build(folder: Path, documents: Iterable[Document]) -> None:
    """Index the documents with as many threads as it likes, and let its merges end."""
    index = tantivy.Index(_schema(), path=str(folder))
    _register_analyser(index)
    writer = index.writer(heap_size=WRITER_HEAP)
    for document in documents:
        facets = {facet: str(getattr(document, facet)) for facet in FACETS}
        writer.add_document(tantivy.Document(id=document.id, title=document.title, body=document.body, **facets))
    writer.commit()
    writer.wait_merging_threads()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("title", stored=True, tokenizer_name=ANALYSER)
    builder.add_text_field("body", stored=True, tokenizer_name=ANALYSER)
    for facet in FACETS:
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _register_analyser(index: tantivy.Index) -> None:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    builder = builder.filter(tantivy.Filter.stemmer("french")).filter(tantivy.Filter.ascii_fold())
    index.register_tokenizer(ANALYSER, builder.build())


class TantivyEngine:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        _register_analyser(self._index)
        self._searcher = self._index.searcher()

    def search(self, query: Query) -> Answer:
        """Find the best hits, count all facets, then each chosen one without its own filter.

        The best hits are asked for without their number, so that it may skip documents that cannot be among them;
        the number is the sum of the counts of the status, of which every document has one.
        """
        wanted = self._parse(query)
        counts = self._count(wanted, FACETS)
        total = sum(counts["status"].values())
        for filter_ in query.filters:
            counts.update(self._count(self._parse(query.without(filter_)), (filter_.facet,)))
        generator = tantivy.SnippetGenerator.create(self._searcher, wanted, self._index.schema, "body")
        generator.set_max_num_chars(SNIPPET_LENGTH)
        found = self._searcher.search(wanted, TOP, count=False).hits
        documents = [self._searcher.doc(address) for _, address in found]
        return Answer(
            ids=tuple(document["id"][0] for document in documents),
            total=total,
            facets=tuple(counts[facet] for facet in FACETS),
            snippets=tuple(generator.snippet_from_doc(document).to_html() for document in documents),
        )

    def _parse(self, query: Query) -> tantivy.Query:
        text = " ".join(query.words)
        words = self._index.parse_query(
            f'"{text}"' if query.is_phrase else text,
            ["title", "body"],
            field_boosts={"title": TITLE_WEIGHT},
            conjunction_by_default=True,
        )
        if not query.filters:
            return words
        chosen = [tantivy.Query.term_query(self._index.schema, own.facet, own.value, "basic") for own in query.filters]
        # A filter decides what is found, not in what order.
        chosen = [tantivy.Query.const_score_query(own, 0.0) for own in chosen]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, own) for own in (words, *chosen)])

    def _count(self, query: tantivy.Query, facets: Iterable[str]) -> dict[str, Mapping[str, int]]:
        asked = {facet: {"terms": {"field": facet, "size": MAX_VALUES}} for facet in facets}
        counted = self._searcher.aggregate(query, asked)
        return {facet: {own["key"]: own["doc_count"] for own in counted[facet]["buckets"]} for facet in asked}


CONTESTANT = Contestant("tantivy", "tantivy", build, TantivyEngine)
