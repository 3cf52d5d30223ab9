"""Tests of the labels of an article, told from those of menus and of other articles."""

import pytest

from indexer.article import Article
from indexer.facets.page_labels import (
    bare_label,
    headline_labels,
    is_menu_item,
    is_near_title,
    last_label,
    own_lines,
    paragraph_heads,
)


def test_lines_of_other_articles_are_not_the_page_s_own() -> None:
    """From "À lire aussi" on, furniture is of other articles."""
    article = Article("Titre", (), furniture=("Menu", "Titre", "Délai expiré", "À lire aussi", "Bonne nouvelle Tchad"))

    assert own_lines(article, None) == ("Menu", "Titre", "Délai expiré")


def test_a_status_line_of_its_own_vocabulary_is_no_label() -> None:
    """Words after "Statut:" are the site's own vocabulary."""
    article = Article("Titre", (), furniture=("Statut:", "acquitté"), status_text="acquitté")

    assert own_lines(article, None) == ("Statut:",)


def test_labels_of_the_headline() -> None:
    """The kind of action, what the title sets off, and the sections."""
    article = Article("Victoire : Awa libérée !", (), action="Pétition", breadcrumb=("Accueil",))

    assert headline_labels(article) == (
        ("Pétition", "kind of action"),
        ("Victoire", "title"),
        ("Awa libérée", "title"),
        ("Accueil", "breadcrumb"),
    )


def test_only_lines_near_the_title_are_near_it() -> None:
    """Cards of other articles further down have labels and titles too."""
    lines = ("Bonne nouvelle", "Titre", *"abcdef", "Victoire", "Autre titre")

    assert is_near_title("Titre", lines, lines.index("Bonne nouvelle"))
    assert not is_near_title("Titre", lines, lines.index("Victoire"))
    assert is_near_title("Absent", lines, lines.index("Victoire"))


def test_lines_among_menu_items_are_menu_items() -> None:
    """A menu shows itself by the lines around."""
    assert is_menu_item(("Accueil", "Pays", "Victoires", "Contact"), 2)
    assert not is_menu_item(("Le procès", "Victoires", "Le juge"), 1)


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Bonne nouvelle: Kazakhstan", "Bonne nouvelle"),
        ("Colombie AU 58/13 Délai expiré", "Délai expiré"),
        ("Action en cours AU 58/13 - AMR 23/011/2013", "Action en cours"),
        ("Bonne nouvelle au Zimbabwe : cinq militants acquittés", "Bonne nouvelle au : cinq militants acquittés"),
    ],
)
def test_country_reference_and_date_go_from_a_label(label: str, bare: str) -> None:
    """What stands with a label is not part of it; a sentence stays a sentence."""
    assert bare_label(label) == bare


def test_the_last_of_labels_run_together() -> None:
    """Captures lose the space between two boxes, not the capital."""
    assert last_label("Vous avez jusqu'au 3 mai pour agir Action terminée") == "Action terminée"


def test_a_bar_to_share_ends_no_labels() -> None:
    """It stands by the title as often as below the text."""
    article = Article("Titre", (), furniture=("Titre", "Partager cet article", "1 204 signatures", "À lire aussi"))

    assert own_lines(article, None) == ("Titre", "Partager cet article", "1 204 signatures")


def test_the_head_of_a_paragraph_stands_before_its_colon() -> None:
    """A clause of many words is no label, and a clock is no colon."""
    long_clause = " ".join(["longtemps"] * 13)
    paragraphs = ("À envoyer avant le 3 mai : la carte", f"{long_clause} : fin", "Rendez-vous au port à 18:30 précises")

    assert paragraph_heads(Article("Un titre", paragraphs)) == ("À envoyer avant le 3 mai",)


def test_a_paragraph_may_begin_with_a_limit_in_capitals() -> None:
    """After its codes, as in text captures of urgent actions; capitals further down are of the text."""
    coded = "AU 2/14, 6 mai 2014 ENVOYEZ VOS APPELS AVANT LE 18 JUIN 2014. Awa Tovi est détenue."

    assert paragraph_heads(Article("Titre", (coded,))) == ("ENVOYEZ VOS APPELS AVANT LE 18 JUIN 2014",)
    assert paragraph_heads(Article("Titre", ("Awa attend. " * 20 + coded,))) == ()


def test_a_title_sets_labels_off_in_brackets_too() -> None:
    """At its end; elsewhere they are part of it."""
    article = Article("Un port fermé (action terminée)", ())

    assert ("action terminée", "title") in headline_labels(article)
