"""The index a request reads: one generation from its first line to its last."""

from flask import Flask, current_app, g

from search import Index, LiveIndex

_EXTENSION = "vigie.live_index"


def init_app(app: Flask, live_index: LiveIndex) -> None:
    """Let requests read this index and templates show the sentence it carries."""
    app.extensions[_EXTENSION] = live_index
    app.context_processor(lambda: {"notice": _notice})


def current_index() -> Index:
    """Return the published index; raises IndexUnavailable."""
    if "index" not in g:
        live_index: LiveIndex = current_app.extensions[_EXTENSION]
        g.index = live_index.current()
    index: Index = g.index
    return index


def _notice() -> str | None:
    try:
        return current_index().notice
    except Exception:  # the page that says what failed calls this too and must still render
        return None
