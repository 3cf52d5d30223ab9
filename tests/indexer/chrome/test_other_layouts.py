"""Whole pages of wikis, forums, blogs and old sites, each fictional and built here."""

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
TITLE = "Un pêcheur détenu au secret depuis trois semaines"


def article_of(text: str, source: str = "page.html") -> Article:
    """Extract a page given as text."""
    return extract(Page(source, text.encode()))[0]


def html(body: str, head: str = "") -> str:
    """Wrap a body in a page."""
    return f'<!DOCTYPE html><html lang="fr"><head>{head}</head><body>{body}</body></html>'


def test_a_wiki_page_loses_its_tools_and_edit_links() -> None:
    """MediaWiki and DokuWiki set both among the text."""
    page = html(
        f"""<h1 id="firstHeading">{TITLE}</h1><div id="mw-content-text"><p>{FIRST}</p>
        <div id="toc"><ul><li>1 Les faits</li></ul></div><h2>Les faits<span>[modifier | modifier le code]</span></h2>
        <p>{SECOND}</p></div>""",
        head='<meta name="generator" content="MediaWiki 1.31.0"><title>Port</title>',
    )

    article = article_of(page)

    assert article.title == TITLE
    assert article.paragraphs == (FIRST, "Les faits", SECOND)


def test_a_name_in_the_masthead_is_no_title() -> None:
    """Forums and blogs make it the largest heading, and their head's title has it too."""
    page = html(
        f"""<div id="site-description"><h1>Forum des dockers solidaires</h1></div><h2>{TITLE}</h2>
        <p>{FIRST}</p><p>{SECOND}</p>""",
        head=f"<title>Forum des dockers solidaires - {TITLE}</title>",
    )

    assert article_of(page).title == TITLE


def test_a_capture_loses_label_seat_and_change_note() -> None:
    """What stands around the text of an old page in plain text."""
    page = "\n\n".join(
        (
            "Amis du Port",
            f"APPEL À LETTRES {TITLE}",
            "ACTION EN COURS - déjà 412 lettres parties",
            FIRST,
            SECOND,
            "Mise à jour du 2 mars 2006",
            "Amis du Port - BP 12 - 69000 Sandiano",
        )
    )

    article = article_of(page, source="page.txt")

    assert article.title == TITLE
    assert article.paragraphs == (FIRST, SECOND)
    assert article.site_name == "Amis du Port"


def test_a_heading_that_leads_home_is_no_title() -> None:
    """Blogs make their name the first heading of each page."""
    page = html(
        f'<h1><a href="/">Carnets du port de Sandiano</a></h1><h2>{TITLE}</h2><p>{FIRST}</p><p>{SECOND}</p>',
        head=f"<title>{TITLE} - Carnets du port de Sandiano</title>",
    )

    assert article_of(page).title == TITLE


def test_a_large_name_that_ends_the_heads_title_is_no_title() -> None:
    """Old sites write it in the largest font."""
    page = html(
        f'<font size="6">Amis du port</font><h2>{TITLE}</h2><p>{FIRST}</p><p>{SECOND}</p>',
        head="<title>Section de Sandiano - Amis du port</title>",
    )

    assert article_of(page).title == TITLE


def test_good_news_below_an_article_is_of_another_case() -> None:
    """A box with that heading stands on many pages."""
    page = "\n\n".join(("Amis du Port", TITLE, FIRST, SECOND, "Bonne nouvelle", "Tovi le jeune : un juge l'entend"))

    article = article_of(page, source="page.txt")

    assert article.paragraphs == (FIRST, SECOND)
    assert "Bonne nouvelle" not in article.furniture


def test_a_page_named_by_its_group_has_its_headline_for_a_title() -> None:
    """Captures of social networks begin with the name of the group and a date."""
    page = "\n".join(("Comité Vérité pour Anselme", "12 mars 2018", "IL EST SORTI !", FIRST, SECOND))

    assert article_of(page, source="page.txt").title == "IL EST SORTI !"


def test_a_mail_is_read_without_its_head_and_marks_of_quotation() -> None:
    """Archives of lists are saved as plain text too."""
    head = "De : Ada <ada@port.example>\nDate : lun. 14 nov. 2011 19:12:40 +0100\nObjet : [port-info] Tr: " + TITLE
    quoted = "> " + FIRST.replace("par des", "\n> par des")
    page = f"{head}\n\n{quoted}\n\n{SECOND}\n\nport-info mailing list"

    article = article_of(page, source="page.txt")

    assert article.title == TITLE
    assert " ".join(article.paragraphs).replace("\n", "") == f"{FIRST} {SECOND}"


def test_a_section_above_the_title_is_told_by_the_heads_title() -> None:
    """Which has the section for one part, and the title for another."""
    page = html(
        f"<h1>Cellule du port</h1><h2>Lettre : {TITLE}</h2><p>{FIRST}</p><p>{SECOND}</p>",
        head=f"<title>Cellule du port - Lettre : {TITLE}</title>",
    )

    assert article_of(page).title == TITLE
