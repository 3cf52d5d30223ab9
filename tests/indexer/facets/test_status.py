"""Tests of the status: markers in labels, never in running text."""

import pytest

from indexer.article import Article
from indexer.chrome.profile import SiteProfile
from indexer.facets.evidence import Stated
from indexer.facets.status import find_status
from search.appeal import Status

PROSE = "Le militant est détenu sans jugement et sa famille attend."


def status_of(
    *furniture: str, title: str = "Un militant en danger", text: str = PROSE, stated: str | None = None
) -> Status:
    """Give the status of an article amid these lines."""
    return find_status(Article(title, (text,), furniture=furniture, status_text=stated), None).value


@pytest.mark.parametrize(
    "line",
    [
        "Action terminée",
        "ACTION TERMINÉE",
        "Action lettre terminée",
        "Pétition terminée",
        "Pétition clôturée",
        "Cette pétition est désormais clôturée.",
        "La pétition est close. Merci aux 1 234 signataires !",
        "Délai expiré",
        "Campagne close",
        "Cette action est terminée.",
    ],
)
def test_closed_wordings(line: str) -> None:
    """The ways in which sites say that an action is over."""
    assert status_of(line) is Status.CLOSED


@pytest.mark.parametrize(
    "line",
    ["Agissez avant le 12 mai 2014", "Action en cours", "Pétition en cours", "Vous avez jusqu'au 3 juin pour agir"],
)
def test_open_wordings(line: str) -> None:
    """A deadline that has passed closes nothing by itself."""
    assert status_of(line) is Status.OPEN


@pytest.mark.parametrize("line", ["Bonne nouvelle", "Bonne nouvelle !", "Good News", "Libérée !", "Victoire !"])
def test_good_news_wordings(line: str) -> None:
    """Labels that a case ended well."""
    assert status_of(line) is Status.GOOD_NEWS


@pytest.mark.parametrize(
    "title", ["Bonne nouvelle : le poète est sorti", "GOOD NEWS ! Le poète est sorti", "Le poète Adama : libéré !"]
)
def test_a_label_in_the_headline_counts(title: str) -> None:
    """Set off by a colon or an exclamation mark it is a label."""
    assert status_of(title=title) is Status.GOOD_NEWS


@pytest.mark.parametrize(
    "text",
    [
        "Cette bonne nouvelle ne doit pas faire oublier les autres.",
        "L'action terminée hier a réuni mille personnes.",
        "Il a été libéré puis arrêté de nouveau ; agissez avant le procès.",
    ],
)
def test_running_text_is_no_marker(text: str) -> None:
    """The same words within sentences say nothing of the page."""
    assert status_of(text=text, title="Le poète libéré reste surveillé") is Status.NONE


def test_menu_items_are_no_markers() -> None:
    """A section named after good news stands in the menu of every page."""
    assert status_of("Accueil", "Pays", "Bonne nouvelle", "Pétitions", "Contact") is Status.NONE
    assert status_of("Bonnes nouvelles") is Status.NONE


def test_a_section_of_good_news_counts_in_the_breadcrumb() -> None:
    """There it says what the page is."""
    article = Article("Un poète sort", (PROSE,), breadcrumb=("Accueil", "Bonnes nouvelles"))

    assert find_status(article, None).value is Status.GOOD_NEWS


def test_closed_beats_open() -> None:
    """A closed petition still shows its form and its count."""
    assert status_of("Signez la pétition", "1 234 signatures", "Pétition terminée") is Status.CLOSED


def test_a_count_of_signatures_beside_a_form_is_open() -> None:
    """Neither alone is."""
    assert status_of("Signez la pétition", "1 234 signatures") is Status.OPEN
    assert status_of("Signez la pétition") is Status.NONE
    assert status_of("1 234 signatures") is Status.NONE


def test_a_site_s_own_wording_is_other_and_kept() -> None:
    """Front Line Defenders' vocabulary is its own."""
    profile = SiteProfile("site", "Une organisation", (), status_label="Statut:")
    article = Article("Titre", (PROSE,), status_text="harcèlement et intimidation")

    found = find_status(article, profile)

    assert (found.value, found.words) == (Status.OTHER, "harcèlement et intimidation")


def test_a_status_line_of_an_unknown_site_is_read() -> None:
    """The general words for over and under way are understood, others kept."""
    assert status_of(stated="clôturée") is Status.CLOSED
    assert status_of(stated="en cours") is Status.OPEN
    assert status_of(stated="menaces") is Status.OTHER


