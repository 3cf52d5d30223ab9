"""The site put into service: its sockets, and the processes that answer on them."""

import gc
import os
import socket
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

from flask import Flask

from search import LiveIndex
from search.errors import IndexUnavailable
from web.application import create_app
from web.current_index import current_index
from web.errors import AddressUnavailable
from web.server import listen
from web.workers import Balance, run_workers

HOST_NAMES_VARIABLE = "VIGIE_HOSTS"
"""Environment variable: names the site is called by, separated by commas; addresses and .onion need none."""


def serve(index_folder: Path, host: str, port: int, workers: int) -> None:
    """Serve the site until told to end; raises IndexUnavailable or AddressUnavailable before the first request."""
    LiveIndex(index_folder).current()
    names = [name.strip().lower() for name in os.environ.get(HOST_NAMES_VARIABLE, "").split(",")]
    sockets = open_sockets(host, port)
    sys.stderr.write(f"Vigie: http://{f'[{host}]' if ':' in host else host}:{port}\n")
    application = create_app(index_folder, [name for name in (host, *names) if name])
    run_workers(workers, lambda balance: _answer(application, sockets, balance))


def open_sockets(host: str, port: int) -> list[socket.socket]:
    """Return a socket for each address of a host, which listen already; raises AddressUnavailable."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        with ExitStack() as opened:
            sockets = [
                opened.enter_context(socket.create_server(address, family=family))
                for family, address in dict.fromkeys((family, address) for family, *_, address in found)
            ]
            opened.pop_all()
    except (OSError, ValueError) as error:
        raise AddressUnavailable(f"Port {port} of {host} cannot be opened ({error}): choose another port.") from error
    return sockets


def _answer(application: Flask, sockets: Sequence[socket.socket], balance: Balance) -> None:
    """Answer requests in this process, for as long as it lives."""
    with application.app_context(), suppress(IndexUnavailable):
        current_index()  # opens it before a reader waits for it
    gc.freeze()  # what is open stays: looking through it for garbage stopped all answers for 30 to 60 ms
    listen(application, sockets, balance).run()
