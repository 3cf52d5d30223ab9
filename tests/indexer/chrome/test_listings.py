"""Tests of pages that list others, and of articles that look a little like them."""

import pytest

from indexer.article import Article
from indexer.chrome.listings import listing_rule

PROSE = (
    "Trois gendarmes ont emmené le pêcheur devant ses enfants, samedi matin, sans montrer de mandat ni dire"
    " où ils allaient."
)
STORY = (PROSE, PROSE.replace("Trois", "Deux"), PROSE.replace("Trois", "Cinq"), PROSE.replace("Trois", "Six"))


@pytest.mark.parametrize(
    "url",
    [
        "https://port.example/category/appels/",
        "https://port.example/tag/sandiano",
        "https://port.example/actualites?page=12",
        "https://port.example/fr/actions?b_start:int=20",
        "https://port.example/?s=pecheur",
        "https://port.example/membres/page/39",
        "https://port.example/news/list/40",
    ],
)
def test_an_address_tells_a_list(url: str) -> None:
    """Searches, tags, and the later pages of a list hold no article of their own."""
    assert listing_rule(Article("Un pêcheur jugé", STORY, url=url), STORY)


@pytest.mark.parametrize(
    "url",
    [
        "https://port.example/2019/05/un-pecheur",
        "https://port.example/spip.php?page=imprimer_article&id_article=4",
        "https://port.example/archives/2010/05/12/178.html",
        "https://port.example/un-pecheur?s=09",
    ],
)
def test_an_article_has_another_address(url: str) -> None:
    """Dates, print versions and what a network adds to a shared address tell no list."""
    assert not listing_rule(Article("Un pêcheur jugé", STORY, url=url), STORY)


def test_a_list_is_told_by_its_title_or_its_count() -> None:
    """Unless a story stands below."""
    items = ("Un pêcheur jugé", PROSE, "Un facteur muté", PROSE)

    assert listing_rule(Article("Actions urgentes", items), items)
    assert listing_rule(Article("2014", items), items)
    assert listing_rule(Article("Nos voisins", items), ("87 résultats", *items))
    assert not listing_rule(Article("Actions urgentes", STORY), STORY)
    assert not listing_rule(Article("Un pêcheur jugé", items), (*items, "Page 1 sur 2"))


def test_texts_below_dates_of_their_own_are_a_list() -> None:
    """One date above a story, and dated pages below it, are not."""
    dated = ("3 mai 2014", PROSE, "4 mai 2014", PROSE, "6 mai 2014", PROSE)

    assert listing_rule(Article("Le port", (PROSE,) * 3), dated)
    assert not listing_rule(Article("Le port", STORY), ("3 mai 2014", *STORY, "4 mai 2014", "Un facteur muté"))


def test_teasers_alone_are_a_list() -> None:
    """Most were left out with the labels above them; a story with teasers below it is none."""
    teasers = ("Vingt pêcheurs demandent (...)", "On lui a saisi ses filets depuis (...)", "Personne n'a voulu (...)")

    assert listing_rule(Article("Un port : une juge", teasers[:1]), teasers)
    assert not listing_rule(Article("Un port : une juge", (PROSE, PROSE)), (PROSE, PROSE, *teasers))


def test_short_items_below_dates_are_a_list() -> None:
    """Of press releases: two may be of one day; an article has one date."""
    lines = ("9 mai 2014", "Le port de Tovie doit rouvrir demain.", "9 mai 2014", "Un pêcheur a été jugé à Sandiano.")
    more = (*lines, "8 mai 2014", "Trois filets ont été rendus au port.")

    assert listing_rule(Article("Un port", ("Un pêcheur a été jugé à Sandiano.",)), more)
    assert not listing_rule(Article("Un port", STORY), ("Un port", "9 mai 2014", *STORY))


@pytest.mark.parametrize(
    ("title", "paragraphs", "lines"),
    [
        ("Défenseurs des droits humains", (PROSE,), ("Défenseurs des droits humains", PROSE)),
        ("Les ports", ("Cette rubrique rassemble nos alertes.",), ("Les ports",)),
        ("Un pêcheur", (PROSE,), ("Le port", "Archives par mot-clé : filets", "Un pêcheur", PROSE)),
        ("A port", (PROSE,), ("Startseite Urgent Actions 2022 09", "A port", PROSE)),
    ],
)
def test_themes_key_words_and_months_are_lists(title: str, paragraphs: tuple[str, ...], lines: tuple[str, ...]) -> None:
    """By the title, an introduction, or what stands at the head; a story with the same words is none."""
    assert listing_rule(Article(title, paragraphs), lines)
    assert not listing_rule(Article(title, STORY), lines)


def test_a_long_summary_that_breaks_off_is_no_teaser() -> None:
    """A print version may end so, and name two other pages below."""
    summary = f"{PROSE} {PROSE} {PROSE} {PROSE} Le juge (…)"

    assert not listing_rule(Article("Un pêcheur jugé ...", (summary,)), ("Un pêcheur ...", summary, "Un filet (…)"))


def test_titles_with_labels_above_their_texts_are_a_list() -> None:
    """Of a section's actions: each names its country and its kind; other actions below a story are fewer."""
    items = [line for town in ("Tovie", "Sandiano") for line in (f"Tchad – Action lettre Un juge de {town}", PROSE)]
    more = ("Actions", *items, "Mali – Action lettre / Délai expiré Un port", PROSE)

    assert listing_rule(Article("Un juge de Tovie", STORY), more)
    assert not listing_rule(Article("Un juge de Tovie", STORY), ("Un juge de Tovie", *STORY, *items))


def test_a_page_that_begins_with_the_title_of_a_list_is_one() -> None:
    """Though its introduction reads like a story; further down it may be the name of a section."""
    assert listing_rule(Article("Appels urgents", STORY), ("Appels urgents", *STORY))
    assert not listing_rule(Article("Appels urgents", STORY), ("Le port", "Presse", "Appels urgents", *STORY))


def test_a_category_may_show_its_posts_in_full() -> None:
    """Several below their dates; the category of a single post is a label."""
    posts = [("Un port", "9 mai 2018"), ("Deux filets", "3 avril 2018")]
    lines = ("Catégorie : Afrique", *(line for post in posts for line in (*post, *STORY)))

    assert listing_rule(Article("Un port", STORY), lines)
    assert not listing_rule(Article("Un port", STORY), lines[: len(STORY) + 3])


def test_a_list_leads_to_more_items() -> None:
    """Before and after those that it shows."""
    lines = ("Documents", "Un port", PROSE, "40 articles précédents 1 2 3 … 12 40 articles suivants")

    assert listing_rule(Article("Un port", (PROSE,)), lines)


def test_a_section_of_several_countries_is_a_list() -> None:
    """Its path ends with its heading; of one country it may be an article's section."""
    lines = ("Accueil > Documents", "Documents", "Tchad Un port fermé", PROSE, "Mali Un juge nommé", PROSE)
    one = tuple(line.replace("Mali", "Tchad") for line in lines)

    assert listing_rule(Article("Un port fermé", (PROSE, "Mali Un juge nommé", PROSE)), lines)
    assert not listing_rule(Article("Un port fermé", (PROSE, "Tchad Un juge nommé", PROSE)), one)
