"""Put the site under load: how many requests it answers, and what a health check waits, with a rebuild and without.

    python -m bench.http_load                  100,000 appeals, 64 connections that ask 200 times a second together
    python -m bench.http_load --rate 0         as often as they are answered: what the site can do at the most
    python -m bench.http_load --documents 2000 --seconds 5

Needs wrk and the texts in BENCHMARKS/speed.
"""

import argparse
import http.client
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from bench.engines import measures
from bench.engines.documents import make_documents, read_texts, write_documents
from bench.engines.processes import Counter, Limits, run_apart
from bench.engines.queries import Choice, Query
from bench.engines.runner import make_questions
from vigie import give_way

ROOT = Path(__file__).parents[1]
SCRIPT = Path(__file__).with_suffix(".lua")
HOST, PORT = "127.0.0.1", 8798
QUERIES = 200
PARAMETERS = {"country": "pays", "organisation": "organisation", "status": "statut", "year": "annee"}
PROBE_SECONDS = 0.1
"""Between two health checks."""

PATIENCE_SECONDS = 30
"""After which a request or a health check is given up."""

BUILD = Limits(seconds=1800, memory=8 * 2**30)


@dataclass(frozen=True, slots=True)
class Load:
    """What a run of wrk saw; times in milliseconds, duration in seconds."""

    requests: int
    duration: float
    p50: float
    p99: float
    slowest: float
    failed: int


@dataclass(frozen=True, slots=True)
class Phase:
    """The site under load for a while, and how long each health check waited meanwhile, in milliseconds."""

    name: str
    loads: tuple[Load, ...]
    probes: tuple[float, ...]


class Probe:
    """Asks the site for its health again and again, each time by a new connection, while it is entered."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Probe":
        """Begin to ask."""
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Wait for the last answer."""
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ended.wait(PROBE_SECONDS):
            self.times.append(health_seconds() * 1000)


def main() -> None:
    """Build an index, serve it, and print the table in Markdown."""
    options = _options()
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is not installed: install it, for instance with `apt-get install wrk`.")
    workplace = ROOT / "var/bench"
    workplace.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=workplace) as folder:
        place = Path(folder)
        texts = read_texts()
        paths = [path_of(query) for query in make_questions(texts, QUERIES).timed]
        (place / "paths").write_text("\n".join(paths) + "\n", encoding="ascii")
        write_documents(place / "documents.jsonl", make_documents(texts, options.documents))
        (place / "index").mkdir()
        rebuild(place)
        phases = measure(place, options)
    print("\n".join(table(phases, options)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.http_load", description="Put the site under load.")
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=20, help="of one run of wrk")
    parser.add_argument("--connections", type=int, default=64, help="that ask at the same time")
    parser.add_argument("--rate", type=int, default=200, help="requests a second at the most, 0 for no limit")
    return parser.parse_args()


def path_of(query: Query) -> str:
    """Give the path of a query's page of results."""
    text = " ".join(query.words)
    chosen: Sequence[Choice] = query.filters
    parameters = [("q", f'"{text}"' if query.is_phrase else text)]
    return "/?" + urlencode([*parameters, *((PARAMETERS[own.facet], own.value) for own in chosen)])


def rebuild(place: Path) -> None:
    """Publish the documents as a new generation, in a process of its own; raises RuntimeError when that fails."""
    run = run_apart(build_as_vigie_does, (place / "index", place / "documents.jsonl"), BUILD)
    if run.failure:
        raise RuntimeError(f"The index could not be built: {run.failure}.")


def build_as_vigie_does(counter: Counter, index: Path, documents: Path) -> float:
    """Build an index with the priority of `vigie index`; gives the seconds it took."""
    give_way()
    return measures.build(counter, "vigie", index, documents)


def measure(place: Path, options: argparse.Namespace) -> list[Phase]:
    """Load the site alone, then for as long as a rebuild takes and once more after it is published."""
    with served(place / "index"):
        load(place, options)  # so that the index is open and read
        with Probe() as idle:
            time.sleep(options.seconds / 4)
        phases = [Phase("no load", (), tuple(idle.times))]
        with Probe() as probe:
            loads = [load(place, options)]
        phases.append(Phase("load", tuple(loads), tuple(probe.times)))
        rebuilding = threading.Thread(target=rebuild, args=(place,))
        rebuilding.start()
        with Probe() as probe:
            loads = [load(place, options)]
            while rebuilding.is_alive():
                loads.append(load(place, options))
        phases.append(Phase("load beside a rebuild", tuple(loads), tuple(probe.times)))
    return phases


@contextmanager
def served(index: Path) -> Iterator[None]:
    """Serve an index as `vigie serve` does."""
    command = [sys.executable, "-m", "vigie", "serve", "--index", str(index), "--host", HOST, "--port", str(PORT)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for_server()
            yield
        finally:
            server.terminate()


def _wait_for_server() -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            health_seconds()
        except OSError:
            time.sleep(PROBE_SECONDS)
        else:
            return
    raise SystemExit("The server did not start: try `vigie serve` to see why.")


def health_seconds() -> float:
    """Give how long a health check takes; raises OSError when the site does not answer or is not well."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection(HOST, PORT, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/sante")
        answer = connection.getresponse()
        answer.read()
    finally:
        connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise OSError(f"The site answers a health check with {answer.status}.")
    return time.perf_counter() - started


def load(place: Path, options: argparse.Namespace) -> Load:
    """Ask the queries for a while over some connections, each of which pauses a drawn time once it is answered.

    Without a pause, as many wait as there are connections, and what they wait says how many they are.
    """
    connections, seconds = str(options.connections), f"{options.seconds}s"
    pause = 1000 * options.connections / options.rate if options.rate else 0  # milliseconds, on average
    command = ["wrk", "-t2", "-c", connections, "-d", seconds, "--timeout", f"{PATIENCE_SECONDS}s"]
    command += ["-s", str(SCRIPT), f"http://{HOST}:{PORT}", "--", str(place / "paths"), str(pause)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    told = json.loads(said.strip().splitlines()[-1])
    p50, p99, slowest = (told[name] / 1000 for name in ("p50", "p99", "slowest"))
    return Load(told["requests"], told["duration"] / 1e6, p50, p99, slowest, told["failed"])


def table(phases: Sequence[Phase], options: argparse.Namespace) -> Iterator[str]:
    """Give the lines of the table; of several runs of wrk the worst times."""
    asked = f"{options.rate} requests a second" if options.rate else "without pause"
    yield f"{options.documents:,} appeals, {options.connections} connections, {asked}, {os.cpu_count()} cores\n"
    yield "| | requests/s | p50 ms | p99 ms | slowest ms | failed | health checks | median ms | slowest ms |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for phase in phases:
        yield f"| {phase.name} | {_load_cells(phase.loads)} | {_probe_cells(phase.probes)} |"


def _load_cells(loads: Sequence[Load]) -> str:
    if not loads:
        return " | ".join([""] * 5)
    rate = sum(own.requests for own in loads) / sum(own.duration for own in loads)
    worst = (max(own.p50 for own in loads), max(own.p99 for own in loads), max(own.slowest for own in loads))
    return " | ".join([f"{rate:.0f}", *(f"{own:.0f}" for own in worst), str(sum(own.failed for own in loads))])


def _probe_cells(times: Sequence[float]) -> str:
    return f"{len(times)} | {measures.percentiles(times)[0]:.0f} | {max(times):.0f}"


if __name__ == "__main__":
    main()
