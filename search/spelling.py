"""Find the words of the index that a mistyped word may have been meant for."""

from importlib.resources import files
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from search.vocabulary import KnownWord, Vocabulary, letter_signatures
from search.word_counts import MAX_LETTERS

MIN_LETTERS = 4
"""Letters of a word that may be mistyped: shorter ones are one letter away from too many others."""

LETTERS_OF_TWO_EDITS = 7
"""Letters from which a word may have two mistakes, and not one."""

LIKELY_EDIT = 0.7
"""Cost of a mistake of `words/confusions.txt`, or of a letter doubled or not, where another costs 1.

Above two thirds, so that three likely mistakes are still more than two.
"""

COST_WEIGHT = 5.0
"""How much likelier, as a logarithm, a word is for one mistake less: as one that is in 150 times as many appeals.

Of 490 mistyped words 452 are corrected as meant; 443 with a weight of 3.
"""

FIRST_LETTER_WEIGHT = 2.0
"""How much likelier, as a logarithm, a word is that begins as typed: 460 of the 490 are corrected then."""

_Codes = npt.NDArray[np.intp]
_Costs = npt.NDArray[np.float32]

_NO_LETTER = 0
_LETTERS = 1 + 26


class Correction(NamedTuple):
    """A word of the index near a mistyped one and how many mistakes that is; the larger its likelihood, the better."""

    word: KnownWord
    likelihood: float
    mistakes: float


def corrections(form: str, vocabulary: Vocabulary, limit: int) -> list[Correction]:
    """Give the words nearest to a folded form, most likely first, the form itself left out."""
    if not MIN_LETTERS <= len(form) <= MAX_LETTERS or not (form.isascii() and form.isalpha()):
        return []
    edits = 2 if len(form) >= LETTERS_OF_TWO_EDITS else 1
    places = _resembling(form, vocabulary, edits)
    costs = edit_costs(form, vocabulary.forms[places])
    otherwise_begun = vocabulary.forms[places].astype("S1") != form[0].encode()
    unlikeliness = COST_WEIGHT * costs + FIRST_LETTER_WEIGHT * otherwise_begun
    likelihoods = np.log(vocabulary.appeals[places]) - unlikeliness
    allowed = np.flatnonzero((costs > 0) & (costs <= edits))
    best = allowed[np.argsort(-likelihoods[allowed], kind="stable")][:limit]
    return [Correction(vocabulary[int(places[own])], float(likelihoods[own]), float(costs[own])) for own in best]


def _resembling(form: str, vocabulary: Vocabulary, edits: int) -> npt.NDArray[np.int64]:
    """Give the places of the words with nearly the same letters: all that are within some edits, and others."""
    signature = letter_signatures(np.array([form.encode()]))[0]
    places = np.flatnonzero(np.bitwise_count(vocabulary.letters ^ signature) <= 2 * edits)
    lengths = np.strings.str_len(vocabulary.forms[places])
    return places[np.abs(lengths - len(form)) <= edits]


def _read_costs() -> tuple[_Costs, _Costs]:
    """Give the cost of each letter in place of each other, and of each letter dropped or added after each other."""
    exchange = np.ones((_LETTERS, _LETTERS), np.float32)
    np.fill_diagonal(exchange, 0)
    gap = np.ones((_LETTERS, _LETTERS), np.float32)
    np.fill_diagonal(gap, LIKELY_EDIT)
    for line in files("search").joinpath("words/confusions.txt").read_text(encoding="utf-8").splitlines():
        pair = line.partition("#")[0].replace(" ", "")
        if pair.startswith("-"):
            gap[_codes(pair[1])[0]] = LIKELY_EDIT
        elif pair:
            one, other = _codes(pair)
            exchange[one, other] = exchange[other, one] = LIKELY_EDIT
    return exchange, gap


def _codes(letters: str) -> _Codes:
    return np.array([1 + ord(letter) - ord("a") for letter in letters], np.intp)


_EXCHANGE, _GAP = _read_costs()


def edit_costs(form: str, others: npt.NDArray[np.bytes_]) -> _Costs:
    """Give the least cost of turning a form into each of others, two letters that changed places being one edit.

    The optimal string alignment distance, computed row by row for all words at once.
    """
    width = others.dtype.itemsize
    raw = np.ascontiguousarray(others).view(np.uint8).reshape(others.size, width).T.astype(np.intp)
    theirs = np.where(raw, raw - ord("a") + 1, _NO_LETTER)
    rows = _alignment(_codes(form), theirs)
    lengths = np.strings.str_len(others)
    return rows[lengths, np.arange(others.size)]


def _alignment(own: _Codes, theirs: _Codes) -> _Costs:
    """Give the costs of turning a word into what each of others, one a column, begins with."""
    before_theirs = np.vstack([np.zeros_like(theirs[:1]), theirs[:-1]])
    added = _GAP[theirs, before_theirs]
    row = np.vstack([np.zeros((1, theirs.shape[1]), np.float32), np.cumsum(added, axis=0, dtype=np.float32)])
    earlier, before = row, _NO_LETTER
    for letter in own:
        following = row + _GAP[letter, before]
        np.minimum(following[1:], row[:-1] + _EXCHANGE[letter][theirs], out=following[1:])
        swapped = (theirs == before) & (before_theirs == letter)
        np.minimum(following[2:], np.where(swapped[1:], earlier[:-2] + 1, np.inf), out=following[2:])
        for place, cost in enumerate(added, start=1):
            np.minimum(following[place], following[place - 1] + cost, out=following[place])
        earlier, row, before = row, following, int(letter)
    return row
