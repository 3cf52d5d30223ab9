"""Tests of what stands around an article on its page."""

from indexer.chrome.around_article import Surroundings
from indexer.chrome.markup import blocks, parse
from indexer.chrome.site_rules import rules_for

TITLE = "Un pêcheur jugé au port"
PROSE = "Le pêcheur Anselme Tovi attend son procès à la prison du port, et sa famille ne sait rien de lui."


def margins_of(below: str) -> list[str]:
    """Give the lines around an article with something below it."""
    page = parse(f"<html><body><main><h1>{TITLE}</h1><div><p>{PROSE}</p></div>{below}</main></body></html>")
    shown = blocks(page)
    around = Surroundings(shown, page.find(".//h1"), [block for block in shown if block.text == PROSE])
    return around.margins(rules_for(None), TITLE)


def test_a_label_on_the_card_of_another_page_is_not_around_the_article() -> None:
    """A card shows what became of another petition; a label below the text by itself is the page's own."""
    label = "<p>Pétition terminée</p>"

    assert margins_of(f"<section><article><h3>Le port rouvre</h3>{label}</article></section>") == [TITLE]
    assert margins_of(f'<div class="Cards_list__u"><h3>Le port rouvre</h3>{label}</div>') == [TITLE]
    assert margins_of(f"<div>{label}</div>") == [TITLE, "Pétition terminée"]


def test_the_heading_of_a_list_of_other_pages_is_not_around_the_article() -> None:
    """Below the text."""
    assert margins_of("<h2>À lire aussi</h2>") == [TITLE]


def test_tags_right_above_a_title_are_the_article_s_own() -> None:
    """Elsewhere boxes of tags list other pages."""
    tags = '<div class="hero__tags"><span>Expression</span><span>Bonne nouvelle</span></div>'
    page = parse(f"<html><body><main>{tags}<h1>{TITLE}</h1><div><p>{PROSE}</p></div></main></body></html>")
    shown = blocks(page)
    around = Surroundings(shown, page.find(".//h1"), [block for block in shown if block.text == PROSE])

    assert "Bonne nouvelle" in around.margins(rules_for(None), TITLE)
    assert margins_of(tags) == [TITLE]
