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
