"""The site on its real server."""

import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from search import Appeal
from search.errors import IndexMissing
from web.errors import AddressUnavailable
from web.headers import SECURITY_HEADERS
from web.limits import MAX_REQUEST_HEADER_BYTES, THREADS
from web.serving import serve

SENTINEL = "motsecret"
FRAMING = {"Allow", "Connection", "Content-Length", "Content-Type", "Date"}

# The engine fails on one word, with a message that carries the query, is slow on another and kills the process on a
# third; a connection to anywhere is told.
PROGRAM = """
import os
import signal
import sys
import time
from pathlib import Path
from search import Index
from web.serving import serve

search = Index.search

def search_or_fail(index, request):
    if "panne" in request.query:
        raise ValueError(request.query)
    if "lenteur" in request.query:
        time.sleep(0.5)
    if "fatal" in request.query:
        os.kill(os.getpid(), signal.SIGKILL)
    return search(index, request)

def watch(event, arguments):
    if event == "socket.connect":
        sys.stderr.write("connected to elsewhere\\n")

Index.search = search_or_fail
sys.addaudithook(watch)
serve(Path(sys.argv[1]), "127.0.0.1", int(sys.argv[2]), int(sys.argv[3]))
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, the folder it may write in and its two streams."""

    port: int
    folder: Path
    process: subprocess.Popen[bytes]

    def request(self, method: str, path: str, **headers: str) -> tuple[int, HTTPMessage, bytes]:
        """Send one request and read the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, response.headers, body

    def send(self, request: bytes) -> bytes:
        """Send bytes that may be no request at all and read until the server hangs up."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(request)
            return b"".join(iter(lambda: connection.recv(65536), b""))


def free_port() -> int:
    """Find a port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(folder: Path, workers: int) -> Iterator[Server]:
    """Run a server over the index in a folder."""
    port = free_port()
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        command = [sys.executable, "-c", PROGRAM, str(folder / "index"), str(port), str(workers)]
        process = subprocess.Popen(command, stdout=out, stderr=err)
    while b"Vigie: " not in (folder / "stderr").read_bytes():
        assert process.poll() is None, (folder / "stderr").read_text()
    yield Server(port, folder, process)
    process.terminate()
    assert process.wait(10) == 0


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> Iterator[Server]:
    """Start a server over one appeal, in a process of its own."""
    folder = tmp_path_factory.mktemp("server")
    publish(folder / "index", make_appeal())
    with running(folder, workers=1) as started:
        yield started


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/?q=avocate", 200),
        ("GET", "/appel/a1?q=avocate", 200),
        ("GET", "/sante", 200),
        ("GET", "/robots.txt", 200),
        ("GET", "/opensearch.xml", 200),
        ("GET", "/static/style.css", 200),
        ("HEAD", "/", 200),
        ("GET", "/?q=" + "a" * 201, 400),
        ("GET", "/absent", 404),
        ("GET", "/?page=7", 404),
        ("POST", "/", 405),
        ("TRACE", "/", 405),
        ("GET", "/?q=panne", 500),
    ],
)
def test_the_headers_are_exact_on_every_route_and_status(server: Server, method: str, path: str, status: int) -> None:
    """Ours, those of the transport, and no other."""
    answered, headers, _ = server.request(method, path)

    assert answered == status
    assert {name: value for name, value in headers.items() if name not in FRAMING} == dict(SECURITY_HEADERS)


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n\r\n", b"413"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ".ljust(MAX_REQUEST_HEADER_BYTES, b"a"), b"431"),
        (
            b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            b"413",
        ),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", b"400"),
        (b"GET  / HTTP/1.1\r\nHost : localhost\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", b"400"),
    ],
)
def test_what_the_server_itself_refuses_carries_the_headers_too(
    server: Server, request_bytes: bytes, status: bytes
) -> None:
    """Bodies, long headers and malformed requests never reach the application."""
    head = server.send(request_bytes).partition(b"\r\n\r\n")[0].decode()
    first_line, *lines = head.split("\r\n")

    headers = dict(line.split(": ", 1) for line in lines)
    assert first_line.encode().split()[1] == status
    assert {name: value for name, value in headers.items() if name not in FRAMING} == dict(SECURITY_HEADERS)


def test_a_health_check_does_not_wait_for_the_searches_that_came_before_it(server: Server) -> None:
    """It is answered before the first of them is."""
    search = b"GET /?q=lenteur HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with ExitStack() as stack:
        searches = [
            stack.enter_context(socket.create_connection(("127.0.0.1", server.port))) for _ in range(3 * THREADS)
        ]
        for connection in searches:
            connection.sendall(search)
        time.sleep(0.2)  # until the first is being answered

        status, _, _ = server.request("GET", "/sante")

        answered, _, _ = select.select(searches, [], [], 0)
        assert status == 200
        assert answered == []


def test_processes_share_a_port_and_replace_each_other(
    tmp_path: Path, publish: Callable[..., Path], make_appeal: Callable[..., Appeal]
) -> None:
    """When two of two have died, one after the other, a reader has waited but was not refused."""
    publish(tmp_path / "index", make_appeal())
    with running(tmp_path, workers=2) as server:
        for _ in range(2):
            with pytest.raises(ConnectionError):
                server.request("GET", "/?q=fatal")

        status, headers, _ = server.request("GET", "/?q=avocate")

        assert status == 200
        assert {name: value for name, value in headers.items() if name not in FRAMING} == dict(SECURITY_HEADERS)
        assert b"ended with status -9" in (tmp_path / "stderr").read_bytes()


def test_a_search_leaves_no_trace(server: Server) -> None:
    """What was searched for is in no stream and no file, even when the engine fails with it."""
    for path in ("/?q={}", "/?q={}+panne", "/appel/a1?q={}", "/appel/{}", "/{}", "/?tri={}", "/?organisation={}"):
        server.request("GET", path.format(SENTINEL), Referer=f"http://localhost/?q={SENTINEL}", Cookie=SENTINEL)
    server.send(f"BAD {SENTINEL}\r\n\r\n".encode())

    written = {path: path.read_bytes() for path in server.folder.rglob("*") if path.is_file()}
    assert b"ValueError in search_or_fail" in written[server.folder / "stderr"]
    assert b"connected" not in written[server.folder / "stderr"]
    assert not [path for path, content in written.items() if SENTINEL.encode() in content]


def test_nothing_is_served_without_an_index(tmp_path: Path) -> None:
    """The reason is raised before the first request."""
    with pytest.raises(IndexMissing):
        serve(tmp_path / "absent", "127.0.0.1", 0, workers=1)


def test_a_port_in_use_is_said_to_be_so(index_folder: Path) -> None:
    """The sentence says what to do next."""
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(AddressUnavailable, match="choose another port"),
    ):
        serve(index_folder, "127.0.0.1", taken.getsockname()[1], workers=1)
