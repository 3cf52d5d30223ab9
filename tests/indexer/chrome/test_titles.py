"""Tests of indexer/chrome/titles.py."""

from indexer.chrome.profile import SiteProfile
from indexer.chrome.titles import action_of, is_meaningless, site_parts, split_action, title_parts, without_site

SITE = SiteProfile(
    name="port",
    organisation="Collectif du Port",
    domains=("port.example",),
    action_kinds=("Écrire",),
    action_marks=(("Espace presse*", "Communiqué de presse"),),
)


def test_a_site_glues_its_own_kinds_to_its_titles() -> None:
    """A site's own kind of action is split off at a space."""
    assert split_action("Écrire Un pêcheur détenu", SITE) == ("Écrire", "Un pêcheur détenu")
    assert split_action("Écrire est un droit", SITE) == (None, "Écrire est un droit")


def test_general_kinds_need_punctuation() -> None:
    """A general kind is split off at punctuation only, since it may begin a title."""
    assert split_action("APPEL URGENT. Nos amis sont en danger", None) == ("APPEL URGENT", "Nos amis sont en danger")
    assert split_action("Lettre ouverte au président", None) == (None, "Lettre ouverte au président")


def test_a_line_may_be_a_kind_or_mean_one() -> None:
    """A whole line is a kind of action, or a mark that means one on its site."""
    assert action_of("Pétition", None) == "Pétition"
    assert action_of("Espace presse et médias", SITE) == "Communiqué de presse"
    assert action_of("Les pêcheurs", SITE) is None


def test_the_name_of_the_site_is_no_part_of_a_title() -> None:
    """A site's name is removed at either end of a head's title."""
    assert without_site("Un pêcheur détenu - Collectif du Port", "Collectif du Port") == "Un pêcheur détenu"
    assert without_site("Collectif du Port | Un pêcheur détenu", "Collectif du Port") == "Un pêcheur détenu"
    assert without_site("Collectif du Port", "Collectif du Port") == "Collectif du Port"


def test_empty_titles_are_known() -> None:
    """The titles that editing programs write by themselves say nothing."""
    assert is_meaningless("Document sans titre")
    assert not is_meaningless("Document du procès")


def test_general_kinds_may_be_glued_to_a_title_of_several_words() -> None:
    """Captures lose what stood between them; a capital tells where the title begins."""
    assert split_action("PÉTITION Un étudiant enlevé au port", None) == ("PÉTITION", "Un étudiant enlevé au port")
    assert split_action("Lettre ouverte Rendez au pêcheur ses filets", None)[0] == "Lettre ouverte"
    assert split_action("Communiqué Amnesty International", None) == (None, "Communiqué Amnesty International")


def test_parts_of_a_title_in_the_head() -> None:
    """Bars, dashes and brackets set the site apart; only its usual places are believed to name it."""
    assert title_parts("[Site] Titre - Section") == ["Site", "Titre", "Section"]
    assert site_parts("[Site] Titre | Section") == ["Site", "Section"]
    assert site_parts("Un titre seul") == []


def test_a_state_glued_to_a_title_is_split_off() -> None:
    """It is kept as the label that tells the status."""
    assert split_action("Pétition close : Les ouvrières du port", None) == ("Pétition close", "Les ouvrières du port")


def test_the_name_of_a_mailing_list_and_a_kind_are_both_split_off() -> None:
    """As they stand in the subject of a mail."""
    assert split_action("Subject: [port] [APPEL] Deux sœurs enlevées", None) == ("APPEL", "Deux sœurs enlevées")


def test_the_country_before_a_title_of_a_known_site_is_its_label() -> None:
    """An unknown site's title may begin with a name such as "Tunisie Télécom", and a country may be a subject."""
    assert split_action("Israël détruit une école du port", SITE) == (None, "Israël détruit une école du port")
    assert split_action("Hongrie Quarante jours au cachot", SITE) == (None, "Quarante jours au cachot")
    assert split_action("Hongrie Quarante jours au cachot", None) == (None, "Hongrie Quarante jours au cachot")


def test_a_colon_sets_a_kind_off_from_a_title_in_small_letters() -> None:
    """A kind of action may be said of its publisher; a few words after it are no title."""
    assert split_action("Déclaration : deux des nôtres arrêtés", None) == ("Déclaration", "deux des nôtres arrêtés")
    assert split_action("Communiqué du CPS : un pêcheur est libre", None)[1] == "un pêcheur est libre"
    assert split_action("Appel : trois ports", None) == (None, "Appel : trois ports")


def test_a_kind_in_capitals_may_go_on_in_a_title() -> None:
    """With a preposition; the first word of another title stands right behind it."""
    assert split_action("LETTRE OUVERTE AU MAIRE DU PORT DE SANDIANO", None)[0] is None
    assert split_action("PÉTITION RENDEZ SES FILETS À ADA", None) == ("PÉTITION", "RENDEZ SES FILETS À ADA")


def test_a_kind_may_stand_with_its_sender() -> None:
    """The name of an institution is no title; what it demands is one."""
    assert action_of("APPEL URGENT - LE RÉSEAU DES PORTS", None) == "APPEL URGENT"
    assert action_of("COMMUNIQUÉ - LE RÉSEAU DES PORTS DEMANDE UN JUGE", None) is None
    assert action_of("Un port - Collectif des ports", None) is None