def test_a_profile_adds_its_own_wordings() -> None:
    """The site's markers stand in its profile."""
    profile = SiteProfile("site", "Une organisation", (), status_closed=("Rideau baissé",))
    article = Article("Titre", (PROSE,), furniture=("Rideau baissé !",))

    assert find_status(article, profile).value is Status.CLOSED


def test_the_page_s_words_are_kept() -> None:
    """The words from which the status was read are given as they stand, with their place and what they mean."""
    article = Article("Titre", (PROSE,), furniture=("Action  terminée",))
    evidence = Stated(Status.CLOSED, "Action terminée", "line around the article", "a wording that means closed")

    assert find_status(article, None) == evidence


@pytest.mark.parametrize(
    "line",
    ["Action close - merci de ne plus envoyer d'appels", "~ CAMPAGNE CLOSE ~", "Pétition clôturée ! Merci à toutes"],
)
def test_a_label_may_have_ornaments_or_thanks(line: str) -> None:
    """What stands first, set off, is the label."""
    assert status_of(line) is Status.CLOSED


def test_a_petition_that_counts_its_supporters_is_open() -> None:
    """Sites count signatures, signers or supporters."""
    assert status_of("Pétition", "14 218 soutiens. Aidez-nous à atteindre 20 000") is Status.OPEN
    assert status_of("14 218 soutiens") is Status.NONE


def test_an_article_filed_under_good_news_is_good_news() -> None:
    """Publishing systems say below or above an article which section and tags it has."""
    assert status_of("Catégorie : Bonnes nouvelles") is Status.GOOD_NEWS
    assert status_of("Libellés : port, victoires") is Status.GOOD_NEWS
    assert status_of("Catégorie : Nouvelles du port") is Status.NONE


def test_parts_of_a_label_state_a_status() -> None:
    """A slash sets them apart, and the site's country and kind of action stand before them."""
    assert status_of("Tchad – Action lettre / Délai expiré") is Status.CLOSED


@pytest.mark.parametrize(
    "line", ["Agissez d'ici le : 5 août 2021", "Signer la lettre ouverte : délai au 31 janvier 2021"]
)
def test_a_limit_in_other_words_leaves_an_action_open(line: str) -> None:
    """As Canadian and Swiss pages put it."""
    assert status_of(line) is Status.OPEN


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "VEUILLEZ ENVOYER VOS APPELS AVANT LE 22 NOVEMBRE À : Procureur du port, Sandiano, 12 rue du Quai",
            Status.OPEN,
        ),
        ("A signer et à renvoyer avant le 1er juin : la carte jointe à ce bulletin de liaison.", Status.OPEN),
        ("Délai d'envoi : 15 avril 2021 !", Status.OPEN),
        (
            "La police a déclaré l'action terminée : les filets sont saisis et le pêcheur reste détenu au port.",
            Status.NONE,
        ),
    ],
)
def test_a_paragraph_may_begin_with_a_limit(text: str, status: Status) -> None:
    """Only with a limit: other labels do not open running text."""
    assert status_of(text=text) is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Aktiv seit 22. November 2021 | Noch 48 Tage Laufzeit", Status.OPEN),
        ("Encore 38 signatures pour que cette pétition ait plus de chances d'être remarquée.", Status.OPEN),
        ("Signatures : 1 466 Prochain objectif : 1 500", Status.OPEN),
        ("Signez avec votre email", Status.OPEN),
        ("Cette pétition avait 1 466 signataires", Status.CLOSED),
        ("Cette cyberaction est maintenant terminée", Status.CLOSED),
        ("Victoire confirmée", Status.GOOD_NEWS),
        ("Good News / Tchad", Status.GOOD_NEWS),
    ],
)
def test_platforms_and_frames_in_other_languages_have_their_wordings(line: str, status: Status) -> None:
    """What they show only while one can sign, and what they show after."""
    assert status_of(line) is status


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Good News / Tchad Un poète est rentré chez lui", Status.GOOD_NEWS),
        ("PÉTITION terminée: RENDEZ SON PASSEPORT AU POÈTE!", Status.CLOSED),
        ("Un poète arrêté au port (action terminée)", Status.CLOSED),
        ("Un poète arrêté au port (à Sandiano)", Status.NONE),
    ],
)
def test_a_title_sets_labels_off_with_slashes_and_brackets_too(title: str, status: Status) -> None:
    """At its start and at its end."""
    assert status_of(title=title) is status
