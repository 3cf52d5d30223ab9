"""Tests of indexer/chrome/generic.py and indexer/chrome/lists_within.py: small pages of unknown sites."""

import pytest

from indexer.chrome.extraction import extract
from indexer.page import Page

TITLE = "Un pêcheur détenu au secret depuis trois semaines"
PARAGRAPHS = [
    f"Le {day} mai, la famille d’Anselme Tovi a demandé en vain à la police du port où il était détenu, et pourquoi"
    " aucun avocat n’avait pu le voir depuis son arrestation."
    for day in ("deux", "trois", "quatre", "cinq")
]
TEASER = "Les habitants de la vallée basse du fleuve demandent depuis des années que les vannes du barrage soient enfin"


def paragraphs_of(body: str, head: str = "", url: str | None = None) -> tuple[str, ...]:
    """Extract the paragraphs of a page."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return extract(Page("page.html", page.encode(), url))[0].paragraphs


def marked(paragraphs: list[str]) -> str:
    """Write paragraphs as HTML."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def test_teasers_longer_than_the_article_are_not_taken_for_it() -> None:
    """A ticker of texts broken off by an ellipsis stands aside, however many words it has."""
    ticker = "".join(f"<li><a href=/{number}>Brève {number}</a> {TEASER}...</li>" for number in range(12))
    body = f"<div class=breves><ul>{ticker}</ul></div><h1>{TITLE}</h1><div>{marked(PARAGRAPHS)}</div>"

    assert paragraphs_of(body) == tuple(PARAGRAPHS)


def test_an_article_goes_on_after_a_list_in_its_midst() -> None:
    """A box of links to other pages is left out and what follows it is kept."""
    box = "<div class=encadre-x><div><h3>À lire aussi</h3></div><ul><li><a href=/b>Le barrage</a></li></ul></div>"
    body = f"<h1>{TITLE}</h1><div class=x7>{marked(PARAGRAPHS[:2])}{box}{marked(PARAGRAPHS[2:])}</div>"

    assert paragraphs_of(body) == tuple(PARAGRAPHS)


def test_a_list_after_the_article_ends_it() -> None:
    """What stands below the heading of a last list is left out."""
    last = f"<h3>À lire aussi</h3><p><a href=/b>Le barrage</a></p><p>{TEASER} ouvertes au printemps.</p>"
    body = f"<h1>{TITLE}</h1><div class=x7>{marked(PARAGRAPHS)}<div class=x8>{last}</div></div>"

    assert paragraphs_of(body) == tuple(PARAGRAPHS)


def test_the_figures_of_a_table_are_kept() -> None:
    """The short cells of a table within the article are part of it."""
    rows = "".join(f"<tr><td>Port {number}</td><td>{number}</td></tr>" for number in range(4, 8))
    body = f"<h1>{TITLE}</h1><div>{marked(PARAGRAPHS[:2])}<table>{rows}</table>{marked(PARAGRAPHS[2:])}</div>"

    assert {"Port 4", "4", "Port 7", "7"} <= set(paragraphs_of(body))


def test_trafilatura_is_not_asked_when_a_profile_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The costliest step is left out when a profile's selectors hold most of the page's prose."""

    def refuse(*_: object, **__: object) -> str:
        raise AssertionError("trafilatura was asked")

    monkeypatch.setattr("trafilatura.extract", refuse)
    monkeypatch.setattr("indexer.chrome.article_search.vote", refuse)
    body = f"<article><h1 class=crayon>{TITLE}</h1><div class=texte>{marked(PARAGRAPHS)}</div></article>"

    assert paragraphs_of(body, url="https://www.amnesty.be/x") == tuple(PARAGRAPHS)


def test_trafilatura_is_not_asked_when_a_profile_finds_the_title_in_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a redesign that is still marked up as one article, what holds nearly all of the page's prose is it."""
    monkeypatch.setattr("indexer.chrome.article_search.vote", lambda *_: pytest.fail("trafilatura was asked"))
    body = f"<nav><p>{TEASER}</p></nav><article><h1>{TITLE}</h1><div class=neuf>{marked(PARAGRAPHS)}</div></article>"

    article, _ = extract(Page("page.html", f"<html><body>{body}</body></html>".encode(), "https://www.amnesty.be/x"))

    assert article.paragraphs == tuple(PARAGRAPHS)
    assert article.is_fallback


def test_a_newsletter_s_text_goes_on_below_a_box() -> None:
    """It sets each part in a table of one class, and the box between them in one of another."""

    def table(name: str, text: str) -> str:
        return f"<table class={name}><tr><td class=part>{text}</td></tr></table>"

    box = table("boxed", "PROCHAINE RENCONTRE : mercredi au café du port. Il y aura des beignes.")
    parts = table("text", f"<h1>{TITLE}</h1>"), table("text", marked(PARAGRAPHS[:3])), box
    body = f"<table><tr><td>{''.join(parts)}{table('text', marked(PARAGRAPHS[3:]))}</td></tr></table>"

    assert paragraphs_of(body) == tuple(PARAGRAPHS)


def test_a_newsletter_s_text_goes_on_below_a_button() -> None:
    """In tables of one class, beside each other or in rows of their own."""
    button = "<table class=button><tr><td><a href=/x>JE SIGNE</a></td></tr></table>"
    first = f"<table class=text><tr><td><h1>{TITLE}</h1>{marked(PARAGRAPHS[:2])}</td></tr></table>"
    second = f"<table class=text><tr><td>{marked([*PARAGRAPHS[2:], 'Il manque trois cents euros.'])}</td></tr></table>"
    rows = "".join(f"<tr><td>{part}</td></tr>" for part in (first, button, second))
    expected = (*PARAGRAPHS, "Il manque trois cents euros.")

    assert paragraphs_of(f"<table><tr><td>{first}{button}{second}</td></tr></table>") == expected
    assert paragraphs_of(f"<table>{rows}</table>") == expected


def test_a_box_amid_an_article_goes_with_its_sentences() -> None:
    """Its heading tells it; one about the case is of the article."""

    def article(heading: str) -> tuple[str, ...]:
        box = f"<div class=card><h5>{heading}</h5><div><p>Jeudi 27, au port. Apportez un plat !</p></div></div>"
        return paragraphs_of(f"<h1>{TITLE}</h1><div>{marked(PARAGRAPHS[:2])}{box}{marked(PARAGRAPHS[2:])}</div>")

    assert article("Prochaine réunion") == tuple(PARAGRAPHS)
    assert len(article("Les faits")) > len(PARAGRAPHS)
