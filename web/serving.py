"""The site on waitress, with the settings measured for it."""

import logging
import os
import resource
import socket
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server
from waitress.task import ErrorTask, ThreadedTaskDispatcher

from search import LiveIndex
from search.errors import IndexUnavailable
from web.application import create_app
from web.current_index import current_index
from web.errors import AddressUnavailable
from web.headers import SECURITY_HEADERS
from web.limits import (
    IDLE_SECONDS,
    MAX_CONNECTIONS,
    MAX_REQUEST_BODY_BYTES,
    MAX_REQUEST_HEADER_BYTES,
    THREADS,
)
from web.services import HEALTH_PATH
from web.workers import run_workers

HOST_NAMES_VARIABLE = "VIGIE_HOSTS"
"""Environment variable: names the site is called by, separated by commas; addresses and .onion need none."""

_REFUSAL = "Requête refusée : elle est trop longue ou mal formée.\n".encode()


class _Refusal(ErrorTask):  # type: ignore[misc] # waitress ships no types
    """The answer to a request that waitress refuses before the application sees it."""

    def execute(self) -> None:
        """Send the status with our headers and sentence instead of waitress's."""
        self.status = f"{self.request.error.code} {self.request.error.reason}"
        self.response_headers += [*SECURITY_HEADERS.items(), ("Content-Type", "text/plain; charset=utf-8")]
        self.set_close_on_finish()
        self.content_length = len(_REFUSAL)
        self.write(_REFUSAL)


class _Channel(HTTPChannel):  # type: ignore[misc] # waitress ships no types
    """A connection whose refusals are ours."""

    error_task_class = _Refusal


class _HealthFirst(ThreadedTaskDispatcher):  # type: ignore[misc] # waitress ships no types
    """The queue of requests, in which a health check goes before the searches that wait.

    Otherwise load is taken for an outage: beside 64 connections that search, checks waited 1.9 s, and so 0.3 s.
    """

    def add_task(self, task: Any) -> None:
        """Queue a connection, whose first request is to be answered; one that could not be read has no path."""
        if getattr(task.requests[0], "path", None) != HEALTH_PATH:
            super().add_task(task)
            return
        with self.lock:
            self.queue.appendleft(task)
            self.queue_cv.notify()


def serve(index_folder: Path, host: str, port: int, workers: int) -> None:
    """Serve the site until told to end; raises IndexUnavailable or AddressUnavailable before the first request."""
    LiveIndex(index_folder).current()
    names = [name.strip().lower() for name in os.environ.get(HOST_NAMES_VARIABLE, "").split(",")]
    sockets = open_sockets(host, port)
    sys.stderr.write(f"Vigie: http://{f'[{host}]' if ':' in host else host}:{port}\n")
    run_workers(workers, lambda: _serve_on(sockets, index_folder, [name for name in (host, *names) if name]))


def _serve_on(sockets: Sequence[socket.socket], index_folder: Path, names: Sequence[str]) -> None:
    application = create_app(index_folder, names)
    with application.app_context(), suppress(IndexUnavailable):
        current_index()  # opens it before a reader waits for it
    listen(application, sockets).run()


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


def listen(application: Flask, sockets: Sequence[socket.socket]) -> Any:
    """Return a waitress server on open sockets; `run()` answers and `close()` ends it."""
    # waitress logs the traceback of what escapes the application, whose message may carry a query.
    logging.getLogger("waitress").setLevel(logging.CRITICAL)
    _allow_connections()
    channels: dict[int, Any] = {}
    queue = _HealthFirst()
    queue.set_thread_count(THREADS)
    server = create_server(
        application,
        map=channels,
        sockets=sockets,
        _dispatcher=queue,
        connection_limit=MAX_CONNECTIONS,
        channel_timeout=IDLE_SECONDS,
        cleanup_interval=IDLE_SECONDS // 3,
        max_request_header_size=MAX_REQUEST_HEADER_BYTES,
        max_request_body_size=MAX_REQUEST_BODY_BYTES,
        asyncore_use_poll=True,  # select() cannot watch a descriptor above 1023
        expose_tracebacks=False,
        clear_untrusted_proxy_headers=True,
        ident=None,
    )
    for listener in channels.values():
        if isinstance(listener, BaseWSGIServer):
            listener.channel_class = _Channel
    return server


def _allow_connections() -> None:
    """Raise the number of descriptors to what the connections need, as far as the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_CONNECTIONS + 200  # besides connections: the index, the pipes, the standard streams
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
