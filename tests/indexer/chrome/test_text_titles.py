"""Tests of the title of text captures, each of a fictional site."""

import pytest

from indexer.chrome.profile import parse_profile
from indexer.chrome.site_rules import rules_for
from indexer.chrome.text_lines import text_groups
from indexer.chrome.text_titles import find_title

PROSE = (
    "Samedi matin, trois gendarmes ont emmené le pêcheur Anselme Tovi devant ses enfants. Depuis, sa famille attend"
    " de ses nouvelles, et personne ne lui répond au commissariat du port."
)


def title_of(page: str) -> str:
    """Give the line that is taken for the title of a capture."""
    groups = text_groups(page)
    lines = [line for group in groups for line in group]
    return lines[find_title(groups, rules_for(None))]


def test_the_first_long_sentence_is_no_title() -> None:
    """A short line without a final point above the prose is."""
    page = f"Les Amis du Port\nOn tient bon\n\nQui on est\nPhotos\n\nLes filets coupés\n\n{PROSE}\n\n{PROSE}"

    assert title_of(page) == "Les filets coupés"


def test_a_subtitle_is_no_title() -> None:
    """Of two lines in one paragraph the first is the title, though the second is longer and nearer the prose."""
    page = f"Tovie : un pêcheur jugé\nLes autorités devraient le libérer et rendre les filets saisis\n\n{PROSE}"

    assert title_of(page) == "Tovie : un pêcheur jugé"


def test_a_quotation_set_apart_is_no_title() -> None:
    """It ends as a sentence does."""
    page = f"Un pêcheur jugé au port\n\n« Ils ont saisi ses filets et ses papiers devant nous. »\n\n{PROSE}"

    assert title_of(page) == "Un pêcheur jugé au port"


def test_the_path_of_sections_ends_with_the_title() -> None:
    """Whatever longer lines stand nearer the prose."""
    path = "Accueil > Actions > Les filets coupés"
    page = f"{path}\n\nLes filets coupés\n\nUne action du groupe du port de Sandiano\n\n{PROSE}"

    assert title_of(page) == "Les filets coupés"


@pytest.mark.parametrize(
    "line",
    [
        "Accueil Actions Succès Contact Boutique",
        "AU 47/18 Tovie Index : AFR 27/79/2018 Délai : 30 mars 2018",
        "Pour agir avec nous :",
        "1 077 signataires ont rejoint cet appel",
    ],
)
def test_menus_references_and_counts_are_no_titles(line: str) -> None:
    """Lines with other purposes that stand right above the prose."""
    assert title_of(f"Un pêcheur jugé\n\n{line}\n\n{PROSE}") == "Un pêcheur jugé"


def test_the_name_of_the_site_is_no_title() -> None:
    """The foot names it again."""
    site = "Collectif des pêcheurs de Sandiano et Tovie"
    page = f"{site}\n\nFilets coupés\n\n{PROSE}\n\n© {site}"

    assert title_of(page) == "Filets coupés"


def test_a_page_of_prose_alone_has_its_first_line() -> None:
    """Something must name the page."""
    assert title_of(PROSE) == PROSE


def test_a_title_stands_below_its_kind_and_date() -> None:
    """A longer subtitle nearer to the prose is none when nothing like a title stands above the label."""
    subtitle = "Lettre commune des mareyeurs et des pêcheurs du port de Sandiano au sujet de leur camarade détenu"
    page = f"01.12.25\nDéclaration\n\nIl est temps de le libérer\n\n{subtitle}\n\n{PROSE}\n\n{PROSE}"

    assert title_of(page) == "Il est temps de le libérer"


def test_a_section_at_the_end_of_the_path_is_no_title() -> None:
    """Short ends of the path of sections are sections, be they repeated below the title."""
    page = f"Accueil > Monde > Port et mer\n\nAnselme Tovi, deux mois de silence\nPort et mer\n\n{PROSE}\n\n{PROSE}"

    assert title_of(page) == "Anselme Tovi, deux mois de silence"


