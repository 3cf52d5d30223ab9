"""Measure what is kept of 181 article pages of unknown sites, beside what other extractors keep of them.

The pages and their scorer are those of the public article-extraction benchmark; only the scorer reads the gold.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import justext
import trafilatura
from bs4 import BeautifulSoup

from indexer.chrome.extraction import extract
from indexer.chrome.generic import vote
from indexer.chrome.markup import blocks, parse
from indexer.errors import Skipped
from indexer.page import Page
from indexer.reading.decoding import decode

BENCHMARKS = Path("../shared/benchmarks")
PAGES = BENCHMARKS / "extraction" / "html"
SCORER = BENCHMARKS / "score_extraction.py"
SUFFIX = ".html.gz"

Extractor = Callable[[bytes], str]


def main() -> None:
    """Print the table of figures in Markdown."""
    if not SCORER.exists():
        raise SystemExit(f"The pages are not here: put them in {PAGES}.")
    pages = {path.name.removesuffix(SUFFIX): gzip.decompress(path.read_bytes()) for path in sorted(PAGES.iterdir())}
    print("| extractor | precision | recall | F1 |\n|---|---|---|---|")
    for name, extractor in EXTRACTORS.items():
        precision, recall, f1 = score({page: extractor(content) for page, content in pages.items()})
        print(f"| {name} | {precision} | {recall} | {f1} |")


def score(predicted: dict[str, str]) -> tuple[str, ...]:
    """Ask the scorer for precision, recall and F1 of the texts extracted from the pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "predicted.json")
        path.write_text(json.dumps(predicted), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(path)]
        line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    figures = line.split()
    return tuple(figures[figures.index(name) + 1] for name in ("precision", "recall", "F1"))


def with_vigie(content: bytes) -> str:
    """Give the paragraphs that Vigie keeps, none of a page that it takes for no article."""
    try:
        article, _ = extract(Page("page.html", content))
    except Skipped:
        return ""
    return "\n".join(article.paragraphs)


def with_vote(content: bytes) -> str:
    """Give the blocks that stand in what trafilatura keeps, which is where Vigie's own rules begin."""
    html = decode(content, None)
    return "\n".join(block.text for block in vote(html, blocks(parse(html))))


def with_trafilatura(content: bytes) -> str:
    """Give what trafilatura keeps of the article alone, as readers' comments are no part of it here."""
    return trafilatura.extract(content, include_comments=False) or ""


def with_justext(content: bytes) -> str:
    """Give what justext keeps with English stop words, though not all pages are in English."""
    paragraphs = justext.justext(content, justext.get_stoplist("English"))
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def with_everything(content: bytes) -> str:
    """Give all the text of a page."""
    return BeautifulSoup(decode(content, None), "lxml").get_text(" ")


EXTRACTORS: dict[str, Extractor] = {
    "Vigie, all rules": with_vigie,
    "Vigie's first guess alone (trafilatura's vote on blocks)": with_vote,
    "trafilatura": with_trafilatura,
    "justext": with_justext,
    "all text": with_everything,
}


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
