"""Measure Vigie on the sample corpus: building the index, then 100 queries through HTTP."""

import os
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from indexer.rebuild import RebuildOptions, rebuild
from search import Filters, SearchRequest, open_index

CORPUS = Path("corpus")
QUERIES = 100
WARM_UP = 20
"""Requests before the measured ones, which open the index."""
PORT = 8799

Argument = TypeVar("Argument")


def main() -> None:
    """Print the table of figures in Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder)
        report = rebuild([CORPUS], index, RebuildOptions(full=True))
        rows = [("`vigie index corpus`", f"{report.read / report.seconds:.1f} pages a second ({report.read} pages)")]
        again = rebuild([CORPUS], index, RebuildOptions())
        rows.append(("the same, nothing changed", f"{again.read / again.seconds:.0f} pages a second"))
        size = sum(path.stat().st_size for path in index.glob("gen-*/*")) // 2
        rows.append(("size of a generation", f"{size / 1e6:.1f} MB"))
        inside, outside = measure(index)
    for name, times in (("engine, in process", inside), ("whole page, through HTTP", outside)):
        p50, p95 = np.percentile(times, [50, 95])
        rows.append((f"{QUERIES} queries, {name}", f"p50 {p50:.1f} ms, p95 {p95:.1f} ms"))
    print("| what | figure |\n|---|---|")
    for name, figure in rows:
        print(f"| {name} | {figure} |")


def measure(index: Path) -> tuple[list[float], list[float]]:
    """Time the queries in this process and through a server; in milliseconds."""
    requests = make_requests(index)
    engine = open_index(index)
    inside = [timed(engine.search, own) for own in requests * 2][QUERIES:]
    command = [sys.executable, "-m", "vigie", "serve", "--index", str(index), "--port", str(PORT)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for_server()
            addresses = [address(own) for own in requests]
            for own in addresses[:WARM_UP]:
                timed(fetch, own)
            outside = [timed(fetch, own) for own in addresses]
        finally:
            server.terminate()
    return inside, outside


def make_requests(index: Path) -> list[SearchRequest]:
    """Draw queries of one to three words of one title, a third of them narrowed to a country."""
    dice = random.Random(1)  # noqa: S311 # a seed, so that every run asks the same
    hits = open_index(index).search(SearchRequest(per_page=1000)).hits
    requests = []
    for number in range(QUERIES):
        appeal = dice.choice(hits).appeal
        words = re.findall(r"\w{3,}", appeal.title)
        dice.shuffle(words)
        words = words[: 1 + number % 3]
        requests.append(SearchRequest(" ".join(words), Filters(country=appeal.countries[: number % 3 == 0])))
    return requests


def address(request: SearchRequest) -> str:
    """Give the address of a request on the site."""
    parameters = [("q", request.query), *(("pays", code) for code in request.filters.country)]
    return f"http://127.0.0.1:{PORT}/?{urllib.parse.urlencode(parameters)}"


def fetch(url: str) -> bytes:
    """Read a page of our own server."""
    with urllib.request.urlopen(url) as response:  # noqa: S310 # our own address
        content: bytes = response.read()
        return content


def timed(work: Callable[[Argument], object], argument: Argument) -> float:
    """Give how long some work takes, in milliseconds."""
    started = time.perf_counter()
    work(argument)
    return (time.perf_counter() - started) * 1000


def wait_for_server() -> None:
    """Wait until the server answers, ten seconds at most."""
    for _ in range(100):
        try:
            fetch(f"http://127.0.0.1:{PORT}/sante")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The server did not start.")


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
