"""Tests of indexer/chrome/datelines.py."""

import pytest

from indexer.chrome.datelines import (
    changed_date,
    dateline,
    is_change_note,
    is_publication_note,
    is_yearless_note,
    lead_date,
    noted_date,
    published_date,
    signed_date,
)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("24 Mai 2019", "24 Mai 2019"),
        ("Publié le : 12.01.22", "12.01.22"),
        ("Mise en ligne : mardi 21 juin 2011", "21 juin 2011"),
        ("Publié le 3 juin 2008 à 10h20 par La rédaction", "3 juin 2008"),
        ("mardi 1er mars 2011, par Secteur pays", "1er mars 2011"),
        ("12 mai 2014 | Communiqué", "12 mai 2014"),
        ("Le 09 / 10 / 2015", "09 / 10 / 2015"),
        ("Publié le mardi 3 avril 2012. Mis à jour le mercredi 2 janvier 2013.", "3 avril 2012"),
        ("Publié le mercredi 10 mars 2004 | http://port.example/article12", "10 mars 2004"),
        ("Mar 14 Oct 18:22:07 CEST 2003", "14 Oct 18:22:07 CEST 2003"),
        ("Appel urgent 08/31 - Août 2008", "Août 2008"),
        ("Communiqué de presse, Berne/Londres, 17 janvier 2007", "17 janvier 2007"),
        ("LE FILET - Bulletin des amis du port - n° 14 - décembre 1998", "décembre 1998"),
        ("Terminée le 19 mai 2022", "19 mai 2022"),
        ("Lancée le 19 mai 2022 | Encore valable durant 52 jours", "19 mai 2022"),
        ("par Ada » 22 Sep 2021, 08:14", "22 Sep 2021"),
        ("14 mars 2011 1 14 /03 /mars /2011 22:07", "14 mars 2011"),
    ],
)
def test_a_dateline_gives_its_date(line: str, date: str) -> None:
    """A line that only states when a page was published gives the date in its own words."""
    assert dateline(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "Agissez avant le 12 mai 2014",
        "Mis à jour le 12 mai 2014",
        "par ada — Dernière modification 14.02.2008 11:07",
        "Appel à manifester le 8 mars 2021",
        "Le 3 juin 2008, des policiers ont arrêté Anselme Tovi.",
        "La loi du 29 juillet 1881 sur la presse",
        "Action en cours",
    ],
)
def test_other_lines_are_no_datelines(line: str) -> None:
    """Reply-by dates, updates, laws and sentences are no dates of publication."""
    assert dateline(line) is None


def test_an_article_may_date_itself() -> None:
    """An agency's lead and a signature give their dates."""
    assert lead_date("(Sandiano, le 5 mai 2014) – Les autorités ont annoncé") == "5 mai 2014"
    assert signed_date("Paris - Genève, le 17 mai 2005") == "17 mai 2005"


def test_a_country_may_stand_beside_the_date() -> None:
    """As on old pages; other words beside a date may be about anything."""
    assert dateline("Guinée équatoriale 9 mars 2007") == "9 mars 2007"
    assert dateline("Mis à jour le 23.03.2007") is None
    assert dateline("Concert du 9 mars 2007") is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        (
            "Cette entrée a été publiée dans Presse, et marquée avec port, le 28 novembre 2013 par Section.",
            "28 novembre 2013",
        ),
        ("Cet article a été publié le lundi 19 mars 2012 à 15:42 et est classé dans Actions.", "19 mars 2012"),
        ("Document imprimé le 7 octobre 2014", None),
    ],
)
def test_blogs_tell_in_a_sentence_when_a_page_was_published(line: str, date: str | None) -> None:
    """But not when it was printed."""
    assert published_date(line) == date


def test_a_change_is_noted_in_a_line_of_its_own() -> None:
    """It is no date of publication, and no part of an article."""
    assert is_change_note("Dernière mise à jour : 14.02.2008")
    assert is_change_note("Mise à jour du 2 mars 2006")
    assert not is_change_note("Publié le 3 mai 2014")
    assert not is_change_note("Mise à jour du 2 mars 2006 : le pêcheur a été conduit à la prison du port.")


def test_a_note_of_publication_is_told_from_other_datelines() -> None:
    """Plain text captures keep it below the text, where the page has its foot."""
    assert is_publication_note("Mis en ligne le 4 janvier 2017 par le service communication")
    assert not is_publication_note("Sandiano, le 4 janvier 2017")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Le mot de la présidente – bulletin de mars 2015", "mars 2015"),
        ("Date de mise en ligne : lundi 19 octobre 2015", "19 octobre 2015"),
        ("Tract n° 14 8 février 2012", "8 février 2012"),
        ("Date: Thu, 14 Mar 2019 08:12:44 +0100", "14 Mar 2019"),
    ],
)
def test_bulletins_leaflets_and_mails_have_datelines(line: str, date: str) -> None:
    """Each in its own manner."""
    assert dateline(line) == date


