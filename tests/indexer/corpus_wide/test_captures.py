"""Several pages with one article of one site are one appeal, whatever the order in which they are read."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import permutations

import pytest

from indexer.corpus_wide.captures import merge_captures
from indexer.facets.identity import appeal_id
from search import Appeal, Capture
from tests.indexer.corpus_wide.conftest import Summarise

EARLIER, LATER = datetime(2019, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)
TEXT = "Un syndicaliste fictif a été arrêté à son travail par quatre policiers qui n’ont montré aucun mandat. " * 3
OTHER_TEXT = "Une avocate fictive a été libérée sous caution après deux semaines de grève de la faim en prison. " * 3

MakePage = Callable[..., Appeal]


@pytest.fixture
def make_page(make_appeal: Callable[..., Appeal]) -> MakePage:
    """Make what one page gave, its id and capture as extraction gives them."""

    def page(source: str, url: str | None = None, captured_at: datetime | None = None, **fields: object) -> Appeal:
        capture = Capture(source, url, captured_at, source)
        identity = {"id": appeal_id(url, source), "source": source, "url": url, "captured_at": captured_at}
        return make_appeal(content_hash=source, captures=(capture,), **{"body": TEXT} | identity | fields)

    return page


def test_the_latest_capture_is_shown_whatever_the_order(make_page: MakePage, summarise: Summarise) -> None:
    """Undated captures come after dated ones; between equals the first source wins."""
    pages = [
        make_page("b.html", "https://a.example/x", EARLIER),
        make_page("c.html", "https://a.example/x", LATER, body=OTHER_TEXT),
        make_page("d.html", "https://a.example/x", LATER),
        make_page("a.html", "https://a.example/x"),
    ]
    for order in permutations(pages):
        (appeal,) = merge_captures(*summarise(order)).appeals

        assert appeal.shown.source == "c.html"
        assert [capture.source for capture in appeal.captures] == ["c.html", "d.html", "b.html", "a.html"]


def test_a_text_at_several_addresses_of_a_site_is_one_appeal_under_its_own_address(
    make_page: MakePage, summarise: Summarise
) -> None:
    """Neither a print version nor a tag's archive names an article, however short its address."""
    own = "https://www.a.example/appels/un-syndicaliste-arrete"
    pages = [
        make_page("p.html", "https://a.example/imprimer.php?id=7", LATER),
        make_page("t.html", "https://a.example/tag/x", EARLIER),
        make_page("o.html", own, EARLIER),
        make_page("q.html", f"{own}?print=1", EARLIER),
    ]

    (appeal,) = merge_captures(*summarise(pages)).appeals

    assert appeal.id == appeal_id(own, "")
    assert (appeal.shown.source, len(appeal.captures)) == ("p.html", 4)


def test_without_address_the_first_capture_names_the_appeal(make_page: MakePage, summarise: Summarise) -> None:
    """A later snapshot does not change the id."""
    pages = [make_page("z/1.txt", None, EARLIER), make_page("a/2.txt", None, LATER)]

    (appeal,) = merge_captures(*summarise(pages)).appeals

    assert appeal.id == appeal_id(None, "z/1.txt")


def test_one_text_on_two_sites_is_two_appeals(make_page: MakePage, summarise: Summarise) -> None:
    """They are given as mirrors of each other, for the case they share."""
    pages = [
        make_page("a.html", "https://a.example/x", organisation="Comité A"),
        make_page("b.html", "https://b.example/x", organisation="Comité B"),
        make_page("c.html", "https://b.example/y", organisation="Comité B"),
    ]

    merged = merge_captures(*summarise(pages))

    assert sorted(len(appeal.captures) for appeal in merged.appeals) == [1, 2]
    assert merged.mirrors == (tuple(appeal.id for appeal in merged.appeals),)


def test_texts_that_name_no_site_belong_to_their_folder(make_page: MakePage, summarise: Summarise) -> None:
    """Two folders may be two sites."""
    pages = [make_page(source, organisation=None) for source in ("one/a.txt", "one/b.txt", "two/c.txt")]

    merged = merge_captures(*summarise(pages))

    assert sorted(len(appeal.captures) for appeal in merged.appeals) == [1, 2]


def test_other_texts_at_other_addresses_do_not_meet(make_page: MakePage, summarise: Summarise) -> None:
    """Each keeps its own id, and they come in its order."""
    pages = [make_page("a.html", "https://a.example/x"), make_page("b.html", "https://a.example/y", body=OTHER_TEXT)]

    merged = merge_captures(*summarise(pages))

    assert [appeal.id for appeal in merged.appeals] == sorted(page.id for page in pages)
    assert merged.mirrors == ()
