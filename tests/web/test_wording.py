"""Numbers, dates and plurals."""

from datetime import UTC, datetime

import pytest

from search import PublicationDate
from web.wording import counted, date_in_words, duration, moment_in_words, number


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "0 résultat"), (1, "1 résultat"), (2, "2 résultats"), (28203, "28\u202f203 résultats")],
)
def test_french_uses_the_singular_for_zero_and_one(count: int, expected: str) -> None:
    """The plural begins at two and thousands are grouped."""
    assert counted(count, "résultat", "résultats") == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (PublicationDate(2019, 5, 24), "24 mai 2019"),
        (PublicationDate(2019, 8, 1), "1er août 2019"),
        (PublicationDate(2019, 5), "mai 2019"),
        (PublicationDate(2019), "2019"),
        (None, "date inconnue"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(date: PublicationDate | None, expected: str) -> None:
    """No day or month is invented."""
    assert date_in_words(date) == expected


def test_a_moment_is_written_by_its_day() -> None:
    """The hour of a capture is not shown."""
    assert moment_in_words(datetime(2021, 6, 3, 23, 59, tzinfo=UTC)) == "3 juin 2021"


@pytest.mark.parametrize(("milliseconds", "expected"), [(0.2, "moins de 1 ms"), (3.6, "4 ms"), (1200, "1\u202f200 ms")])
def test_a_duration_is_in_whole_milliseconds(milliseconds: float, expected: str) -> None:
    """Nothing takes 0 ms."""
    assert duration(milliseconds) == expected


def test_a_small_number_has_no_separator() -> None:
    """Grouping begins at a thousand."""
    assert number(999) == "999"
