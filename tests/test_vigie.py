"""The command does what its words say, and ends with the promised status and sentence."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from vigie import REBUILD_NICENESS, main

ROOT = Path(__file__).parents[1]

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>{title}</title>
<meta property="og:site_name" content="Comité fictif"></head>
<body><nav>Accueil Nos actions</nav><article><h1>{title}</h1>
<p>{body} Le comité demande que la lumière soit faite sur cette affaire et que la famille soit informée sans délai.</p>
<p>Selon ses proches, il n’a pas vu d’avocat depuis son arrestation et son état de santé se dégrade de jour en jour.</p>
</article><footer>© 2024 Comité fictif</footer></body></html>"""


@pytest.fixture
def captures(tmp_path: Path) -> Path:
    """A folder with two pages and one that holds no article."""
    folder = tmp_path / "captures"
    folder.mkdir()
    write(folder / "a.html", "Kazakhstan. Un syndicaliste porté disparu", "Un syndicaliste fictif a disparu à Almaty.")
    write(folder / "b.html", "Turkménistan. Une militante torturée", "Une militante fictive a été torturée à Achgabat.")
    (folder / "empty.html").write_text("<html><body></body></html>")
    return folder


@pytest.fixture(autouse=True)
def priorities(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The priorities that the command gives itself, which would stay those of the tests."""
    given: list[int] = []
    monkeypatch.setattr(os, "setpriority", lambda _which, _who, niceness: given.append(niceness))
    return given


def write(path: Path, title: str, body: str) -> None:
    """Write a page."""
    path.write_text(PAGE.format(title=title, body=body), encoding="utf-8")


def run(*words: str | Path) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, [str(word) for word in words])


def run_index(folder: Path, *options: str) -> dict[str, object]:
    """Index a folder beside it and give the report."""
    result = run("index", folder, "--index", folder.parent / "index", "--jobs", "1", "--json", *options)
    assert result.exit_code == 0, result.output
    report: dict[str, object] = json.loads(result.stdout)
    return report


def test_a_rebuild_gives_way_to_the_site(captures: Path, priorities: list[int]) -> None:
    """It runs below the priority of everything else; searching does not."""
    run_index(captures)
    run("search", "syndicaliste", "--index", captures.parent / "index")

    assert priorities == [REBUILD_NICENESS]


def test_index_reports_what_it_did_and_why_pages_were_skipped(captures: Path) -> None:
    """The summary names each page that was left out with its reason."""
    result = run("index", captures, "--index", captures.parent / "index", "--jobs", "1")

    assert result.exit_code == 0
    assert result.stdout.startswith("3 pages read in ")
    assert "2 indexed, 0 unchanged, 0 removed, 1 skipped." in result.stdout
    assert "captures/empty.html: " in result.stdout


def test_index_reports_by_site(captures: Path) -> None:
    """A table and the JSON give each site's pages, the share removed, fallbacks and skipped pages."""
    redesigned = PAGE.format(title="Tchad. Un sculpteur fictif arrêté", body="Un sculpteur fictif a été arrêté.")
    redesigned = redesigned.replace("<head>", '<head><link rel="canonical" href="https://www.acatfrance.fr/exemple">')
    (captures / "d.html").write_text(redesigned.replace("article>", "div>").replace("h1>", "h4>"), encoding="utf-8")

    text = run("index", captures, "--index", captures.parent / "other", "--jobs", "1").stdout
    report = run_index(captures)

    assert "  site            pages  removed  recurrent  fallbacks  skipped\n" in text
    assert "  Comité fictif       2      10%          0          0        0\n" in text
    assert "  (site unknown)      0        -          0          0        1\n" in text
    assert "where the profile did not fit: ACAT-France (1 of 1 pages)." in text
    assert [site["fallbacks"] for site in report["sites"]] == [0, 1, 0]  # type: ignore[attr-defined]


def test_index_extracts_only_what_changed(captures: Path) -> None:
    """Unchanged pages are kept, changed ones replaced, missing ones removed; --full extracts all again."""
    first = run_index(captures)
    write(captures / "a.html", "Kazakhstan. Le syndicaliste est réapparu", "Le syndicaliste fictif est revenu.")
    (captures / "b.html").unlink()
    write(captures / "c.html", "Tadjikistan. Un avocat arrêté", "Un avocat fictif a été arrêté à Douchanbé.")

    second, third, full = run_index(captures), run_index(captures), run_index(captures, "--full")

    assert (first["indexed"], first["unchanged"], first["removed"], first["appeals"]) == (2, 0, 0, 2)
    assert (second["indexed"], second["unchanged"], second["removed"], second["appeals"]) == (2, 0, 1, 2)
    assert (third["indexed"], third["unchanged"], third["removed"], third["appeals"]) == (0, 2, 0, 2)
    assert (full["indexed"], full["unchanged"], full["removed"], full["appeals"]) == (2, 0, 0, 2)


def test_a_missing_source_is_one_sentence_and_leaves_the_index(captures: Path) -> None:
    """Exit status 1; what was published stays."""
    run_index(captures)

    result = run("index", captures / "nowhere", "--index", captures.parent / "index")

    assert result.exit_code == 1
    assert result.stderr == f"Error: There is no folder or file {captures / 'nowhere'}: check the path.\n"
    assert run("check", "--index", captures.parent / "index").exit_code == 0


def test_extract_prints_a_json_object_a_page(captures: Path) -> None:
    """Scripts read the appeal's fields, or the reason why there is none."""
    result = run("extract", captures / "a.html", captures / "empty.html", "--json")

    appeal, skipped = map(json.loads, result.stdout.splitlines())
    assert appeal["source"] == str(captures / "a.html")
    assert appeal["title"] == "Kazakhstan. Un syndicaliste porté disparu"
    assert (appeal["organisation"], appeal["countries"], appeal["status"]) == ("Comité fictif", ["KZ"], "none")
    assert appeal["year"] is None
    assert "Accueil" not in appeal["body"]
    assert skipped.keys() == {"source", "skipped"}


def test_extract_without_json_is_for_reading(captures: Path) -> None:
    """A person sees the facets above the text."""
    result = run("extract", captures / "a.html")

    assert "  countries    Kazakhstan\n" in result.stdout
    assert "Un syndicaliste fictif a disparu à Almaty." in result.stdout


def test_explain_names_what_decided(captures: Path) -> None:
    """A person sees each line and facet with its rule, scripts an object a page; a page without article its reason."""
    text = run("explain", captures / "a.html").stdout
    explained, skipped = map(
        json.loads, run("explain", captures / "a.html", captures / "empty.html", "--json").stdout.splitlines()
    )

    assert "      « Accueil Nos actions »  (menu)\n" in text
    assert "                  « Kazakhstan », title: the title begins with it\n" in text
    assert {"text": "Accueil Nos actions", "fate": "dropped"}.items() <= explained["lines"][0].items()
    assert {"facet": "country", "value": "KZ", "words": "Kazakhstan"}.items() <= explained["facets"][2].items()
    assert skipped["skipped"] == "no article: empty shell"


def test_explain_says_what_a_profile_finds(captures: Path) -> None:
    """So that writing one takes minutes; one that cannot work is refused with a sentence."""
    profile = captures.parent / "port.toml"
    profile.write_text('organisation = "Port"\ndomains = []\n[select]\ntitle = ["h1", ".titre"]\n', encoding="utf-8")

    text = run("explain", captures / "a.html", "--profile", profile).stdout
    refused = run("explain", captures / "a.html", "--profile", captures / "a.html")

    assert "    title       h1   1 × « Kazakhstan. Un syndicaliste porté disparu »\n" in text
    assert "the profile does not fit this page: its body selectors find fewer than 25 words\n" in text
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)


