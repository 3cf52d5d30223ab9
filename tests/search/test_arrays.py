"""A file of arrays gives back what was written, or says that it is damaged."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.arrays import ALIGNMENT, ArrayFile, ArrayWriter, PackedTexts, narrowest, pack, places_of, starts_of, unpack
from search.errors import IndexDamaged


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    """Whole or in pieces, of any width, also when the file is gone by then."""
    with ArrayWriter(tmp_path / "a") as arrays:
        arrays.write("bytes", np.arange(3, dtype=np.uint8))
        arrays.write_pieces("pieces", np.uint32, (np.array([n, n + 1]) for n in range(3)))
        arrays.write("empty", np.empty(0, np.uint16))

    read = ArrayFile(tmp_path / "a")
    (tmp_path / "a").unlink()

    assert read["bytes"].tolist() == [0, 1, 2]
    assert read["pieces"].tolist() == [0, 1, 1, 2, 2, 3]
    assert (read["pieces"].dtype, read["empty"].size) == (np.dtype("<u4"), 0)
    assert read["pieces"].ctypes.data % ALIGNMENT == 0


def test_a_file_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    """At whatever byte, and with whatever stands at its end."""
    with ArrayWriter(tmp_path / "a") as arrays:
        arrays.write("numbers", np.arange(9))
    whole = (tmp_path / "a").read_bytes()

    for length in range(len(whole)):
        (tmp_path / "a").write_bytes(whole[:length])
        with pytest.raises(IndexDamaged, match="run `vigie index` again"):
            ArrayFile(tmp_path / "a")


def test_an_array_that_is_not_there_is_damage(tmp_path: Path) -> None:
    """Its name is said."""
    with ArrayWriter(tmp_path / "a") as arrays:
        arrays.write("here", np.arange(9))

    with pytest.raises(IndexDamaged, match="elsewhere"):
        ArrayFile(tmp_path / "a")["elsewhere"]


def test_what_failed_while_it_was_written_is_no_file_of_arrays(tmp_path: Path) -> None:
    """An error in between leaves the end unwritten."""
    with pytest.raises(ZeroDivisionError), ArrayWriter(tmp_path / "a") as arrays:
        arrays.write("numbers", np.arange(1 // 0))

    with pytest.raises(IndexDamaged):
        ArrayFile(tmp_path / "a")


@given(st.lists(st.binary(max_size=5)))
def test_packed_texts_come_apart_as_they_were(texts: list[bytes]) -> None:
    """Empty ones too."""
    assert unpack(*pack(texts)) == texts
    one_by_one = PackedTexts(*pack(texts))
    assert [one_by_one[place] for place in range(len(one_by_one))] == texts


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 5))))
def test_places_of_ranges_are_those_of_each(ranges: list[tuple[int, int]]) -> None:
    """One after the other, empty ranges giving none."""
    starts, counts = np.array(ranges, np.int64).reshape(-1, 2).T

    expected = [place for start, count in ranges for place in range(start, start + count)]
    assert places_of(starts, counts).tolist() == expected


@given(st.lists(st.integers(0, 1000)))
def test_starts_are_sums_of_lengths(lengths: list[int]) -> None:
    """The last one is where all ends."""
    assert starts_of(lengths).tolist() == [sum(lengths[:place]) for place in range(len(lengths) + 1)]


@pytest.mark.parametrize(("largest", "width"), [(0, 1), (255, 1), (256, 2), (65_535, 2), (65_536, 4)])
def test_numbers_take_as_few_bytes_as_they_need(largest: int, width: int) -> None:
    """One, two or four."""
    assert np.dtype(narrowest(largest)).itemsize == width
