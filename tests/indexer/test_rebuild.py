"""An incremental rebuild gives exactly what a full one gives."""

from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from indexer.kept_pages import read_kept_pages
from indexer.page_texts import PAGE_TEXTS, PageTexts
from indexer.rebuild import RebuildOptions, rebuild
from search import Appeal, Writer
from search.generations import current_name
from search.storage import Storage

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>{title}</title><link rel="canonical" href="{url}">
<meta property="og:site_name" content="Comité de {site}"></head><body><article><h1>{title}</h1><p>AU {number}/11</p>
<p>{name} a été arrêtée à Karatepe, en Ouzbékistan, par des policiers en civil qui n’ont montré aucun mandat. Sa
famille est sans nouvelles depuis mardi. {name} enseigne les mathématiques et dirige un club de lecture.</p>
<p>Le comité demande que {name} soit libérée, qu’elle voie un avocat et un médecin de son choix, et que la lumière
soit faite sur les coups qu’elle a reçus. {more}</p></article></body></html>"""
STORIES = [
    PAGE.format(title=title, url=f"https://{site}/{path}", site=site, name=name, number=number, more=more)
    for title, name, number in [
        ("Liberté pour Alma", "Zoulfia Rakhmonova", 1),
        ("Sardor libre", "Zulfiya Raxmonova", 2),
    ]
    for site, path, more in [
        ("a.example", "appel", ""),
        ("a.example", "imprimer/appel", "Merci."),
        ("b.example", "appel", "Signez."),
        ("a.example", "autre", "Écrivez aux autorités, avec courtoisie. " * 15),
    ]
]


def index_of(folder: Path, index: Path, *, full: bool = False) -> list[Appeal]:
    """Rebuild and give all appeals by id."""
    rebuild([folder], index, RebuildOptions(jobs=1, full=full))
    return sorted(Storage(index / current_name(index)).appeals(), key=lambda appeal: appeal.id)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sets(st.integers(0, len(STORIES) - 1)), min_size=2, max_size=4))
def test_any_sequence_of_rebuilds_ends_as_a_full_one(steps: list[set[int]]) -> None:
    """Pages come and go: captures, cases and ids are those that the present pages give."""
    with TemporaryDirectory() as name:
        root, folder = Path(name), Path(name) / "pages"
        for present in steps:
            rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for number in present:
                (folder / f"{number}.html").write_text(STORIES[number], encoding="utf-8")
            incremental = index_of(folder, root / "incremental")

        assert incremental == index_of(folder, root / "full", full=True)


def test_captures_are_merged_and_counted_as_such(tmp_path: Path) -> None:
    """Each page read is indexed, unchanged, merged or skipped; only the shown one of a group counts as indexed."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number, story in enumerate(STORIES[:3]):
        (folder / f"{number}.html").write_text(story, encoding="utf-8")
    (folder / "empty.html").write_text("<html></html>")

    first = rebuild([folder], tmp_path / "index", RebuildOptions(jobs=1))
    second = rebuild([folder], tmp_path / "index", RebuildOptions(jobs=1))

    assert (first.read, first.indexed, first.unchanged, first.merged, len(first.skipped)) == (4, 2, 0, 1, 1)
    assert (second.read, second.indexed, second.unchanged, second.merged, len(second.skipped)) == (4, 0, 2, 1, 1)


def test_a_page_that_is_gone_leaves_every_file(tmp_path: Path) -> None:
    """Also when it was but another capture of an appeal that stays."""
    folder, index = tmp_path / "pages", tmp_path / "index"
    folder.mkdir()
    (folder / "0.html").write_text(STORIES[0], encoding="utf-8")
    (folder / "withdrawn.html").write_text(STORIES[0], encoding="utf-8")
    index_of(folder, index)

    (folder / "withdrawn.html").unlink()
    (appeal,) = index_of(folder, index)

    assert [capture.source for capture in appeal.captures] == ["pages/0.html"]
    folder = index / current_name(index)
    assert not any(b"withdrawn" in path.read_bytes() for path in folder.iterdir())
    kept = read_kept_pages(folder)
    with PageTexts(index) as texts:
        texts.open_published(folder, kept.record_sizes)
        assert [texts.read(page.record).source for page in kept.pages.values()] == ["pages/0.html"]
    assert (folder / PAGE_TEXTS).stat().st_size == sum(kept.record_sizes)


def test_all_captures_of_one_address_in_an_archive_are_kept(tmp_path: Path) -> None:
    """Three moments, two contents: one appeal with three captures, after an incremental rebuild too."""
    first, second = (text.encode() for text in (STORIES[0], STORIES[0].replace("Le comité", "Notre comité")))
    moments = ("2019-03-01T00:00:00Z", "2020-03-01T00:00:00Z", "2021-03-01T00:00:00Z")
    with (tmp_path / "a.warc.gz").open("wb") as file:
        writer = WARCWriter(file)
        for moment, content in zip(moments, (first, first, second), strict=True):
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    "https://a.example/appel",
                    "response",
                    payload=BytesIO(content),
                    length=len(content),  # else warcio leaves a file open
                    http_headers=head,
                    warc_headers_dict={"WARC-Date": moment},
                )
            )

    for _ in range(2):
        (appeal,) = index_of(tmp_path / "a.warc.gz", tmp_path / "index")

        assert [f"{own.captured_at:%Y}" for own in appeal.captures if own.captured_at] == ["2021", "2020", "2019"]
        assert len({own.content_hash for own in appeal.captures}) == 3
        assert "Notre comité" in appeal.body


def test_only_appeals_that_changed_are_read_and_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that did not change is written again when it is linked with a new one."""
    folder, index = tmp_path / "pages", tmp_path / "index"
    folder.mkdir()
    linked, other = STORIES[0], STORIES[7].replace("Zulfiya Raxmonova", "Dildora Yusupova").replace("AU 2/11", "")
    (folder / "0.html").write_text(linked, encoding="utf-8")
    (folder / "1.html").write_text(other, encoding="utf-8")
    index_of(folder, index)
    (folder / "2.html").write_text(STORIES[2], encoding="utf-8")
    written: list[str] = []
    add = Writer.add
    monkeypatch.setattr(Writer, "add", lambda own, appeal: (written.append(appeal.source), add(own, appeal)))

    index_of(folder, index)

    assert sorted(written) == ["pages/0.html", "pages/2.html"]
