"""Tests of the decisions on the lines of a page: each kind names its layer and its rule, and none is missing."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.chrome import extraction
from indexer.chrome.extraction import read_page
from indexer.chrome.profile import Selectors, SiteProfile
from indexer.errors import Skipped
from indexer.explaining.decided_lines import LINE_RULES, DecidedLine, Fate, decided_lines
from indexer.page import Page

TITLE = "Un pêcheur détenu au secret depuis trois semaines"
PROSE = [
    f"Le {day} mai, la famille d’Anselme Tovi a demandé en vain à la police du port où il était détenu, et pourquoi"
    " aucun avocat n’avait pu le voir depuis son arrestation."
    for day in ("deux", "trois", "quatre", "cinq")
]
PROFILE = SiteProfile(
    "comite",
    "Comité fictif",
    ("exemple.org",),
    select=Selectors(title=(".titre",), body=(".resume", ".texte"), drop=(".partage",)),
    cut=("Nos autres appels",),
)


def lines_of(content: str, profile: SiteProfile | None = None, source: str = "page.html") -> dict[str, DecidedLine]:
    """Give the decisions on the lines of a page by their text."""
    reading = read_page(Page(source, content.encode()), profile)
    return {line.text: line for line in decided_lines(reading)}


def html(*parts: str) -> str:
    """Write a page of these parts, the prose as paragraphs."""
    body = "".join(f"<p>{part}</p>" if part in PROSE else part for part in parts)
    return f"<!DOCTYPE html><html><body>{body}</body></html>"


def decision(line: DecidedLine) -> tuple[Fate, str, str]:
    """Give the fate of a line, its layer and its rule."""
    return line.fate, line.layer, line.rule


def test_a_profile_says_which_of_its_selectors_decided() -> None:
    """What its body holds, what it drops there, what stands outside, and the title."""
    share = "<div class=partage>Partager sur un réseau</div>"
    page = html(
        f"<nav>Accueil</nav><h1 class=titre>{TITLE}</h1><div class=resume>",
        *PROSE[:2],
        f"</div><aside>Un don</aside><div class=texte>{share}",
        *PROSE[2:],
        "</div>",
    )
    lines = lines_of(page, PROFILE)

    assert decision(lines[TITLE]) == (Fate.TITLE, "profile", "element <h1>")
    assert decision(lines[PROSE[0]]) == (Fate.KEPT, "profile", "its body selectors find it")
    assert decision(lines["Accueil"]) == (Fate.DROPPED, "profile", "outside what the body selectors find")
    assert lines["Accueil"].note == "menu"
    assert decision(lines["Partager sur un réseau"]) == (Fate.DROPPED, "profile", "one of the selectors to drop")


def test_a_layout_is_named() -> None:
    """The publishing system by which an unknown site's article was found."""
    page = html(f"<h1 class=crayon>{TITLE}</h1><div class=texte>", *PROSE, "</div><div class=repondre>Forum</div>")
    lines = lines_of(page)

    rule = "the body selectors of the publishing system find it"
    assert decision(lines[PROSE[0]]) == (Fate.KEPT, "layout spip", rule)
    assert decision(lines["Forum"]) == (Fate.DROPPED, "layout spip", "one of the selectors to drop")


def test_general_rules_tell_links_from_prose() -> None:
    """With the share of links where it is high."""
    menu = "<ul><li><a href=/a>Le port</a></li><li><a href=/b>La vallée</a></li></ul>"
    lines = lines_of(html(menu, f"<h1>{TITLE}</h1><div>", *PROSE, "</div>"))

    assert decision(lines[PROSE[0]]) == (Fate.KEPT, "general rules", "trafilatura's vote and our own rules")
    assert (lines["Le port"].layer, lines["Le port"].note) == ("general rules", "100% links")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Nos autres appels", "below the article's end, the site's own mark: « Nos autres appels »"),
        ("Action terminée", "label of an action"),
        ("1 234 signatures", "count of signatures"),
        ("La lettre (PDF - 38 Ko)", "file, price or bank account"),
        ("Statut : libéré", "status line"),
        ("photo_du_port.jpg", "name of a file"),
        (TITLE, "the title again"),
    ],
)
def test_line_rules_are_named(line: str, rule: str) -> None:
    """Below the title, each line that they drop, in a text capture as on a page of HTML."""
    page = html(f"<h1 class=titre>{TITLE}</h1><div class=texte>", *PROSE[:3], f"<div>{line}</div>", PROSE[3], "</div>")
    capture = "\n\n".join([TITLE, *PROSE[:3], line, PROSE[3]])
    by_text = decided_lines(read_page(Page("page.txt", capture.encode()), PROFILE))

    assert decision(by_text[4]) == (Fate.DROPPED, LINE_RULES, rule)
    if line != TITLE:
        assert decision(lines_of(page, PROFILE)[line]) == (Fate.DROPPED, LINE_RULES, rule)


