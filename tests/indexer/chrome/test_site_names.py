"""Tests of what unknown sites call themselves, at the top, in the foot and around their titles."""

import pytest

from indexer.article import Placed
from indexer.chrome.elements import Elements
from indexer.chrome.foot_names import foot_names
from indexer.chrome.head_clues import HeadClues
from indexer.chrome.markup import parse
from indexer.chrome.mastheads import masthead_line, masthead_names
from indexer.chrome.site_names import site_name, text_site_name

TITLE = "Un pêcheur jugé au port"


def head_of(*titles: str, names: tuple[str, ...] = ()) -> HeadClues:
    """Give the clues of a head with these titles and names."""
    return HeadClues(None, titles, (), names, None, "", ())


def name_of(body: str, *titles: str, names: tuple[str, ...] = (), lines: tuple[str, ...] = ()) -> str | None:
    """Give the name of the site of a page."""
    return placed_name(body, *titles, names=names, lines=lines)[0]


def placed_name(body: str, *titles: str, names: tuple[str, ...] = (), lines: tuple[str, ...] = ()) -> Placed:
    """Give the name of the site of a page and its place."""
    return site_name(head_of(*titles, names=names), TITLE, lines, Elements(parse(f"<html><body>{body}</body></html>")))


def test_a_name_comes_with_its_place() -> None:
    """For those who ask where an organisation was read."""
    assert placed_name("", lines=("© 2014 Les Amis du Port",)) == ("Les Amis du Port", "foot of the page")
    assert placed_name("", lines=("Texte",)) == (None, "")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2016-2024 Diocèse de Sandiano-les-Eaux", "Diocèse de Sandiano-les-Eaux"),
        ("(c) 2018-2023 Les Amis du Port asbl", "Les Amis du Port"),
        ("(c) Collectif du Port - contact@example.org", "Collectif du Port"),
        ("Copyright © 2014 Fédération de l'habillement. Tous droits réservés.", "Fédération de l'habillement"),
        ("Union des pêcheurs - 3, quai du Port - 1000 Sandiano", "Union des pêcheurs"),
        ("Les Amis du Port, association étudiante - textes libres 2020", "Les Amis du Port"),
    ],
)
def test_the_foot_names_the_site(line: str, name: str) -> None:
    """In its copyright line, or before the address."""
    assert next(foot_names(["Texte", line])) == name


@pytest.mark.parametrize(
    "line",
    ["© Private", "© 2008", "Membre de la fédération - Mentions légales", "7 rue du Port 1000 Sandiano - Tél. 01 40"],
)
def test_lines_of_the_foot_that_name_nobody(line: str) -> None:
    """Credits of photographs, years, memberships and bare addresses."""
    assert list(foot_names(["Texte", line])) == []


def test_credits_within_the_article_are_not_of_its_foot() -> None:
    """What stands above the last paragraph is not looked at."""
    prose = "Il a été arrêté chez lui, au port, avec ses deux frères. " * 4

    assert list(foot_names(["© Agence du Port", prose, "Fin"])) == []


@pytest.mark.parametrize(
    "body",
    [
        '<div id="site-name"><a href="/">Les Amis du Port</a></div>',
        '<header><a rel="home" href="/"><img src="l.png" alt="Les Amis du Port"></a></header>',
        f"<table><tr><td><font size=5>Les Amis du Port</font></td></tr><tr><td>{TITLE}</td></tr></table>",
    ],
)
def test_the_top_of_the_page_names_the_site(body: str) -> None:
    """In its masthead, in what stands for its logo, or in large letters above the title."""
    assert name_of(body) == "Les Amis du Port"


def test_the_title_itself_is_no_masthead() -> None:
    """Large letters may be the article's."""
    assert list(masthead_names(Elements(parse(f"<body><font size=5>{TITLE}</font></body>")), TITLE)) == []


def test_the_head_names_the_site_before_or_after_the_title() -> None:
    """Blogs put their name first; a kind of action before the title is no name."""
    assert name_of("", f"Le Carnet de Tovie: {TITLE}") == "Le Carnet de Tovie"
    assert name_of("", f"[Les Amis du Port] {TITLE} - version imprimable") == "Les Amis du Port"
    assert name_of("", f"BONNE NOUVELLE - {TITLE}") is None


def test_a_known_publisher_in_the_title_of_the_head_is_found() -> None:
    """Though the rest of that title is a section's."""
    assert name_of("", "Reporters sans frontières - Tovie") == "Reporters sans frontières"


