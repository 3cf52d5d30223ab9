"""Appeals on one case are linked, and those on namesakes, relatives, officials and other cases are not."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from indexer.corpus_wide.captures import MergedAppeal, MergedPages
from indexer.corpus_wide.cases import link_cases
from search import Appeal
from tests.indexer.corpus_wide.conftest import Summarise

PAIRS = tomllib.loads(Path(__file__).with_name("case_pairs.toml").read_text(encoding="utf-8"))["pair"]


def appeal_fields(pair: dict[str, Any], side: str) -> dict[str, Any]:
    """Give the fields of one of a pair; what it does not state is common to both."""
    title, _, body = pair[side].partition("\n")

    def own(name: str, default: Any) -> Any:
        return pair.get(f"{side}_{name}", pair.get(name, default))

    return {
        "id": side,
        "title": title,
        "body": body,
        "countries": (own("country", ""),),
        "organisation": own("organisation", "Comité fictif"),
        "references": tuple(own("references", ())),
    }


@pytest.mark.parametrize("pair", [pytest.param(pair, id=pair["why"]) for pair in PAIRS])
def test_a_pair_is_linked_when_it_is_one_case(
    pair: dict[str, Any], make_appeal: Callable[..., Appeal], summarise: Summarise
) -> None:
    """In a corpus of these two alone, where every name is rare: the hardest."""
    pages, _ = summarise([make_appeal(**appeal_fields(pair, side)) for side in ("one", "other")])

    links = link_cases(MergedPages(tuple(MergedAppeal(page.id, (page,)) for page in pages), ()))

    assert bool(links[0]) is pair["linked"]