def test_a_title_may_end_with_a_full_stop_above_its_note_of_publication() -> None:
    """A longer caption above it is none."""
    caption = "Vue du commissariat central du port où les deux pêcheurs ont été détenus"
    page = f"{caption}\nDeux pêcheurs frappés au commissariat.\nPublié le 3 juin 2022\n{PROSE}"

    assert title_of(page) == "Deux pêcheurs frappés au commissariat."


def test_the_name_of_a_leaflet_above_its_number_is_no_title() -> None:
    """Nor is the heading of a section of one word."""
    leaflet = (
        f"UNION DES DOCKERS DU PORT\nTract n° 14 8 février 2012\n\nSOLIDARITÉ\n\nLes filets coupés au port\n\n{PROSE}"
    )

    assert title_of(leaflet) == "Les filets coupés au port"


def test_a_region_of_the_world_is_no_title() -> None:
    """It stands above it, and again below the text."""
    region = "Moyen-Orient - Afrique du Nord"

    assert title_of(f"{region}\nUn pêcheur jugé\n{PROSE}\n{region}") == "Un pêcheur jugé"


def test_a_section_that_a_menu_names_too_is_no_title() -> None:
    """Though the note of publication stands right below it."""
    menu = "UNION DES PORTS - SECTION SUD\n\nSalaires\nInternational\nAdhésion"
    page = f"{menu}\n\nInternational\n\nPublié le vendredi 10 mars 2017\n\nLe procès des cerfs-volants\n\n{PROSE}"

    assert title_of(page) == "Le procès des cerfs-volants"


def test_a_menu_may_end_with_its_telling_item() -> None:
    """Its first words are an article and a name."""
    page = f"Amis du port\n\nLe bulletin Les numéros L'association Contact\n\nLe pont des femmes\n\n{PROSE}"

    assert title_of(page) == "Le pont des femmes"


def test_a_heading_by_which_a_site_is_known_is_no_title() -> None:
    """It stands above the first prose of each of its cases."""
    profile = parse_profile(
        "port",
        'organisation = "Port"\ndomains = []\n[recognise]\ntogether = ["À propos de la situation"]',
    )
    page = f"Un pêcheur visé par une campagne\n\nCas\nAfrique\n\nÀ propos de la situation\n\n{PROSE}"
    groups = text_groups(page)

    assert find_title(groups, rules_for(profile)) == 0


@pytest.mark.parametrize(
    "line",
    [
        "Warning: Undefined array key 0 in /home/port/www/index.php on line 27",
        "Ada Brun 06 00 00 00 00 Paul Ries 06 00 00 00 01",
        "Rendez-vous le mardi 14 février à 12h30 devant l'ambassade de Tovie",
        "Motion adoptée par l'assemblée générale",
        "[INTERNATIONAL] Posted on by admin",
        "Un marché au port. Un marché au port. (© Archives du port)",
        "Qui est-ce   Alertes   Les nouvelles du large   Presse   EN",
    ],
)
def test_what_stands_between_title_and_prose_is_none(line: str) -> None:
    """Faults, telephone numbers, meetings, kinds of text, names of authors, captions and rows of items."""
    assert title_of(f"Un pêcheur jugé au port\n\n{line}\n\n{PROSE}") == "Un pêcheur jugé au port"


def test_the_first_line_is_the_title_where_no_menu_stands_above() -> None:
    """Whatever longer line follows it: a country may stand above, and a subtitle below."""
    subtitle = "Cent pêcheurs et leurs familles attendent encore un juge qui veuille les entendre"

    assert (
        title_of(f"• Tchad\n\nADA ISSA - ÉCRIRE AU PORT\n\n{subtitle.upper()}\n\n{PROSE}")
        == "ADA ISSA - ÉCRIRE AU PORT"
    )
    assert title_of(
        f"14.11.25\nDéclarations\n\nIl est temps de rendre les filets\n\n@Port\n\n{subtitle}\n\n{PROSE}"
    ) == ("Il est temps de rendre les filets")


