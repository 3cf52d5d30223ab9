"""Processes that do the same work side by side: one that dies is replaced, and all end with the first."""

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from ctypes import Array, c_int, sizeof
from dataclasses import dataclass
from mmap import mmap
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess

RESTART_SECONDS = 1
"""Between the death of a worker and the start of another, so that one that cannot work keeps no core busy."""

GRACE_SECONDS = 10
"""What a worker is given to end before it is killed: waitress gives the requests in hand 5 s."""

_FORK = get_context("fork")  # the work is bound to open sockets, which a fresh interpreter would not have


@dataclass(frozen=True, slots=True)
class Balance:
    """How much each worker has in hand, seen by all of them; a worker writes only at its own place."""

    loads: Array[c_int]
    place: int

    def is_ahead(self, load: int) -> bool:
        """Note how much this worker has in hand and say whether another has less."""
        self.loads[self.place] = load
        least: int = min(self.loads)
        return load > least


def balances(count: int) -> list[Balance]:
    """Give each of some workers its view of what they share."""
    loads = (c_int * count).from_buffer(mmap(-1, count * sizeof(c_int)))
    return [Balance(loads, place) for place in range(count)]


Work = Callable[[Balance], None]
"""What a worker does until it is ended by SystemExit, which SIGTERM raises in its main thread once that is awake."""


def run_workers(count: int, work: Work) -> None:
    """Do the work in this process, or in several, until SIGTERM or SIGINT."""
    shared = balances(count)
    if count == 1:
        _end_on_sigterm()
        work(shared[0])
        return
    told = _signal_socket()
    alive = os.pipe()
    workers = [_start(work, balance, alive) for balance in shared]
    while wait([told, *(worker.sentinel for worker in workers)]) and not wait([told], RESTART_SECONDS):
        for place, worker in enumerate(workers):
            if not worker.is_alive():
                sys.stderr.write(f"vigie: a worker ended with status {worker.exitcode}; another takes its place.\n")
                workers[place] = _start(work, shared[place], alive)
    _end(workers)


def _signal_socket() -> socket.socket:
    """Give a socket that can be read once SIGTERM or SIGINT has come.

    Waiting with sigwait() instead would need the signals blocked in every thread, and those of numpy's libraries take
    them.
    """
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.detach())
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    return reader


def _start(work: Work, balance: Balance, alive: tuple[int, int]) -> ForkProcess:
    worker = _FORK.Process(target=_run_worker, args=(work, balance, alive))
    worker.start()
    return worker


def _end(workers: list[ForkProcess]) -> None:
    for worker in workers:
        worker.terminate()
    for worker in workers:
        worker.join(GRACE_SECONDS)
        worker.kill()
        worker.join()


def _run_worker(work: Work, balance: Balance, alive: tuple[int, int]) -> None:
    """Work until told to end, or until the first process is gone."""
    reader, writer = alive
    os.close(writer)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all: the first process passes it on
    _end_on_sigterm()
    threading.Thread(target=_end_with_first, args=(reader,), daemon=True).start()
    work(balance)


def _end_with_first(alive: int) -> None:
    """Wait for the end of the pipe, which only the first process holds open and which closes however it ends."""
    os.read(alive, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _end_on_sigterm() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
