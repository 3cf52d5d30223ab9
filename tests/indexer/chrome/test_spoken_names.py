"""Tests of the organisation that a text of an unknown site shows at its own work."""

import pytest

from indexer.chrome.spoken_names import spoken_names


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            ["La FPS condamne un procès", "La Fédération des Pêcheurs de Sandiano (FPS) demande justice."],
            "Fédération des Pêcheurs de Sandiano",
        ),
        (
            ["Communiqué du CDP : un pêcheur jugé", "Le Comité de Défense du Port (CDP) se réjouit de ce report."],
            "Comité de Défense du Port",
        ),
        (
            ["Il attend. Le Comité du port exige sa libération.", "Le Comité demande une visite."],
            "Comité du port",
        ),
        (
            ["La FPS appelle à écrire.", "La FPS représente plus de 20 000 pêcheurs dans 31 ports"],
            "FPS",
        ),
        (["Communiqué de l’Union des filets", "Trois pêcheurs attendent."], "Union des filets"),
        (
            ["Le PEN Club du port exprime son inquiétude.", "Le PEN Club du port exige sa libération."],
            "PEN Club du port",
        ),
        (["Filets pour Tous remercie les 4 100 personnes qui ont écrit."], "Filets pour Tous"),
    ],
)
def test_an_organisation_is_named_by_what_it_does(lines: list[str], name: str) -> None:
    """It demands, issues communiqués, counts its members, twice; or it thanks."""
    assert next(spoken_names(lines)) == name


@pytest.mark.parametrize(
    "lines",
    [
        ["Le Comité du port exige sa libération."],
        ["COMMUNIQUÉ DE PRESSE", "Trois pêcheurs attendent."],
        ["Le Conseil de sécurité condamne la guerre.", "Le Conseil de sécurité appelle au calme."],
        ["Ada Tovi demande justice.", "Ada Tovi appelle à écrire."],
        ["« Le Comité du port exige sa libération. »", "« Le Comité du port appelle à écrire. »"],
        ["Le Comité du port dénonce dans un communiqué ce procès.", "L'association Comité du port demande justice."],
    ],
)
def test_who_is_quoted_or_governs_does_not_publish(lines: list[str]) -> None:
    """Once is what a text reports; states and persons publish none of these pages."""
    assert list(spoken_names(lines)) == []
