"""The layout holds: imports go one way, and only one module touches each foreign library at the border."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "search": {"search"},
    "indexer": {"indexer", "search"},
    "web": {"web", "search"},
}
WHOOSH_MODULES = {"search/codec.py", "search/schema.py", "search/documents.py", "search/terms.py"}


def modules(package: str) -> list[Path]:
    """Give the modules of a package."""
    return sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Give the full names of what a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            yield str(node.module)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_go_one_way(package: str) -> None:
    """The engine knows neither of the others; site and indexer know only the engine."""
    forbidden = set(MAY_IMPORT) - MAY_IMPORT[package] | {"vigie"}

    crossing = [
        (path.name, name) for path in modules(package) for name in imported(path) if name.split(".")[0] in forbidden
    ]

    assert modules(package)
    assert crossing == []


def test_whoosh_stays_behind_four_modules() -> None:
    """The index format can change without the rest of the engine knowing."""
    touching = {
        str(path.relative_to(ROOT))
        for package in MAY_IMPORT
        for path in modules(package)
        if any(name.split(".")[0] == "whoosh" for name in imported(path))
    }

    assert touching == WHOOSH_MODULES


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_files_stay_short(package: str) -> None:
    """A module that outgrows 300 lines has more than one idea."""
    assert [path.name for path in modules(package) if len(path.read_text(encoding="utf-8").splitlines()) > 300] == []


def test_every_module_opens_with_the_sentence_of_its_idea() -> None:
    """A newcomer reads one line to know whether to read on."""
    silent = [
        path.name
        for package in MAY_IMPORT
        for path in modules(package)
        if not (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").strip()
    ]

    assert silent == []
