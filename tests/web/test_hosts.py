"""Names the site may be called by."""

import pytest

from web.hosts import is_trusted


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8000", "127.0.0.1:8000", "192.0.2.7", "[::1]:8000", "abc.onion", "Vigie.Exemple.org:80"],
)
def test_addresses_onion_names_and_given_names_are_trusted(host: str) -> None:
    """None of them can be pointed at a reader's machine by a stranger."""
    assert is_trusted(host, ["vigie.exemple.org"])


@pytest.mark.parametrize(
    "host", ["", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "onion", "[evil"]
)
def test_other_names_are_not_trusted(host: str) -> None:
    """A name that merely resembles a trusted one is a stranger's."""
    assert not is_trusted(host, ["vigie.exemple.org"])
