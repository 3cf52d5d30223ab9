"""Processes that do the same work side by side: one that dies is replaced, and all end with the first."""

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess

Work = Callable[[], None]
"""What a worker does until it is ended by SystemExit, which SIGTERM raises in its main thread."""

RESTART_SECONDS = 1
"""Between the death of a worker and the start of another, so that one that cannot work keeps no core busy."""

GRACE_SECONDS = 10
"""What a worker is given to end before it is killed: waitress gives the requests in hand 5 s."""

_FORK = get_context("fork")  # the work is bound to open sockets, which a fresh interpreter would not have


def run_workers(count: int, work: Work) -> None:
    """Do the work in this process, or in several, until SIGTERM or SIGINT."""
    if count == 1:
        _end_on_sigterm()
        work()
        return
    told = _signal_socket()
    alive = os.pipe()
    workers = [_start(work, alive) for _ in range(count)]
    while wait([told, *(worker.sentinel for worker in workers)]) and not wait([told], RESTART_SECONDS):
        workers = [worker if worker.is_alive() else _replace(worker, work, alive) for worker in workers]
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


def _start(work: Work, alive: tuple[int, int]) -> ForkProcess:
    worker = _FORK.Process(target=_run_worker, args=(work, alive))
    worker.start()
    return worker


def _replace(worker: ForkProcess, work: Work, alive: tuple[int, int]) -> ForkProcess:
    sys.stderr.write(f"vigie: a worker ended with status {worker.exitcode}; another takes its place.\n")
    return _start(work, alive)


def _end(workers: list[ForkProcess]) -> None:
    for worker in workers:
        worker.terminate()
    for worker in workers:
        worker.join(GRACE_SECONDS)
        worker.kill()
        worker.join()


def _run_worker(work: Work, alive: tuple[int, int]) -> None:
    """Work until told to end, or until the first process is gone."""
    reader, writer = alive
    os.close(writer)
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all: the first process passes it on
    _end_on_sigterm()
    threading.Thread(target=_end_with_first, args=(reader,), daemon=True).start()
    work()


def _end_with_first(alive: int) -> None:
    """Wait for the end of the pipe, which only the first process holds open and which closes however it ends."""
    os.read(alive, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _end_on_sigterm() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
