"""Run work in a process of its own, under a limit of time and of memory, and measure the memory it takes."""

import multiprocessing
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, TypeVar

PROC = Path("/proc")
BYTES_IN_KIBIBYTE = 1024
SAMPLING_SECONDS = 0.5
"""Between two looks at the memory of all processes of a contestant: each look costs it some milliseconds a gigabyte."""

Result = TypeVar("Result")
Item = TypeVar("Item")

_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process may take, in seconds and bytes."""

    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Run(Generic[Result]):
    """How a process ended: its result or, in words, why there is none; `items` counts what it took by `counted`.

    `memory` is its peak in bytes: of one process the kernel's own count of resident memory (VmHWM), of several the
    greatest sum seen of their memory, in which a shared page is counted once.
    """

    result: Result | None
    failure: str
    seconds: float
    memory: int
    items: int


class Counter:
    """A count of items, which the parent of the process reads."""

    def __init__(self) -> None:
        self._value = _SPAWN.Value("q", 0, lock=False)

    @property
    def items(self) -> int:
        """How many items were taken so far."""
        return int(self._value.value)

    def counted(self, items: Iterable[Item]) -> Iterator[Item]:
        """Give items on, counting them."""
        for number, item in enumerate(items, start=1):
            self._value.value = number
            yield item


def run_apart(work: Callable[..., Result], arguments: tuple[object, ...], limits: Limits) -> Run[Result]:
    """Call a function of a module, with a `Counter` before the arguments, in a new process within limits."""
    receiver, sender = _SPAWN.Pipe(duplex=False)
    counter = Counter()
    process = _SPAWN.Process(target=_call, args=(sender, work, counter, arguments))
    started = time.monotonic()
    process.start()
    sender.close()
    if process.pid is None:
        raise RuntimeError("The process did not start: try again.")
    failure, memory = _watch(process.pid, receiver, limits, started)
    result, own_memory = None, 0
    if not failure:
        try:
            result, failure, own_memory = receiver.recv()
        except EOFError:
            failure = "ended without a result"
    seconds = time.monotonic() - started
    for pid in session_of(process.pid):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.kill()
    process.join()
    return Run(result, failure, seconds, max(memory, own_memory), counter.items)


def _call(sender: Connection, work: Callable[..., Result], counter: Counter, arguments: tuple[object, ...]) -> None:
    """Do the work in a session of its own, by which it and its processes are found, and send what came of it."""
    os.setsid()
    result, failure = None, ""
    try:
        result = work(counter, *arguments)
    except Exception as error:  # whatever a contestant raises is its result
        traceback.print_exc()
        failure = f"failed: {error!r}"
    sender.send((result, failure, peak_resident(os.getpid())))


def _watch(leader: int, receiver: Connection, limits: Limits, started: float) -> tuple[str, int]:
    """Wait for a result; tell what limit was passed, if one was, and the greatest memory seen."""
    memory = 0
    while not receiver.poll(SAMPLING_SECONDS):
        memory = max(memory, proportional(session_of(leader)))
        if time.monotonic() - started > limits.seconds:
            return f"not finished in {limits.seconds:.0f} s", memory
        if memory > limits.memory:
            return f"more than {limits.memory / 2**30:.0f} GiB of memory", memory
    return "", memory


def session_of(leader: int) -> list[int]:
    """Give the processes of a session, as long as one of them runs."""
    found = []
    for folder in PROC.glob("[0-9]*"):
        with suppress(OSError, ProcessLookupError):
            # The fields after the command's name, which may hold spaces: state, parent, group, session.
            state, _, _, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            if int(session) == leader and state != "Z":
                found.append(int(folder.name))
    return found


def peak_resident(pid: int) -> int:
    """Give the most memory a process has had resident, in bytes."""
    return _kibibytes(PROC / str(pid) / "status", "VmHWM:")


def private_resident(pid: int) -> int:
    """Give the memory a process has resident that is not of files, in bytes."""
    return _kibibytes(PROC / str(pid) / "status", "RssAnon:")


def proportional(pids: Iterable[int]) -> int:
    """Give the memory of several processes together, in bytes."""
    return sum(_kibibytes(PROC / str(pid) / "smaps_rollup", "Pss:") for pid in pids)


def _kibibytes(path: Path, name: str) -> int:
    """Read a line of the kernel's report on a process; 0 of one that has ended."""
    with suppress(OSError, ProcessLookupError):
        for line in path.read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * BYTES_IN_KIBIBYTE
    return 0
