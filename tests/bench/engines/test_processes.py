"""Work done in a process of its own is measured, and ended at its limits."""

import os
from pathlib import Path

from bench.engines.documents import make_documents, write_documents
from bench.engines.measures import read_only
from bench.engines.processes import Limits, peak_resident, run_apart, session_of

AMPLE = Limits(seconds=60, memory=2**33)


def test_result_items_and_memory_come_back(tmp_path: Path) -> None:
    """From another process."""
    write_documents(tmp_path / "documents.jsonl", make_documents(["un texte"] * 20, 20))

    run = run_apart(read_only, (tmp_path / "documents.jsonl",), AMPLE)

    assert (run.failure, run.items) == ("", 20)
    assert 0 < (run.result or 0) < run.seconds
    assert 2**20 < run.memory < AMPLE.memory


def test_failure_is_told_in_words(tmp_path: Path) -> None:
    """And there is no result."""
    run = run_apart(read_only, (tmp_path / "nowhere",), AMPLE)

    assert run.result is None
    assert run.failure.startswith("failed: FileNotFoundError")


def test_work_that_does_not_end_is_ended(tmp_path: Path) -> None:
    """It reads a pipe into which nobody writes."""
    os.mkfifo(tmp_path / "pipe")

    run = run_apart(read_only, (tmp_path / "pipe",), Limits(seconds=1, memory=2**33))

    assert (run.result, run.failure) == (None, "not finished in 1 s")


def test_work_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    """Even a starting interpreter takes more than a mebibyte."""
    os.mkfifo(tmp_path / "pipe")

    run = run_apart(read_only, (tmp_path / "pipe",), Limits(seconds=60, memory=2**20))

    assert run.result is None
    assert "of memory" in run.failure


def test_own_session_and_memory_are_found() -> None:
    """By the kernel's reports."""
    assert os.getpid() in session_of(os.getsid(0))
    assert peak_resident(os.getpid()) > 2**20
    assert peak_resident(2**30) == 0
