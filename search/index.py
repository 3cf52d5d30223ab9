"""The open index: search, get and highlight appeals of one generation."""

import time
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from search import generations
from search.agreement import FacetNames, agreement
from search.appeal import Appeal
from search.arrays import AnyArray
from search.echo import echo
from search.errors import IndexDamaged, IndexMissing, QueryRefused
from search.evidence import gather_evidence
from search.facets import FacetIndex, narrow
from search.highlighting import find_spans, mark
from search.hits import show
from search.leaves import in_field, wanted_leaves
from search.limits import MAX_PER_PAGE, MAX_QUERY_LENGTH
from search.matching import Matches, match
from search.memory import keep_freed_memory
from search.notices import explain_matches
from search.parser import parse
from search.query import Node, as_typed
from search.ranking import SCORE_DECIMALS, LengthNorms, Scores, least, score
from search.results import HighlightedAppeal, SearchRequest, SearchResults, Sort
from search.similar import similar_documents
from search.storage import Mask, Storage
from search.suggestions import (
    MISTAKES_IN_PART,
    association,
    completed_queries,
    corrected_queries,
    frequent_words,
    rare_words,
)
from search.vocabulary import Vocabulary


class Index:
    """One generation, open for reading, from any thread."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._facets = FacetIndex.read(storage)
        self._names = FacetNames(self._facets["country"].values, self._facets["organisation"].values)
        self._norms = LengthNorms.read(storage)
        self._dates = storage.numbers("date")
        self._recency = storage.recency()
        self._vocabulary = Vocabulary.read(storage.folder)

    @property
    def generation(self) -> str:
        """Name of the generation, such as gen-000007."""
        return self._storage.folder.name

    @property
    def built_at(self) -> datetime:
        """When the generation was published."""
        return datetime.fromisoformat(self._storage.manifest.built_at)

    @property
    def notice(self) -> str | None:
        """A sentence that the corpus asks to be shown beside it."""
        return self._storage.manifest.notice

    def count(self) -> int:
        """Count all appeals."""
        return self._storage.count

    def get(self, appeal_id: str) -> Appeal | None:
        """Give an appeal by its id."""
        document = self._storage.find(appeal_id)
        return None if document is None else self._storage.appeal(document)

    def similar(self, appeal_id: str) -> tuple[Appeal, ...]:
        """Give the appeals nearest to one, nearest first, its own case left out; none when there is no such appeal."""
        appeal = self.get(appeal_id)
        if appeal is None:
            return ()
        documents = similar_documents(appeal, self._storage, self._vocabulary, self._facets, self._norms)
        return tuple(map(self._storage.appeal, documents))

    def complete(self, query: str) -> tuple[str, ...]:
        """Give queries that go on where one was left, in words of the texts, most frequent first."""
        return completed_queries(query, self._vocabulary)

    @cached_property
    def frequent_words(self) -> tuple[str, ...]:
        """Words and names to begin a search with, most frequent in titles first."""
        return frequent_words(self._vocabulary)

    def search(self, request: SearchRequest) -> SearchResults:
        """Answer a request with exact totals and facets; raises QueryRefused when it is beyond the limits."""
        started = time.perf_counter()
        if request.page < 1 or not 1 <= request.per_page <= MAX_PER_PAGE:
            raise QueryRefused(f"Demandez une page à partir de 1, de 1 à {MAX_PER_PAGE} résultats.")
        parsed = parse(request.query)
        matches = match(self._storage, self._facets, parsed.query)
        selected = self._facets.selected(request.filters, self.count())
        documents = np.flatnonzero(narrow(matches.mask, selected))
        scores = score(gather_evidence(matches, self._storage), self._norms, documents, self.count())
        scores += agreement(matches.words, self._names, self._facets, documents, self.count())
        order = self._order(documents, np.round(scores, SCORE_DECIMALS), matches, request)
        first = (request.page - 1) * request.per_page
        leaves = [own.leaf for own in matches.words.values()]
        suggestion = self._suggest(request.query, selected, matches, documents.size)
        shown = order[first:]
        scored = list(zip(documents[shown].tolist(), scores[shown].tolist(), strict=True))
        return SearchResults(
            request=request,
            total=documents.size,
            took_ms=(time.perf_counter() - started) * 1000,
            hits=show(self._storage, scored, list(matches.words.values())),
            facets=self._facets.count(matches.mask, request.filters, selected, documents),
            notice=" ".join(filter(None, (parsed.notice, explain_matches(matches)))) or None,
            relaxed=matches.relaxed,
            suggestion=suggestion,
            understood=echo(parsed.query),
            variants=tuple(dict.fromkeys(spelling for leaf in leaves for spelling in leaf.variants)),
            as_typed=_as_typed(parsed.query, matches),
        )

    def highlight(self, appeal: Appeal, query: str) -> HighlightedAppeal:
        """Mark the matches of a query in a whole appeal; raises QueryRefused when it is beyond the limits."""
        leaves = wanted_leaves(parse(query).query, self._storage)
        paragraphs = appeal.body.split("\n\n")
        in_body = in_field("body", leaves)
        spans = [find_spans(appeal.title, leaves), *(find_spans(text, in_body) for text in paragraphs)]
        marked = [mark(text, own) for text, own in zip((appeal.title, *paragraphs), spans, strict=True)]
        return HighlightedAppeal(appeal, marked[0], tuple(marked[1:]), sum(map(len, spans)))

    def _suggest(self, query: str, selected: Mapping[str, Mask], matches: Matches, total: int) -> str | None:
        """Give the corrected query that is likeliest by what its words find together; none that finds no more."""
        rare = rare_words(matches)
        found = (not matches.relaxed, total)
        best: tuple[bool, float, str] | None = None
        for corrected in corrected_queries(query, rare, self._vocabulary) if rare else ():
            try:
                other = match(self._storage, self._facets, parse(corrected.query).query)
            except QueryRefused:  # what was taken as plain words can become a prefix of too many
                continue
            number = int(np.count_nonzero(narrow(other.mask, selected)))
            doubtful = other.relaxed and corrected.mistakes > MISTAKES_IN_PART
            if number and not doubtful and (not other.relaxed, number) > found:
                own = (not other.relaxed, corrected.likelihood + association(other), corrected.query)
                best = max(best or own, own)
        return best[-1] if best else None

    def _order(
        self, documents: npt.NDArray[np.int64], scores: Scores, matches: Matches, request: SearchRequest
    ) -> npt.NDArray[np.intp]:
        """Give the places of the documents down to the page asked for, by score or by date, most recent first."""
        keys: list[AnyArray] = [self._recency[documents]]
        if matches.words:
            keys.insert(0, -scores)
            if request.sort is Sort.DATE:
                keys.insert(0, -self._dates[documents])
        return least(keys, request.page * request.per_page)


def _as_typed(query: Node, matches: Matches) -> str | None:
    """Write a query without other spellings of its names; None when it has none or would be too long to ask."""
    varied = [text for text, own in matches.words.items() if own.leaf.variants]
    written = str(as_typed(query, varied))
    return written if varied and len(written) <= MAX_QUERY_LENGTH else None


def open_index(index: Path) -> Index:
    """Open the current generation; raises IndexMissing, IndexDamaged or IndexIncompatible.

    A generation deleted while it is being opened has been replaced: the one that replaced it is opened.
    """
    keep_freed_memory()
    while True:
        name = generations.current_name(index)
        try:
            return Index(Storage(index / name))
        except (IndexDamaged, IndexMissing):
            if generations.current_name(index) == name:
                raise
