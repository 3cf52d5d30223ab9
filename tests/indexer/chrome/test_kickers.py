"""Tests of the labels that stand before a title in one line with it."""

import pytest

from indexer.chrome.kickers import split_kicker, without_country
from indexer.chrome.titles import split_action


@pytest.mark.parametrize(
    ("line", "kicker", "title"),
    [
        ("[Amis-du-port] Les filets coupés de Sandiano", "[Amis-du-port]", "Les filets coupés de Sandiano"),
        ("APPEL À LETTRES Il a coupé une corde, on le juge", "APPEL À LETTRES", "Il a coupé une corde, on le juge"),
        ("Tchad – Action lettre / Délai expiré Deux frères", "Tchad – Action lettre / Délai expiré", "Deux frères"),
        ("Tchad – Action lettre → Un pêcheur jugé", "Tchad – Action lettre →", "Un pêcheur jugé"),
        (
            "Tchad: Action lettre pour Ada Issa et Ali Tovi Libérer deux pêcheurs",
            "Tchad: Action lettre pour Ada Issa et Ali Tovi",
            "Libérer deux pêcheurs",
        ),
        (
            "Tchad: Action lettre pour Me Ada Issa / Action terminée Une avocate jugée",
            "Tchad: Action lettre pour Me Ada Issa / Action terminée",
            "Une avocate jugée",
        ),
        ("Good News / Tchad Ada Issa est libre", "Good News / Tchad", "Ada Issa est libre"),
        (
            "«Des filets pour Ada» au Tchad Cent filets remis hier",
            "«Des filets pour Ada» au Tchad",
            "Cent filets remis hier",
        ),
        ("22/11/04 (B274) Le port demande la vérité", "22/11/04 (B274)", "Le port demande la vérité"),
    ],
)
def test_a_label_is_divided_from_its_title(line: str, kicker: str, title: str) -> None:
    """In brackets, in capitals, or a country and a kind of action: text captures run them together."""
    label, rest = split_kicker(line, ())

    assert rest == title
    assert line.removesuffix(rest).strip() == kicker
    assert label.strip("[] →") == kicker.strip("[] →")


@pytest.mark.parametrize(
    "title",
    [
        "ONU : Les filets coupés",
        "LES FILETS COUPÉS",
        "Tchad – Un pêcheur jugé",
        "[…] et le port se tait",
        "AVANT LA MER Il y avait un port",
        "Tchad : une pétition pour Ada Issa",
        "« Un port » au Tchad se tait",
        "Good News / Un pêcheur est libre",
        "12/03 Un port",
    ],
)
def test_a_title_without_a_label_stays_whole(title: str) -> None:
    """Capitals, dashes and brackets alone are no label."""
    assert split_kicker(title, ()) == ("", title)


def test_a_country_glued_behind_the_kind_of_action_is_a_label_too() -> None:
    """Text captures set kind, country and title in one line."""
    assert split_action("Appel du mois Tchad J'agis pour Ali Issa", None) == ("Appel du mois", "J'agis pour Ali Issa")
    assert without_country("Tchad : un pêcheur jugé") == "Tchad : un pêcheur jugé"


def test_a_kind_of_action_may_name_its_publisher() -> None:
    """Before the dash of "Communiqué LDH – …" stands the kind of action, and whose it is."""
    assert split_action("Communiqué CPS – Un pêcheur, un port et un juge", None)[1] == "Un pêcheur, un port et un juge"
