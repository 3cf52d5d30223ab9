"""What a hostile captured page can put on ours: nothing."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from search import Appeal, Status
from web.application import create_app

PAYLOADS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "<svg onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "</mark><script>alert(1)</script><mark>",
    "<mark onclick=alert(1)>avocate</mark>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ config }}{% raw %}",
    "<!--<script>-->",
    "<style>*{background:url(//evil.example)}</style>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
]
ATTRIBUTES = {
    "a": {"href", "rel", "class", "aria-current", "dir", "lang"},
    "article": {"class"},
    "aside": {"class", "aria-label"},
    "bdi": set(),
    "body": set(),
    "button": {"type"},
    "code": {"title"},
    "datalist": {"id"},
    "dd": set(),
    "details": set(),
    "div": {"class", "id", "tabindex", "dir", "lang"},
    "dl": {"class"},
    "dt": set(),
    "footer": {"class"},
    "form": {"class", "role", "action", "method"},
    "h1": {"dir", "lang"},
    "h2": {"class", "id", "dir", "lang"},
    "h3": {"class", "id", "dir", "lang"},
    "head": set(),
    "header": {"class"},
    "html": {"lang"},
    "input": {
        "id",
        "name",
        "type",
        "value",
        "maxlength",
        "placeholder",
        "list",
        "autocomplete",
        "autocapitalize",
        "spellcheck",
    },
    "label": {"for"},
    "li": {"class", "aria-hidden"},
    "link": {"rel", "href", "type", "title"},
    "main": {"id", "tabindex"},
    "mark": set(),
    "meta": {"charset", "name", "content"},
    "nav": {"class", "id", "aria-label", "aria-labelledby"},
    "ol": {"class", "tabindex", "aria-labelledby"},
    "option": {"value"},
    "p": {"class", "role", "id"},
    "section": {"class", "aria-labelledby"},
    "span": {"class", "aria-hidden", "aria-current"},
    "summary": set(),
    "time": {"datetime"},
    "title": set(),
    "ul": {"class", "aria-label"},
}
"""Every element and attribute our templates write; no script, style, frame, image or event is among them."""


@pytest.fixture(scope="module")
def hostile_client(
    tmp_path_factory: pytest.TempPathFactory, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> FlaskClient:
    """Give a reader of a corpus where each field of each appeal carries a payload."""
    appeals = [
        make_appeal(
            f"a{number}",
            source=f"corpus/{payload}.html",
            url=payload if number % 2 else f"https://exemple.org/{payload}",
            title=f"avocate {payload}",
            body=f"avocate {payload} avocate\n\n{payload}",
            organisation=payload,
            status=Status.OTHER,
            status_text=payload,
            action=payload,
            language="en",
            content_hash=payload,
        )
        for number, payload in enumerate(PAYLOADS)
    ]
    folder = publish(tmp_path_factory.mktemp("hostile") / "index", *appeals, notice=PAYLOADS[0])
    return create_app(folder).test_client()


def check(response_text: str) -> None:
    """Hold a page to the elements, attributes and addresses of our templates."""
    document = BeautifulSoup(response_text, "lxml")
    for element in document.find_all(True):
        assert element.name in ATTRIBUTES, str(element)[:200]
        assert set(element.attrs) <= ATTRIBUTES[element.name], str(element)[:200]
    for element in document.select("[href], [action]"):
        address = str(element.get("href") or element.get("action"))
        assert address.startswith(("/", "#", "https://exemple.org/")), address
        assert not address.startswith("//"), address


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_an_appeal_cannot_add_markup(hostile_client: FlaskClient, number: int) -> None:
    """On its own page, with and without matches."""
    for address in (f"/appel/a{number}", f"/appel/a{number}?q=avocate"):
        response = hostile_client.get(address)

        assert response.status_code == 200
        check(response.text)


@pytest.mark.parametrize("address", ["/", "/?q=avocate", "/?q=avocate&page=2", "/?tri=date", "/?tri=date&page=2"])
def test_a_list_of_appeals_cannot_add_markup(hostile_client: FlaskClient, address: str) -> None:
    """In titles, snippets, facets and the corpus's sentence."""
    response = hostile_client.get(address)

    assert response.status_code == 200
    check(response.text)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("path", ["/?q={}", "/?organisation={}", "/appel/a1?q={}&organisation={}", "/{}"])
def test_an_address_cannot_add_markup(hostile_client: FlaskClient, path: str, payload: str) -> None:
    """In the box, the chips, the links and the page of what is not found."""
    check(hostile_client.get(path.replace("{}", quote(payload, safe=""))).text)


@pytest.mark.parametrize("name", ["pays", "statut", "annee", "tri", "page"])
def test_a_refused_value_is_not_shown(hostile_client: FlaskClient, name: str) -> None:
    """The sentence says what is expected, not what was sent."""
    response = hostile_client.get("/", query_string={name: PAYLOADS[3]})

    assert response.status_code in {400, 404}
    assert "onerror" not in response.text
    check(response.text)


def test_nothing_is_fetched_but_our_stylesheet(hostile_client: FlaskClient) -> None:
    """A page has one subresource and one description of the search, both ours."""
    document = BeautifulSoup(hostile_client.get("/?q=avocate").text, "lxml")

    assert [link["href"] for link in document.select("link")] == ["/static/style.css", "/opensearch.xml"]
    assert not document.select("[src], [srcset], [style], script, style, svg, iframe, object, embed, img, base")


def test_the_whole_task_can_be_done_without_style_or_script(hostile_client: FlaskClient) -> None:
    """Search, filter, open and return are links and one form, as in a text browser."""
    results = BeautifulSoup(hostile_client.get("/?q=avocate").text, "lxml")

    (form,) = results.select("form")
    assert (form["method"], form["action"]) == ("get", "/")
    assert results.select(".facet a[href]")
    assert results.select(".hit-title a[href]")
