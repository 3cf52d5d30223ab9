"""Tests of the lines of a text capture."""

from indexer.chrome.text_lines import text_groups


def test_link_numbers_of_a_text_browser_are_dropped_with_their_list() -> None:
    """Lynx sets them before links and the addresses below; a note in an article stays."""
    page = "[1]Accueil [2]Presse\n\nUn pêcheur jugé\n\n[3]Répondre\n\nReferences\n\n   1. http://port.example/\n"

    assert text_groups(page) == [["Accueil Presse"], ["Un pêcheur jugé"], ["Répondre"]]
    assert text_groups("Il l'a dit[4]son avocat aussi") == [["Il l'a dit[4]son avocat aussi"]]


def test_a_line_broken_amid_a_sentence_is_joined() -> None:
    """Two lines are too few to show a width, yet the second begins with a small letter."""
    page = "Nous demandons aux autorités sa libération et la réouverture\nde l'enquête."

    assert text_groups(page) == [["Nous demandons aux autorités sa libération et la réouverture de l'enquête."]]


def test_bullets_go_from_labels_and_stay_in_articles() -> None:
    """A page lists date, country and kind of action above its title."""
    page = "• 16 déc 2020\n• Tchad\n\n• qu'il soit libéré sans condition ;"

    assert text_groups(page) == [["16 déc 2020", "Tchad"], ["• qu'il soit libéré sans condition ;"]]
