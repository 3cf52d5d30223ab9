"""The site on waitress, with the settings measured for it."""

import logging
import os
import resource
import sys
from pathlib import Path
from typing import Any

from flask import Flask
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server
from waitress.task import ErrorTask

from search import LiveIndex
from web.application import create_app
from web.errors import AddressUnavailable
from web.headers import SECURITY_HEADERS
from web.limits import (
    IDLE_SECONDS,
    MAX_CONNECTIONS,
    MAX_REQUEST_BODY_BYTES,
    MAX_REQUEST_HEADER_BYTES,
    THREADS,
)

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


def serve(index_folder: Path, host: str, port: int) -> None:
    """Serve the site until interrupted; raises IndexUnavailable or AddressUnavailable before the first request."""
    LiveIndex(index_folder).current()
    names = [name.strip().lower() for name in os.environ.get(HOST_NAMES_VARIABLE, "").split(",")]
    server = listen(create_app(index_folder, [name for name in (host, *names) if name]), host, port)
    sys.stderr.write(f"Vigie: http://{f'[{host}]' if ':' in host else host}:{port}\n")
    server.run()


def listen(application: Flask, host: str, port: int) -> Any:
    """Return a waitress server that listens; `run()` answers and `close()` ends it."""
    # waitress logs the traceback of what escapes the application, whose message may carry a query.
    logging.getLogger("waitress").setLevel(logging.CRITICAL)
    _allow_connections()
    sockets: dict[int, Any] = {}
    try:
        server = create_server(
            application,
            map=sockets,
            host=host,
            port=port,
            threads=THREADS,
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
    except (OSError, ValueError) as error:
        for opened in list(sockets.values()):
            opened.close()
        raise AddressUnavailable(f"Port {port} of {host} cannot be opened ({error}): choose another port.") from error
    for listener in sockets.values():
        if isinstance(listener, BaseWSGIServer):
            listener.channel_class = _Channel
    return server


def _allow_connections() -> None:
    """Raise the number of descriptors to what the connections need, as far as the system allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_CONNECTIONS + 200  # besides connections: the index, the workers' pipes, the standard streams
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
