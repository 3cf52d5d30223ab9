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


def test_a_paragraph_broken_by_hand_is_joined() -> None:
    """Its lines are short, and each goes on with a small letter; a date below a title stands by itself."""
    page = "Le pêcheur Anselme Tovi\na été emmené au port\nsans un mot. Sa famille\nl'attend.\n\n"
    page += "Un pêcheur est jugé au tribunal de Sandiano\nnov 24, 2015"

    assert text_groups(page) == [
        ["Le pêcheur Anselme Tovi a été emmené au port sans un mot. Sa famille l'attend."],
        ["Un pêcheur est jugé au tribunal de Sandiano", "nov 24, 2015"],
    ]


def test_items_set_apart_by_gaps_get_bars() -> None:
    """Of a menu, of key words below a date; two may be a heading and its text."""
    assert text_groups("Accueil   Un port   Presse") == [["Accueil | Un port | Presse"]]
    assert text_groups("Le port   et la mer") == [["Le port et la mer"]]


def test_short_labels_in_small_letters_stay_apart() -> None:
    """Below their heading, as comments and key words stand."""
    page = "Commentaires (2)\nzack: je signe où?\naéso: au port, zack\n"

    assert text_groups(page) == [["Commentaires (2)", "zack: je signe où?", "aéso: au port, zack"]]


def test_what_is_left_of_a_word_processor_is_no_line() -> None:
    """Its style sheets, in comments or bare, and capitals set apart."""
    page = "<!-- /* Style */ p.MsoNormal {margin:0cm;} -->C O M M U N I Q U É du port\n\n@page Un {size:612pt;}Il dort."

    assert text_groups(page) == [["COMMUNIQUÉ du port"], ["Il dort."]]


def test_the_date_that_a_store_sets_before_a_text_is_a_line_of_its_own() -> None:
    """A date amid the first line stays there."""
    assert text_groups(" date 2019-11 Un pêcheur jugé") == [["2019-11"], ["Un pêcheur jugé"]]
    assert text_groups("Une date 2019-11 pour rien") == [["Une date 2019-11 pour rien"]]


def test_a_title_broken_in_two_is_joined() -> None:
    """Its second line goes on with a small letter; two labels have fewer words."""
    assert text_groups("Un pêcheur enlevé au port\npour avoir filmé le juge") == [
        ["Un pêcheur enlevé au port pour avoir filmé le juge"]
    ]
    assert text_groups("Signer la pétition\nje signe ici") == [["Signer la pétition", "je signe ici"]]
