"""Of the lines that recur, menus and boxes are chrome; what an article may say is not."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.corpus_wide.template_lines import Line, find_chrome


@dataclass(frozen=True)
class Written:
    """A line as it is written on a page, and over how much of its site it stands."""

    text: str
    recurs: bool = False
    recurs_widely: bool = False


OWN = Written("Le tribunal a condamné la militante fictive à quatre ans de prison pour avoir diffusé un tract.")
DEMAND = Written("Nous demandons sa libération immédiate et sans condition.", recurs=True, recurs_widely=True)
ABOUT = Written(
    "Le comité fictif est indépendant de tout gouvernement et vit de dons.", recurs=True, recurs_widely=True
)


def recurrent(*texts: str) -> list[Written]:
    """Make lines that stand on nearly all pages of their site."""
    return [Written(text, recurs=True, recurs_widely=True) for text in texts]


def chrome_of(lines: list[Written]) -> tuple[int, ...]:
    """Give the places of the lines that are chrome."""
    return find_chrome([Line.of(own.text, recurs=own.recurs, recurs_widely=own.recurs_widely) for own in lines])


def kept(lines: list[Written]) -> list[str]:
    """Give the texts of the lines that are not chrome."""
    chrome = chrome_of(lines)
    return [line.text for place, line in enumerate(lines) if place not in chrome]


def test_recurrent_labels_around_an_article_are_chrome() -> None:
    """Menus stand above the text, boxes below it, and the title of another page between them changes nothing."""
    other_page = Written("Un avocat fictif arrêté à Almaty")
    lines = [*recurrent("Accueil", "Nos actions"), OWN, *recurrent("Imprimer"), other_page, *recurrent("Haut de page")]

    assert kept(lines) == [OWN.text, other_page.text]


def test_lines_that_do_not_recur_are_kept_whatever_they_look_like() -> None:
    """Only what recurs can be told to be the site's."""
    lines = [Written("Accueil"), OWN, Written("Partager"), Written("Imprimer"), Written("Haut de page")]

    assert kept(lines) == [line.text for line in lines]


def test_a_phrase_between_own_paragraphs_is_kept() -> None:
    """A standard demand, its heading, or what the organisation says of itself, however many pages have it."""
    lines = [OWN, *recurrent("Contexte"), DEMAND, OWN, ABOUT, OWN]

    assert kept(lines) == [line.text for line in lines]


def test_a_phrase_that_ends_an_article_is_kept_with_its_heading() -> None:
    """Only a fence of several labels parts an article from the prose of a template."""
    lines = [OWN, *recurrent("Notre demande"), DEMAND, *recurrent("Imprimer", "Haut de page")]

    assert kept(lines) == [OWN.text, "Notre demande", DEMAND.text]


def test_prose_behind_several_labels_is_chrome_when_it_recurs_widely() -> None:
    """The text of a donation box or of a foot, unless so few pages have it that they may be one campaign's."""
    box = recurrent("Faire un don", "Adhérer")
    narrow = Written(ABOUT.text, recurs=True)

    assert kept([OWN, *box, ABOUT]) == [OWN.text]
    assert kept([ABOUT, *box, OWN]) == [OWN.text]
    assert kept([OWN, *box, narrow]) == [OWN.text, narrow.text]


def test_what_a_colon_announces_is_kept() -> None:
    """The list of what is demanded has the shape of a menu."""
    demands = recurrent("La libération des détenus", "La fin des poursuites", "Une enquête indépendante")
    announced = [Written("Le comité fictif adresse aux autorités les demandes suivantes :"), *demands]

    assert kept([OWN, *announced]) == [OWN.text, *(line.text for line in announced)]
    assert kept([OWN, *announced, OWN]) == [OWN.text, *(line.text for line in announced), OWN.text]


def test_a_share_box_amid_an_article_is_chrome() -> None:
    """Labels several in a row are no headings."""
    lines = [OWN, *recurrent("Partager", "Imprimer", "Envoyer à un proche"), OWN]

    assert kept(lines) == [OWN.text, OWN.text]


def test_a_long_label_by_itself_is_kept() -> None:
    """It may be a slogan."""
    slogan = recurrent("Liberté pour les détenus d’opinion")

    assert kept([OWN, *slogan]) == [OWN.text, slogan[0].text]


def test_a_page_without_own_prose_is_left_alone() -> None:
    """Nothing tells there what is article."""
    lines = [*recurrent("Accueil", "Actions"), DEMAND, Written("Titre")]

    assert kept(lines) == [line.text for line in lines]


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("Faire un don", True),
        ("Signez la pétition !", True),
        ("Lire la suite »", True),
        ("S’abonner à notre lettre d’information", True),
        ("Liberté pour tous les prisonniers politiques !", False),
        ("la fin des poursuites", False),
        ("Une enquête indépendante ;", False),
        ("Nous demandons :", False),
        ("Il est détenu.", False),
        ("Une ligne de plus de huit mots qui ne finit pas", False),
    ],
)
def test_the_shape_of_a_label(text: str, is_label: bool) -> None:
    """It is short, begins with a capital and does not end as sentences do."""
    assert Line.of(text).is_label is is_label


@settings(max_examples=100, deadline=None)
@given(st.lists(st.builds(Written, st.text(max_size=60), st.booleans(), st.booleans()), max_size=12))
def test_only_recurrent_lines_are_ever_chrome(lines: list[Written]) -> None:
    """Whatever the lines, those that do not recur are kept."""
    assert all(lines[place].recurs for place in chrome_of(lines))
