"""Compare Vigie with other engines.

    python -m bench.engines                                      all engines at all sizes
    python -m bench.engines --sizes 28203 100000 --engines vigie tantivy --queries 200

Prints tables in Markdown and writes every single time to a JSON file. Needs the texts in BENCHMARKS/speed and, for
tantivy and bm25s, `make .venv/bench`.
"""

import argparse
import json
import os
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from bench.engines.contestant import MODULES, contestant
from bench.engines.documents import read_texts
from bench.engines.measures import Questions
from bench.engines.report import tables
from bench.engines.runner import Round, make_questions, rounds

ROOT = Path(__file__).parents[2]
SIZES = (28203, 100_000, 500_000)
QUERIES = 200


def main() -> None:
    """Measure what the command line picks."""
    options = _options()
    for name in options.engines:
        _check_installed(name)
    texts = read_texts()
    questions = make_questions(texts, options.queries)
    options.output.parent.mkdir(parents=True, exist_ok=True)
    measured = []
    for own in rounds(texts, options.sizes, options.engines, questions, options.output.parent):
        measured.append(own)
        _save(options.output, measured, questions)
    print("\n".join(tables(measured, questions)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.engines", description="Compare Vigie with other engines.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of documents, ascending")
    parser.add_argument("--engines", nargs="+", choices=MODULES, default=list(MODULES))
    parser.add_argument("--queries", type=int, default=QUERIES, help="queries that are timed")
    parser.add_argument("--output", type=Path, default=ROOT / "var/bench/engines.json", help="file of all figures")
    return parser.parse_args()


def _check_installed(name: str) -> None:
    try:
        contestant(name)
    except ImportError as error:
        raise SystemExit(f"{name} is not installed ({error}): run `make .venv/bench`, or pick --engines.") from error


def _save(path: Path, measured: list[Round], questions: Questions) -> None:
    """Write all that was measured so far, since a long run may be ended."""
    content = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": sys.version,
        "cores": os.cpu_count(),
        "questions": asdict(questions),
        "rounds": [asdict(own) for own in measured],
    }
    path.write_text(json.dumps(content, ensure_ascii=False, default=list), encoding="utf-8")


if __name__ == "__main__":
    main()
