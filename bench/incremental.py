"""Measure what a rebuild costs when 1 % of the pages changed, against a full one, by stage.

    python -m bench.incremental [PAGES]

Pages are made of paragraphs of the texts under `../shared/benchmarks/speed`, recombined, on a dozen fictional sites
with their own menus; some are captures of another page, some follow up a case. After the full rebuild 1 % are changed
and 0.2 % removed. Each rebuild runs in a process of its own, so that its memory is its own.
"""

import gzip
import json
import multiprocessing
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from indexer import rebuild as module
from indexer.extractor_pool import ExtractorPool
from indexer.page_collection import PageCollection
from indexer.rebuild import RebuildOptions, rebuild
from indexer.report import RebuildReport
from search import Writer

TEXTS = Path(os.environ.get("BENCHMARKS", "../shared/benchmarks"), "speed", "eltec_fra_300w.jsonl.gz")
PAGES = 2_000
CHANGED = 0.01
REMOVED = 0.002
COPIES = 0.05
"""Share of pages that are another capture of an article."""

FOLLOW_UPS = 0.1
"""Share of pages on the person of an earlier page of the site."""

PARAGRAPH_SENTENCES = 4
PARAGRAPHS = (3, 7)
FOLDER_PAGES = 1_000

COUNTRIES = ("au Tchad", "en Ouzbékistan", "au Pérou", "en Égypte", "au Viêt Nam", "en Biélorussie", "au Niger")
FIRST = ("Alma", "Daler", "Erjan", "Fatou", "Hanan", "Idriss", "Joao", "Leïla", "Mena", "Oumar", "Paul", "Rosa")
LAST = ("Toulegenov", "Kourouma", "Quispe", "Haddou", "Macassar", "Orazov", "Nsengi", "Lukic", "Sahlawi", "Deyner")
SYLLABLES = ["ba", "ko", "li", "ma", "ne", "ru", "sa", "ti", "vo", "za", "che", "dra", "kou", "mi", "pel"]
"""For second names, so that few people share a whole one."""

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>{title} | {site}</title>
<meta property="og:site_name" content="{site}"><link rel="canonical" href="{url}"></head><body>
<header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/actions">Nos actions</a></li>
<li><a href="/don">Faire un don à {site}</a></li></ul></nav></header>
<main><article><h1>{title}</h1><p class="date">Publié le {day}.{month:02}.{year}</p>
{paragraphs}
</article></main>
<footer><p>{site} vit de vos dons.</p><a href="/mentions">Mentions légales</a></footer></body></html>"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one rebuild took: seconds by stage, in all and of processors; the greatest memory before writing and in all.

    Memory is in MiB, that of the processes that extract left out.
    """

    stages: dict[str, float]
    seconds: float
    processor_seconds: float
    memory_before_writing: float
    memory: float
    report: RebuildReport


def main() -> None:
    """Print both rebuilds in a table in Markdown."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    with TemporaryDirectory() as name:
        folder, index = Path(name, "pages"), Path(name, "index")
        paths = write_pages(folder, count)
        full = measured(folder, index)
        touch(paths)
        touched = measured(folder, index)
        idle = measured(folder, index)
        size = sum(own.stat().st_size for own in index.rglob("*")) / 2**20
        print(f"{count} pages, {full.report.appeals} appeals; two generations have {size:.0f} MiB.")
        print(f"Touched: {touched.report.indexed} indexed again, {touched.report.removed} removed.\n")
        print_table({"full": full, "1 % touched": touched, "nothing changed": idle})


def print_table(costs: dict[str, Cost]) -> None:
    """Print a column a rebuild; shares are of the processor time of the first one."""
    first, *_ = costs.values()
    print(f"| | {' | '.join(costs)} |\n|{'---|' * (len(costs) + 1)}")
    for stage in first.stages:
        print(f"| {stage}, s | {' | '.join(f'{cost.stages[stage]:.1f}' for cost in costs.values())} |")
    print(f"| in all, s | {' | '.join(f'{cost.seconds:.1f}' for cost in costs.values())} |")
    print(f"| processor time, s | {' | '.join(f'{cost.processor_seconds:.1f}' for cost in costs.values())} |")
    shares = (cost.processor_seconds / first.processor_seconds for cost in costs.values())
    print(f"| share of full | {' | '.join(f'{share:.1%}' for share in shares)} |")
    print(
        f"| memory before writing, MiB | {' | '.join(f'{own.memory_before_writing:.0f}' for own in costs.values())} |"
    )
    print(f"| memory, MiB | {' | '.join(f'{cost.memory:.0f}' for cost in costs.values())} |")


