"""The pages a reader sees: home, results, one appeal."""

from dataclasses import replace

from flask import Blueprint, render_template, request

from search import Index
from search.results import SearchRequest, SearchResults
from web.appeal_page import appeal_page
from web.coverage import coverage
from web.current_index import current_index
from web.errors import PageMissing
from web.examples import Examples
from web.facets import YEAR
from web.limits import NEWEST_ON_HOME
from web.menus import chips, facet_menus, sort_links
from web.paging import last_page, paging
from web.parameters import Parameters, read_parameters
from web.timeline import timeline


def pages() -> Blueprint:
    """Return the routes of the pages."""
    blueprint = Blueprint("pages", __name__)
    examples = Examples()

    @blueprint.get("/")
    def search() -> str:
        parameters = read_parameters(request.args)
        if parameters.home:
            return _home(current_index(), parameters, examples)
        return _results(current_index(), parameters)

    @blueprint.get("/appel/<identifier>")
    def appeal(identifier: str) -> str:
        return _appeal(current_index(), identifier, read_parameters(request.args))

    return blueprint


def _home(index: Index, parameters: Parameters, examples: Examples) -> str:
    newest = index.search(SearchRequest(sort=parameters.sort, per_page=NEWEST_ON_HOME))
    return render_template(
        "home.html",
        parameters=parameters,
        results=newest,
        menus=[menu for menu in facet_menus(newest.facets, parameters) if menu.facet is not YEAR],
        timeline=timeline(newest.facets, parameters),
        coverage=coverage(newest),
        examples=examples.of(index),
        frequent_words=index.frequent_words,
    )


def _results(index: Index, parameters: Parameters) -> str:
    results = index.search(parameters.request())
    if parameters.page > last_page(results):
        raise PageMissing(f"Cette recherche n’a pas de page {parameters.page}.")
    return render_template(
        "results.html",
        parameters=parameters,
        results=results,
        menus=facet_menus(results.facets, parameters),
        chips=chips(results.facets, parameters),
        sort_links=sort_links(parameters),
        paging=paging(results, parameters),
        without_filters=_total_without_filters(index, results, parameters),
        suggested=_total_suggested(index, results, parameters),
        frequent_words=index.frequent_words,
    )


def _total_without_filters(index: Index, results: SearchResults, parameters: Parameters) -> int:
    """Count what the filters hide, where nothing is left to show."""
    if results.total or not parameters.filtered:
        return results.total
    return index.search(parameters.unfiltered().request()).total


def _total_suggested(index: Index, results: SearchResults, parameters: Parameters) -> int:
    """Count what the suggested query finds under the same filters."""
    if not results.suggestion:
        return 0
    return index.search(replace(parameters.asking(results.suggestion).request(), per_page=1)).total


def _appeal(index: Index, identifier: str, parameters: Parameters) -> str:
    found = index.get(identifier)
    if found is None:
        raise PageMissing("Cet appel n’est pas, ou n’est plus, dans l’index de Vigie.")
    same_case = filter(None, map(index.get, found.same_case))
    page = appeal_page(index.highlight(found, parameters.query), same_case, parameters)
    similar = index.similar(identifier)
    return render_template("appeal.html", page=page, appeal=found, parameters=parameters, similar=similar)
