"""Tests of boxes told by their lines."""

from indexer.chrome.line_boxes import box_end, find_boxes, is_boxed, is_heading, is_teaser
from indexer.chrome.site_rules import rules_for

RULES = rules_for(None)
PROSE = (
    "Trois gendarmes ont emmené le pêcheur devant ses enfants, samedi matin, sans montrer de mandat ni dire pourquoi. "
    * 2
)


def test_a_heading_is_short() -> None:
    """A sentence that begins as a heading does is of the article."""
    assert is_heading("D'autres appels", RULES)
    assert not is_heading("D'autres attendent encore derrière les mêmes murs.", RULES)


def test_a_box_goes_down_to_the_next_sentence() -> None:
    """Titles of other pages have no final point."""
    lines = [
        "Lire aussi",
        "Tovie : un port fermé",
        "Article réservé à nos abonnés – 3 mars 2018",
        "Il est en prison depuis mai.",
    ]

    assert box_end(lines, 0, RULES) == 3


def test_a_box_does_not_take_a_label_or_a_list() -> None:
    """The state of the action, and what is demanded."""
    assert box_end(["Agenda", "Action terminée"], 0, RULES) == 1
    assert box_end(["Agenda", "la libération du pêcheur ;"], 0, RULES) == 1


def test_a_heading_and_its_list_in_one_line_are_a_box() -> None:
    """As small pages print them."""
    assert is_boxed("Nos autres actions : concert - collecte - tournoi de pétanque", RULES)
    assert not is_boxed("Il l'a dit : rien ne bouge", RULES)


def test_teasers_have_dates() -> None:
    """Before or after their titles; a line that is all date is none."""
    assert is_teaser("14.03 - Tovie : un directeur cité à comparaître")
    assert is_teaser("Colline : un prêtre sous escorte (14/01/2013)")
    assert not is_teaser("14 mars 2013")


def test_boxes_of_a_capture_are_left_out_amid_and_below_its_prose() -> None:
    """A heading with its lines above or between the prose, and what follows from a headed list on."""
    agenda = ["Prochaine tournée", "Gare de Sandiano, dimanche 8 h 30"]
    groups = [["Un pêcheur jugé"], [PROSE], ["À lire aussi", "Le port fermé"], [PROSE], agenda, ["Compte du port"]]

    boxes = find_boxes(groups, RULES)

    assert sorted(boxes) == [2, 3, 5, 6, 7]
    assert boxes[2] == boxes[3] == "box: « À lire aussi »"
    assert boxes[7] == "below the text, from a box on: « Prochaine tournée »"


def test_an_address_to_write_to_is_no_box() -> None:
    """It stands below the prose as lists do."""
    address = ["Ministre de la Justice", "Avenue du Port 3", "Sandiano"]

    assert find_boxes([["Un pêcheur jugé"], [PROSE], address], RULES) == {}


def test_a_label_below_the_title_of_another_page_is_of_that_page() -> None:
    """So are all labels below a heading of other pages; else they stay, since they may be clues of this one."""
    others = ["Tovie : un port fermé", "Action terminée", "Colline : un prêtre sous escorte"]
    groups = [["Un pêcheur jugé"], [PROSE], ["Au fil de l'eau", *others], ["Action terminée"]]

    assert sorted(find_boxes(groups, RULES)) == [2, 3, 4, 5]
    assert sorted(find_boxes([*groups[:2], ["À lire aussi", *others], groups[3]], RULES)) == [2, 3, 4, 5, 6]
    assert sorted(find_boxes([*groups[:2], ["Partager", "Sur le réseau"], groups[3]], RULES)) == [3]


def test_labels_of_the_page_itself_are_no_box() -> None:
    """The section of good news, and the label below it, stand above a title."""
    assert find_boxes([["Bonnes nouvelles", "BONNE NOUVELLE"], ["Un pêcheur rentre"], [PROSE]], RULES) == {}


def test_a_signature_is_no_box() -> None:
    """Place and date, and below them who signs."""
    signature = ["Sandiano, le 04/05/2012", "Le bureau national"]

    assert find_boxes([["Un pêcheur jugé"], [PROSE], signature], RULES) == {}


def test_a_heading_above_the_title_is_a_label() -> None:
    """Where its date and the text follow, and no other title stands alone above."""
    page = [["Le Port", "Accueil"], ["BONNE NOUVELLE", "ADA TOVI RETROUVE SES FILETS"], ["9 février 2019"], [PROSE]]
    other = [["Le port de Sandiano toujours fermé"], *page[1:]]

    assert find_boxes(page, RULES) == {}
    assert sorted(find_boxes(other, RULES)) == [1, 2]


def test_the_date_and_title_of_a_post_below_its_text_are_no_box() -> None:
    """Some blogs sign a post with them."""
    title = "Un pêcheur jugé au port"
    foot = ["30 novembre 2006", title, "Publié par Ada à 16:40"]

    assert find_boxes([[title], [PROSE], foot], RULES) == {}
