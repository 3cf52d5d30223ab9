"""Invert appeals: from texts to posting lists and columns, as flat arrays of one part of a segment.

Each written word is understood once: a text is kept as numbers of words, and all that follows is done by numpy.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from search.analysis import Chunk, chunks
from search.appeal import Appeal
from search.arrays import AnyArray, ArrayWriter, narrowest, pack, places_of, starts_of
from search.columns import Columns
from search.schema import TEXT_FIELDS
from search.word_counts import WordCounts
from search.word_places import LONGEST_PLAIN_WORD, UNTOLD

_UNSIGNED = "I"  # 32 bits: numbers of words, positions, characters

_SHIFT = np.uint64(32)


def write_part(appeals: Iterable[Appeal], path: Path) -> None:
    """Write the arrays of some appeals, documents numbered in their order; raises OSError."""
    words, columns, title, body = Words(), Columns(), Texts(), Texts()
    for appeal in appeals:
        title.add(appeal.title, words)
        body.add(appeal.body, words)
        columns.add(appeal)
    with ArrayWriter(path) as arrays:
        columns.write(arrays)
        terms, is_plain = words.terms(), words.are_plain()
        fields = {name: words.read(texts) for name, texts in zip(TEXT_FIELDS, (title, body), strict=True)}
        for name, own in fields.items():
            _write_lengths(arrays, name, own, is_plain)
            _write_postings(arrays, name, own, terms)
            _write_word_places(arrays, name, own, is_plain)
        counted = [(own.documents, own.words) for own in fields.values()]
        WordCounts.of_texts(list(words.numbers), *counted).write(arrays)


class Words:
    """The distinct written words of some texts, and the chunks of text that hold them.

    `numbers` gives each word's number by its terms and its spelling; the spelling of a compound is left empty, since
    it is never shown as a word.
    """

    def __init__(self) -> None:
        self.numbers: dict[tuple[frozenset[str], str], int] = {}
        self._chunks: dict[int, tuple[int, Chunk]] = {}  # by identity, which each keeps by being held
        self._sizes: list[int] = []
        self._tokens: list[tuple[int, int, int, int]] = []

    def number_of_chunk(self, chunk: Chunk, text: str, start: int) -> int:
        """Give the number of a chunk that stands in a text from a character on."""
        known = self._chunks.get(id(chunk))
        if known is not None:
            return known[0]
        number = len(self._sizes)
        self._chunks[id(chunk)] = number, chunk
        self._sizes.append(len(chunk.tokens))
        for position, first, last, terms, compound in chunk.tokens:
            word = terms.all, "" if compound else text[start + first : start + last]
            self._tokens.append((self.numbers.setdefault(word, len(self.numbers)), position, first, last - first))
        return number

    def read(self, texts: "Texts") -> "Field":
        """Give the words of texts."""
        sizes = np.array(self._sizes, np.int64)
        chunks = _numbers(texts.chunks)
        counts = sizes[chunks]
        tokens = np.array(self._tokens, np.uint32).reshape(-1, 4)[places_of(starts_of(sizes)[chunks], counts)]
        documents = np.repeat(np.arange(len(texts.sizes), dtype=np.uint32), texts.sizes)
        return Field(
            count=len(texts.sizes),
            documents=np.repeat(documents, counts),
            words=np.ascontiguousarray(tokens[:, 0]),
            positions=tokens[:, 1] + np.repeat(_numbers(texts.positions), counts),
            starts=tokens[:, 2] + np.repeat(_numbers(texts.starts), counts),
            lengths=np.ascontiguousarray(tokens[:, 3]),
        )

    def are_plain(self) -> npt.NDArray[np.bool_]:
        """Tell for each word whether it is one, and not a compound."""
        return np.fromiter((written != "" for _, written in self.numbers), np.bool_, len(self.numbers))

    def terms(self) -> "WordTerms":
        """Give the terms of the words."""
        all_terms = sorted(set(chain.from_iterable(terms for terms, _ in self.numbers)))
        rank = {term: place for place, term in enumerate(all_terms)}
        counts = np.fromiter((len(terms) for terms, _ in self.numbers), np.int64, len(self.numbers))
        flat = (rank[term] for terms, _ in self.numbers for term in terms)
        ranks = np.fromiter(flat, np.uint32, int(counts.sum()))
        return WordTerms([term.encode() for term in all_terms], ranks, starts_of(counts)[:-1], counts)


@dataclass(frozen=True, slots=True)
class WordTerms:
    """The terms of all words in order of their characters, and for each word the places of its own among them."""

    terms: list[bytes]
    ranks: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.uint64]
    counts: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Field:
    """The words of the texts of one field, in order: whose they are, their numbers, where they stand, how long."""

    count: int
    documents: npt.NDArray[np.uint32]
    words: npt.NDArray[np.uint32]
    positions: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.uint32]
    lengths: npt.NDArray[np.uint32]


@dataclass(slots=True)
class Texts:
    """The texts of one field as numbers of chunks, with where each stands; `sizes` are the chunks of each text."""

    chunks: "array[int]" = field(default_factory=lambda: array(_UNSIGNED))
    positions: "array[int]" = field(default_factory=lambda: array(_UNSIGNED))
    starts: "array[int]" = field(default_factory=lambda: array(_UNSIGNED))
    sizes: list[int] = field(default_factory=list)

    def add(self, text: str, words: Words) -> None:
        """Add the text of the next document."""
        before = len(self.chunks)
        for position, start, chunk in chunks(text):
            self.chunks.append(words.number_of_chunk(chunk, text, start))
            self.positions.append(position)
            self.starts.append(start)
        self.sizes.append(len(self.chunks) - before)


def _numbers(own: "array[int]") -> npt.NDArray[np.uint32]:
    return np.frombuffer(own, np.dtype(_UNSIGNED)) if own else np.empty(0, np.uint32)


def _write_postings(arrays: ArrayWriter, name: str, texts: Field, terms: WordTerms) -> None:
    """Write the terms of a field that stand in it, each with its documents, frequencies and positions."""
    counts = terms.counts[texts.words]
    ranks = terms.ranks[places_of(terms.starts[texts.words], counts)]
    order = _stable_order(ranks)
    places = (np.repeat(own, counts) for own in (texts.documents, texts.positions))
    by_term = np.stack([own[order] for own in (ranks, *places)])
    ranks, documents, positions = by_term[:, _changes(by_term)]  # a compound shares its place and terms with its part
    postings = np.flatnonzero(_changes(np.stack([ranks, documents])))
    frequencies = np.diff(postings, append=ranks.size)
    firsts = np.flatnonzero(_changes(ranks[postings][None]))
    letters, letter_starts = pack([terms.terms[rank] for rank in ranks[postings][firsts].tolist()])
    arrays.write(f"{name}.terms", letters)
    arrays.write(f"{name}.term_starts", letter_starts)
    arrays.write(f"{name}.posting_starts", np.append(firsts, postings.size).astype(np.uint64))
    arrays.write(f"{name}.position_starts", np.append(postings[firsts], ranks.size).astype(np.uint64))
    arrays.write(f"{name}.documents", documents[postings].astype(narrowest(texts.count)))
    arrays.write(f"{name}.frequencies", frequencies.astype(narrowest(int(frequencies.max(initial=0)))))
    arrays.write(f"{name}.positions", positions.astype(narrowest(int(positions.max(initial=0)))))


def _stable_order(ranks: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint64]:
    """Give the order that sorts numbers, equal ones as they come: four times as fast as a stable sort."""
    keys = ranks.astype(np.uint64) << _SHIFT | np.arange(ranks.size, dtype=np.uint64)
    keys.sort()
    return keys & np.uint64(0xFFFF_FFFF)


def _changes(rows: AnyArray) -> npt.NDArray[np.bool_]:
    """Tell at each place of some parallel rows whether any of them differs from the place before."""
    changes = np.ones(rows.shape[1], np.bool_)
    changes[1:] = (rows[:, 1:] != rows[:, :-1]).any(axis=0)
    return changes


def _write_lengths(arrays: ArrayWriter, name: str, texts: Field, is_plain: npt.NDArray[np.bool_]) -> None:
    """Write the number of words of each text; a compound is counted by its parts."""
    lengths = np.bincount(texts.documents[is_plain[texts.words]], minlength=texts.count)
    arrays.write(f"{name}.length", lengths.astype(np.uint32))


def _write_word_places(arrays: ArrayWriter, name: str, texts: Field, is_plain: npt.NDArray[np.bool_]) -> None:
    """Write for each position of each text what `WordPlaces` tells of its word."""
    plain = is_plain[texts.words]
    documents, positions, starts = texts.documents[plain], texts.positions[plain], texts.starts[plain]
    sizes = np.zeros(texts.count, np.int64)
    sizes[documents] = positions + 1  # the last word of a document is what stays
    firsts = starts_of(sizes)
    places = firsts[documents].astype(np.int64) + positions
    kind = narrowest(int(starts.max(initial=0)))
    lengths = np.zeros(int(firsts[-1]), np.uint8)
    lengths[places] = np.where(texts.lengths[plain] <= LONGEST_PLAIN_WORD, texts.lengths[plain], UNTOLD)
    lengths[firsts[texts.documents[~plain]].astype(np.int64) + texts.positions[~plain]] = UNTOLD
    arrays.write(f"{name}.word_starts", np.repeat(starts, np.diff(places, prepend=-1)).astype(kind))
    arrays.write(f"{name}.word_lengths", lengths)
    arrays.write(f"{name}.words", firsts)
