"""Merge parts into one segment, laid end to end; appeals that are left out leave every array.

Documents are numbered part by part, so that each merged posting list is those of the parts one after the other. No
step is taken appeal by appeal or posting by posting, and no array is in memory as a whole.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from search.arrays import AnyArray, ArrayFile, ArrayWriter, starts_of, unpack
from search.columns import read_facet_values, write_facet, write_texts
from search.merged_postings import PIECE, Part, merge_postings
from search.schema import FACET_COLUMNS, TEXT_FIELDS
from search.word_counts import WordCounts


def merge(parts: Sequence[tuple[ArrayFile, npt.NDArray[np.bool_]]], counts: WordCounts, path: Path) -> int:
    """Write a segment of the kept appeals of several parts; gives their number, raises OSError."""
    numbered, count = [], 0
    for arrays, kept in parts:
        numbered.append(Part.numbered_from(count, arrays, kept))
        count += int(kept.sum())
    with ArrayWriter(path) as out:
        _merge_columns(numbered, out)
        for name in TEXT_FIELDS:
            merge_postings(numbered, name, count, out)
        counts.write(out)
    return count


def _merge_columns(parts: Sequence[Part], out: ArrayWriter) -> None:
    """Merge what is kept by appeal."""
    ids = [own for part in parts for own in _kept_texts(part, "id")]
    write_texts(out, "id", ids)
    by_id = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.uint32)
    out.write("id_order", by_id)
    dates = np.concatenate([np.empty(0, np.uint32), *(part.arrays["date"][part.kept] for part in parts)])
    recency = np.empty(len(ids), np.uint32)
    recency[by_id[np.argsort(-dates[by_id].astype(np.int64), kind="stable")]] = np.arange(len(ids))
    out.write("recency", recency)
    for name in ("date", *(f"{field}.length" for field in TEXT_FIELDS)):
        out.write(name, np.concatenate([np.empty(0, np.uint32), *(part.arrays[name][part.kept] for part in parts)]))
    _merge_by_length(parts, "record_starts", ["record"], out)
    for field in TEXT_FIELDS:
        _merge_by_length(parts, f"{field}.words", [f"{field}.word_starts", f"{field}.word_lengths"], out)
    for facet in FACET_COLUMNS:
        rows = [_kept_facet(part, facet) for part in parts]
        documents = np.concatenate([np.empty(0, np.int64), *(documents for documents, _ in rows)])
        write_facet(out, facet, documents.astype(np.uint32), [value for _, values in rows for value in values])


def _merge_by_length(parts: Sequence[Part], starts: str, names: Sequence[str], out: ArrayWriter) -> None:
    """Merge arrays of which each appeal has a part of its own, and where these parts start."""
    for name in names:
        kind = np.result_type(np.uint8, *(part.arrays[name].dtype for part in parts))
        out.write_pieces(name, kind, (piece for part in parts for piece in _kept_stretches(part, name, starts)))
    lengths = [np.diff(part.arrays[starts])[part.kept] for part in parts]
    out.write(starts, starts_of(np.concatenate([np.empty(0, np.uint64), *lengths])))


def _kept_texts(part: Part, name: str) -> list[bytes]:
    texts = unpack(part.arrays[name], part.arrays[f"{name}_starts"])
    return [text for text, kept in zip(texts, part.kept.tolist(), strict=True) if kept]


def _kept_stretches(part: Part, name: str, starts: str) -> Iterator[AnyArray]:
    """Give what neighbouring kept appeals have in an array, in one stretch as far as a piece allows."""
    edges = np.flatnonzero(np.diff(part.kept, prepend=False, append=False))
    places, whole = part.arrays[starts], part.arrays[name]
    for first, end in edges.reshape(-1, 2).tolist():
        for at in range(int(places[first]), int(places[end]), PIECE):
            yield whole[at : min(at + PIECE, int(places[end]))]
    part.arrays.release()


def _kept_facet(part: Part, facet: str) -> tuple[npt.NDArray[np.int64], list[str]]:
    documents, values = part.arrays[f"{facet}.documents"], read_facet_values(part.arrays, facet)
    kept = part.kept[documents]
    named = map(values.__getitem__, part.arrays[f"{facet}.ordinals"][kept].tolist())
    return part.numbers[documents[kept]], list(named)
