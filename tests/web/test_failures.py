"""Pages for what fails."""

import logging
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from search import Index
from search.limits import MAX_QUERY_TERMS
from web.application import create_app

SENTINEL = "motsecret"


def test_a_query_too_long_is_not_evaluated(client: FlaskClient) -> None:
    """The limit is said."""
    response = client.get("/", query_string={"q": "a" * 201})

    assert response.status_code == 400
    assert "200 caractères au plus" in response.text


def test_a_query_of_too_many_words_is_not_evaluated(client: FlaskClient) -> None:
    """What the engine refuses is said in French."""
    response = client.get("/", query_string={"q": " ".join(f"a{number}" for number in range(MAX_QUERY_TERMS + 1))})

    assert response.status_code == 400
    assert f"{MAX_QUERY_TERMS} mots au plus" in response.text


@pytest.mark.parametrize("address", ["/", "/?q=avocate", "/appel/a1"])
def test_an_index_that_cannot_be_read_is_503(tmp_path: Path, address: str) -> None:
    """The page does not say where the index is."""
    response = create_app(tmp_path / "absent").test_client().get(address)

    assert response.status_code == 503
    assert "Index indisponible" in response.text
    assert str(tmp_path) not in response.text


def test_an_unexpected_error_leaves_no_trace_of_the_query(
    site: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Type and place are logged; the message, which carries the query, is not."""

    def fail(_: Index, request: object) -> None:
        raise ValueError(request)

    monkeypatch.setattr(Index, "search", fail)
    with caplog.at_level(logging.DEBUG):
        response = site.test_client().get("/", query_string={"q": SENTINEL})

    assert response.status_code == 500
    assert "Erreur interne" in response.text
    assert "ValueError in fail" in caplog.text
    assert SENTINEL not in caplog.text + response.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_methods_that_do_not_read_are_refused(client: FlaskClient, method: str) -> None:
    """Only GET and HEAD are answered."""
    response = client.open("/", method=method)

    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")


def test_head_is_get_without_a_body(client: FlaskClient) -> None:
    """The headers are the same."""
    head, get = client.head("/robots.txt"), client.get("/robots.txt")

    assert (head.status_code, head.data) == (200, b"")
    assert dict(head.headers) == dict(get.headers)


def test_a_body_is_refused(client: FlaskClient) -> None:
    """No page reads one."""
    assert client.get("/", data="x").status_code == 413
