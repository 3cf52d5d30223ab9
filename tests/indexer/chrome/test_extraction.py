"""Tests of indexer/chrome/extraction.py: whole pages, each fictional and built here."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.article import Article, DateOrigin
from indexer.chrome.extraction import extract
from indexer.chrome.profile import SiteProfile
from indexer.errors import Skipped
from indexer.limits import PAGE_ELEMENTS
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


def article_of(text: str, source: str = "page.html", url: str | None = None) -> tuple[Article, SiteProfile | None]:
    """Extract a page given as text."""
    return extract(Page(source, text.encode(), url))


def html(body: str, head: str = "") -> str:
    """Wrap a body in a page."""
    return f'<!DOCTYPE html><html lang="fr"><head>{head}</head><body>{body}</body></html>'


def test_a_profile_finds_title_text_date_and_action() -> None:
    """A page of a known domain is read by its profile, its related lists left out."""
    page = html(
        f"""<nav><ul><li><a href="/">Accueil</a></li></ul></nav>
        <article><p class="surtitre">Écrire</p><h1 class="crayon">{TITLE}</h1>
        <p class="publication"><time datetime="2014-05-12">12 mai 2014</time></p>
        <div class="chapo"><p>{FIRST}</p></div><div class="texte"><p>{SECOND}</p></div>
        <p>Action terminée</p></article>
        <section class="infos-liees"><h2>Infos liées</h2><p class="publication">3 juin 2017</p></section>"""
    )

    article, profile = article_of(page, url="https://www.amnesty.be/veux-agir/pecheur")

    assert profile is not None
    assert profile.organisation == "Amnesty International Belgique"
    assert (article.title, article.action) == (TITLE, "Écrire")
    assert article.paragraphs == (FIRST, SECOND)
    assert (article.dates[0].text, article.dates[0].origin) == ("12 mai 2014", DateOrigin.PROFILE)
    assert "3 juin 2017" not in [clue.text for clue in article.dates]
    assert "Action terminée" in article.furniture


def test_a_redesigned_page_of_a_known_site_is_still_read() -> None:
    """When a profile's selectors find nothing, the general rules take over and the profile stays."""
    page = html(f"<div class=x9><h1>{TITLE}</h1><div class=x7><p>{FIRST}</p><p>{SECOND}</p></div></div>")

    article, profile = article_of(page, url="https://www.frontlinedefenders.org/fr/case/x")

    assert profile is not None
    assert (article.title, article.paragraphs) == (TITLE, (FIRST, SECOND))


def test_an_unknown_site_is_read_in_general() -> None:
    """Title, text, date, name and address of an unknown site come from its markup."""
    head = f"""<title>{TITLE} - Collectif du Port</title><link rel=canonical href="https://port.example/2015/03/02/x">
    <meta property="og:site_name" content="Collectif du Port">
    <script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2015-03-02"}}</script>"""
    page = html(
        f"""<header><ul class="menu"><li><a href=/a>Nos combats</a></li></ul></header>
        <main><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></main>
        <aside><h3>À lire aussi</h3><p><a href=/b>Le barrage de Lomé fait déborder le fleuve</a></p></aside>
        <footer>© 2023 Collectif du Port</footer>""",
        head,
    )

    article, profile = article_of(page)

    assert profile is None
    assert (article.title, article.paragraphs) == (TITLE, (FIRST, SECOND))
    assert (article.site_name, article.language) == ("Collectif du Port", "fr")
    assert article.url == "https://port.example/2015/03/02/x"
    assert [clue.origin for clue in article.dates] == [DateOrigin.JSON_LD, DateOrigin.URL]


def test_an_old_page_of_tables_is_read() -> None:
    """A hand-written page sets its menu and its article in cells and its title in large letters."""
    page = f"""<HTML><HEAD><TITLE>Document sans titre</TITLE></HEAD><BODY><TABLE><TR>
    <TD WIDTH=120><A HREF=a.htm>Accueil</A><BR><A HREF=b.htm>Nos pays</A><BR><A HREF=c.htm>Liens</A></TD>
    <TD><FONT SIZE=5><B>{TITLE}</B></FONT><BR><FONT SIZE=1>mardi 14 avril 2009</FONT><BR><BR>
    <FONT SIZE=2>{FIRST}<BR><BR>{SECOND}</FONT></TD></TR></TABLE></BODY></HTML>"""

    article, _ = article_of(page)

    assert (article.title, article.paragraphs) == (TITLE, (FIRST, SECOND))
    assert [clue.text for clue in article.dates] == ["14 avril 2009"]


def test_a_text_capture_is_recognised_by_its_furniture() -> None:
    """Without address or tags, a site's own lines give the profile, and its lists are cut."""
    page = f"""Écrire {TITLE}\n\n{FIRST}\n\n{SECOND}\n\nAction terminée\n\nToutes les infos
Toutes les actions\n\nMarathon 2018 : signez pour dix personnes en danger"""

    article, profile = article_of(page, "page.txt")

    assert profile is not None
    assert profile.name == "amnesty_be"
    assert (article.title, article.action, article.paragraphs) == (TITLE, "Écrire", (FIRST, SECOND))
    assert "Action terminée" in article.furniture
    assert article.language == "fr"


def test_a_text_capture_of_an_unknown_site_is_read_by_general_lists() -> None:
    """Menus, share lines, teasers and copyright of an unknown site are left out of its text."""
    page = f"""Aller au contenu\nAccueil\nNos combats\n\nAccueil > Pays > Tovie\n\n{TITLE}\nPublié le : 12.01.22
Partager
{FIRST}\n\n{SECOND}\n\nSur le même sujet\n\nTovie. Un port fermé\n\nPublié le : 03.01.19\n\nLe port de Sandiano...
© 2023 Collectif du Port - Tous droits réservés"""

    article, profile = article_of(page, "page.txt")

    assert profile is None
    assert (article.title, article.paragraphs) == (TITLE, (FIRST, SECOND))
    assert [clue.text for clue in article.dates] == ["12.01.22"]
    assert article.breadcrumb == ("Accueil", "Pays", "Tovie")


