"""Parse a query into a tree; what cannot be parsed is said in a sentence and taken as plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from search.analysis import is_stop_word, tokenise
from search.errors import QueryMistake, QueryRefused
from search.fields import FIELDS, read_facet
from search.folding import fold
from search.lexer import QUOTES, Kind, Lexeme, lex
from search.limits import MAX_NESTING, MAX_QUERY_LENGTH, MAX_QUERY_TERMS, MIN_PREFIX_LETTERS
from search.query import And, Exact, InTitle, Node, Not, Prefix, Text, Word, all_of, any_of, negation, required

PUNCTUATION = ".,;:!?…"
MINUSES = "-\u2212"
SENTENCE_WORDS = 6
"""Words, small ones aside, from which a query without signs is a sentence and not a list of required words."""

SENTENCE_TAKEN = "Lu comme une phrase : les appels qui répondent le mieux à l’ensemble des mots viennent d’abord."
NOT_EXCLUDED = "« {} » est dans presque tous les appels : il n’a pas été exclu."
TAKEN_AS_WORDS = "La recherche a porté sur les mots tels quels."


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query and, when it could not be taken as typed, the French sentences that say so."""

    query: Node
    notice: str | None = None


def parse(text: str) -> ParsedQuery:
    """Parse a query; raises QueryRefused when it is beyond the limits."""
    if len(text) > MAX_QUERY_LENGTH:
        raise QueryRefused(
            f"Une recherche compte {MAX_QUERY_LENGTH} caractères au plus : gardez les mots les plus rares."
        )
    lexemes = list(lex(text))
    typed = (lexeme.text for lexeme in lexemes if lexeme.kind in (Kind.WORD, Kind.PHRASE))
    if sum(not token.compound for own in typed for token in tokenise(own)) > MAX_QUERY_TERMS:
        raise QueryRefused(f"Une recherche compte {MAX_QUERY_TERMS} mots au plus : gardez les plus rares.")
    try:
        parser = _Parser(lexemes)
        query = parser.parse()
        if _is_sentence(text, lexemes, query):
            return ParsedQuery(any_of(list(required(query))), SENTENCE_TAKEN)
        return ParsedQuery(query, " ".join(NOT_EXCLUDED.format(word) for word in parser.not_excluded) or None)
    except QueryMistake as mistake:
        return ParsedQuery(_plain_words(text), f"{mistake} {TAKEN_AS_WORDS}")


def _is_sentence(text: str, lexemes: Sequence[Lexeme], query: Node) -> bool:
    """Tell whether a query is a question or a sentence: no appeal can be asked to have all its words."""
    words = required(query)
    asks = text.rstrip().endswith("?") or len(words) >= SENTENCE_WORDS
    plain = all(isinstance(word, Word) for word in words) and all(own.kind is Kind.WORD for own in lexemes)
    return asks and plain and len(words) > 1


def _plain_words(text: str) -> Node:
    """Take a query without its signs; operators in small letters are words like others."""
    typed = re.sub(rf"[{QUOTES}()*:]", " ", text.lower()).split()
    words = [_word(word.lstrip(MINUSES).rstrip(PUNCTUATION)) for word in typed]
    return _required([word for word in words if word])


