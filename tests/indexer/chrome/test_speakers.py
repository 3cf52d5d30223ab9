"""Tests of which known publisher speaks in a text, and which is only reported."""

import pytest

from indexer.chrome.recognition import recognise_text
from indexer.chrome.speakers import speakers

PROSE = "Le pêcheur Anselme Tovi est détenu depuis trois semaines au poste de Sandiano, sans avocat ni visite."


def site_of(*lines: str) -> str | None:
    """Give the name of the profile that a text capture without an address is recognised by."""
    profile = recognise_text(lines)
    return profile.name if profile else None


@pytest.mark.parametrize(
    ("line", "site"),
    [
        ("RSF demande aux autorités de dire où il est.", "rsf"),
        ("Amnesty international demande sa libération.", "amnesty_org"),
        ("L’ACAT rappelle qu’aucun juge ne l’a entendu.", "acat_france"),
        ("Le port était calme. Front Line Defenders condamne son arrestation.", "frontlinedefenders"),
        ("Il doit sortir de prison, a déclaré aujourd'hui Human Rights Watch.", "hrw"),
        ("« Il faut le libérer », dit Ada Tovi, responsable du bureau Asie de Reporters sans frontières.", "rsf"),
        ("Ont déclaré aujourd'hui dix associations, dont l’ACAT.", "acat_france"),
        ("Nous avons publié hier le compte rendu du piquet du PSL.", "socialisme_be"),
        ("Tribune d'Ada Tovi, présidente de la LDH", "ldh"),
        ("AU 88/14, AMR 37/004/2014 ENVOYEZ VOS APPELS AVANT LE 15 MAI 2014", "amnesty_org"),
    ],
)
def test_an_organisation_speaks_in_its_own_text(line: str, site: str) -> None:
    """It opens sentences, declares, quotes its people, counts itself among those who speak, or says "nous"."""
    assert site_of("Un pêcheur jugé au port", PROSE, line) == site


@pytest.mark.parametrize(
    "line",
    [
        "Reporters sans frontières a dénoncé mardi dans un communiqué une affaire montée.",
        "L'ONG Human Rights Watch a demandé sa libération.",
        "Amnesty International avait demandé sa libération.",
        "La FIDH a appelé jeudi le juge à le libérer.",
        "Le juge a refusé, selon la LDH.",
        "« RSF demande sa libération », dit son frère.",
        "Un rassemblement aura lieu avec la LDH et la FIDH.",
    ],
)
def test_an_organisation_that_is_reported_or_quoted_does_not_publish(line: str) -> None:
    """News and partners name it too."""
    assert site_of("Un pêcheur jugé au port", PROSE, line) is None


def test_two_who_speak_decide_nothing() -> None:
    """A joint statement may stand on either site, unless its furniture tells."""
    assert site_of(PROSE, "L'Observatoire, programme conjoint de la FIDH et de l'OMCT, vous prie d'intervenir.") is None
    assert site_of("Appel urgent", PROSE, "L'Observatoire, programme conjoint de la FIDH et de l'OMCT, agit.") == "fidh"


def test_a_section_speaks_for_itself() -> None:
    """What the whole organisation says beside it is the section's."""
    section = "« Merci », dit Ada Tovi, directrice de la section belge francophone d’Amnesty International."

    assert site_of(PROSE, "Amnesty International demande sa libération.") == "amnesty_org"
    assert site_of(PROSE, "Amnesty International demande sa libération.", section) == "amnesty_be"


def test_a_section_is_known_by_how_it_sets_its_texts() -> None:
    """Where its organisation speaks, and not where it is only named."""
    swiss = "Les 90'000 cartes n’ont pas été lues."

    assert site_of(PROSE, swiss, "Amnesty International demande sa libération.") == "amnesty_ch"
    assert site_of(PROSE, swiss, "On y a vu un stand pour Amnesty International.") is None


def test_a_text_that_states_another_publisher_is_not_of_whom_it_names() -> None:
    """Its signature, its foot, its agency or those who speak from its title on."""
    amnesty = "Amnesty International dénonce cette arrestation."

    assert site_of("Un pêcheur jugé", PROSE, amnesty, "Pour les Amis du port : Ada Tovi") is None
    assert site_of("Un pêcheur jugé", PROSE, f"{amnesty} (quai.ch/at)") is None
    assert site_of("Le SPQ-Quai condamne un procès", "Le SPQ-Quai demande justice.", amnesty) is None


def test_the_words_of_a_speaker_are_shown() -> None:
    """To those who ask for what a page was recognised."""
    assert speakers([PROSE, "RSF demande aux autorités de dire où il est détenu."]) == {
        "Reporters sans frontières": ("RSF", "RSF demande aux autorités de dire où il")
    }
