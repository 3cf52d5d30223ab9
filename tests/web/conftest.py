"""A small corpus of invented appeals, its index, and the site over it."""

from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from search import Appeal, PublicationDate, Status, Writer
from web.application import create_app

MakeAppeal = Callable[..., Appeal]
Publish = Callable[..., Path]


def _appeal(identifier: str = "a1", **changes: Any) -> Appeal:
    fields: dict[str, Any] = {
        "id": identifier,
        "source": f"corpus/{identifier}.html",
        "url": f"https://exemple.org/appels/{identifier}",
        "title": "Kazakhstan. Une avocate libérée",
        "body": "L’avocate Aliya Dosmanova a été libérée.\n\nElle remercie celles et ceux qui ont écrit.",
        "organisation": "Front Line Defenders",
        "countries": ("KZ",),
        "status": Status.CLOSED,
        "status_text": "Action terminée",
        "action": "Appel urgent",
        "date": PublicationDate(2019, 5, 24),
        "language": "fr",
        "captured_at": datetime(2021, 6, 3, tzinfo=UTC),
        "content_hash": sha256(identifier.encode()).hexdigest(),
    }
    return Appeal(**(fields | changes))


def _publish(folder: Path, *appeals: Appeal, notice: str | None = None) -> Path:
    with Writer(folder) as writer:
        for appeal in appeals:
            writer.add(appeal)
        writer.publish(notice=notice)
    return folder


@pytest.fixture(scope="session")
def make_appeal() -> MakeAppeal:
    """Give the function that makes an appeal, each field replaceable."""
    return _appeal


@pytest.fixture(scope="session")
def publish() -> Publish:
    """Give the function that publishes appeals in a folder."""
    return _publish


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish 25 appeals, which tests only read: 13 on Kazakhstan and 12 on Turkey, every fifth without date."""
    appeals = [
        _appeal(
            f"appel-{number:02}",
            title=f"Une avocate et son dossier {number}",
            countries=("TR",) if number % 2 else ("KZ",),
            organisation="ACAT-France" if number % 3 else None,
            status=Status.OPEN if number % 4 else Status.NONE,
            status_text="Agir" if number % 4 else None,
            date=PublicationDate(2000 + number, 1 + number % 12) if number % 5 else None,
        )
        for number in range(25)
    ]
    return _publish(tmp_path_factory.mktemp("site") / "index", *appeals, notice="Corpus de démonstration")


@pytest.fixture
def site(index_folder: Path) -> Flask:
    """Build the application over the small corpus."""
    return create_app(index_folder)


@pytest.fixture
def client(site: Flask) -> FlaskClient:
    """Give a reader of the small corpus."""
    return site.test_client()