def test_a_note_of_publication_is_found_among_lines() -> None:
    """A bare date is no such note."""
    assert noted_date(["12 mai 2014", "Publié le 14 mai 2014"]) == "14 mai 2014"
    assert noted_date(["12 mai 2014"]) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("par piolet74 » 12 Nov 2014 22:31", "12 Nov 2014"),
        ("no 7 - fevrier 2001 =====", "fevrier 2001"),
        ("n° 58, février 2010 > Alertes", "février 2010"),
        ("Communiqué de presse publié le 9 août 2018 à Sandiano. Contact du service", "9 août 2018"),
    ],
)
def test_forums_and_periodicals_have_datelines(line: str, date: str) -> None:
    """Names with figures, rules below a masthead and sections stand beside them."""
    assert dateline(line) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("18.06.2013 ( Modifié le : 04.09.2018 )", "18.06.2013"),
        ("jeudi 14-septembre-2017", "14-septembre-2017"),
        ("nov 24, 2015", "nov 24, 2015"),
        ("Mardi, 3 mars, 2012 - 10:15", "3 mars, 2012"),
        ("Soumis par Ada le mar, 03/03/2012 - 10:15", "03/03/2012"),
        ("Publié par Comité du port sur 3 Mars 2012, 10:15am", "3 Mars 2012"),
        ("Publié dans Afrique le 3 mars 2012", "3 mars 2012"),
        ("Posted on 3 mars 2012 by admin", "3 mars 2012"),
        ("Première publication : 3 mars 2012 | Dernière mise à jour : 4 avril 2015", "3 mars 2012"),
        ("03 mars 2012 | Catégorie : Afrique", "03 mars 2012"),
        ("3 mars 2012 Aucun commentaire", "3 mars 2012"),
        ("Temps de lecture : 3 min - 3 mars 2012", "3 mars 2012"),
        ("Aktiv seit 22. November 2021 | Noch 48 Tage Laufzeit", "22. November 2021"),
        ("2019-11", "2019-11"),
    ],
)
def test_publishing_systems_have_datelines(line: str, date: str) -> None:
    """Drupal, WordPress, Overblog, Plone and others each set the author, the section and the hour in their own way."""
    assert dateline(line) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("19 septembre 2022 Communiqué de presse", "19 septembre 2022"),
        ("Communiqué de presse publié le 30 avril 2021, Londres/Berne. Contact du service de presse", "30 avril 2021"),
        ("Communiqué à Sandiano, le 20 novembre 2004", "20 novembre 2004"),
        ("Motion du congrès de Tovie du 3 mars 2012", "3 mars 2012"),
        ("Sandiano (Tovie), le 3 mars 2012", "3 mars 2012"),
        ("Paris, Genève, le 3 mars 2012", "3 mars 2012"),
        ("Fait à Dakar et Paris, le 3 mars 2012", "3 mars 2012"),
        ("(AFP 03/03/12)", "03/03/12"),
        ("Lettres contre l'oubli de février 2020", "février 2020"),
        ("Lettre du mois d’octobre 2014", "octobre 2014"),
        ("Ci-dessous, un communiqué du Comité du port daté du 12 septembre 2006 :", "12 septembre 2006"),
    ],
)
def test_press_releases_and_campaigns_have_datelines(line: str, date: str) -> None:
    """With the kind of text, the place or the campaign of a month."""
    assert dateline(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "Rassemblement le 3 mars 2012 à Sandiano",
        "Rendez-vous le 3 mars 2012 à 14h",
        "Né le 3 mars 1974",
        "En prison depuis le 3 mars 2012",
        "Signatures au 3 mars 2012",
        "Ils citent un communiqué du port daté du 12 septembre 2006.",
    ],
)
def test_dates_of_events_are_no_datelines(line: str) -> None:
    """What happened then, or will, is not when the page was published."""
    assert dateline(line) is None


def test_a_note_of_a_change_gives_its_date() -> None:
    """Which is no dateline."""
    assert changed_date("Dernière actualisation : 27 mai 2011") == "27 mai 2011"
    assert changed_date("Modifié le : 3 mars 2012") == "3 mars 2012"
    assert changed_date("Publié le 3 mars 2012") is None


def test_a_text_is_signed_with_or_without_a_comma() -> None:
    """As people write it by hand."""
    assert signed_date("Fait à Sandiano le 04/05/2012") == "04/05/2012"
    assert signed_date("Fait à Sandiano, le 4 mai 2012") == "4 mai 2012"


@pytest.mark.parametrize("line", ["Aa-" * 45 + " 3 mars 2012 zz", "3 mars 2012 - " + "a." * 70 + "!!"])
def test_a_hostile_line_is_answered_at_once(line: str) -> None:
    """Names and hyphens can be divided in more ways than there is time for: these took minutes."""
    assert dateline(line) is None
    assert changed_date(line) is None
    assert lead_date(line) is None


@pytest.mark.parametrize(
    ("line", "is_note"),
    [
        ("Posted on 9 mai by ada", True),
        ("Publié par Ada Brun il y a 3 ans", True),
        ("Mis en ligne le lundi 9 mai par la rédaction", True),
        ("Publié le 9 mai, son livre a été saisi.", False),
        ("Il y a 3 ans, un pêcheur", False),
    ],
)
def test_a_note_of_publication_may_have_no_year(line: str, is_note: bool) -> None:
    """It dates nothing and is none of the article."""
    assert is_yearless_note(line) is is_note
