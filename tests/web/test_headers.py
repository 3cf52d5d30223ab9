"""The headers of every answer, parsed rather than compared as strings."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from web.application import create_app

EXPECTED = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def directives(policy: str) -> dict[str, list[str]]:
    """Read a content security policy."""
    return {name: sources for name, *sources in (part.split() for part in policy.split(";"))}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/?q=avocate", 200),
        ("/appel/appel-01", 200),
        ("/sante", 200),
        ("/robots.txt", 200),
        ("/opensearch.xml", 200),
        ("/static/style.css", 200),
        ("/?tri=x", 400),
        ("/absent", 404),
    ],
)
def test_every_route_carries_the_headers(client: FlaskClient, path: str, status: int) -> None:
    """And none that names the software, the reader or a version."""
    response = client.get(path)

    assert response.status_code == status
    assert dict(response.headers).items() >= EXPECTED.items()
    assert not {"Server", "Set-Cookie", "ETag", "Last-Modified", "Vary"} & set(dict(response.headers))
    assert response.headers["Content-Type"].endswith(("charset=utf-8", "json"))


def test_the_policy_allows_our_stylesheet_and_form_and_nothing_else(client: FlaskClient) -> None:
    """No script, no frame, no font, no request to elsewhere."""
    assert directives(client.get("/").headers["Content-Security-Policy"]) == {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }


def test_robots_and_sensors_are_refused(client: FlaskClient) -> None:
    """Pages are not indexed elsewhere and use no device."""
    headers = client.get("/").headers

    assert {word.strip() for word in headers["X-Robots-Tag"].split(",")} == {"noindex", "nofollow"}
    assert all(feature.strip().endswith("=()") for feature in headers["Permissions-Policy"].split(","))


def test_an_unavailable_index_changes_no_header(tmp_path: Path, client: FlaskClient) -> None:
    """Status 503 carries what status 200 does."""
    usual, unavailable = client.get("/"), create_app(tmp_path / "absent").test_client().get("/")

    assert unavailable.status_code == 503
    assert dict(unavailable.headers, **{"Content-Length": ""}) == dict(usual.headers, **{"Content-Length": ""})
