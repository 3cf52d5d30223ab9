"""Tests of lines by which a site serves its readers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.chrome.service_lines import (
    asks_for_copy,
    asks_reader,
    leads_to_list,
    offers_file,
    states_deadline,
    states_hours,
)


@pytest.mark.parametrize(
    "line",
    [
        "En signant, j’accepte la politique de confidentialité",
        "En cliquant sur « Je signe », vous acceptez d'être contacté.",
        "☐ J'ai lu et j'accepte les conditions générales *",
        "J'autorise le comité à utiliser mes données.",
        "☐ Je souhaite être informé·e des actions du comité",
        "Tenez-moi au courant de cette pétition",
        "Afficher mon nom et mon commentaire sur cette pétition",
        "Suivre cet auteur",
        "Ne plus recevoir l'actualité de cet auteur",
        "S'inscrire à la liste",
        "Rejoignez notre liste de diffusion",
        "Saisissez votre adresse e-mail",
        "Vous avez signé ? Partagez à vos proches",
    ],
)
def test_lines_of_forms(line: str) -> None:
    """Consents, fields and buttons by which readers sign, follow and subscribe."""
    assert asks_reader(line)


@pytest.mark.parametrize(
    "line",
    [
        "J'accepte de mourir ici, a-t-il dit au médecin, si mes filets sont rendus au village.",
        "Je souhaite être informée des mesures que vous prendrez.",
        "« Je souhaite recevoir les visites de mes enfants », écrit le pêcheur.",
        "Suivre les pêcheurs jusqu'au port est devenu un délit.",
    ],
)
def test_sentences_in_the_first_person_are_no_forms(line: str) -> None:
    """Letters and testimonies speak so too, and end as sentences do."""
    assert not asks_reader(line)


@pytest.mark.parametrize(
    "line",
    [
        "Voir tous les communiqués",
        "Toutes les AU de ce pays",
        "Tous nos articles",
        "Plus d'actualités",
        "+ de pétitions",
    ],
)
def test_links_to_whole_lists(line: str) -> None:
    """With the verb of a link, or the noun of what a site lists."""
    assert leads_to_list(line)


@pytest.mark.parametrize("line", ["Toutes les lettres du pêcheur brûlées", "Toutes les femmes du port arrêtées"])
def test_a_headline_may_speak_of_all(line: str) -> None:
    """Something happens to them there."""
    assert not leads_to_list(line)


@pytest.mark.parametrize(
    "line",
    [
        "Secrétariat : mardi et jeudi de 9h à 11h30",
        "Permanence le samedi à 14 h, 3 quai Sud",
        "Messes dominicales : samedi 18h30, dimanche 10h30",
        "Du lundi au vendredi : 9h-12h / 14h-17h",
        "Heures d'ouverture : mardi-vendredi 14h-18h",
        "Secrétariat fermé du 1er au 15 août",
    ],
)
def test_office_hours(line: str) -> None:
    """A service with its days or hours, or days with hours alone."""
    assert states_hours(line)


@pytest.mark.parametrize(
    "line",
    [
        "Les messes du dimanche sont interdites à la prison depuis le 4 mars.",
        "les bureaux du port, fouillés le lundi 3 mai à 14 h ;",
        "Le bureau du procureur fermé",
    ],
)
def test_what_happened_in_an_office_is_no_note_of_its_hours(line: str) -> None:
    """It ends as a sentence or an item of a list does, or names no hour."""
    assert not states_hours(line)


@pytest.mark.parametrize(
    "line",
    ["Modèle de lettre en Word (FR) 22 Kb", "Affiche A3 - 1,2 Mo", "Lettre type au format PDF", "Carte à imprimer"],
)
def test_files_to_fetch(line: str) -> None:
    """Told by their size or format."""
    assert offers_file(line)


def test_a_sentence_on_a_file_is_no_offer() -> None:
    """It belongs to the story."""
    assert not offers_file("Un fichier de 22 Ko en prouve la falsification.")


def test_the_publisher_asks_for_a_copy_and_others_may_get_one() -> None:
    """A copy to an embassy is part of what an appeal asks."""
    assert asks_for_copy("Mettez-nous en copie (Cci) : port@port.example afin de compter les envois !")
    assert asks_for_copy("Merci de nous transmettre une copie de vos lettres.")
    assert not asks_for_copy("Veuillez envoyer une copie de vos lettres à l'ambassade de Tovie.")


def test_a_deadline_stands_alone() -> None:
    """A sentence that names one is of the text."""
    assert states_deadline("Délai: 4 août 2022")
    assert states_deadline("Date limite : le 1er mars 2019")
    assert not states_deadline("Délai : la cour a jusqu'au 4 août 2022 pour juger le pêcheur")


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400))
def test_no_line_raises(line: str) -> None:
    """Whatever stands in it."""
    rules = (asks_for_copy, asks_reader, leads_to_list, offers_file, states_deadline, states_hours)

    assert all(rule(line) in (True, False) for rule in rules)