def test_the_value_of_a_field_is_no_title() -> None:
    """A petition names its author and whom it goes to above its title."""
    page = f"Pétition\nDestinataire(s) :\nMonsieur le Ministre des Ports\nRendez ses filets à Ada\n{PROSE}"

    assert title_of(page) == "Rendez ses filets à Ada"


def test_a_date_before_a_title_tells_it() -> None:
    """A bulletin sets date and number before it, and a heading of its own below."""
    page = f"22/11/04 (B27) Le port demande la vérité.\n\nTOVIE : un pêcheur meurt\n\n{PROSE}"

    assert title_of(page) == "22/11/04 (B27) Le port demande la vérité."


def test_a_title_that_ends_as_a_sentence_stands_above_its_date() -> None:
    """And the name of the site, though longer, above that."""
    title = "Un pêcheur est jugé pour avoir filmé le port."

    assert title_of(f"Camp international des pêcheurs\n\n{title}\n\n3 mai 2008 par Ada\n\n{PROSE}") == title


def test_an_association_above_the_date_is_the_author() -> None:
    """The title stands above both; words in brackets are a remark."""
    above = "Pêcheurs et libres !\n\nUnion syndicale Filets\n\n25 janvier 2011\n\n(les notes sont en fin de texte)"

    assert title_of(f"{above}\n\n{PROSE}") == "Pêcheurs et libres !"


def test_a_short_question_is_the_title_above_a_longer_line() -> None:
    """It begins the page; the name of an association there is none, though nothing else tells it."""
    assert title_of(f"Où est Anselme Tovi ?\n\nUn dossier du port, tenu à jour par ses amis\n\n{PROSE}") == (
        "Où est Anselme Tovi ?"
    )
    assert title_of(f"Comité de soutien aux pêcheurs du port\n\nUn pêcheur jugé\n\n{PROSE}") == "Un pêcheur jugé"


def test_a_kind_and_its_sender_are_no_title() -> None:
    """They may stand between the title and the text."""
    page = f"Pérou : un pêcheur disparu\n\nAPPEL URGENT - LE RÉSEAU DES PORTS\n\nCas PER 041109\n\n{PROSE}"

    assert title_of(page) == "Pérou : un pêcheur disparu"


def test_a_profile_has_a_name_for_its_title() -> None:
    """Right above what the person does, however much longer that is."""
    page = f"Ada Tovi\n\nDéfenseuse des droits humains\nSociété civile du port de Sandiano\n\n{PROSE}"

    assert title_of(page) == "Ada Tovi"
    assert title_of(page.replace("Ada Tovi", "Comité Tovi")) != "Comité Tovi"
    assert title_of(f"Troisième procès du pêcheur\n\nAda Tovi\nJournaliste\n\n{PROSE}") == "Troisième procès du pêcheur"


def test_a_title_in_capitals_yields_to_itself_in_small_letters() -> None:
    """Some captures show both, one above the other."""
    page = f"Union des ports\n\nPOUR LES PÊCHEURS DE SANDIANO\nPour les pêcheurs de Sandiano\n3 mars 2021\n\n{PROSE}"

    assert title_of(page) == "Pour les pêcheurs de Sandiano"


def test_the_name_of_a_blog_above_the_date_of_a_post_is_no_title() -> None:
    """The title stands between the date and the text, in the paragraph of the date."""
    page = f"Le quai d'en face\n\nmardi 12 mai 2009\nTovie : le pêcheur qu'on ne rend pas\n\n{PROSE}\n\n{PROSE}"

    assert title_of(page) == "Tovie : le pêcheur qu'on ne rend pas"


def test_a_title_may_stand_above_its_date_and_subtitle() -> None:
    """A blog's date begins with the day of the week; this one is no blog's."""
    assert title_of(f"Sandiano, la mer interdite\n\n3 mai 2013\nLa lettre de son avocate\n\n{PROSE}") == (
        "Sandiano, la mer interdite"
    )
