"""Read the value of a field in a query: a country by its name or code, a status by its label, a range of years."""

import re

from babel import Locale

from search.appeal import Status
from search.errors import QueryMistake
from search.folding import fold
from search.labels import STATUS_LABELS
from search.query import UNDATED, InFacet, Node, Years
from search.results import UNKNOWN

FIELDS = {
    "titre": "title",
    "title": "title",
    "pays": "country",
    "country": "country",
    "organisation": "organisation",
    "statut": "status",
    "status": "status",
    "annee": "year",
    "year": "year",
}
"""Fields of the query language, in French and English, by their names without accents."""

_YEARS = re.compile(r"(?P<first>[0-9]{4})?(?P<dots>\.\.|-)?(?P<last>[0-9]{4})?")
_COUNTRIES = {code: fold(name) for code, name in Locale("fr").territories.items() if re.fullmatch("[A-Z]{2}", code)}
_STATUS_WORDS = {
    **{status.value: status for status in Status},
    **{fold(label): status for status, label in STATUS_LABELS.items()},
    **dict.fromkeys(["ouvert", "ouverte", "en cours"], Status.OPEN),
    **dict.fromkeys(["clos", "close", "termine", "terminee"], Status.CLOSED),
    **dict.fromkeys(["bonne-nouvelle", "libere", "liberee"], Status.GOOD_NEWS),
    **dict.fromkeys(["autre"], Status.OTHER),
    **dict.fromkeys(["sans", "aucun"], Status.NONE),
}


def read_facet(facet: str, text: str) -> Node:
    """Read what a query asks of a facet; raises QueryMistake with a sentence."""
    if facet == "organisation":
        return InFacet(facet, (" ".join(text.split()),))
    if facet == "year":
        return _read_years(text)
    values = tuple(dict.fromkeys(value for name in text.split(",") for value in _values(facet, name.strip())))
    return InFacet(facet, values)


def _values(facet: str, name: str) -> tuple[str, ...]:
    """Give the values that a name means: "corée" means both."""
    if facet == "status":
        if fold(name) not in _STATUS_WORDS:
            raise QueryMistake(f"« statut:{name} » n’existe pas : essayez {', '.join(Status)}.")
        return (_STATUS_WORDS[fold(name)],)
    if name.upper() in _COUNTRIES:
        return (name.upper(),)
    words = set(re.findall(r"\w+", fold(name)))
    codes = tuple(code for code, known in _COUNTRIES.items() if words and words <= set(re.findall(r"\w+", known)))
    if not codes:
        raise QueryMistake(f"« pays:{name} » n’est pas un pays connu : donnez son nom ou son code, comme KZ.")
    return codes


def _read_years(text: str) -> Node:
    if text == UNDATED:
        return InFacet("year", (UNKNOWN,))
    years = _YEARS.fullmatch(text)
    if not years or not (years["first"] or years["last"]) or (years["first"] and years["last"] and not years["dots"]):
        raise QueryMistake(f"« année:{text} » n’est pas une année : écrivez 2019, 2009..2014 ou {UNDATED}.")
    first, last = (int(year) if year else None for year in (years["first"], years["last"]))
    return Years(first, last) if years["dots"] else Years(first or last, first or last)