def test_a_repeated_title_summary_and_status_stand_once() -> None:
    """A case page that shows its title and summary twice gives them once, with its own status wording."""
    page = f"""Back to top\n\n{TITLE}\n\nStatut:\u00a0\nen détention\n\n{FIRST}\n\n24 Mai 2019\n{TITLE}\n\n{FIRST}
\nDownload the Urgent Appeal\n\n{SECOND}"""

    article, profile = article_of(page, "page.txt")

    assert profile is not None
    assert profile.organisation == "Front Line Defenders"
    assert article.paragraphs == (FIRST, SECOND)
    assert (article.status_text, article.action) == ("en détention", "Appel urgent")
    assert [clue.text for clue in article.dates] == ["24 Mai 2019"]


@pytest.mark.parametrize("label", ["Statut", "État de l’action", "Statut de la pétition", "Situation du dossier"])
def test_a_line_that_states_the_status_is_no_prose(label: str) -> None:
    """It gives the words after its colon."""
    article, _ = article_of(f"{TITLE}\n\n{label} : délai expiré\n\n{FIRST}\n\n{SECOND}", "page.txt")

    assert article.status_text == "délai expiré"
    assert article.paragraphs == (FIRST, SECOND)


def test_scripts_comments_and_hidden_text_are_not_indexed() -> None:
    """What no reader sees is no part of the article."""
    hidden = "<script>var a='piège';</script><style>piège</style><!-- piège --><p hidden>piège</p><svg>piège</svg>"
    page = html(f"<h1>{TITLE}</h1><div><p>{FIRST}</p>{hidden}<p>{SECOND}</p></div>")

    article, _ = article_of(page)

    assert "piège" not in " ".join((article.title, *article.paragraphs, *article.furniture))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<h1>Page introuvable</h1><p>La page que vous cherchez n’existe plus. Revenez au début du site.</p>", "404"),
        ('<div id="app"></div><noscript>Activez JavaScript</noscript>', "empty shell"),
        ("<h1>Connexion</h1><p>Veuillez vous identifier pour lire cette page réservée aux membres de l’association,"
         " avec votre nom et votre mot de passe habituels, puis validez.</p>", "login wall"),
        ("<div>" * (PAGE_ELEMENTS + 1), "HTML elements"),
        ("<div>" * 1000 + FIRST, "deep"),
        ("<p " + " ".join(f"a{i}=1" for i in range(1000)) + ">x", "attributes"),
    ],
)  # fmt: skip
def test_a_page_without_article_is_skipped_with_its_reason(body: str, reason: str) -> None:
    """Error pages, shells, walls and hostile trees are skipped, each for its reason."""
    with pytest.raises(Skipped, match=reason):
        article_of(html(body))


def test_a_short_appeal_is_kept() -> None:
    """An appeal of some forty words is an article."""
    article, _ = article_of(html(f"<h1>{TITLE}</h1><p>{FIRST} Écrivez pour demander sa libération.</p>"))

    assert len(article.paragraphs) == 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000), st.sampled_from(["page.html", "page.txt"]))
def test_bytes_raise_nothing_but_skipped(content: bytes, source: str) -> None:
    """Any bytes are an article or a page skipped with a reason."""
    try:
        article, _ = extract(Page(source, content))
    except Skipped as skipped:
        assert skipped.reason
    else:
        assert article.paragraphs


_TAGS = ["h1", "p", "div", "td", "table", "br", "a", "font size=5", "time", "li", "nav", "pre"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_TAGS), st.booleans(), st.text(max_size=30))))
def test_broken_markup_raises_nothing_but_skipped(parts: list[tuple[str, bool, str]]) -> None:
    """Tags opened and closed in any order are an article or a page skipped with a reason."""
    page = "".join(f"<{'/' if closing else ''}{tag}>{text}" for tag, closing, text in parts)
    try:
        article, _ = extract(Page("page.html", f"<html>{page}".encode(errors="replace")))
    except Skipped as skipped:
        assert skipped.reason
    else:
        assert article.title


def test_a_page_to_which_its_profile_does_not_fit_says_so() -> None:
    """The report of a rebuild counts such pages; unknown sites and text captures have no profile to fit."""
    page = html(f"<div class=x9><h1>{TITLE}</h1><div class=x7><p>{FIRST}</p><p>{SECOND}</p></div></div>")

    redesigned, _ = article_of(page, url="https://www.amnesty.be/veux-agir/pecheur")
    unknown, _ = article_of(page, url="https://comite.example/pecheur")
    text, _ = article_of(f"{TITLE}\n\n{FIRST}\n\n{SECOND}", "page.txt", "https://www.amnesty.be/veux-agir/pecheur")

    assert [redesigned.is_fallback, unknown.is_fallback, text.is_fallback] == [True, False, False]
    assert redesigned.page_words == len(re.findall(r"\w+", f"{TITLE} {FIRST} {SECOND}"))


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.amnesty.be/agir", "Amnesty International Belgique"),
        ("https://www.comite.example/agir", "comite.example"),
        (None, ""),
    ],
)
def test_a_skipped_page_names_its_site(url: str | None, site: str) -> None:
    """By the organisation of a known site, else by its host."""
    with pytest.raises(Skipped) as skipped:
        article_of(html("<h1>Page introuvable</h1><p>Cette page n’existe pas ou n’existe plus.</p>"), url=url)

    assert skipped.value.site == site
