"""Cut a typed query into lexemes: words, phrases, operators, parentheses, minuses and fields."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a lexeme is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    MINUS = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    QUOTE = auto()


class Lexeme(NamedTuple):
    """One piece of a query: a phrase without its quotes, a field without its colon; and where it begins."""

    kind: Kind
    text: str
    start: int


OPERATORS = {
    "ET": Kind.AND,
    "AND": Kind.AND,
    "OU": Kind.OR,
    "OR": Kind.OR,
    "SAUF": Kind.NOT,
    "NOT": Kind.NOT,
}
"""Operators, in capitals only: "et" and "ou" are words."""

QUOTES = '"“”„«»'

_ANY_QUOTE = re.compile(f"[{QUOTES}]")
_LEXEME = re.compile(
    rf"""
      (?P<PHRASE>"[^"]*"|“[^“”]*”|«[^«»]*»)
    # A reference is one phrase: "EUR 60/3456/2020", "AU 23/11".
    | (?P<CODE>(?<![^\s(])[A-Z]{{2,4}}\s\d+(?:/\d+)+(?!\w))
    | (?P<QUOTE>[{QUOTES}])
    | (?P<OPEN>\() | (?P<CLOSE>\))
    | (?<![^\s(])(?P<MINUS>[-\u2212])(?=[^\s\-\u2212)])
    | (?P<FIELD>(?<![^\s()\-\u2212{QUOTES}])[^\W\d_]+):(?=[^\s/:{QUOTES[1:]})])
    # A word may hold the parentheses of inclusive writing: "détenu(e)s".
    | (?P<WORD>(?:[^\s{QUOTES}()]|(?<=\w)\(\w{{1,5}}\))+)
    """,
    re.VERBOSE,
)


def lex(text: str) -> Iterator[Lexeme]:
    """Give the lexemes of a query; a quote without its fellow is a lexeme of its own."""
    for match in _LEXEME.finditer(text):
        group, found = str(match.lastgroup), match[str(match.lastgroup)]
        kind = Kind.PHRASE if group == "CODE" else Kind[group]
        if kind is Kind.PHRASE:
            found = " ".join(_ANY_QUOTE.sub(" ", found).split())
        yield Lexeme(OPERATORS.get(found, kind) if kind is Kind.WORD else kind, found, match.start())
