"""Tests of whole pages of fictional unknown sites: their titles, their boxes, what stands around them."""

import pytest

from indexer.article import Article
from indexer.chrome.extraction import extract
from indexer.page import Page

FIRST = (
    "Le pêcheur Anselme Tovi a été arrêté au port de Sandiano par des hommes en civil, alors qu’il rentrait"
    " d’une réunion de sa coopérative, et sa famille ignore où il est détenu."
)
SECOND = (
    "Les autorités doivent dire où il se trouve, lui permettre de voir un avocat de son choix et le libérer"
    " si aucune infraction prévue par la loi ne lui est reprochée."
)
TITLE = "Un pêcheur détenu au secret"


def article_of(body: str, title: str = TITLE, source: str = "page.html") -> Article:
    """Extract a page with this body and title of the head."""
    page = f'<!DOCTYPE html><html lang="fr"><head><title>{title}</title></head>{body}</html>'
    return extract(Page(source, page.encode()))[0]


def text_article(text: str) -> Article:
    """Extract a text capture."""
    return extract(Page("page.txt", text.encode()))[0]


@pytest.mark.parametrize("names", ["node two-sidebars", "page lang-fr", "has-related no-comments"])
def test_class_names_of_the_whole_page_hide_no_title(names: str) -> None:
    """They tell what else is on the page."""
    article = article_of(f'<body class="{names}"><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body>', "Le Port")

    assert (article.title, article.paragraphs) == (TITLE, (FIRST, SECOND))


def test_a_blog_post_is_not_a_widget() -> None:
    """Blogger calls its very posts so, and sets their date as a heading above their title."""
    text = f"<div class='entry-content'>{FIRST}<br><br>{SECOND}</div>"
    post = f"<div class='post'><h3 class='post-title'>{TITLE}</h3>{text}</div>"
    body = f"<body><div class='widget Blog'><h2 class='date-header'>lundi 18 novembre 2013</h2>{post}</div></body>"

    article = article_of(body, f"Le Carnet: {TITLE}")

    assert (article.title, article.site_name) == (TITLE, "Le Carnet")
    assert [clue.text for clue in article.dates] == ["18 novembre 2013"]


def test_a_cell_may_be_called_a_heading() -> None:
    """Old Joomla has no other heading, but its modules have."""
    text = f"<tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr>"
    cells = f"<table><tr><td class='contentheading'>{TITLE}</td></tr>{text}</table>"

    assert article_of(f"<body><div><h3>Liste d'envoi</h3></div>{cells}</body>").title == TITLE


def test_a_kind_of_action_in_the_heading_is_split_off() -> None:
    """Set in an element of its own, without punctuation."""
    heading = f"<h1><span>BONNE NOUVELLE</span> <span>{TITLE}</span></h1>"

    article = article_of(f"<body><p>Nos filleuls</p>{heading}<p>{FIRST}</p><p>{SECOND}</p></body>", "Le Port")

    assert (article.title, article.action) == (TITLE, "BONNE NOUVELLE")
    assert article.paragraphs == (FIRST, SECOND)


def test_a_box_amid_the_article_is_left_out() -> None:
    """With its heading, the title of another page and its date."""
    box = "<div class=b><div>Lire aussi</div><div>Tovie : un port fermé</div><div>3 mars 2018 – Abonnés</div></div>"

    article = article_of(f"<body><h1>{TITLE}</h1><div><p>{FIRST}</p>{box}<p>{SECOND}</p></div></body>")

    assert article.paragraphs == (FIRST, SECOND)


def test_an_article_goes_on_below_a_box() -> None:
    """Two whole paragraphs follow, though they are less than half of what stands above."""
    above = (
        f"<p>{FIRST}</p><p>Sa femme dit ceci. {FIRST}</p><p>Son frère dit cela. {FIRST}</p><p>On attend. {FIRST}</p>"
    )
    box = "<p>À lire aussi</p><p>Le port fermé</p>"
    below = f"<p>{SECOND}</p><p>Que faire ? {SECOND}</p>"

    paragraphs = article_of(f"<body><h1>{TITLE}</h1><div>{above}{box}{below}</div></body>").paragraphs

    assert paragraphs[-2:] == (SECOND, f"Que faire ? {SECOND}")
    assert "Le port fermé" not in paragraphs


def test_a_dateline_in_the_title_s_own_run_is_found() -> None:
    """Old pages set it apart by a single break."""
    title = "Ils cherchent leurs pères, on leur envoie des soldats et des chiens au port"
    heading = f"<font size=4><b>{title}</b></font><br><font size=1>Sandiano, le 1er mars 2004</font>"
    cell = f"{heading}<br><br>{FIRST}<br><br>{SECOND}"

    article = article_of(f"<body><table><tr><td>{cell}</td></tr></table></body>", "Agir")

    assert article.title == title
    assert [clue.text for clue in article.dates] == ["1er mars 2004"]


