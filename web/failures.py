"""Pages for what fails: French, generic, and without a trace of what was asked."""

import traceback
from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, current_app, make_response, render_template
from werkzeug.exceptions import HTTPException

from search.errors import IndexUnavailable, QueryRefused
from web.errors import InvalidParameter, PageMissing

_SENTENCES: Mapping[int, tuple[str, str]] = {
    400: ("Demande incomprise", "L’adresse ou la demande n’a pas la forme attendue."),
    404: ("Page introuvable", "Il n’y a rien à cette adresse."),
    405: ("Méthode refusée", "Ce site se lit seulement : il n’accepte que GET et HEAD."),
    413: ("Demande trop longue", "Ce site se lit seulement : il n’accepte aucun envoi."),
    500: (
        "Erreur interne",
        "Vigie n’a pas pu répondre. Votre recherche n’a pas été enregistrée ; réessayez autrement.",
    ),
    503: ("Index indisponible", "L’index ne peut pas être lu pour le moment. Réessayez dans quelques minutes."),
}


def init_app(app: Flask) -> None:
    """Answer every error with a page of the site."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(InvalidParameter, lambda error: failure_page(400, str(error)))
    app.register_error_handler(PageMissing, lambda error: failure_page(404, str(error)))
    app.register_error_handler(QueryRefused, lambda error: failure_page(400, str(error)))
    app.register_error_handler(IndexUnavailable, _index_unavailable)
    app.register_error_handler(Exception, _unexpected)


def failure_page(status: int, sentence: str | None = None) -> Response:
    """Render the page of an error, with a sentence of its own or the one of its status."""
    server = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    usual_status = HTTPStatus.INTERNAL_SERVER_ERROR if server else HTTPStatus.BAD_REQUEST
    heading, usual = _SENTENCES.get(status, _SENTENCES[usual_status])
    return make_response(render_template("error.html", heading=heading, sentence=sentence or usual), status)


def _http_error(error: HTTPException) -> Response:
    response = failure_page(error.code or 500)
    if error.code == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = "GET, HEAD"
    return response


def _index_unavailable(error: IndexUnavailable) -> Response:
    _log(error)
    return failure_page(503)


def _unexpected(error: Exception) -> Response:
    _log(error)
    return failure_page(500)


def _log(error: Exception) -> None:
    """Write the type and the place of an error; its message may carry what a reader searched for."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    current_app.logger.error("%s in %s, %s line %s", type(error).__name__, frame.name, frame.filename, frame.lineno)
