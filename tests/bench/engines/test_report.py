"""The report compares answers kind by kind and says what did not finish."""

from bench.engines.agreement import Agreement, compare
from bench.engines.measures import Questions, Reply, Serving, percentiles
from bench.engines.queries import Kind, Query
from bench.engines.report import tables
from bench.engines.runner import Figures, Round

QUERIES = (Query(Kind.WORDS, ("voix",)), Query(Kind.WORDS, ("voix", "matin")), Query(Kind.PHRASE, ("voix", "matin")))
ONE, OTHER = frozenset({("KZ", 1)}), frozenset({("RU", 1)})


def serving(*replies: Reply, milliseconds: float) -> Serving:
    """Give what an engine showed whose queries all take the same time."""
    times = (milliseconds,) * len(QUERIES)
    return Serving(open_seconds=0.1, times=times, processor=times, again=times, replies=replies, private=2**20)


def figures(name: str, served: Serving | None, failure: str = "") -> Figures:
    """Give the figures of an engine that took two seconds for 100 documents."""
    return Figures(name, "1.0", 100, failure, 100, 2.0, 2**20, size=1000, serve_memory=2**20, serving=served)


def test_engines_are_compared_kind_by_kind() -> None:
    """Facets where the totals are the same."""
    left = [Reply(1, (ONE,)), Reply(2, (ONE,)), Reply(1, (ONE,))]
    right = [Reply(1, (OTHER,)), Reply(3, (ONE,)), Reply(1, (ONE,))]

    assert list(compare(QUERIES, left, right)) == [
        Agreement(Kind.WORDS, queries=2, totals=1, facets=0),
        Agreement(Kind.PHRASE, queries=1, totals=1, facets=1),
    ]


def test_percentiles_are_times_that_were_measured() -> None:
    """Of a hundred, the 51st, the 96th and the last."""
    assert percentiles([float(number) for number in range(100)]) == (50.0, 95.0, 99.0)
    assert percentiles([7.0]) == (7.0, 7.0, 7.0)


def test_report_says_how_many_times_as_long_vigie_takes_and_what_did_not_finish() -> None:
    """In one section a size."""
    replies = [Reply(1, (ONE,))] * len(QUERIES)
    fast, slow = serving(*replies, milliseconds=1.0), serving(*replies, milliseconds=4.0)
    engines = (figures("Vigie", fast), figures("tantivy", slow), figures("Whoosh", None, "not finished in 900 s"))

    text = "\n".join(tables([Round(100, 0.1, engines), Round(200, 0.1, engines)], Questions((), QUERIES, ())))

    assert text.count("Vigie takes 0.25 times as long as tantivy at p50, 0.25 at p95; of processor time 0.25 and") == 2
    assert "| Whoosh 1.0 | 50 | 1 | not finished in 900 s, 100 documents taken |" in text
    assert "| words | 2 of 2, facets 2 of 2 |" in text
    assert "From 100 to 200 documents: 2.0 times as many" in text
