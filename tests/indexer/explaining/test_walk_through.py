"""The walk-through of writing a profile, in `indexer/sites/README.md`, shows what really comes out."""

import re
import textwrap
from pathlib import Path

import pytest

from indexer.chrome.profile import parse_profile
from indexer.explaining.explanation import explain
from indexer.explaining.writing import explanation_text
from indexer.reading.sources import read

ROOT = Path(__file__).parents[3]
README = (ROOT / "indexer/sites/README.md").read_text(encoding="utf-8").partition("## A profile in ten minutes")[2]
BLOCKS = [textwrap.dedent(block).strip() for block in re.findall(r"(?:^ {7}.*\n|^\n(?= {7}))+", README, re.MULTILINE)]
PROFILE = next(block for block in BLOCKS if block.startswith("organisation"))
SHOWN = [block for block in BLOCKS if block.startswith(("article", "kept by"))]


@pytest.mark.parametrize("shown", SHOWN)
def test_the_walk_through_shows_what_comes_out(shown: str) -> None:
    """Every row of its examples is one of the real explanation, in order."""
    text = "\n".join(map(explanation_text, explain(read([ROOT / "corpus/syndicat"]), parse_profile("x", PROFILE))))
    rows = [row.strip() for row in text.splitlines()]
    places = [rows.index(row.strip()) for row in shown.splitlines()]

    assert places == sorted(places)


def test_its_last_step_leaves_out_what_it_says() -> None:
    """The class that it names is right for the other page too."""
    profile = parse_profile("x", PROFILE.replace(".pager", ".pagenav"))
    kept = [
        line.text
        for page in explain(read([ROOT / "corpus/syndicat"]), profile)
        for line in page.lines
        if line.fate == "kept"
    ]

    assert len(SHOWN) == 2
    assert len(kept) > 10
    assert not [line for line in kept if "Cambodge" in line or "Tuzla" in line]
