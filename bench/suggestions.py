"""Measure how often mistyped words are corrected as meant, alone and beside another word, and what that costs."""

import gzip
import json
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from string import ascii_lowercase

from bench.bare_appeals import bare_appeal
from search import Appeal, Index, SearchRequest, Writer, open_index

TEXTS = Path(__file__).parents[2] / "shared/benchmarks/speed/eltec_fra_300w.jsonl.gz"
COUNTRIES = ("KZ", "UZ", "TM", "TJ", "KG", "RU", "BY", "TR", "IR", "EG")
SAMPLE = 300
MIN_APPEALS, MIN_LETTERS = 10, 6


def main(count: int) -> None:
    """Index some texts and print the tables in Markdown; the first argument is how many."""
    with tempfile.TemporaryDirectory() as folder:
        report(_publish(Path(folder), count))


def report(index: Index) -> None:
    """Print the tables of an index."""
    words = _frequent_words(index)
    chosen = random.Random(0)  # noqa: S311 # a sample, not a secret
    meant = chosen.sample(words, SAMPLE)
    typed = [_mistype(word, chosen) for word in meant]
    results = [index.search(SearchRequest(word)) for word in typed]
    unknown = [(own.suggestion, word) for own, word in zip(results, meant, strict=True) if not own.total]
    right = sum(suggestion == word for suggestion, word in unknown)
    print(f"{index.count()} texts: of {len(unknown)} mistyped words that nothing has, {right} are corrected as meant,")
    print(f"{sum(suggestion is None for suggestion, _ in unknown)} not at all.\n")
    beside = [
        (neighbour, word, own) for word, own in zip(meant, typed, strict=True) for neighbour in _beside(word, index)
    ]
    asked = [f"{neighbour} {own}" for neighbour, _, own in beside]
    answers = [index.search(SearchRequest(query)).suggestion for query in asked]
    right = sum(answer == f"{neighbour} {word}" for answer, (neighbour, word, _) in zip(answers, beside, strict=True))
    unmistaken = sum(answer is None for answer in answers)
    print(f"Of {len(asked)} beside a word that stands near in a text, {right} are, {unmistaken} not at all.\n")
    ids = chosen.sample([hit.appeal.id for hit in index.search(SearchRequest(per_page=1000)).hits], SAMPLE // 3)
    print("| what | median, ms | 95 %, ms | longest, ms |\n|---|---|---|---|")
    _print_row("search for a mistyped word", lambda word: index.search(SearchRequest(word)), typed)
    _print_row("the same beside another word", lambda query: index.search(SearchRequest(query)), asked)
    _print_row("completion of three letters", lambda word: index.complete(word[:3]), typed)
    _print_row("near appeals, first time", index.similar, ids)
    _print_row("near appeals, again", index.similar, ids)


def _publish(folder: Path, count: int) -> Index:
    with Writer(folder) as writer, gzip.open(TEXTS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(islice(lines, count)):
            writer.add(_appeal(number, json.loads(line)))
        writer.publish()
    return open_index(folder)


def _frequent_words(index: Index) -> list[str]:
    """Give the words that are long and frequent enough to be searched for, as most texts write them."""
    found = dict.fromkeys(word for prefix in _prefixes() for word in index.complete(prefix))
    return [
        word for word in found if len(word) >= MIN_LETTERS and index.search(SearchRequest(word)).total >= MIN_APPEALS
    ]


def _beside(word: str, index: Index) -> list[str]:
    """Give a word of some letters that stands after another one in a text."""
    body = index.search(SearchRequest(f'"{word}"', per_page=1)).hits[0].appeal.body
    after = re.search(rf"\b{word}\b\W+(?:\w+\W+){{0,4}}?([^\W\d_]{{{MIN_LETTERS},}})", body)
    return [after[1].lower()] if after else []


def _prefixes() -> Iterator[str]:
    return (one + other + third for one in ascii_lowercase for other in "aeiou" for third in ascii_lowercase)


def _mistype(word: str, chosen: random.Random) -> str:
    """Drop, add, exchange or swap one letter."""
    place, letter = chosen.randrange(1, len(word) - 1), chosen.choice(ascii_lowercase)
    before, own, following, after = word[:place], word[place], word[place + 1], word[place + 2 :]
    ways = (following, own + letter + following, letter + following, following + own)
    return before + chosen.choice(ways) + after


def _print_row(what: str, ask: Callable[[str], object], asked: list[str]) -> None:
    times = []
    for own in asked:
        started = time.perf_counter()
        ask(own)
        times.append((time.perf_counter() - started) * 1000)
    *_, high = statistics.quantiles(times, n=20)
    print(f"| {what} | {statistics.median(times):.1f} | {high:.1f} | {max(times):.1f} |")


def _appeal(number: int, line: dict[str, str]) -> Appeal:
    """Give a text a country in turn."""
    country = COUNTRIES[number % len(COUNTRIES)]
    return replace(bare_appeal(line["id"], line["title"], line["text"]), source=line["source"], countries=(country,))


if __name__ == "__main__":
    main(int(sys.argv[1]))
