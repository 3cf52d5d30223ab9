"""The names of a country and of its inhabitants: one finds the others."""

from functools import lru_cache
from importlib.resources import files

from search.stemming import stems


def other_names(word: str) -> tuple[str, ...]:
    """Give the other words for the country that a word names, the country's own name first; none for other words."""
    line = next((_lines()[stem] for stem in stems(word) if stem in _lines()), ())
    return tuple(name for name in line if not set(stems(name)) & set(stems(word)))


@lru_cache(maxsize=1)
def _lines() -> dict[str, tuple[str, ...]]:
    """Read `words/countries.txt` by the stems of its words."""
    text = files("search").joinpath("words/countries.txt").read_text(encoding="utf-8")
    lines = (tuple(line.partition("#")[0].split()) for line in text.splitlines())
    return {stem: line for line in lines for word in line for stem in stems(word)}
