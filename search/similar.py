"""Find the appeals that share the telling words of an appeal, by the statistics of the index."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

import numpy as np

from search.analysis import EXACT, is_stop_word, tokenise
from search.appeal import Appeal
from search.evidence import Evidence
from search.facets import FacetIndex
from search.leaves import Leaf
from search.limits import MAX_APPEALS_OF_A_TELLING_WORD, MAX_SIMILAR, MAX_WORDS_OF_SIMILAR
from search.matching import find
from search.ranking import FIELD_WEIGHTS, SATURATION, LengthNorms, Scores, inverse_document_frequency, score
from search.schema import TEXT_FIELDS
from search.storage import Storage
from search.vocabulary import Vocabulary

TELLING_WORDS = 20
"""Words an appeal is compared by: more are common ones, and each costs posting lists."""

SAME_COUNTRY = 1.2
"""What the score of an appeal about the same country is multiplied by."""

LEAST_LIKENESS = 0.2
"""Share of an appeal's score against itself that another one needs to be called near."""


class _Word(NamedTuple):
    """A word of an appeal: its stems, how much it stands out in the appeal and how telling that is in the corpus."""

    stems: frozenset[str]
    weight: float
    telling: float


def similar_documents(
    appeal: Appeal, storage: Storage, vocabulary: Vocabulary, facets: FacetIndex, norms: LengthNorms
) -> list[int]:
    """Give the documents nearest to an appeal of the index, nearest first, itself and its own case left out."""
    words = _telling_words(appeal, vocabulary, storage.count)
    evidence = [Evidence(find(storage, Leaf((word.stems,))).fields, word.weight) for word in words]
    known = [document for own in (appeal.id, *appeal.same_case) if (document := storage.find(own)) is not None]
    (own_score,) = score(evidence, norms, np.array(known[:1]), storage.count)
    least = LEAST_LIKENESS * own_score
    near = np.flatnonzero(SAME_COUNTRY * _most_possible(evidence, storage.count) > least)
    scores = score(evidence, norms, near, storage.count)
    scores[facets["country"].holding(appeal.countries, storage.count)[near]] *= SAME_COUNTRY
    kept = (scores > least) & ~np.isin(near, known)
    near, scores = near[kept], scores[kept]
    return [int(document) for document in near[np.lexsort((storage.recency()[near], -scores))][:MAX_SIMILAR]]


def _most_possible(evidence: Sequence[Evidence], count: int) -> Scores:
    """Give what each of `count` documents could score at most: few can be near enough to be worth scoring."""
    most = np.zeros(count)
    for own in evidence:
        holding = np.unique(np.concatenate([postings.documents for postings in own.fields]))
        most[holding] += own.weight * inverse_document_frequency(holding.size, count)
    return most


def _telling_words(appeal: Appeal, vocabulary: Vocabulary, count: int) -> list[_Word]:
    """Give the words, shared with some other appeals, of the highest term frequency times rarity."""
    frequencies: defaultdict[frozenset[str], float] = defaultdict(float)
    forms: dict[frozenset[str], str] = {}
    for field, text in zip(TEXT_FIELDS, (appeal.title, appeal.body), strict=True):
        for token in islice(tokenise(text), MAX_WORDS_OF_SIMILAR):
            if not token.compound and not is_stop_word(token):
                frequencies[token.terms.stems] += FIELD_WEIGHTS[field]
                forms.setdefault(token.terms.stems, min(token.terms.forms).removeprefix(EXACT))
    holding = vocabulary.appeals_with(list(forms.values()))
    words = [
        _Word(stems, weight, weight * inverse_document_frequency(int(number), count))
        for stems, number in zip(forms, holding, strict=True)
        if 1 < number <= MAX_APPEALS_OF_A_TELLING_WORD
        and (weight := frequencies[stems] / (SATURATION + frequencies[stems]))
    ]
    return nsmallest(TELLING_WORDS, words, key=lambda word: (-word.telling, min(word.stems)))
