"""bm25s as a contestant in ranking alone: any of the words, no total, no facets, no filters, no snippets."""

from collections.abc import Iterable
from pathlib import Path

import bm25s
import Stemmer
from bm25s.tokenization import Tokenizer

from bench.engines.contestant import TOP, Answer, Contestant
from bench.engines.documents import Document
from bench.engines.queries import Query


def build(folder: Path, documents: Iterable[Document]) -> None:
    """Index the texts, which bm25s needs as lists of numbers in memory, all at once."""
    tokenizer = _tokenizer()
    texts = (f"{document.title} {document.body}" for document in documents)
    numbers = list(tokenizer.streaming_tokenize(texts))
    index = bm25s.BM25()
    index.index((numbers, tokenizer.get_vocab_dict()), show_progress=False)
    index.save(folder, show_progress=False)
    tokenizer.save_vocab(folder)


def _tokenizer() -> Tokenizer:
    return Tokenizer(stopwords=[], stemmer=Stemmer.Stemmer("french").stemWord)


class Bm25sEngine:
    """An open index."""

    def __init__(self, folder: Path) -> None:
        self._index = bm25s.BM25.load(folder, mmap=True, show_progress=False)
        self._tokenizer = _tokenizer()
        self._tokenizer.load_vocab(folder)

    def search(self, query: Query) -> Answer:
        """Rank by the words alone."""
        numbers = self._tokenizer.tokenize([" ".join(query.words)], update_vocab="never", show_progress=False)
        found = self._index.retrieve(numbers, k=TOP, show_progress=False, return_as="documents")
        return Answer(ids=tuple(f"{number:07}" for number in found[0]))


CONTESTANT = Contestant("bm25s (ranking alone)", "bm25s", build, Bm25sEngine)
