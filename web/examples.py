"""Queries that a newcomer can try, kept only where the index answers them."""

from dataclasses import dataclass

from search import Index
from search.results import SearchRequest
from web.links import search_url
from web.parameters import Parameters

_CANDIDATES = (
    ("journaliste", "un mot et ses autres formes"),
    ('"peine de mort"', "une expression exacte"),
    ("avocate OU journaliste", "l’un ou l’autre"),
    ("syndicaliste -grève", "un mot, sans un autre"),
    ("titre:libération", "dans les titres seulement"),
    ("manifest*", "tous les mots qui commencent ainsi"),
    ("défenseuse", "un mot, écriture inclusive comprise"),
    ("disparition forcée", "plusieurs mots, tous présents"),
    ("liberté", "un mot, avec ou sans accent"),
)
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Example:
    """A query, what it shows of the query language, and the address of its results."""

    query: str
    meaning: str
    url: str


class Examples:
    """The examples that find something; asked of the index once a generation."""

    def __init__(self) -> None:
        self._generation: str | None = None
        self._examples: tuple[Example, ...] = ()

    def of(self, index: Index) -> tuple[Example, ...]:
        """Return a few queries that this index answers."""
        if index.generation != self._generation:
            self._examples = tuple(_answered(index))[:_SHOWN]
            self._generation = index.generation
        return self._examples


def _answered(index: Index) -> list[Example]:
    return [
        Example(query, meaning, search_url(Parameters(query=query)))
        for query, meaning in _CANDIDATES
        if (results := index.search(SearchRequest(query, per_page=1))).total and not results.relaxed
    ]
