"""French labels of facet values; country names come from the Unicode CLDR through Babel."""

from babel import Locale

from search.appeal import Status
from search.results import UNKNOWN

_COUNTRIES = dict(Locale("fr").territories)

STATUS_LABELS = {
    Status.OPEN: "Action en cours",
    Status.CLOSED: "Action terminée",
    Status.GOOD_NEWS: "Bonne nouvelle",
    Status.OTHER: "Autre statut",
    Status.NONE: "Sans statut",
}

UNKNOWN_LABELS = {
    "country": "Pays inconnu",
    "organisation": "Organisation inconnue",
    "status": "Sans statut",
    "year": "Sans date",
}


def country_label(code: str) -> str:
    """Name a country in French by its ISO code; a code nobody knows is shown as it is."""
    return _COUNTRIES.get(code, code) if code != UNKNOWN else UNKNOWN_LABELS["country"]


def status_label(value: str) -> str:
    """Name a status in French."""
    return STATUS_LABELS[Status(value)] if value in set(Status) else value


def organisation_label(value: str) -> str:
    """Name an organisation, which is called by its own name."""
    return UNKNOWN_LABELS["organisation"] if value == UNKNOWN else value


def year_label(value: str) -> str:
    """Name a year."""
    return UNKNOWN_LABELS["year"] if value == UNKNOWN else value


_LABELLERS = {
    "country": country_label,
    "organisation": organisation_label,
    "status": status_label,
    "year": year_label,
}


def facet_label(facet: str, value: str) -> str:
    """Name one value of a facet in French."""
    return _LABELLERS[facet](value)
