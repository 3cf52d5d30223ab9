"""The query as a tree; `str` writes it in the query language, and parsing that gives the same tree."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from search.results import UNKNOWN

FACET_NAMES = {"country": "pays", "organisation": "organisation", "status": "statut", "year": "année"}
"""How the query language calls each facet."""

UNDATED = "sans-date"
"""How the query language says that a year is unknown."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any inflection; a compound is found in its parts, one after the other, and in one word."""

    text: str

    def __str__(self) -> str:
        """Write the word."""
        return self.text


@dataclass(frozen=True, slots=True)
class Exact:
    """Words in exactly these forms, accents and case aside, one after the other."""

    text: str

    def __str__(self) -> str:
        """Write the words between quotes."""
        return f'"{self.text}"'


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins with these letters."""

    text: str

    def __str__(self) -> str:
        """Write the letters with a star."""
        return f"{self.text}*"


Text = Word | Exact | Prefix


@dataclass(frozen=True, slots=True)
class InTitle:
    """Words that must stand in the title."""

    text: Text

    def __str__(self) -> str:
        """Write the words after the name of the field."""
        return f"titre:{self.text}"


@dataclass(frozen=True, slots=True)
class InFacet:
    """One of these values in a facet; of an organisation, words of its name."""

    facet: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        """Write the values after the name of the facet."""
        values = ",".join(UNDATED if (self.facet, value) == ("year", UNKNOWN) else value for value in self.values)
        return f'{FACET_NAMES[self.facet]}:"{values}"' if " " in values else f"{FACET_NAMES[self.facet]}:{values}"


@dataclass(frozen=True, slots=True)
class Years:
    """A year of publication in this range, both ends included; None where it is open."""

    first: int | None
    last: int | None

    def __str__(self) -> str:
        """Write one year or the range."""
        if self.first == self.last:
            return f"année:{self.first}"
        return f"année:{self.first or ''}..{self.last or ''}"


@dataclass(frozen=True, slots=True)
class Not:
    """Appeals without it."""

    node: "Node"

    def __str__(self) -> str:
        """Write it after a minus."""
        return f"-({self.node})" if isinstance(self.node, And | Or | Not) else f"-{self.node}"


@dataclass(frozen=True, slots=True)
class And:
    """Appeals with all of them; with none, every appeal."""

    nodes: tuple["Node", ...] = ()

    def __str__(self) -> str:
        """Write them with the operator between: without it, many words are read as a sentence."""
        return " ET ".join(f"({node})" if isinstance(node, Or) else str(node) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class Or:
    """Appeals with one of them at least."""

    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        """Write them with the operator between."""
        return " OU ".join(map(str, self.nodes))


Node = Text | InTitle | InFacet | Years | Not | And | Or


def all_of(nodes: list[Node]) -> Node:
    """Combine nodes that must all hold, without nesting or repeating them."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, And) else (node,))]
    distinct = tuple(dict.fromkeys(flat))
    return distinct[0] if len(distinct) == 1 else And(distinct)


def any_of(nodes: list[Node]) -> Node:
    """Combine nodes of which one must hold, without nesting or repeating them."""
    flat = [inner for node in nodes for inner in (node.nodes if isinstance(node, Or) else (node,))]
    distinct = tuple(dict.fromkeys(flat))
    return distinct[0] if len(distinct) == 1 else Or(distinct)


def negation(node: Node) -> Node:
    """Give the opposite of a node."""
    return node.node if isinstance(node, Not) else Not(node)


def as_typed(node: Node, words: Collection[Text | InTitle]) -> Node:
    """Give a query with some of its words in exactly the form typed."""
    match node:
        case And() | Or():
            return type(node)(tuple(as_typed(inner, words) for inner in node.nodes))
        case Not():
            return Not(as_typed(node.node, words))
        case InTitle() if node in words:
            return InTitle(Exact(node.text.text))
        case Word() if node in words:
            return Exact(node.text)
        case _:
            return node


def required(node: Node) -> tuple[Node, ...]:
    """Give the nodes that must all hold."""
    return node.nodes if isinstance(node, And) else (node,)


def wanted_texts(node: Node) -> Iterator[Text | InTitle]:
    """Give the words a query looks for: what it scores and marks, none of what it excludes."""
    if isinstance(node, And | Or):
        for inner in node.nodes:
            yield from wanted_texts(inner)
    elif isinstance(node, Word | Exact | Prefix | InTitle):
        yield node
