"""Tests of dates that pages state outside their markup."""

import pytest

from indexer.article import Article
from indexer.facets.stated_date import stated_date
from search.appeal import PublicationDate

PROSE = "Elle défend depuis longtemps les paysans de la vallée, et ses amis attendent de ses nouvelles. " * 8


def stated_by(article: Article) -> PublicationDate | None:
    """Give the date that an article states outside its markup."""
    found = stated_date(article)
    return found.value if found else None


@pytest.mark.parametrize(
    ("paragraph", "written"),
    [
        ("Paris, le 12 mars 2014", "2014-03-12"),
        ("(Nairobi, le 12 mars 2014) – Le juge a parlé.", "2014-03-12"),
        ("Genève-Paris, 12 mars 2014 - Le juge a parlé.", "2014-03-12"),
        ("12 mars 2014", "2014-03-12"),
        ("Le mercredi 12 mars 2014", "2014-03-12"),
        ("Index AI : EUR 60/1234/2014", "2014"),
    ],
)
def test_a_dateline_or_index_code_within_the_text_dates_it(paragraph: str, written: str) -> None:
    """Press releases open or close with a dateline, urgent actions carry a code."""
    assert stated_by(Article("Titre", (paragraph, PROSE))) == PublicationDate.parse(written)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Le 12 mars 2014, le juge a parlé.",
        "Voir aussi ASA 11/001/2009 et AFR 12/002/2011.",
        PROSE + "Le rapport EUR 60/1234/2014 le dit.",
        "Le juge a parlé.",
    ],
)
def test_other_dates_are_no_dateline(paragraph: str) -> None:
    """A sentence that begins with a date tells an event, and prose cites the codes of other documents."""
    assert stated_date(Article("Titre", (paragraph,))) is None


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Colombie AU 58/13 Délai expiré", 2013),
        ("Informations complémentaires sur l'AU 58/13", None),
        ("AU 1/12, AU 2/13", None),
    ],
)
def test_the_number_of_an_urgent_action_tells_its_year(line: str, year: int | None) -> None:
    """A follow-up carries the number of the first one, which may be of another year."""
    assert stated_by(Article("Titre", (PROSE,), furniture=(line,))) == (PublicationDate(year) if year else None)


@pytest.mark.parametrize(
    "article",
    [
        Article("Titre", (PROSE,), breadcrumb=("Accueil", "Communiqués", "2013")),
        Article("Titre", (PROSE,), url="https://exemple.org/communiques/2013/titre"),
    ],
)
def test_a_yearly_archive_tells_the_year(article: Article) -> None:
    """In the breadcrumb or in the address."""
    assert stated_by(article) == PublicationDate(2013)


def test_a_number_in_an_address_is_no_year() -> None:
    """The last part of an address is the page's own name."""
    assert stated_date(Article("Titre", (PROSE,), url="https://exemple.org/spip/2013")) is None


@pytest.mark.parametrize(
    ("opening", "written"),
    [
        ("Action complémentaire sur l’AU 207/14, MDE 11/066/2014, 2 décembre 2014 ENVOYEZ VOS APPELS ", "2014-12-02"),
        ("AMR 34/008/2009 - AU 121/09 ", "2009"),
        ("...et leurs proches AMR 34/091/2009 - AU 411/09 ", "2009"),
        ("Index AI : AFR 17/001/2011 ", "2011"),
    ],
)
def test_a_text_may_open_with_the_page_s_own_codes(opening: str, written: str) -> None:
    """Text captures set them in one line with the first paragraph, a date after them."""
    assert stated_by(Article("Titre", (opening + PROSE,))) == PublicationDate.parse(written)


def test_the_number_of_the_first_action_does_not_date_a_follow_up() -> None:
    """It may be years older."""
    assert stated_date(Article("Titre", (f"Informations complémentaires sur l’AU 207/08 {PROSE}",))) is None


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("22 novembre 2004 - Un pêcheur jugé au port", "2004-11-22"),
        ("Communiqué du 12 mars 2014 : un pêcheur jugé", "2014-03-12"),
        ("Un pêcheur jugé au port (mars 2014)", "2014-03"),
        ("Un pêcheur jugé le 12 mars 2014", None),
        ("Tous au port le 8 mars 2014 : un pêcheur est jugé", None),
    ],
)
def test_a_title_may_set_a_date_off(title: str, written: str | None) -> None:
    """At its start or end; within its sentence it is of an event."""
    assert stated_by(Article(title, (PROSE,))) == (PublicationDate.parse(written) if written else None)
