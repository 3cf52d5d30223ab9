"""Several captures of one address are one appeal."""

from datetime import UTC, datetime
from itertools import permutations

from indexer.captures import Capture, Captures

EARLIER, LATER = datetime(2019, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC)


def test_the_latest_capture_is_kept_whatever_the_order() -> None:
    """Undated captures come before dated ones; between equals the first source wins."""
    offered = [
        Capture("id", "b.html", EARLIER, None),
        Capture("id", "c.html", LATER, None),
        Capture("id", "d.html", LATER, None),
        Capture("id", "a.html", None, None),
    ]
    for order in permutations(offered):
        captures = Captures()
        for capture in order:
            captures.offer(capture)

        assert captures.best["id"].source == "c.html"
        assert sorted(page.source for page in captures.others) == ["a.html", "b.html", "d.html"]


def test_captures_of_other_addresses_do_not_meet() -> None:
    """Each id keeps its own."""
    captures = Captures()

    captures.offer(Capture("a", "a.html", None, None))
    captures.offer(Capture("b", "b.html", None, None))

    assert captures.best.keys() == {"a", "b"}
    assert captures.others == []