def test_a_full_name_is_better_than_initials() -> None:
    """An unknown acronym says less than the copyright line."""
    body = '<h1 class="logo">FIHC</h1>'

    assert name_of(body, lines=("© 2014 Fédération de l'habillement",)) == "Fédération de l'habillement"
    assert name_of(body) == "FIHC"


def test_a_text_capture_is_named_by_its_foot_or_its_first_line() -> None:
    """The foot is more explicit."""
    assert text_site_name(["Les Amis", TITLE, "Texte", "© Les Amis du Port"], TITLE)[0] == "Les Amis du Port"
    assert text_site_name(["Les Amis du Port", TITLE, "Texte"], TITLE) == ("Les Amis du Port", "first line")


@pytest.mark.parametrize(
    "line",
    [
        *("Menu", "Accueil", TITLE, "Pétition", "Il pleut sur le port.", "Cameroun", "Mardi 9 mai 2014"),
        *("Connect with us", "Sommaire Nos prisonniers", "Good News / Honduras Ada est libre"),
    ],
)
def test_first_lines_that_name_no_site(line: str) -> None:
    """Menus, labels, the title, sentences, places, days, and what themes of blogs write."""
    assert masthead_line([line, "Texte"], TITLE) is None


def test_the_head_of_a_bulletin_names_its_publisher() -> None:
    """By its own name, else by whose bulletin it is."""
    assert name_of("", lines=("LE FILET - Bulletin des amis du port - n° 14 - décembre 1998",)) == "LE FILET"
    assert name_of("", lines=("Bulletin de l'Amicale du port - n° 14",)) == "Amicale du port"


def test_an_institution_that_sends_a_letter_is_better_than_the_letter_s_title() -> None:
    """The one publishes, the other is one of its papers."""
    head = "Fil de l'eau, lettre d’info du Syndicat des puits (SDP) — n° 88, juillet 2009"

    assert text_site_name([head, TITLE, "Texte"], TITLE)[0] == "Syndicat des puits (SDP)"


def test_a_masthead_may_go_on_in_the_next_line() -> None:
    """As narrow columns break it."""
    lines = ["Sommaire", "Comité de soutien", "à Ada Tovi", TITLE]

    assert masthead_line(lines, TITLE) == "Comité de soutien à Ada Tovi"


def test_a_headline_in_capitals_is_no_masthead() -> None:
    """Names begin with no indefinite article."""
    assert masthead_line(["Accueil", "UNE PÊCHEUSE SOUS LES ARBRES", "Texte"], TITLE) is None


@pytest.mark.parametrize("line", ["AU 88/14, AMR 37/004/2014 ENVOYEZ VOS APPELS", "© ADA TOVI/AFP via Getty Images"])
def test_codes_and_credits_in_the_foot_name_nobody(line: str) -> None:
    """Though a year or a sign of copyright stands there."""
    assert list(foot_names(["Texte", line])) == []


def test_an_address_serves_where_nothing_else_names_the_site() -> None:
    """Blogs show it in their title."""
    masthead = '<div class="blogHeader"><h1><a href="/">Carnets du port</a></h1></div>'

    assert name_of(masthead, f"{TITLE} - carnets.blog.example.org") == "Carnets du port"
    assert name_of("", f"{TITLE} - carnets.blog.example.org") == "carnets.blog.example.org"


def test_a_dated_comment_names_nobody() -> None:
    """Nor does the label before a seat."""
    assert not list(foot_names(("Anselme Tovi attend.", "Ada - Le 04/05/2019 à 09:31", "Honte à eux !")))
    assert not list(foot_names(("Anselme Tovi attend.", "Contact : 3 quai Sud, 62200 Sandiano")))


def test_an_addressee_is_no_publisher() -> None:
    """Letters are sent to ministers, whose seat stands at the end of an appeal."""
    lines = ("Anselme Tovi attend.", "Ministre de la Justice - BP 12 - Sandiano", "Amis du port - BP 3 - Sandiano")

    assert list(foot_names(lines)) == ["Amis du port"]


def test_a_capture_may_name_its_site_below_its_menu() -> None:
    """A committee, an association or the like."""
    lines = ["Accueil Plan du site", "Comité de soutien aux pêcheurs", TITLE]

    assert masthead_line(lines, TITLE) == "Comité de soutien aux pêcheurs"


def test_an_institution_may_end_a_title_that_is_not_the_articles() -> None:
    """News pages of some sites bear the same head for all their articles."""
    assert name_of("", "Actualités - Barreau de Sandiano") == "Barreau de Sandiano"
    assert name_of("", "Actualités - Les filets coupés") is None


