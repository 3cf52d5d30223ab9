"""The lists of `reviewed.toml`, reviewed by hand."""

import tomllib
from functools import lru_cache
from pathlib import Path


@lru_cache
def reviewed(name: str) -> frozenset[str]:
    """Give one of the lists."""
    return frozenset(tomllib.loads(Path(__file__).with_name("reviewed.toml").read_text(encoding="utf-8"))[name])
