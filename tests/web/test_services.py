"""The addresses that machines read."""

from pathlib import Path
from xml.etree import ElementTree

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


def test_the_stylesheet_asks_for_nothing_else(client: FlaskClient) -> None:
    """No import, no font, no image, so that nothing leaves the site."""
    response = client.get("/static/style.css")

    assert response.mimetype == "text/css"
    assert not any(word in response.text for word in ("url(", "@import", "@font-face"))