def write_pages(folder: Path, count: int) -> list[Path]:
    """Write so many pages, the same in every run."""
    dice = random.Random(count)  # noqa: S311 # a seed, so that every run draws the same
    paragraphs = list(read_paragraphs())
    sites = [f"Comité fictif {letter}" for letter in "ABCDEFGHIJKL"]
    paths, people = [], [["Alma Torres"] for _ in sites]
    for number in range(count):
        site = number % len(sites)
        path = folder / f"site{site}" / f"{number // FOLDER_PAGES}" / f"{number}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        if paths and dice.random() < COPIES:
            earlier = dice.choice(paths)
            content = earlier.read_text(encoding="utf-8").replace(".example/", ".example/imprimer/")
            path = earlier.with_name(f"{number}-copie.html")
        else:
            name = dice.choice(people[site]) if dice.random() < FOLLOW_UPS else new_name(dice)
            people[site].append(name)
            content = page(dice, sites[site], f"https://site{site}.example/{number}", name, paragraphs)
        path.write_text(content, encoding="utf-8")
        paths.append(path)
    return paths


def read_paragraphs() -> Iterator[str]:
    """Cut the texts into paragraphs of a few sentences."""
    with gzip.open(TEXTS, "rt", encoding="utf-8") as file:
        for line in file:
            sentences = json.loads(line)["text"].split(". ")
            for start in range(0, len(sentences), PARAGRAPH_SENTENCES):
                yield ". ".join(sentences[start : start + PARAGRAPH_SENTENCES]) + "."


def new_name(dice: random.Random) -> str:
    """Draw a name."""
    second = "".join(dice.choices(SYLLABLES, k=3)).capitalize()
    return f"{dice.choice(FIRST)} {second} {dice.choice(LAST)}"


def page(dice: random.Random, site: str, url: str, name: str, paragraphs: list[str]) -> str:
    """Lay a made-up case out as a page of a site."""
    country = dice.choice(COUNTRIES)
    lead = f"{name} a été arrêté {country}. Nul ne sait où {name} est détenu, et la famille de {name} a peur."
    texts = [lead, *dice.sample(paragraphs, dice.randint(*PARAGRAPHS))]
    return PAGE.format(
        title=f"Liberté pour {name}",
        site=site,
        url=url,
        day=dice.randint(1, 28),
        month=dice.randint(1, 12),
        year=dice.randint(2005, 2024),
        paragraphs="\n".join(f"<p>{escape(text)}</p>" for text in texts),
    )


def touch(paths: list[Path]) -> None:
    """Add a sentence to some pages and remove some others."""
    dice = random.Random(len(paths))  # noqa: S311 # as above
    chosen = dice.sample(paths, int(len(paths) * (CHANGED + REMOVED)))
    removed, changed = chosen[: int(len(paths) * REMOVED)], chosen[int(len(paths) * REMOVED) :]
    for path in changed:
        content = path.read_text(encoding="utf-8")
        path.write_text(
            content.replace("</article>", "<p>Une audience est prévue lundi.</p></article>"), encoding="utf-8"
        )
    for path in removed:
        path.unlink()


def measured(folder: Path, index: Path) -> Cost:
    """Rebuild in a process of its own."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(rebuild_measured, folder, index).result()


def rebuild_measured(folder: Path, index: Path) -> Cost:
    """Rebuild and take the time of each stage."""
    clock = Clock()
    with ExitStack() as stack:
        for owner, name, stage in CALLS:
            stack.enter_context(patch.object(owner, name, clock.calls(stage, getattr(owner, name))))
        for owner, name, stage in STEPS:
            stack.enter_context(patch.object(owner, name, clock.steps(stage, getattr(owner, name))))
        report = rebuild([folder], index, RebuildOptions())
    clock.stages["extract"] -= clock.stages["read"]  # pages are read while others are extracted
    return Cost(clock.stages, report.seconds, processor_seconds(), clock.memory_before["write"], peak_memory(), report)


class Clock:
    """Adds up the seconds of stages, and notes the greatest memory before each began."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {stage: 0.0 for *_, stage in (*STEPS, *CALLS)}
        self.memory_before: dict[str, float] = {}

    def calls(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Time each call of a function."""

        def timed(*given: Any, **named: Any) -> Any:
            self.memory_before.setdefault(stage, peak_memory())
            started = time.perf_counter()
            result = function(*given, **named)
            self.stages[stage] += time.perf_counter() - started
            return result

        return timed

    def steps(self, stage: str, generate: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        """Time each step of a generator."""

        def timed(*given: Any) -> Iterator[Any]:
            steps = generate(*given)
            while True:
                started = time.perf_counter()
                try:
                    step = next(steps)
                except StopIteration:
                    return
                finally:
                    self.stages[stage] += time.perf_counter() - started
                yield step

        return timed


def processor_seconds() -> float:
    """Give the processor time of this process and of those it has ended: the machine is shared, seconds are not."""
    return sum(os.times()[:4])


def peak_memory() -> float:
    """Give the greatest memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


CALLS = (
    (module, "_reusable", "load what is kept"),
    (module, "_summarise", "chrome and summaries"),
    (module, "decide", "merge and link"),
    (module, "_update", "write"),
    (Writer, "publish", "write"),
)
STEPS = ((PageCollection, "read_changed", "read"), (ExtractorPool, "extract", "extract"))
"""Functions and generators of a rebuild, and the stage each belongs to."""


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
