"""The application as a whole, against those who do not wish it well."""

from time import perf_counter

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HOSTILE_QUERIES = [
    "",
    "*",
    "?????*",
    "[a TO z]",
    "*a*",
    "a~9",
    "url:*",
    "titre:",
    "le la de",
    '"',
    '"a',
    "((((((((((",
    "(" * 100 + "a" + ")" * 100,
    "NOT " * 40 + "a",
    "ET OU SAUF",
    "-",
    "-a",
    "\x00",
    "a\x00b",
    "\u202eavocate",
    "e" + "\u0301" * 199,
    "👩‍⚖️🔥",
    "\ufffd\ud7ff\ue000",
    "%ff%00",
    "{{7*7}}",
    "'; DROP TABLE",
    "a" * 200,
    "année:0..999999999",
    "pays:",
]


@pytest.mark.parametrize("query", HOSTILE_QUERIES)
def test_a_hostile_query_is_answered_or_refused_quickly(client: FlaskClient, query: str) -> None:
    """Never an error, never a long wait."""
    client.get("/")
    started = perf_counter()

    response = client.get("/", query_string={"q": query})

    assert response.status_code in {200, 400}
    assert perf_counter() - started < 1  # 0.2 s alone; more where other work shares the processor


@pytest.mark.parametrize(
    "raw", ["q=%ff", "q=%ed%a0%80", "q=%00", "q=%", "q", "&&&=", "pays=%ff", "page=%00", "q=a" + "&q=a" * 9999]
)
def test_a_malformed_address_is_answered_or_refused(client: FlaskClient, raw: str) -> None:
    """Bytes that are no text, and 10,000 queries at once."""
    assert client.get("/", query_string=raw).status_code in {200, 400, 404}


@given(query=st.text(max_size=220))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_an_error(client: FlaskClient, query: str) -> None:
    """Whatever is typed is answered on the results and on an appeal, or refused as too long."""
    for path in ("/", "/appel/appel-01"):
        assert client.get(path, query_string={"q": query}).status_code in {200, 400}


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "a b", "evil.example:80"])
def test_a_forged_host_is_refused(client: FlaskClient, host: str) -> None:
    """A page elsewhere cannot reach a reader's own server under its own name."""
    response = client.get("/", headers={"Host": host, "X-Forwarded-Host": "localhost"})

    assert response.status_code == 400
    assert "evil" not in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/%0d%0aSet-Cookie:a=b",
        "/appel/%0d%0aSet-Cookie:a=b",
        "/appel/a%2f..%2f..",
        "/appel/../../etc/passwd",
        "/appel/%2e%2e%2fetc",
        "/appel/%00",
        "/appel/",
        "/static/",
        "/static/../application.py",
        "/static/%2e%2e/application.py",
        "/.git/HEAD",
        "/pyproject.toml",
        "///evil.example/",
    ],
)
def test_a_path_to_elsewhere_leads_nowhere(client: FlaskClient, path: str) -> None:
    """Not found, and never a redirect."""
    response = client.get(f"http://localhost{path}")

    assert response.status_code == 404
    assert "Location" not in response.headers


@pytest.mark.parametrize("path", ["", "//", "//sante", "/sante/", "/appel//appel-01", "//evil.example/sante"])
def test_a_slash_more_or_less_is_not_put_right_by_a_redirect(client: FlaskClient, path: str) -> None:
    """A redirect would be an address built from the request."""
    response = client.get("/", environ_overrides={"PATH_INFO": path})

    assert response.status_code in {200, 404}
    assert "Location" not in response.headers


@pytest.mark.parametrize("name", ["q", "pays", "organisation", "statut", "annee", "tri", "page", "autre"])
def test_no_parameter_reaches_a_header(client: FlaskClient, name: str) -> None:
    """A line break in a value adds no header."""
    response = client.get(f"/?{name}=%0d%0aSet-Cookie:a=b")

    assert response.status_code in {200, 400, 404}
    assert "Set-Cookie" not in response.headers
