"""The pages a reader sees."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

from search import Appeal, Capture
from search.limits import MAX_FREQUENT_WORDS
from web.application import create_app


def page(client: FlaskClient, address: str) -> BeautifulSoup:
    """Open a page that must exist."""
    response = client.get(address)
    assert response.status_code == 200, address
    return BeautifulSoup(response.text, "lxml")


def one(document: BeautifulSoup, selector: str) -> Tag:
    """Return the only element a selector finds."""
    (element,) = document.select(selector)
    return element


def text(document: BeautifulSoup, selector: str) -> str:
    """Return the words of the only element a selector finds."""
    return " ".join(one(document, selector).get_text().split())


def address_of(document: BeautifulSoup, label: str) -> str:
    """Return where the link that begins with this label leads."""
    link = next(link for link in document.select("a") if " ".join(link.get_text().split()).startswith(label))
    return str(link["href"])


def titles(document: BeautifulSoup) -> list[str]:
    """Return the titles of the hits."""
    return [title.get_text() for title in document.select(".hit-title")]


def test_the_home_page_says_what_is_covered(client: FlaskClient) -> None:
    """It counts appeals, countries and years, and lists the newest first."""
    home = page(client, "/")

    assert [value.get_text() for value in home.select(".coverage dd")] == ["25", "2", "2001–2024"]
    assert titles(home)[0] == "Une avocate et son dossier 24"


@pytest.mark.parametrize(
    "address", ["/", "/?q=avocate", "/?q=introuvable", "/appel/appel-01", "/appel/appel-01?q=avocate"]
)
def test_every_page_has_its_landmarks(client: FlaskClient, address: str) -> None:
    """One h1, one main, a skip link that leads to it, a language, a neutral title and the corpus's sentence."""
    document = page(client, address)

    assert len(document.select("h1")) == len(document.select("main#contenu")) == 1
    assert one(document, "a.skip")["href"] == "#contenu"
    assert one(document, "html")["lang"] == "fr"
    assert text(document, "title") in {"Accueil – Vigie", "Recherche – Vigie", "Appel – Vigie"}
    assert text(document, ".notice") == "Corpus de démonstration"


def test_identifiers_and_labels_of_a_page_are_sound(client: FlaskClient) -> None:
    """Ids are unique, and what is labelled by another element finds it."""
    document = page(client, "/?q=avocate&pays=KZ")
    identifiers = [str(element["id"]) for element in document.select("[id]")]

    references = {str(element["aria-labelledby"]) for element in document.select("[aria-labelledby]")}
    assert len(identifiers) == len(set(identifiers))
    assert references | {str(one(document, "label")["for"])} <= set(identifiers)


def test_results_are_counted_timed_and_highlighted(client: FlaskClient) -> None:
    """The number, the time, and matches in titles and snippets."""
    results = page(client, "/?q=avocate")

    assert text(results, "h1") == "25 résultats"
    assert text(results, ".took").endswith(" ms")
    assert results.select(".hit-title mark")
    assert results.select(".snippets mark")


def test_a_status_of_none_shows_no_badge(client: FlaskClient) -> None:
    """The absence of a marker is not a status."""
    assert not page(client, "/?statut=none").select(".badge")
    assert page(client, "/?statut=open").select(".badge")


def test_a_reader_ticks_a_country_and_a_status(client: FlaskClient) -> None:
    """Each tick keeps the others, becomes a chip and is said to a screen reader."""
    results = page(client, "/?q=avocate")
    results = page(client, address_of(results, "Turquie, 12 résultats"))
    results = page(client, address_of(results, "Action en cours, 12 résultats"))

    assert text(results, "h1") == "12 résultats"
    assert [chip.get_text() for chip in results.select(".chips bdi")] == ["Turquie", "Action en cours"]
    assert [value.get_text() for value in results.select(".facet [aria-current] .value")] == [
        "Turquie, ",
        "Action en cours, ",
    ]


def test_a_chip_and_erase_all_give_filters_up(client: FlaskClient) -> None:
    """One filter, then all of them; the query stays."""
    results = page(client, "/?q=avocate&pays=TR&statut=open")

    assert address_of(results, "Retirer le filtre Pays : Turquie") == "/?q=avocate&statut=open"
    assert address_of(results, "Tout effacer") == "/?q=avocate"


