"""The server, waitress with the settings measured for the site: its limits, its refusals and its order of answering."""

import logging
import resource
import socket
import time
from collections.abc import Sequence
from typing import Any

from flask import Flask
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import MultiSocketServer, TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher

from web.headers import SECURITY_HEADERS
from web.limits import (
    HESITATION_SECONDS,
    IDLE_SECONDS,
    MAX_CONNECTIONS,
    MAX_REQUEST_BODY_BYTES,
    MAX_REQUEST_HEADER_BYTES,
    THREADS,
)
from web.services import HEALTH_PATH
from web.workers import Balance

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


class _Listener(TcpWSGIServer):  # type: ignore[misc] # waitress ships no types
    """A socket that listens, maybe shared with other processes."""

    channel_class = _Channel

    def __init__(self, balance: Balance, **settings: Any) -> None:
        super().__init__(**settings)
        self._balance = balance

    def handle_accept(self) -> None:
        """Take a connection that all processes are offered, a little later if another has fewer."""
        if self._balance.is_ahead(len(self._map)):
            time.sleep(HESITATION_SECONDS)
        super().handle_accept()


class _HealthApart(ThreadedTaskDispatcher):  # type: ignore[misc] # waitress ships no types
    """The queue of requests, beside which health checks have a thread of their own.

    Otherwise load is taken for an outage: beside 64 connections that search, checks waited 1.9 s.
    """

    def __init__(self) -> None:
        super().__init__()
        self.set_thread_count(THREADS)
        self._health = ThreadedTaskDispatcher()
        self._health.set_thread_count(1)

    def add_task(self, task: Any) -> None:
        """Queue a connection, whose first request is to be answered; one that could not be read has no path."""
        if getattr(task.requests[0], "path", None) == HEALTH_PATH:
            self._health.add_task(task)
        else:
            super().add_task(task)

    def shutdown(self, cancel_pending: bool = True, timeout: int = 5) -> bool:
        """End all threads."""
        ended: bool = super().shutdown(cancel_pending, timeout)
        return bool(self._health.shutdown(cancel_pending, timeout)) and ended


def listen(application: Flask, sockets: Sequence[socket.socket], balance: Balance) -> Any:
    """Return a waitress server on sockets, which other workers may share; `run()` answers and `close()` ends it."""
    # waitress logs the traceback of what escapes the application, whose message may carry a query.
    logging.getLogger("waitress").setLevel(logging.CRITICAL)
    _allow_connections()
    settings = Adjustments(
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
    connections: dict[int, Any] = {}
    queue = _HealthApart()
    for own in sockets:
        _Listener(
            balance,
            application=application,
            map=connections,
            dispatcher=queue,
            adj=settings,
            _sock=own,
            sockinfo=(own.family, own.type, own.proto, own.getsockname()),
            bind_socket=False,
        )
    return MultiSocketServer(connections, settings, dispatcher=queue)


def _allow_connections() -> None:
    """Raise the number of descriptors to what the connections need, as far as the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_CONNECTIONS + 200  # besides connections: the index, the pipes, the standard streams
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
