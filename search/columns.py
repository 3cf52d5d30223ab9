"""What is kept of each appeal besides its words: its id, its record, its date and its facets, as flat arrays."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from search.appeal import Appeal
from search.arrays import AnyArray, ArrayFile, ArrayWriter, PackedTexts, narrowest, pack, unpack
from search.documents import ENCODING
from search.records import from_record, to_record
from search.results import UNKNOWN
from search.schema import FACET_COLUMNS, date_key, facet_values


class Columns:
    """The columns of appeals given one by one."""

    def __init__(self) -> None:
        self._ids: list[bytes] = []
        self._records: list[bytes] = []
        self._dates: list[int] = []
        self._facets: list[tuple[tuple[str, ...], ...]] = []

    def add(self, appeal: Appeal) -> None:
        """Add the next appeal."""
        self._ids.append(appeal.id.encode(*ENCODING))
        self._records.append(to_record(appeal).encode(*ENCODING))
        self._dates.append(date_key(appeal))
        self._facets.append(facet_values(appeal))

    def write(self, arrays: ArrayWriter) -> None:
        """Write the columns of all appeals."""
        write_texts(arrays, "id", self._ids)
        write_texts(arrays, "record", self._records)
        arrays.write("date", np.array(self._dates, np.uint32))
        for place, facet in enumerate(FACET_COLUMNS):
            rows = [
                (document, value) for document, own in enumerate(self._facets) for value in own[place] or (UNKNOWN,)
            ]
            documents = np.array([document for document, _ in rows], np.uint32)
            write_facet(arrays, facet, documents, [value for _, value in rows])


def write_texts(arrays: ArrayWriter, name: str, texts: list[bytes]) -> None:
    """Write texts one after the other, with their starts."""
    packed, starts = pack(texts)
    arrays.write(name, packed)
    arrays.write(f"{name}_starts", starts)


def write_facet(arrays: ArrayWriter, facet: str, documents: AnyArray, values: Iterable[str]) -> None:
    """Write a facet: its values in order, and which document has which one."""
    values = list(values)
    ordinals = {value: place for place, value in enumerate(sorted(set(values)))}
    write_texts(arrays, f"{facet}.value", [value.encode(*ENCODING) for value in ordinals])
    arrays.write(f"{facet}.documents", documents)
    arrays.write(f"{facet}.ordinals", np.array([ordinals[value] for value in values], narrowest(len(ordinals))))


def read_facet_values(arrays: ArrayFile, facet: str) -> list[str]:
    """Read the values of a facet, in order."""
    return [value.decode(*ENCODING) for value in unpack(arrays[f"{facet}.value"], arrays[f"{facet}.value_starts"])]


def appeals_at(arrays: ArrayFile, documents: npt.NDArray[np.int64]) -> Iterator[Appeal]:
    """Read the appeals of some documents."""
    records = PackedTexts(arrays["record"], arrays["record_starts"])
    return (from_record(records[document].decode(*ENCODING)) for document in documents.tolist())
