"""What tests of all packages build their small worlds with."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from search import Appeal, Index, PublicationDate, Status, Writer, open_index

PLAIN_APPEAL = Appeal(
    id="plain",
    source="corpus/plain.html",
    url=None,
    title="Un titre",
    body="Un texte.",
    organisation="Comité fictif",
    countries=("KZ",),
    status=Status.NONE,
    status_text=None,
    action=None,
    date=PublicationDate(2019, 5, 24),
    language="fr",
    captured_at=None,
    content_hash="0" * 64,
)


@pytest.fixture
def make_appeal() -> Callable[..., Appeal]:
    """Make a fictional appeal, plain but for the fields given."""
    return lambda **fields: replace(PLAIN_APPEAL, **fields)


@pytest.fixture
def make_index(tmp_path: Path) -> Callable[..., Index]:
    """Publish appeals in this test's own folder and open the index."""

    def publish(*appeals: Appeal) -> Index:
        with Writer(tmp_path / "index") as writer:
            for appeal in appeals:
                writer.add(appeal)
            writer.publish()
        return open_index(tmp_path / "index")

    return publish
