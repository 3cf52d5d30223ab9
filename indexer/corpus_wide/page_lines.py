"""The lines of a page as rows of an array: what tells them apart, their length and their shape, without their texts."""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.corpus_wide.template_lines import Line
from indexer.wording import fold, word_count

FOLDED_CHARACTERS = 80
"""Characters of a line that may be a label. Templates copy prose exactly, and folding it takes six times as long."""

IS_LABEL, IS_LONG, ANNOUNCES, RECURS, RECURS_WIDELY = (np.uint8(1 << bit) for bit in range(5))
"""What is true of a line, as bits: its shape in the column `shape`, the last two once its site is known."""

LINE = np.dtype([("key", np.uint64), ("characters", np.uint32), ("words", np.uint32), ("shape", np.uint8)])
"""One line: 17 bytes, since all lines of a corpus are in memory at once."""

Lines = npt.NDArray[np.void]
"""Rows of the type `LINE`."""

LINES = tuple(
    Line(*(bool(code & bit) for bit in (IS_LABEL, IS_LONG, ANNOUNCES, RECURS, RECURS_WIDELY))) for code in range(32)
)
"""The line that each sum of bits stands for."""


def pack_lines(texts: Sequence[str]) -> bytes:
    """Give the rows of some lines."""
    rows = [(line_key(text), len(text), word_count(text), _shape(text)) for text in texts]
    return np.array(rows, LINE).tobytes()


def line_key(line: str) -> int:
    """Give what two lines have in common: a page's labels even when case, accents or outer punctuation differ."""
    compared = fold(line) if len(line) <= FOLDED_CHARACTERS else line
    return int.from_bytes(hashlib.blake2b(compared.encode(errors="surrogatepass"), digest_size=8).digest())


def _shape(text: str) -> int:
    line = Line.of(text)
    return int(line.is_label * IS_LABEL | line.is_long * IS_LONG | line.announces * ANNOUNCES)
