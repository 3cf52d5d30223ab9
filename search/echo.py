"""Say in French how a query was understood."""

from search.labels import country_label, status_label, year_label
from search.query import FACET_NAMES, And, Exact, InFacet, InTitle, Node, Not, Or, Prefix, Word, Years
from search.results import UNKNOWN

_LABELS = {"country": country_label, "status": status_label, "year": year_label}


EVERY_FORM = ", toutes formes comprises"


def echo(query: Node) -> str:
    """Write a query as a person would say it: « détenu » et « prison », sans « torture », toutes formes comprises."""
    return _say(query) + EVERY_FORM * _has_word(query)


def _has_word(node: Node) -> bool:
    if isinstance(node, And | Or):
        return any(map(_has_word, node.nodes))
    return isinstance(node, Word) or (isinstance(node, Not) and _has_word(node.node))


def _say(query: Node) -> str:
    match query:
        case Word():
            return f"« {query.text} »"
        case Exact():
            return f"exactement « {query.text} »"
        case Prefix():
            return f"les mots qui commencent par « {query.text} »"
        case InTitle():
            return f"dans le titre, {_say(query.text)}"
        case InFacet() | Years():
            return _echo_facet(query)
        case _:
            return _echo_combination(query)


def _echo_combination(query: Not | And | Or) -> str:
    if isinstance(query, Not):
        return f"sans {_grouped(query.node)}"
    if not query.nodes:
        return "tous les appels"
    if isinstance(query, Or):
        return " ou ".join(map(_grouped, query.nodes))
    wanted = " et ".join(_grouped(node) for node in query.nodes if not isinstance(node, Not))
    return ", ".join(filter(None, (wanted, *(_say(node) for node in query.nodes if isinstance(node, Not)))))


def _grouped(node: Node) -> str:
    return f"({_say(node)})" if isinstance(node, And | Or) else _say(node)


def _echo_facet(query: InFacet | Years) -> str:
    if isinstance(query, Years):
        if query.first == query.last:
            return f"année : {query.first}"
        bounds = (f"depuis {query.first}" if query.first else "", f"jusqu’à {query.last}" if query.last else "")
        return " ".join(filter(None, bounds))
    label = _LABELS.get(query.facet, lambda value: "inconnue" if value == UNKNOWN else f"« {value} »")
    return f"{FACET_NAMES[query.facet]} : {' ou '.join(map(label, query.values))}"