def test_search_prints_results_for_scripts_and_for_people(captures: Path) -> None:
    """The same hits come as JSON and as text."""
    run_index(captures)
    index = captures.parent / "index"

    as_json = json.loads(run("search", "syndicaliste", "disparu", "--index", index, "--json").stdout)
    as_text = run("search", "syndicaliste", "disparu", "--index", index).stdout

    assert (as_json["query"], as_json["total"]) == ("syndicaliste disparu", 1)
    assert as_json["hits"][0]["countries"] == ["KZ"]
    assert as_text.startswith("1 résultat en ")
    assert "Kazakhstan. Un syndicaliste porté disparu" in as_text


def test_search_suggests_what_a_mistyped_word_was_meant_for(captures: Path) -> None:
    """Scripts get the whole query, people a line above the count."""
    run_index(captures)
    index = captures.parent / "index"

    as_json = json.loads(run("search", "sindicaliste", "disparu", "--index", index, "--json").stdout)
    as_text = run("search", "sindicaliste", "disparu", "--index", index).stdout

    assert as_json["suggestion"] == "syndicaliste disparu"
    assert "\nvouliez-vous dire : syndicaliste disparu\n1 résultat" in as_text


def test_search_takes_filters_and_exclusions(captures: Path) -> None:
    """Country codes may be typed in small letters; -- lets a query begin with a minus."""
    run_index(captures)
    index = captures.parent / "index"

    filtered = json.loads(run("search", "famille", "--country", "tm", "--index", index, "--json").stdout)
    excluding = json.loads(run("search", "--index", index, "--json", "--", "-militante").stdout)

    assert [hit["countries"] for hit in filtered["hits"]] == [["TM"]]
    assert [hit["countries"] for hit in excluding["hits"]] == [["KZ"]]


