"""Measure what each layer against chrome does alone: profiles, general rules, statistics over a site's pages, all.

    python -m bench.extraction [FOLDER ...]

The sample corpus and the pages of tests/pages are always measured. A FOLDER holds pages and labels.json as
tests/labels has them, or html/<id>.html.gz and ground-truth.json ({id: {"articleBody": ...}}), of which shingles of
four words are compared.
"""

import gzip
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

from bench.bare_appeals import bare_appeal
from indexer.chrome.extraction import extract
from indexer.chrome.markup import blocks, parse
from indexer.chrome.recognition import name_site, recognise_lines, recognise_url
from indexer.chrome.site_rules import rules_for
from indexer.chrome.text_lines import text_groups
from indexer.corpus_wide.page_summary import summarise_page, without_lines
from indexer.corpus_wide.recurrence import find_recurrent
from indexer.extractor_pool import extract_appeal
from indexer.page import Page, SkippedPage
from indexer.phrases import Phrases
from indexer.reading.decoding import decode
from indexer.reading.sources import read
from search import Appeal
from search.appeal import Extraction
from tests.labels.scoring import read_labels, score

SHOWN = ("title", "body kept", "chrome left out", "article or not")
SHINGLE_WORDS = 4

PROFILES_ALONE: dict[str, Callable[..., Any]] = {
    "indexer.chrome.article_search.vote": lambda *_: [],
    "indexer.chrome.article_search.share_of_vote": lambda *_: 1.0,
    "indexer.chrome.article_search.article_blocks": lambda *_: [],
    "indexer.chrome.article_search.layouts_of": lambda *_: (),
    "indexer.chrome.site_rules.load_phrases": lambda _: Phrases(()),
}
"""What stands in for the general rules where only profiles are measured."""

GENERAL_RULES_ALONE: dict[str, Callable[..., Any]] = {
    "indexer.chrome.extraction.recognise_url": lambda _: None,
    "indexer.chrome.extraction.recognise_lines": lambda *_: None,
}
"""What stands in for the profiles where only the general rules are measured."""


@dataclass(frozen=True, slots=True)
class LabelledPages:
    """A set of pages and what is right for each."""

    name: str
    pages: list[Page]
    labels: list[dict[str, Any]]


def main() -> None:
    """Print the table in Markdown."""
    folders = [Path(argument) for argument in sys.argv[1:]]
    own = [("sample corpus", Path("corpus"), [Path("tests/labels/sample_corpus.json")])]
    own += [("tests/pages", Path("tests/pages"), sorted(Path("tests/pages").glob("labels*.json")))]
    own += [(folder.name, folder, [folder / "labels.json"]) for folder in folders if (folder / "labels.json").exists()]
    print(f"| pages | layers | {' | '.join(SHOWN)} |\n|{'---|' * (2 + len(SHOWN))}")
    for name, folder, files in own:
        labelled = LabelledPages(name, list(pages_of(folder)), [label for file in files for label in read_labels(file)])
        for layers, appeals in outcomes(labelled.pages):
            print(f"| {name} ({len(labelled.labels)}) | {layers} | {' | '.join(cells(appeals, labelled.labels))} |")
    for folder in folders:
        if (folder / "ground-truth.json").exists():
            print(f"\n{folder.name}: {shingle_score(folder)}")


def pages_of(folder: Path) -> Iterator[Page]:
    """Read the pages of a folder."""
    return (page for page in read([folder]) if isinstance(page, Page))


def outcomes(pages: Sequence[Page]) -> Iterator[tuple[str, list[Appeal]]]:
    """Give what each choice of layers makes of the pages."""
    whole = list(map(whole_text, pages))
    yield "none", whole
    with patched(PROFILES_ALONE):
        yield "profiles only", extracted(pages)
    with patched(GENERAL_RULES_ALONE):
        yield "general rules only", extracted(pages)
    yield "statistics only", without_recurrent(whole)
    appeals = extracted(pages)
    yield "profiles and general rules", appeals
    yield "all three", without_recurrent(appeals)


def without_recurrent(appeals: Sequence[Appeal]) -> list[Appeal]:
    """Leave out the lines that recur over the pages of their sites, as a rebuild does."""
    recurrent = find_recurrent([summarise_page(appeal) for appeal in appeals])
    pairs = zip(appeals, recurrent, strict=True)
    return [replace(appeal, body=without_lines(appeal.body, places)) for appeal, places in pairs]


def extracted(pages: Sequence[Page]) -> list[Appeal]:
    """Extract pages, leaving out those without an article."""
    return [outcome for page in pages if not isinstance(outcome := extract_appeal(page), SkippedPage)]


def whole_text(page: Page) -> Appeal:
    """Take every line that a page shows for its text, and the first for its title."""
    text = decode(page.content, page.charset)
    if page.source.endswith(".txt"):
        lines = [line for group in text_groups(text) for line in group]
    else:
        lines = [block.text for block in blocks(parse(text))]
    profile = recognise_url(page.url) or recognise_lines(lines)
    bare = bare_appeal(page.source, lines[0] if lines else "", "\n\n".join(lines))
    return replace(bare, url=page.url, extraction=Extraction(name_site(profile, page.url)))


@contextmanager
def patched(replacements: dict[str, Callable[..., Any]]) -> Iterator[None]:
    """Put functions in the place of others."""
    rules_for.cache_clear()
    with ExitStack() as stack:
        for name, own in replacements.items():
            stack.enter_context(mock.patch(name, own))
        yield
    rules_for.cache_clear()


def cells(appeals: Sequence[Appeal], labels: list[dict[str, Any]]) -> list[str]:
    """Give the shares that are right, in percent."""
    result = score(appeals, labels)
    return [f"{result.share(what):.1%}" if result.asked[what] else "-" for what in SHOWN]


def shingle_score(folder: Path) -> str:
    """Give precision, recall and F1 averaged over pages of unknown sites, which only the general rules know."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    precisions, recalls = [], []
    for name, wanted in truth.items():
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        article, _ = extract(Page(f"{name}.html", content))
        found, right = shingles(" ".join(article.paragraphs)), shingles(wanted["articleBody"])
        common = (found & right).total()
        precisions.append(common / max(1, found.total()))
        recalls.append(common / max(1, right.total()))
    precision, recall = sum(precisions) / len(precisions), sum(recalls) / len(recalls)
    f1 = 2 * precision * recall / (precision + recall)
    return f"{len(truth)} pages, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count the runs of four words of a text."""
    found = re.findall(r"\w+", text)
    runs = max(1, len(found) - SHINGLE_WORDS + 1)
    return Counter(tuple(found[at : at + SHINGLE_WORDS]) for at in range(runs if found else 0))


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
