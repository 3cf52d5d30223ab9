"""The addresses that machines read."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from web.application import create_app


def test_health_tells_the_generation_and_its_size(client: FlaskClient) -> None:
    """A monitor sees that the index is served and which one."""
    response = client.get("/sante")

    assert (response.status_code, response.json) == (200, {"ok": True, "generation": "gen-000001", "appeals": 25})


def test_health_is_503_without_an_index(tmp_path: Path) -> None:
    """A monitor sees that nothing can be served."""
    response = create_app(tmp_path / "absent").test_client().get("/sante")

    assert (response.status_code, response.json) == (503, {"ok": False})


def test_robots_are_kept_away(client: FlaskClient) -> None:
    """Every address is closed to crawlers."""
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_a_browser_can_add_the_site_to_its_engines(client: FlaskClient) -> None:
    """The description holds the address the site is called by."""
    response = client.get("/opensearch.xml", headers={"Host": "127.0.0.1:8000"})

    url = ElementTree.fromstring(response.text).find("{*}Url")  # noqa: S314 # our own document
    assert url is not None
    assert url.get("template") == "http://127.0.0.1:8000/?q={searchTerms}"
    assert response.mimetype == "application/opensearchdescription+xml"


def test_a_browser_is_told_where_searches_are_completed(client: FlaskClient) -> None:
    """The description names the address of suggestions."""
    response = client.get("/opensearch.xml", headers={"Host": "127.0.0.1:8000"})

    urls = ElementTree.fromstring(response.text).findall("{*}Url")  # noqa: S314 # our own document
    addresses = {url.get("type"): url.get("template") for url in urls}
    assert addresses["application/x-suggestions+json"] == "http://127.0.0.1:8000/suggestions?q={searchTerms}"


def test_what_is_typed_is_completed_in_words_of_the_corpus(client: FlaskClient) -> None:
    """The answer has the form of OpenSearch: what was typed, then the queries it may become."""
    response = client.get("/suggestions", query_string={"q": "une avo"})

    assert response.json == ["une avo", ["une avocate"]]
    assert response.mimetype == "application/x-suggestions+json"


@pytest.mark.parametrize("typed", ["", "x", "<script>", "a" * 5000, "\x00", '"', "pays:"])
def test_nothing_typed_can_break_the_suggestions(client: FlaskClient, typed: str) -> None:
    """What has no completion has an empty list."""
    assert client.get("/suggestions", query_string={"q": typed}).json == [typed, []]


def test_suggestions_are_refused_without_an_index(tmp_path: Path) -> None:
    """As every page is."""
    assert create_app(tmp_path / "absent").test_client().get("/suggestions?q=avo").status_code == 503


def test_the_stylesheet_asks_for_nothing_else(client: FlaskClient) -> None:
    """No import, no font, no image, so that nothing leaves the site."""
    response = client.get("/static/style.css")

    assert response.mimetype == "text/css"
    assert not any(word in response.text for word in ("url(", "@import", "@font-face"))
