"""The server in this process, over an application of its own."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from types import SimpleNamespace

import pytest
from flask import Flask

from web.limits import HESITATION_SECONDS
from web.server import listen
from web.serving import open_sockets
from web.workers import Balance, balances


@pytest.fixture
def shared() -> list[Balance]:
    """Give what the server and another process that has no server would share."""
    return balances(2)


@pytest.fixture
def address(shared: list[Balance]) -> Iterator[tuple[str, int]]:
    """Serve an application that says yes; give the address."""
    application = Flask(__name__)
    application.add_url_rule("/", view_func=lambda: "oui")
    sockets = open_sockets("127.0.0.1", 0)
    server = listen(application, sockets, shared[0])
    thread = threading.Thread(target=server.run)
    thread.start()
    yield sockets[0].getsockname()
    server.close()
    thread.join(10)


def test_a_process_leaves_connections_to_one_with_fewer(
    address: tuple[str, int], shared: list[Balance], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits before it takes one when another has fewer, and not when none has."""
    waited: list[float] = []
    monkeypatch.setattr("web.server.time", SimpleNamespace(sleep=waited.append))

    with ExitStack() as stack:
        for others in (100, 0, 100):
            shared[1].is_ahead(others)
            connection = HTTPConnection(*address, timeout=10)
            stack.callback(connection.close)
            connection.request("GET", "/")
            assert connection.getresponse().read() == b"oui"

    assert waited == [HESITATION_SECONDS]
