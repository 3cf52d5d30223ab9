"""The addresses that machines read: health, robots, search description, suggestions, stylesheet."""

from pathlib import Path

from flask import Blueprint, Response, jsonify, render_template, request

from search.errors import IndexUnavailable
from web.current_index import current_index

HEALTH_PATH = "/sante"

_STYLESHEET = Path(__file__).parent / "static" / "style.css"


def services() -> Blueprint:
    """Return the routes for machines."""
    blueprint = Blueprint("services", __name__)
    # Read once and sent without validators: Flask's own static route adds an ETag and a date.
    stylesheet = _STYLESHEET.read_text(encoding="utf-8")
    blueprint.add_url_rule(HEALTH_PATH, view_func=health)
    blueprint.add_url_rule("/robots.txt", view_func=robots)
    blueprint.add_url_rule("/opensearch.xml", view_func=search_description)
    blueprint.add_url_rule("/suggestions", view_func=suggestions)
    blueprint.add_url_rule("/static/style.css", "stylesheet", lambda: Response(stylesheet, mimetype="text/css"))
    return blueprint


def health() -> Response:
    """Say whether the index can be served, which generation it is and how many appeals it holds."""
    try:
        index = current_index()
    except IndexUnavailable:
        response = jsonify(ok=False)
        response.status_code = 503
        return response
    return jsonify(ok=True, generation=index.generation, appeals=index.count())


def robots() -> Response:
    """Keep crawlers away: each combination of facets is a page."""
    return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")


def search_description() -> Response:
    """Let a browser add the site to its search engines."""
    document = render_template("opensearch.xml", root=request.host_url)
    return Response(document, mimetype="application/opensearchdescription+xml")


def suggestions() -> Response:
    """Complete what is being typed, in the form of the OpenSearch Suggestions extension 1.1."""
    typed = request.args.get("q", "")
    response = jsonify([typed, current_index().complete(typed)])
    response.mimetype = "application/x-suggestions+json"
    return response