@pytest.mark.parametrize(
    "words",
    [
        ("search",),
        ("search", "mot", "--year", "20"),
        ("search", "mot", "--status", "perdu"),
        ("search", "mot", "--limit", "0"),
        ("search", "mot " * 60),
        ("index", "--jobs", "0"),
        ("extract",),
        ("serve", "--port", "0"),
        ("unknown",),
    ],
)
def test_wrong_usage_ends_with_status_2(
    words: tuple[str, ...], captures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what is wrong on standard error, and nothing is printed on standard output."""
    run_index(captures)
    monkeypatch.chdir(captures.parent)

    result = run(*words, *(["--index", "index"] if words[0] in {"search", "index", "serve"} else []))

    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("words", [("search", "mot"), ("check",), ("serve",)])
def test_without_an_index_the_error_says_how_to_build_one(words: tuple[str, ...], tmp_path: Path) -> None:
    """Exit status 1 and one sentence."""
    result = run(*words, "--index", tmp_path)

    assert result.exit_code == 1
    assert result.stderr == f"Error: There is no index in {tmp_path}: build it with `vigie index`.\n"


def test_check_tells_a_damaged_index(captures: Path) -> None:
    """A file that is not what the manifest says is named."""
    run_index(captures)
    index = captures.parent / "index"
    sound = run("check", "--index", index)
    (segment,) = index.glob("gen-*/*.arrays")
    segment.write_bytes(segment.read_bytes()[:-1])

    damaged = run("check", "--index", index)

    assert (sound.exit_code, sound.stdout.split(":")[0]) == (0, "gen-000001")
    assert damaged.exit_code == 1
    assert str(segment) in damaged.stderr


def test_long_work_shows_a_bar_on_a_terminal(captures: Path) -> None:
    """On a terminal a bar with the number of pages, elsewhere none."""
    command = [
        sys.executable,
        "-m",
        "vigie",
        "index",
        str(captures),
        "--index",
        str(captures.parent / "i"),
        "--jobs",
        "1",
    ]
    terminal, end = pty.openpty()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=end) as process:
        os.close(end)
        shown = b""
        try:
            while chunk := os.read(terminal, 4096):
                shown += chunk
        except OSError:  # the terminal's other end is closed
            pass
        process.communicate()
    os.close(terminal)
    elsewhere = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)

    assert process.returncode == 0
    assert b"Pages  [" in shown
    assert b"3/3" in shown
    assert elsewhere.stderr == b""
