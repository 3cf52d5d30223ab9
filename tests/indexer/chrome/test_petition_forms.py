"""Tests of the labels in a page's own petition form."""

from indexer.chrome.elements import Elements
from indexer.chrome.markup import blocks, parse
from indexer.chrome.petition_forms import form_lines, is_card
from indexer.chrome.site_rules import rules_for


def lines_of(body: str) -> list[str]:
    """Give the lines of the form of a page."""
    root = parse(f"<html><body>{body}</body></html>")
    return list(form_lines(Elements(root), blocks(root), rules_for(None)))


def test_the_form_tells_how_many_have_signed_and_its_state() -> None:
    """Wherever the form stands on the page."""
    labels = "<p>48 217 signatures</p><p>Pétition clôturée</p><p>Vos données sont traitées</p>"
    body = f'<aside class="petition-form">{labels}</aside>'

    assert lines_of(body) == ["48 217 signatures", "Pétition clôturée"]


def test_cards_of_other_petitions_are_not_its_own() -> None:
    """They have labels and counts too."""
    card = '<div class="card"><div class="petition-status">Pétition clôturée</div></div>'
    item = '<ul><li><p class="petition-counter">9 000 signatures</p></li></ul>'

    assert lines_of(card + item) == []


def test_a_button_is_a_label() -> None:
    """Of a form to sign, not of one to search."""
    form = '<form><p>Nom</p><input type="submit" value="{}"></form>'

    assert lines_of(form.format("Je signe la pétition")) == ["Je signe la pétition"]
    assert lines_of(form.format("Rechercher")) == []


def test_a_card_shows_another_page() -> None:
    """By its tag or its class."""
    article, card, own = parse('<article></article><p class="Cards_list__u"></p><p class="texte"></p>').iter(
        "article", "p"
    )

    assert is_card(article)
    assert is_card(card)
    assert not is_card(own)
