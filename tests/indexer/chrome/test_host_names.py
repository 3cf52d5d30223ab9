"""Tests of the name behind an address."""

import pytest

from indexer.chrome.host_names import host_name

TEXT = ["La Veille Sans Filet demande sa libération.", "Le Syndicat des Puits (SDP) aussi, et la CGP."]


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.veillesansfilet.example", "Veille Sans Filet"),
        ("veille-sans-filet.blog.example", "Veille Sans Filet"),
        ("www.sdp.example", "Syndicat des Puits"),
        ("cgp.example", "CGP"),
        ("www.port.example", None),
        ("la.example", None),
        ("", None),
    ],
)
def test_an_address_is_written_out_by_its_text(host: str, name: str | None) -> None:
    """In words with its letters, as an acronym that it spells out, or as an acronym."""
    assert host_name(host, TEXT) == name
