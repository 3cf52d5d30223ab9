"""Tests of pages that hold no article."""

import pytest

from indexer.article import Article
from indexer.chrome.emptiness import refuse_empty
from indexer.errors import Skipped

PROSE = (
    "Trois gendarmes ont emmené le pêcheur devant ses enfants, samedi matin, sans montrer de mandat ni dire"
    " où ils allaient."
)
TEASER = (
    "… le pêcheur de Sandiano a été interrogé pendant neuf heures au sujet d’une émission consacrée au prix"
    " du poisson du port…"
)


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        ("Résultats de la recherche « pêcheur »", (TEASER,) * 6),
        ("Recherche", (PROSE, TEASER, PROSE, TEASER)),
        ("Merci d’avoir signé !", (PROSE, "Partagez !", PROSE)),
        ("Votre signature est enregistrée", (PROSE, PROSE)),
        ("Accès réservé aux adhérents", (PROSE, "Connexion", PROSE)),
    ],
)
def test_titles_of_pages_without_article(title: str, paragraphs: tuple[str, ...]) -> None:
    """However many words of others' texts, appeals to share or rules of membership they show."""
    with pytest.raises(Skipped):
        refuse_empty(Article(title, paragraphs), [title, *paragraphs])


def test_a_line_tells_a_confirmation_under_another_title() -> None:
    """Its head may still bear the title of the petition."""
    lines = ["Merci d’avoir signé !", PROSE, PROSE]

    with pytest.raises(Skipped):
        refuse_empty(Article("Libérez le pêcheur", (PROSE, PROSE)), lines)


def test_a_list_of_teasers_is_no_article() -> None:
    """Three that break off, among few other lines."""
    paragraphs = (TEASER, "Un port fermé", TEASER, "Un autre port", TEASER)

    with pytest.raises(Skipped):
        refuse_empty(Article("Étiquette pêche", paragraphs), list(paragraphs))


def test_a_story_may_be_titled_thanks() -> None:
    """Several whole paragraphs in a row are an article."""
    refuse_empty(Article("Merci !", (PROSE, PROSE, PROSE)), ["Merci !", PROSE, PROSE, PROSE])


def test_a_comment_box_that_asks_to_log_in_hides_no_article() -> None:
    """Blogs say so below short articles."""
    lines = ["Un pêcheur jugé", PROSE, PROSE, "Vous devez être connecté pour publier un commentaire."]

    refuse_empty(Article("Un pêcheur jugé", (PROSE, PROSE)), lines)


@pytest.mark.parametrize(
    "line",
    [
        "Désolé, vous avez été bloqué",
        "La Wayback Machine n’a pas archivé cette adresse.",
        "port-sandiano.example – ce nom de domaine est à vendre",
        "Le lien que vous avez suivi est peut-être rompu, ou la page a été déplacée.",
        "Veuillez activer JavaScript pour continuer",
        "Nous et nos 843 partenaires stockons des informations sur votre appareil",
    ],
)
def test_walls_gaps_and_parked_sites_hold_no_article(line: str) -> None:
    """What such a page says of itself stands in its title or its first lines."""
    with pytest.raises(Skipped):
        refuse_empty(Article(line, (PROSE, PROSE)), [line, PROSE, PROSE])


def test_a_number_of_people_is_no_error_code() -> None:
    """A short appeal for 500 people is an article."""
    refuse_empty(Article("500 pêcheurs arrêtés à Sandiano", (PROSE, PROSE)), ["Le port", PROSE, PROSE])


@pytest.mark.parametrize("title", ["Livre d’or", "Nous contacter", "Contact - Amis du Port", "Adhérer à l’association"])
def test_pages_about_the_site_itself_hold_no_article(title: str) -> None:
    """However much they say."""
    paragraphs = (PROSE, PROSE.replace("Trois", "Deux"), PROSE.replace("Trois", "Cinq"))

    with pytest.raises(Skipped):
        refuse_empty(Article(title, paragraphs), [title, *paragraphs])


@pytest.mark.parametrize(
    ("title", "line", "reason"),
    [
        ("Page introuvable", PROSE, "error page such as 404"),
        ("Votre vie privée nous importe", PROSE, "cookie wall"),
        ("Vérification de votre navigateur", PROSE, "wall against robots"),
        ("Internet Archive Wayback Machine", PROSE, "page that a web archive does not hold"),
        ("Ce domaine est à vendre", PROSE, "site that is gone or not yet there"),
        ("Rechercher pêcheur", PROSE, "search results"),
        ("Le port", "Résultats de la recherche", "search results"),
        ("Plus qu’une étape", PROSE, "confirmation"),
        ("Le port", "Nous vous avons envoyé un courriel.", "confirmation"),
        ("Accès réservé", PROSE, "login wall"),
        ("Le port", "Veuillez vous connecter pour lire.", "login wall"),
        ("Étiquette : pêche", PROSE, "list of other pages"),
        ("Mentions légales", PROSE, "page about the site itself"),
    ],
)
def test_each_page_is_skipped_for_its_own_reason(title: str, line: str, reason: str) -> None:
    """So that a report tells walls, errors, lists and confirmations apart."""
    with pytest.raises(Skipped, match=reason):
        refuse_empty(Article(title, (PROSE, line)), [title, PROSE, line])


def test_the_title_outranks_a_bar_of_cookies() -> None:
    """An error page has such a bar too."""
    lines = ["Votre vie privée compte", "Page introuvable", PROSE]

    with pytest.raises(Skipped, match="error page"):
        refuse_empty(Article("Page introuvable", (PROSE,)), lines)


def test_a_bar_of_cookies_above_a_short_appeal_is_no_wall() -> None:
    """Most pages have one."""
    refuse_empty(Article("Libérez le pêcheur", (PROSE, PROSE)), ["Votre vie privée compte", PROSE, PROSE])


def test_a_story_whose_end_is_sold_is_an_article() -> None:
    """A newspaper shows more than a teaser; a paragraph with such a notice is a wall."""
    notice = "Il vous reste 60 % de cet article à lire."

    refuse_empty(Article("Un pêcheur jugé", (PROSE,) * 3), ["Un pêcheur jugé", *[PROSE] * 3, notice])
    with pytest.raises(Skipped, match="login wall"):
        refuse_empty(Article("Un pêcheur jugé", (PROSE,) * 2), ["Un pêcheur jugé", PROSE, PROSE, notice])
