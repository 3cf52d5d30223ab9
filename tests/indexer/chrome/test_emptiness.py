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
