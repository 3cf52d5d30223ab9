"""Measure how well spellings of one name find each other, and how seldom they find other names."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from bench.bare_appeals import bare_appeal
from search import Index, SearchRequest, Writer, open_index

ROOT = Path(__file__).parents[1]
OWN_GROUPS = ROOT / "tests/search/name_groups.txt"
SHARED_GROUPS = ROOT.parent / "shared/benchmarks/names/variants.json"

Groups = Sequence[Sequence[str]]


def main() -> None:
    """Print the table of rates in Markdown."""
    print("| groups | spellings | pairs within a group found | pairs across groups found |\n|---|---|---|---|")
    print(_row("our own", _read_own()))
    if SHARED_GROUPS.exists():
        print(_row("names/variants.json", json.loads(SHARED_GROUPS.read_text(encoding="utf-8"))["groups"]))


def _read_own() -> Groups:
    lines = OWN_GROUPS.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def _row(name: str, groups: Groups) -> str:
    """Search each spelling in an index of one text a spelling, and count the texts of its group and of others."""
    with tempfile.TemporaryDirectory() as folder:
        index = _publish(Path(folder), groups)
        found = [set(_found(index, spelling)) for spelling in chain(*groups)]
    group_of = [number for number, group in enumerate(groups) for _ in group]
    counts = {True: [0, 0], False: [0, 0]}
    for one, texts in enumerate(found):
        for other in range(len(group_of)):
            if one != other:
                count = counts[group_of[one] == group_of[other]]
                count[0] += other in texts
                count[1] += 1
    rates = (f"{hits} of {pairs} ({hits / pairs:.2%})" for hits, pairs in (counts[True], counts[False]))
    return f"| {name} ({len(groups)}) | {len(found)} | {' | '.join(rates)} |"


def _publish(folder: Path, groups: Groups) -> Index:
    with Writer(folder) as writer:
        for number, spelling in enumerate(chain(*groups)):
            writer.add(bare_appeal(f"{number:05}", "Appel", f"Un appel pour {spelling}, sans autre nom."))
        writer.publish()
    return open_index(folder)


def _found(index: Index, spelling: str) -> Iterator[int]:
    """Give the numbers of the texts that have all that is searched."""
    results = index.search(SearchRequest(spelling, per_page=1000))
    return (int(hit.appeal.id) for hit in results.hits if not results.relaxed)


if __name__ == "__main__":
    main()
