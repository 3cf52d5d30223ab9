"""The four facets as the site names them in its addresses and on its pages."""

import re
from dataclasses import dataclass
from typing import Literal

from search.appeal import Status
from search.results import UNKNOWN, Facets, FacetValue, Filters
from web.errors import InvalidParameter
from web.limits import MAX_FACET_VALUE_LENGTH


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its field in the engine, its parameter, its heading, and the values an address may carry.

    `unknown` is what an address says for a missing value; `expected` ends the sentence shown for any other form.
    """

    field: Literal["country", "organisation", "status", "year"]
    parameter: str
    heading: str
    others: str
    unknown: str | None
    form: re.Pattern[str]
    expected: str

    def chosen(self, filters: Filters) -> tuple[str, ...]:
        """Return the values of this facet that filter the results."""
        values: tuple[str, ...] = getattr(filters, self.field)
        return values

    def values(self, facets: Facets) -> tuple[FacetValue, ...]:
        """Return the lines of this facet in an answer."""
        values: tuple[FacetValue, ...] = getattr(facets, self.field)
        return values

    def read(self, text: str) -> str:
        """Turn what an address says into the engine's value; raises InvalidParameter."""
        if text == self.unknown:
            return UNKNOWN
        value = text.upper() if self.field == "country" else text
        if not self.form.fullmatch(value):
            raise InvalidParameter(f"Le filtre « {self.heading} » attend {self.expected}.")
        return value

    def write(self, value: str) -> str:
        """Turn the engine's value into what an address says."""
        return self.unknown if self.unknown and value == UNKNOWN else value


COUNTRY = Facet(
    field="country",
    parameter="pays",
    heading="Pays",
    others="autres pays",
    unknown="inconnu",
    form=re.compile(r"[A-Z]{2}"),
    expected="un code de pays à deux lettres, comme TR, ou « inconnu »",
)
ORGANISATION = Facet(
    field="organisation",
    parameter="organisation",
    heading="Organisation",
    others="autres organisations",
    unknown="inconnue",
    form=re.compile(rf".{{1,{MAX_FACET_VALUE_LENGTH}}}"),
    expected=f"un nom de {MAX_FACET_VALUE_LENGTH} caractères au plus, ou « inconnue »",
)
STATUS = Facet(
    field="status",
    parameter="statut",
    heading="Statut",
    others="autres statuts",
    unknown=None,
    form=re.compile("|".join(Status)),
    expected=f"l’une des valeurs {', '.join(Status)}",
)
YEAR = Facet(
    field="year",
    parameter="annee",
    heading="Année",
    others="autres années",
    unknown="sans-date",
    form=re.compile(r"[0-9]{4}"),
    expected="quatre chiffres, comme 2019, ou « sans-date »",
)
FACETS = (COUNTRY, ORGANISATION, STATUS, YEAR)
