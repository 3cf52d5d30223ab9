"""Appeals of which only the texts are known."""

from search import Appeal, Status


def bare_appeal(own_id: str, title: str, body: str) -> Appeal:
    """Make an appeal without facets, whose id is its source too."""
    return Appeal(
        id=own_id,
        source=own_id,
        url=None,
        title=title,
        body=body,
        organisation=None,
        countries=(),
        status=Status.NONE,
        status_text=None,
        action=None,
        date=None,
        language="fr",
        captured_at=None,
        content_hash="",
    )
