"""Where common publishing systems put an article, for sites that have no profile."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from indexer.chrome.elements import Elements
from indexer.chrome.profile import Selectors


@dataclass(frozen=True, slots=True)
class Layout:
    """A publishing system: how its pages are known, and where their parts stand."""

    name: str
    generator: str
    marks: tuple[str, ...]
    select: Selectors


def layouts_of(elements: Elements, generator: str) -> list[Layout]:
    """Give the layouts that a page may have, the one its generator names first."""
    named = [layout for layout in _layouts() if layout.generator in generator]
    marked = [layout for layout in _layouts() if layout not in named and any(map(elements.select, layout.marks))]
    return named + marked


@lru_cache
def _layouts() -> tuple[Layout, ...]:
    text = files("indexer").joinpath("words", "layouts.toml").read_text(encoding="utf-8")
    return tuple(
        Layout(
            name,
            table.pop("generator"),
            tuple(table.pop("marks")),
            Selectors(**{part: tuple(selectors) for part, selectors in table.items()}),
        )
        for name, table in tomllib.loads(text).items()
    )
