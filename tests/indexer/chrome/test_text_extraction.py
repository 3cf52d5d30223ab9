"""Tests of text captures as whole pages, each fictional and laid out as real ones are."""

from indexer.article import Article
from indexer.chrome.profile import parse_profile
from indexer.chrome.text_extraction import extract_text
from indexer.chrome.text_lines import text_groups

FIRST = (
    "Samedi matin, trois gendarmes ont emmené le pêcheur Anselme Tovi devant ses enfants. Depuis, sa famille attend"
    " de ses nouvelles, et personne ne lui répond au commissariat du port."
)
SECOND = (
    "Les autorités doivent dire où il se trouve, lui permettre de voir un avocat de son choix et le libérer"
    " si aucune infraction prévue par la loi ne lui est reprochée."
)


def article_of(page: str) -> Article:
    """Extract a capture of an unknown site."""
    return extract_text(text_groups(page), None).article


def test_the_form_of_a_petition_is_none_of_its_text() -> None:
    """Counters, fields and buttons, above and below."""
    page = (
        f"Rendez ses filets à Ada !\n\nRendez ses filets à Ada !\n\nLancée le\n3 mai 2021\nAdressée à\n"
        "Signatures : 1 466Prochain objectif : 1 500\nSoutenir maintenant\n\n"
        f"Pourquoi cette pétition est importante\n\n{FIRST}\n\n{SECOND}\n\n"
        "Signez avec votre email\nVeuillez sélectionner une option\n"
    )

    assert article_of(page).title == "Rendez ses filets à Ada !"
    assert article_of(page).paragraphs == (FIRST, SECOND)


def test_numbers_key_words_and_dates_above_the_text_are_dropped() -> None:
    """A date beside key words is the page's; a number within the text stays."""
    above = "Un pêcheur jugé au port\n\nvendredi, 8 mars 2019 pêche   justice   eau\n\n12'000\n78 / 100\n"
    article = article_of(f"{above}{FIRST}\n\n12\n\n{SECOND}")

    assert article.paragraphs == (FIRST, "12", SECOND)
    assert [clue.text for clue in article.dates] == ["8 mars 2019"]


def test_the_label_before_a_title_is_none_of_it() -> None:
    """It stays among the furniture for status and date; a list's bullet goes too."""
    page = f"• Tchad – Action lettre / Délai expiré Un pêcheur jugé au port\n\n{FIRST}\n\n{SECOND}"
    article = article_of(page)

    assert (article.title, article.action) == ("Un pêcheur jugé au port", "Action lettre")
    assert "Tchad – Action lettre / Délai expiré" in article.furniture


def test_a_text_without_a_title_is_kept_whole() -> None:
    """A heading amid it is no title: its first sentence stands for one; a notice on cookies is none of it."""
    cookies = (
        "Ce site utilise des cookies pour mesurer son audience et pour vous offrir de lire ce que vous aimez lire."
    )
    article = article_of(f"{cookies}\n\n{FIRST}\n\n{SECOND}\n\nCe que vous pouvez faire\n\nÉcrivez au procureur.")

    assert article.title == "Samedi matin, trois gendarmes ont emmené le pêcheur Anselme Tovi devant ses enfants"
    assert article.paragraphs == (FIRST, SECOND, "Ce que vous pouvez faire", "Écrivez au procureur.")


def test_the_site_is_no_part_of_a_title() -> None:
    """A browser's title stands in the first line of some captures."""
    profile = parse_profile("port", 'organisation = "Amis du Port"\ndomains = ["port.example"]')
    page = f"Ada Tovi | Amis du Port\n\n{FIRST}\n\n{SECOND}"

    assert extract_text(text_groups(page), profile).article.title == "Ada Tovi"


def test_a_post_s_date_and_title_below_its_text_are_its_own() -> None:
    """Some blogs sign a post so; the repeated title is not the name of the site, which stands first."""
    page = (
        f"Le cahier du port\n\nUn pêcheur emmené devant ses enfants\n\n{FIRST}\n\n{SECOND}\n\n"
        "30 novembre 2006\nUn pêcheur emmené devant ses enfants\nPublié par Ada à 16:40\nLibellés : port\n"
    )

    article = article_of(page)

    assert article.title == "Un pêcheur emmené devant ses enfants"
    assert article.site_name == "Le cahier du port"
    assert [clue.text for clue in article.dates] == ["30 novembre 2006"]
    assert article.paragraphs == (FIRST, SECOND)


def test_a_post_is_dated_below_who_wrote_it() -> None:
    """Where the line that signs it has already ended the article."""
    page = (
        f"Le cahier du port\n\nUn pêcheur emmené devant ses enfants\n\n{FIRST}\n\n{SECOND}\n\n"
        "Publié par Ada à 16:40\n30 novembre 2006\nUn pêcheur emmené devant ses enfants\n"
    )

    assert [clue.text for clue in article_of(page).dates] == ["30 novembre 2006"]


def test_the_bar_of_a_blog_s_host_names_nobody_and_its_date_is_read() -> None:
    """The blog's name stands below the bar, and the date above the title."""
    page = (
        "Overblog\nSuivre ce blog Administration + Créer mon blog\n\nCahier du port\n\n"
        f"14 mars 2011 1 14 /03 /mars /2011 22:07\n\nOù est passé le pêcheur ?\n\n{FIRST}\n\n{SECOND}\n"
    )

    article = article_of(page)

    assert (article.title, article.site_name) == ("Où est passé le pêcheur ?", "Cahier du port")
    assert [clue.text for clue in article.dates] == ["14 mars 2011"]


def test_what_stands_below_a_link_to_a_whole_list_or_a_press_end_is_of_other_pages() -> None:
    """Headlines there end as sentences do."""
    for end in ("Voir tous les communiqués", "- 30 -"):
        page = f"Un pêcheur emmené devant ses enfants\n\n{FIRST}\n\n{SECOND}\n\n{end}\nRetraites : on ne lâche rien !\n"

        assert article_of(page).paragraphs == (FIRST, SECOND)


def test_what_a_form_s_fields_hold_is_none_of_the_text() -> None:
    """Who began a petition, and to whom it is addressed."""
    fields = "Auteur :\nCollectif des quais\nDestinataire(s) :\nLe préfet de Sandiano\n"

    assert article_of(f"Rendez ses filets à Ada !\n\n{fields}\n{FIRST}\n\n{SECOND}\n").paragraphs == (FIRST, SECOND)


def test_a_publisher_named_between_title_and_date_is_none_of_the_text() -> None:
    """Its name is furniture there."""
    page = f"Anselme Tovi doit sortir de prison\nFédération des gens du port\n3 mai 2019\n\n{FIRST}\n\n{SECOND}\n"

    assert article_of(page).paragraphs == (FIRST, SECOND)