def test_a_logo_s_own_text_names_the_site() -> None:
    """Where the name stands nowhere else: in the head of the page, or before an institution's name."""
    assert name_of('<div id="entete"><a href="/"><img alt="Logo de Veille du Port"></a></div>') == "Veille du Port"
    assert name_of('<p><img alt="Comité du Port">Un port</p>') == "Comité du Port"
    assert name_of('<p><img alt="Un pêcheur en mer">Un port</p>') is None


def test_the_foot_repeats_a_part_of_the_head_s_title() -> None:
    """With the years of the site after it."""
    assert (
        name_of("", "Quai.info :: Dossiers :: Pêche", lines=("Texte", "Quai.info 2004-2010 - Contact")) == "Quai.info"
    )


def test_the_head_s_title_may_begin_with_an_institution() -> None:
    """A parish before its section."""
    assert name_of("", "Paroisse réformée du Port - Solidarité") == "Paroisse réformée du Port"


def test_a_newsletter_and_a_mail_name_their_senders() -> None:
    """In the title of the one and in the head of the other, where a person is no organisation."""
    assert name_of("", "La lettre de Terre du Port") == "Terre du Port"
    assert text_site_name(["From: Réseau du Port <info@port.example>"], TITLE)[0] == "Réseau du Port"
    assert text_site_name(["From: Ada Tovi <ada@port.example>"], TITLE)[0] is None


def test_a_path_of_sections_names_nobody() -> None:
    """Though it stands before the title in the page's head."""
    assert name_of("", f"Accueil > Campagnes > {TITLE}") is None


@pytest.mark.parametrize("line", ["Cure : tél. 024 000 00 00 - 1000 Sandiano", "Franklin-Roosevelt 15, 1050 Sandiano"])
def test_telephones_and_streets_are_no_names(line: str) -> None:
    """Though an address follows them."""
    assert list(foot_names(["Texte", line])) == []


def test_a_copyright_line_may_end_with_the_town_of_a_branch() -> None:
    """It is part of the name."""
    assert next(foot_names(["Texte", "© 2023 Les Amis du Port – Riviera"])) == "Les Amis du Port – Riviera"


def test_a_first_line_may_spell_an_acronym_out() -> None:
    """Both together are longer than names are."""
    first = "AÉSO - Association étudiante du collège du port de Sandiano"

    assert masthead_line((first, "Accueil | Contact", "Comité international"), "Un titre") == first[7:]


def test_a_first_line_may_describe_the_name_beside_it() -> None:
    """A name in capitals, then words in small letters; a menu in capitals is none."""
    assert (
        name_of("", lines=("[retour]", "SOLIDARITÉ SANS FILET · péniche associative · Sandiano"))
        == "SOLIDARITÉ SANS FILET"
    )
    assert name_of("", lines=("NOS ACTIONS · NOS PUBLICATIONS · LE PORT",)) is None


@pytest.mark.parametrize(
    "foot",
    ["Le Filet, revue des ports – ISSN 0000-0000 – © 2019 – Lyon", "Le Filet © 2005-2012 - Brest - Contact"],
)
def test_a_copyright_line_may_begin_with_the_masthead(foot: str) -> None:
    """What follows the year is a town then."""
    assert list(foot_names(("Le Filet", "la revue des ports", TITLE, "Il est libre.", foot)))[:1] == ["Le Filet"]
    assert next(foot_names((TITLE, "Amont, la revue – © 2019 – Lyon"))) == "Amont"
    assert next(foot_names(("Site fait par Ada – © 2019 Radio Port",))) == "Radio Port"


def test_a_first_line_with_the_title_is_no_name() -> None:
    """A label may stand before the title there."""
    assert masthead_line((f"PÉTITION : {TITLE}", "Il est libre."), TITLE) is None


def test_a_section_beside_the_title_is_no_name() -> None:
    """An institution stands behind it; a branch stands behind an institution."""
    assert name_of("", f"{TITLE} - Prisonniers - Les Amis du Port") == "Les Amis du Port"
    assert name_of("", f"{TITLE} - Collectif du Port – Riviera") == "Collectif du Port – Riviera"


@pytest.mark.parametrize(
    "bar",
    [("Accepter tous les cookies", "Gérer mes préférences"), ("Overblog", "Créer un blog"), ("Accepter & Fermer",)],
)
def test_a_name_stands_below_buttons_on_cookies_and_the_bar_of_a_host(bar: tuple[str, ...]) -> None:
    """They are the first lines of a capture, and name nobody."""
    assert masthead_line([*bar, "Cahier du port", TITLE], TITLE) == "Cahier du port"
