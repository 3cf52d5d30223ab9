"""The Flask application: one list of everything it is made of."""

from collections.abc import Collection
from pathlib import Path

from flask import Flask, abort, request

from search import LiveIndex
from web import current_index, failures, rendering
from web.headers import add_security_headers
from web.hosts import is_trusted
from web.services import services
from web.views import pages


def create_app(index_folder: Path, host_names: Collection[str] = ()) -> Flask:
    """Build the site over an index; `host_names` are the names it is called by besides the machine's own.

    A missing or damaged index is answered with status 503 until one is published.
    """
    # static_folder: the one static file is a route of services.
    app = Flask(__name__, static_folder=None)
    # Otherwise a slash too many or too few is put right by a redirect, to an address built from the request.
    app.url_map.merge_slashes = app.url_map.strict_slashes = False
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    current_index.init_app(app, LiveIndex(index_folder))
    rendering.init_app(app)
    failures.init_app(app)
    app.register_blueprint(pages())
    app.register_blueprint(services())
    app.before_request(lambda: _refuse_untrusted_host(host_names))
    app.before_request(_refuse_body)
    app.after_request(add_security_headers)
    return app


def _refuse_untrusted_host(host_names: Collection[str]) -> None:
    if not is_trusted(request.host, host_names):
        abort(400)


def _refuse_body() -> None:
    if request.content_length:
        abort(413)