class _Parser:
    """Recursive descent over the lexemes; a part that holds no word is None."""

    def __init__(self, lexemes: Sequence[Lexeme]) -> None:
        self.not_excluded: list[Word] = []
        self._lexemes = lexemes
        self._place = 0
        self._depth = 0

    def parse(self) -> Node:
        """Parse everything; raises QueryMistake."""
        node = self._alternatives()
        if self._next():
            raise QueryMistake("Il manque une parenthèse ouvrante.")
        return node or And()

    def _next(self) -> Kind | None:
        return self._lexemes[self._place].kind if self._place < len(self._lexemes) else None

    def _take(self) -> Lexeme:
        self._place += 1
        return self._lexemes[self._place - 1]

    def _alternatives(self) -> Node | None:
        nodes = [self._conjunction()]
        while self._next() is Kind.OR:
            operator = self._take()
            nodes.append(self._conjunction())
            if None in nodes:
                raise QueryMistake(f"« {operator.text} » doit se trouver entre deux mots.")
        return any_of([node for node in nodes if node]) if nodes[0] else None

    def _conjunction(self) -> Node | None:
        nodes: list[Node | None] = []
        while self._next() not in (None, Kind.OR, Kind.CLOSE):
            if self._next() is not Kind.AND:
                nodes.append(self._factor())
                continue
            operator = self._take()
            if not nodes or self._next() in (None, Kind.OR, Kind.CLOSE, Kind.AND):
                raise QueryMistake(f"« {operator.text} » doit se trouver entre deux mots.")
        found = [node for node in nodes if node]
        return _required(found) if found else None

    def _factor(self) -> Node | None:
        lexeme = self._take()
        if lexeme.kind in (Kind.MINUS, Kind.NOT):
            if self._next() in (None, Kind.OR, Kind.CLOSE, Kind.AND):
                raise QueryMistake(f"« {lexeme.text} » doit se trouver devant un mot.")
            return self._exclusion(self._factor())
        if lexeme.kind is Kind.OPEN:
            return self._group()
        if lexeme.kind is Kind.FIELD:
            return self._field(lexeme.text)
        return _text(lexeme)

    def _exclusion(self, node: Node | None) -> Node | None:
        """Exclude a node, but not a word without a subject, which hardly any appeal is without."""
        if isinstance(node, Word) and _is_stop_word(node):
            self.not_excluded.append(node)
            return None
        return negation(node) if node else None

    def _group(self) -> Node | None:
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise QueryMistake(f"Les parenthèses s’emboîtent plus de {MAX_NESTING} fois.")
        node = self._alternatives()
        if self._next() is not Kind.CLOSE:
            raise QueryMistake("Il manque une parenthèse fermante.")
        self._take()
        self._depth -= 1
        return node

    def _field(self, name: str) -> Node:
        field = FIELDS.get(fold(name))
        if not field:
            raise QueryMistake(f"« {name}: » n’est pas un champ : essayez titre, pays, organisation, statut ou année.")
        if self._next() not in (Kind.WORD, Kind.PHRASE):
            raise QueryMistake(f"« {name}: » doit se trouver devant un mot ou une expression entre guillemets.")
        lexeme = self._take()
        if field != "title":
            return read_facet(field, lexeme.text)
        text = _text(lexeme)
        if not text:
            raise QueryMistake(f"« {name}:{lexeme.text} » ne contient aucun mot.")
        return InTitle(text)


def _text(lexeme: Lexeme) -> Text | None:
    """Read a word, a phrase or a prefix; None when it holds no word. Raises QueryMistake."""
    if lexeme.kind is Kind.QUOTE:
        raise QueryMistake("Il manque un guillemet.")
    if lexeme.kind is Kind.PHRASE:
        return Exact(lexeme.text) if next(tokenise(lexeme.text), None) else None
    word = lexeme.text.lstrip(MINUSES).rstrip(PUNCTUATION)
    return _prefix(word) if word.endswith("*") else _word(word)


def _word(word: str) -> Word | None:
    return Word(word) if next(tokenise(word), None) else None


def _prefix(word: str) -> Prefix:
    tokens = list(tokenise(word))
    if len(tokens) != 1 or tokens[0].end - tokens[0].start < MIN_PREFIX_LETTERS:
        raise QueryMistake(f"« {word} » : l’astérisque suit {MIN_PREFIX_LETTERS} lettres au moins.")
    return Prefix(word.rstrip("*"))


def _required(nodes: list[Node]) -> Node:
    """Require all nodes, but not the words without a subject when there are others."""
    telling = [node for node in nodes if not (isinstance(node, Word) and _is_stop_word(node))]
    wanted = any(not isinstance(node, Not) for node in telling)
    return all_of(telling if wanted else nodes)


def _is_stop_word(word: Word) -> bool:
    return all(is_stop_word(token) for token in tokenise(word.text) if not token.compound)