def test_a_publication_date_below_buttons_is_found() -> None:
    """Buttons to print and to send are nothing that stands by a title."""
    buttons = "<div><button>Imprimer</button></div>" * 4
    details = "<dl><dd>Détails</dd><dd>Écrit par Secteur du port</dd><dd>Publié le : 21 mars 2016</dd></dl>"

    article = article_of(f"<body><h2>{TITLE}</h2>{buttons}{details}<p>{FIRST}</p><p>{SECOND}</p></body>")

    assert [clue.text for clue in article.dates] == ["21 mars 2016"]


def test_a_text_capture_of_a_small_association_is_read() -> None:
    """Its masthead and foot name it, its box of events and what follows are left out."""
    foot = "Prochain rendez-vous\nGare de Sandiano, dimanche 8 h 30\n\n(c) 2018-2023 Les Amis du Port asbl"
    page = f"Les Amis du Port\nDes mains, du thé\n\nQui on est\nPhotos\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{foot}"

    article = text_article(page)

    assert (article.title, article.paragraphs, article.site_name) == (TITLE, (FIRST, SECOND), "Les Amis du Port")


def test_a_summary_stays_when_the_title_stands_again_below_it() -> None:
    """As the history of a case repeats it above its report."""
    again = f"<div class='history'><h4>{TITLE}</h4><p>{SECOND}</p><p>{FIRST} Il a 40 ans.</p></div>"

    article = article_of(f"<body><article><h1>{TITLE}</h1><p>{FIRST}</p>{again}</article></body>")

    assert article.paragraphs[0] == FIRST


def test_the_title_is_the_end_of_the_path_in_the_head() -> None:
    """Where the page shows it nowhere else."""
    title = "Accueil &gt; Campagnes &gt; Le silence des pêcheurs du port"
    article = article_of(f"<body><div><p>{FIRST}</p><p>{SECOND}</p></div></body>", title)

    assert article.title == "Le silence des pêcheurs du port"


def test_bold_print_outranks_a_word_in_the_head() -> None:
    """Old pages give all pages of a section one word for a title."""
    article = article_of(f"<body><div><b>On a battu notre ami</b><p>{FIRST}</p><p>{SECOND}</p></div></body>", "port")

    assert article.title == "On a battu notre ami"


def test_links_in_brackets_are_furniture() -> None:
    """[ Envoyer à un ami ] below an article."""
    links = "<div>[ Imprimer ]</div><div>[ Envoyer à un ami ]</div>"

    assert article_of(f"<body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>{links}</body>").paragraphs == (
        FIRST,
        SECOND,
    )


def test_a_deadline_below_the_form_is_a_clue() -> None:
    """Until the first heading of other pages."""
    text = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\nPrénom\nNom\n\nAgissez d’ici le : 5 août 2021\n\nÀ lire aussi\nUn port"

    assert "Agissez d’ici le : 5 août 2021" in text_article(text).furniture


def test_a_heading_that_names_a_section_yields_to_the_head_s_first_part() -> None:
    """The head's title begins with the article's own and goes on with the sections above it."""
    body = f"<body><h1>Campagnes du port</h1><h2>{TITLE}</h2><p>{FIRST}</p><p>{SECOND}</p></body>"

    assert article_of(body, f"{TITLE} / 3 août 2011 / Campagnes du port").title == TITLE


def test_a_date_right_below_the_text_is_its_own() -> None:
    """Where nothing by the title states one."""
    text = "".join(f"<p>{day} jours après : {FIRST}</p>" for day in ("Deux", "Trois", "Quatre", "Cinq", "Six"))
    body = f"<body><main><h1>{TITLE}</h1><div>{text}</div><p class=date>21 septembre 2023</p></main></body>"

    assert [clue.text for clue in article_of(body).dates] == ["21 septembre 2023"]


def test_a_bulletin_without_headings_has_its_line_in_capitals_for_a_title() -> None:
    """Its head only names the issue."""
    masthead = " ".join("BULLETIN DES AMIS DU PORT")
    text = f"{masthead}\n\nUN APPELÉ NE RENTRERA PAS\n\n{FIRST}\n\n{SECOND}"

    assert article_of(f"<body><pre>{text}</pre></body>", "Bulletin ECLUSIERS no 7").title == "UN APPELÉ NE RENTRERA PAS"


def test_what_a_known_site_says_in_a_sentence_is_of_the_article() -> None:
    """Though the sentence holds the names by which the site is known."""
    said = (
        "Amnesty International demande que soient rendus les filets et les papiers du pêcheur. «Rien ne permet de les"
        " garder», déclare la Section suisse."
    )
    seat = "Amnesty International . Section suisse . Speichergasse 33 . 3011 Berne"

    paragraphs = text_article(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{said}\n\n{seat}").paragraphs

    assert paragraphs == (FIRST, SECOND, said)


def test_an_element_may_be_called_a_heading_by_its_role() -> None:
    """Pages made of nothing but divisions do so; the date by it is theirs."""
    head = f'<div><div role="heading" aria-level="1">{TITLE}</div><div><div>Lancée le 3 juin 2021</div></div></div>'

    article = article_of(f"<body>{head}<div><div>{FIRST}</div><div>{SECOND}</div><div>{FIRST[:90]}.</div></div></body>")

    assert article.title == TITLE
    assert [clue.text for clue in article.dates] == ["3 juin 2021"]
