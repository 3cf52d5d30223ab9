"""Measure how many pages of known sites are read in a second, beside trafilatura, in one process on the same pages.

The rounds of all extractors alternate and the best of each counts, in seconds of this process, so that other work on
the machine disturbs none more than another. Each round begins with empty caches: the same pages again are no gain.
"""

import os
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import trafilatura
from bs4 import BeautifulSoup
from trafilatura.meta import reset_caches

from indexer.chrome.extraction import extract
from indexer.chrome.markup import parse
from indexer.errors import Skipped
from indexer.facets.description import describe
from indexer.page import Page
from indexer.reading.decoding import decode
from indexer.reading.sources import read
from indexer.remembering import forget

CORPUS = Path("corpus")
ROUNDS = 12

Extractor = Callable[[Page], object]


def main() -> None:
    """Print the table of figures in Markdown."""
    known, fallen_back = divide([page for page in read([CORPUS]) if isinstance(page, Page)])
    fitting = [page for page in known if page not in fallen_back]
    print(f"trafilatura {version('trafilatura')}, beautifulsoup4 {version('beautifulsoup4')}, lxml {version('lxml')}\n")
    print("| pages | extractor | pages a second | times trafilatura |\n|---|---|---|---|")
    for label, pages in ((f"{len(known)} of known sites", known), (f"{len(fitting)} that fit a profile", fitting)):
        seconds = best_rounds(pages)
        for name, own in seconds.items():
            print(f"| {label} | {name} | {len(pages) / own:.0f} | {seconds['trafilatura'] / own:.2f} |")


def divide(pages: Sequence[Page]) -> tuple[list[Page], list[Page]]:
    """Give the HTML pages of sites that have a profile, and those of them that the profile did not fit."""
    known, fallen_back = [], []
    for page in pages:
        try:
            article, profile = extract(page)
        except Skipped:
            continue
        if profile and page.source.endswith((".html", ".htm")):
            known.append(page)
            fallen_back += [page] if article.is_fallback else []
    return known, fallen_back


def best_rounds(pages: Sequence[Page]) -> dict[str, float]:
    """Give the seconds of the best round of each extractor."""
    rounds: dict[str, list[float]] = {name: [] for name in EXTRACTORS}
    for _ in range(ROUNDS):
        for name, extractor in EXTRACTORS.items():
            reset_caches()
            forget()
            started = time.process_time()
            for page in pages:
                extractor(page)
            rounds[name].append(time.process_time() - started)
    return {name: min(times) for name, times in rounds.items()}


EXTRACTORS: dict[str, Extractor] = {
    "trafilatura": lambda page: trafilatura.extract(page.content),
    "trafilatura with metadata": lambda page: trafilatura.extract(page.content, with_metadata=True),
    "Vigie, article and clues": extract,
    "Vigie, article and facets": lambda page: describe(page, *extract(page)),
    "lxml's tree alone": lambda page: parse(decode(page.content, None)),
    "Beautiful Soup's tree alone": lambda page: BeautifulSoup(decode(page.content, None), "lxml"),
}


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
