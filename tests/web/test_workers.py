"""Processes that work side by side."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from web.workers import balances

# Each worker says who it is; the second argument is what it does then.
PROGRAM = """
import os, signal, sys, time
from web import workers

def work(balance):
    os.write(1, f"{os.getpid()}\\n".encode())  # at once, or two workers write in each other's line
    exec(sys.argv[2])

workers.GRACE_SECONDS, workers.RESTART_SECONDS = 0.2, float(sys.argv[3])
workers.run_workers(int(sys.argv[1]), work)
"""
WAIT = "while True: time.sleep(0.1)"  # as servers do: a signal that comes just before a sleep is seen after it

Program = subprocess.Popen[str]
Start = Callable[..., Program]


@pytest.fixture
def start() -> Iterator[Start]:
    """Give the function that starts workers; what is left of them at the end is killed."""
    with ExitStack() as ending:

        def run(count: int, work: str = WAIT, restart_seconds: float = 0.1) -> Program:
            command = [sys.executable, "-c", PROGRAM, str(count), work, str(restart_seconds)]
            program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            ending.enter_context(program)
            ending.callback(program.kill)
            return program

        yield run


def read_pids(program: Program, count: int) -> set[int]:
    """Read who the next workers are."""
    assert program.stdout
    return {int(program.stdout.readline()) for _ in range(count)}


def all_ended(program: Program) -> bool:
    """Wait until nobody can write any more, for 10 s at the most, and say whether nobody had."""
    assert program.stdout
    ended, _, _ = select.select([program.stdout], [], [], 10)
    return bool(ended) and program.stdout.read() == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("count", [2, 3])
def test_all_end_with_the_first(start: Start, count: int, number: signal.Signals) -> None:
    """Either signal ends every process, and the command has done what it was asked."""
    program = start(count)
    pids = read_pids(program, count)

    program.send_signal(number)

    assert len(pids - {program.pid}) == count
    assert all_ended(program)
    assert program.wait(5) == 0


def test_one_worker_needs_no_other_process(start: Start) -> None:
    """It is the first process itself, and ends with the same status."""
    program = start(1)
    pids = read_pids(program, 1)

    program.terminate()

    assert pids == {program.pid}
    assert program.wait(5) == 0


def test_a_worker_that_dies_is_replaced(start: Start) -> None:
    """The other one stays, a third comes, and how the first ended is said."""
    program = start(2)
    killed, other = read_pids(program, 2)

    os.kill(killed, signal.SIGKILL)
    (third,) = read_pids(program, 1)

    program.terminate()
    assert third not in {killed, other, program.pid}
    assert all_ended(program)
    assert "a worker ended with status -9" in program.communicate()[1]


def test_workers_that_cannot_work_are_not_replaced_at_once(start: Start) -> None:
    """A pause comes first, in which the command can be ended."""
    program = start(2, "sys.exit(3)", restart_seconds=60)
    read_pids(program, 2)
    time.sleep(0.3)

    program.terminate()

    assert all_ended(program)
    assert program.wait(5) == 0


def test_no_worker_outlives_a_first_process_that_is_killed(start: Start) -> None:
    """They notice, though nobody can tell them."""
    program = start(3)
    read_pids(program, 3)

    program.kill()

    assert all_ended(program)


def test_a_worker_that_does_not_end_is_killed(start: Start) -> None:
    """The command ends all the same."""
    program = start(2, f"signal.signal(signal.SIGTERM, signal.SIG_IGN)\n{WAIT}")
    read_pids(program, 2)
    time.sleep(0.2)  # until both are deaf

    program.terminate()

    assert all_ended(program)
    assert program.wait(5) == 0


def test_workers_know_who_has_least_in_hand() -> None:
    """Whoever has as little as any other is not ahead."""
    first, second = balances(2)

    assert first.is_ahead(3)
    assert not second.is_ahead(2)
    assert first.is_ahead(3)
    assert not first.is_ahead(2)