def test_a_new_query_keeps_the_filters(client: FlaskClient) -> None:
    """The form carries them along."""
    form = one(page(client, "/?q=avocate&pays=TR&annee=sans-date&tri=date&page=1"), "form")

    carried = {str(field["name"]): field["value"] for field in form.select("input")}
    assert carried == {"q": "avocate", "pays": "TR", "annee": "sans-date", "tri": "date"}


def test_filters_without_a_query_list_by_date(client: FlaskClient) -> None:
    """Newest first, the undated ones last."""
    results = page(client, "/?pays=KZ")

    assert titles(results)[0] == "Une avocate et son dossier 24"
    assert text(results, ".order") == "Les plus récents d’abord"


def test_pages_share_nothing_and_miss_nothing(client: FlaskClient) -> None:
    """Three pages hold the 25 results once each."""
    found = [title for number in (1, 2, 3) for title in titles(page(client, f"/?q=avocate&page={number}"))]

    assert (len(found), len(set(found))) == (25, 25)


@pytest.mark.parametrize("number", ["4", "0", "-1", "a", "١", "1_0", "101"])
def test_a_page_that_cannot_be_is_not_found(client: FlaskClient, number: str) -> None:
    """It is said so, and the way home is shown."""
    response = client.get("/", query_string={"q": "avocate", "page": number})

    assert response.status_code == 404
    assert "Revenir à l’accueil" in response.text


def test_no_result_says_what_to_do(client: FlaskClient) -> None:
    """Where filters hide results, their number is shown with the way to them."""
    empty = page(client, "/?q=avocate&pays=FR")

    assert text(empty, "h1") == "0 résultat"
    assert "Chercher sans les filtres : 25 résultats." in text(empty, ".empty")
    assert address_of(empty, "Chercher sans les filtres") == "/?q=avocate"