def test_a_capture_tells_title_boxes_and_what_stands_above() -> None:
    """By lines alone."""
    box = "À lire aussi\nLe port fermé"
    lines = lines_of("\n\n".join(["Accueil", TITLE, *PROSE[:2], box, *PROSE[2:]]), source="page.txt")

    assert decision(lines["Accueil"]) == (Fate.DROPPED, LINE_RULES, "above the title")
    assert decision(lines[TITLE]) == (Fate.TITLE, LINE_RULES, "the line most like a title above the text")
    assert decision(lines[PROSE[0]]) == (Fate.KEPT, LINE_RULES, "below the title, and no rule against it")
    assert decision(lines["Le port fermé"]) == (Fate.DROPPED, LINE_RULES, "box: « À lire aussi »")


def test_what_stands_twice_is_repeated() -> None:
    """A summary that the text begins with, and a box that stands at three places."""
    box = "Soutenez le port"
    page = "\n\n".join([TITLE, box, PROSE[0], PROSE[0], box, *PROSE[1:], box])
    lines = decided_lines(read_page(Page("page.txt", page.encode())))

    assert decision(lines[3]) == (Fate.DROPPED, LINE_RULES, "repeats a line above")
    assert decision(lines[1]) == (Fate.DROPPED, LINE_RULES, "stands 3 times or more on the page")


def test_a_line_with_more_than_the_title_is_divided() -> None:
    """What stands with the title in its line is judged by itself."""
    page = html(f"<h1 class=titre>{TITLE}</h1><div class=texte><p>{TITLE} Récit des siens.</p>", *PROSE, "</div>")
    lines = decided_lines(read_page(Page("page.html", page.encode()), PROFILE))

    assert [line.text for line in lines[:3]] == [TITLE, TITLE, "Récit des siens."]
    assert [line.fate for line in lines] == [Fate.TITLE, Fate.TITLE, *[Fate.KEPT] * 5]


FRAGMENTS = st.lists(
    st.sampled_from([
        *PROSE,
        f"<h1 class=titre>{TITLE}</h1>",
        f"<p>{TITLE} <b>suite</b></p>",
        "<div class=texte>",
        "</div>",
        "<nav>Accueil <a href=/a>Le port</a></nav>",
        "<p><b>Action terminée</b> Kazakhstan</p>",
        "<h3>À lire aussi</h3><ul><li><a href=/b>Le barrage</a></li></ul>",
        "<aside>1 234 signatures</aside>",
        "<p>Publié le 3 mai 2014</p>",
        "<p>Nos autres appels</p>",
        "<table><tr><td>Une<td>cellule</table>",
        "<p>Statut :</p><p>libéré</p>",
    ]),
    min_size=3,
    max_size=14,
)  # fmt: skip


def as_capture(fragments: list[str]) -> str:
    """Write fragments as the lines of a text capture."""
    return "\n\n".join(re.sub(r"<[^>]*>", " ", fragment) for fragment in fragments)


@pytest.mark.parametrize(("source", "write"), [("page.html", lambda parts: html(*parts)), ("page.txt", as_capture)])
@settings(max_examples=60, deadline=None)
@given(fragments=FRAGMENTS, profile=st.sampled_from([None, PROFILE]))
def test_every_line_is_decided_and_the_kept_ones_are_the_article(
    source: str, write: Callable[[list[str]], str], fragments: list[str], profile: SiteProfile | None
) -> None:
    """Kept and dropped lines together are all words of the page in page order, each with a rule."""
    page = Page(source, write(fragments).encode())
    try:
        reading = read_page(page, profile)
    except Skipped:
        return
    lines = decided_lines(reading)

    assert [line.text for line in lines if line.fate is Fate.KEPT] == list(reading.article.paragraphs)
    assert letters(line.text for line in lines) == letters(reading.lines)
    assert all(line.rule for line in lines)


def letters(lines: Iterable[str]) -> str:
    """Give all letters of lines, wherever spaces divide them."""
    return "".join(re.findall(r"\w", " ".join(lines)))


def test_the_judge_is_asked_only_by_explanations(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rebuild pays nothing for reasons that nobody reads."""

    def refuse(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr("indexer.chrome.article_search.rule_against_article", refuse)

    assert extraction.extract(Page("page.html", html(f"<h1>{TITLE}</h1><div>", *PROSE, "</div>").encode()))