def test_other_spellings_are_shown_with_the_way_back_to_the_typed_one(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """The link asks the same query, its name between quotes, under the same filters."""
    client = create_app(publish(tmp_path / "index", make_appeal(body="Aliya Dosmanova."))).test_client()

    results = page(client, "/?q=Dosmanowa&pays=KZ")
    address = address_of(results, "chercher seulement mon orthographe")

    assert "Aussi cherché : Dosmanova — chercher seulement mon orthographe" in text(results, ".variants")
    assert address == "/?q=%22Dosmanowa%22&pays=KZ"
    assert page(client, address).select(".variants") == []


def test_a_mistyped_query_is_one_link_from_the_right_one(client: FlaskClient) -> None:
    """The link keeps the filters, and finds as many as it says."""
    results = page(client, "/?q=dosier+avocatte&pays=KZ")

    assert text(results, ".suggestion") == "Vouliez-vous dire dossier avocate ? (13 résultats)"
    assert address_of(results, "dossier avocate") == "/?q=dossier+avocate&pays=KZ"
    assert page(client, "/?q=dossier+avocate&pays=KZ").select(".suggestion") == []


@pytest.mark.parametrize("address", ["/", "/?q=avocate"])
def test_the_search_box_offers_words_without_script(client: FlaskClient, address: str) -> None:
    """A list of words of the corpus hangs on the box, and weighs little."""
    document = page(client, address)

    offered = one(document, f"#{one(document, '#q')['list']}")
    assert offered.name == "datalist"
    assert len(offered.select("option")) <= MAX_FREQUENT_WORDS
    assert len(str(offered)) < 50 * MAX_FREQUENT_WORDS


def test_an_appeal_leads_to_near_ones(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """With what tells them apart, and the search kept for the way back."""
    near = make_appeal("near", title="Une apicultrice jugée", body="Ses ruches.", countries=("UZ",))
    others = [make_appeal(f"other-{number}", title="Un titre", body="Un texte.") for number in range(4)]
    folder = publish(tmp_path / "index", make_appeal("own", title="Une apicultrice", body="Ses ruches."), near, *others)

    shown = page(create_app(folder).test_client(), "/appel/own?q=ruches")

    assert text(shown, ".similar li").split() == (
        ["Une", "apicultrice", "jugée", "Front", "Line", "Defenders", "Ouzbékistan", "24", "mai", "2019"]
    )
    assert address_of(shown, "Une apicultrice jugée") == "/appel/near?q=ruches"
    assert page(create_app(folder).test_client(), "/appel/other-1").select(".similar li a[href='/appel/own']") == []


def test_an_appeal_is_read_with_its_matches_and_the_way_back(client: FlaskClient) -> None:
    """From a filtered page of results to an appeal and back to the same address."""
    address = "/?q=avocate&pays=KZ&tri=date&page=2"
    appeal = page(client, address_of(page(client, address), "Une avocate et son dossier"))

    assert appeal.select(".body mark")
    assert one(appeal, ".matches a")["href"] == "#passage-1"
    assert address_of(appeal, "Retour aux résultats") == address


def test_an_appeal_shows_its_facets_and_where_it_came_from(client: FlaskClient) -> None:
    """Status with its evidence, date as far as known, capture, file and original address."""
    sheet = text(page(client, "/appel/appel-01"), ".sheet")

    for expected in (
        "Turquie",
        "ACAT-France",
        "Action en cours",
        "« Agir »",
        "février 2001",
        "capturée le 3 juin 2021",
        "corpus/appel-01.html",
        "https://exemple.org/appels/appel-01",
    ):
        assert expected in sheet


def test_an_appeal_lists_its_case_and_its_captures(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """Other appeals of the case in their order, other captures with date and file; unknown ids are passed over."""
    captures = (
        Capture("corpus/new.html", None, datetime(2021, 6, 3, tzinfo=UTC), "1"),
        Capture("corpus/old.html", None, datetime(2019, 2, 1, tzinfo=UTC), "0"),
    )
    shown = make_appeal("a1", captures=captures, same_case=("b2", "gone", "c3"), references=("AU 23/11",))
    others = [make_appeal("b2", title="Arrêté"), make_appeal("c3", title="Libéré", date=None)]
    client = create_app(publish(tmp_path / "index", shown, *others)).test_client()

    shown_page = page(client, "/appel/a1")
    sheet = text(shown_page, ".sheet")

    assert [" ".join(item.get_text(" ").split()) for item in shown_page.select(".sheet ol > li")] == [
        "Arrêté Front Line Defenders, 24 mai 2019",
        "Libéré Front Line Defenders, date inconnue",
    ]
    assert "2 captures La plus récente est affichée ; les autres : 1er février 2019 : corpus/old.html" in sheet
    assert "Référence AU 23/11" in sheet
    assert "Même affaire" not in text(page(client, "/appel/b2"), ".sheet")


def test_an_original_address_is_left_without_a_trace(client: FlaskClient) -> None:
    """The site visited learns nothing of where its reader came from."""
    link = one(page(client, "/appel/appel-01"), "a.outside")

    assert link["rel"] == ["noreferrer", "noopener", "nofollow"]


def test_an_appeal_in_another_language_says_so(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """Title and text carry their language, which a screen reader needs."""
    client = create_app(publish(tmp_path / "index", make_appeal(language="en"))).test_client()

    assert len(page(client, "/appel/a1").select("[lang=en]")) == 2
    assert page(client, "/?q=avocate").select(".hit-title[lang=en]")


def test_an_unknown_appeal_is_not_found(client: FlaskClient) -> None:
    """The sentence does not repeat the address."""
    response = client.get("/appel/inconnu")

    assert response.status_code == 404
    assert "n’est plus, dans l’index" in response.text


def test_a_published_generation_is_served_at_once(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """No restart is needed after a rebuild."""
    folder = publish(tmp_path / "index", make_appeal("a1"))
    client = create_app(folder).test_client()
    client.get("/")

    publish(folder, make_appeal("a2"))

    assert text(page(client, "/?q=avocate"), "h1") == "2 résultats"


def test_an_empty_index_says_how_to_fill_it(tmp_path: Path, publish: Callable[..., Path]) -> None:
    """The home page of an empty corpus is no dead end."""
    home = page(create_app(publish(tmp_path / "index")).test_client(), "/")

    assert "vigie index" in text(home, ".empty")
