"""The site is loaded with the queries of the comparison."""

from argparse import Namespace

from bench.engines.queries import Choice, Kind, Query
from bench.http_load import Load, Phase, path_of, table


def test_a_query_becomes_the_path_of_its_page() -> None:
    """A phrase goes between quotes, a filter has the site's name."""
    filtered = Query(Kind.FILTERED, ("grève", "faim"), (Choice("country", "KZ"), Choice("year", "2019")))

    assert path_of(filtered) == "/?q=gr%C3%A8ve+faim&pays=KZ&annee=2019"
    assert path_of(Query(Kind.PHRASE, ("sans", "nom"))) == "/?q=%22sans+nom%22"


def test_of_several_runs_the_worst_times_are_shown() -> None:
    """And their requests are added up."""
    loads = (Load(100, 1.0, 10.0, 50.0, 60.0, 0), Load(300, 1.0, 12.0, 40.0, 70.0, 1))
    phases = [Phase("no load", (), (1.0,)), Phase("load", loads, (2.0, 3.0, 9.0))]

    lines = list(table(phases, Namespace(documents=2000, connections=16, rate=200)))

    assert "200 requests a second" in lines[0]
    assert lines[-2:] == [
        "| no load |  |  |  |  |  | 1 | 1 | 1 |",
        "| load | 200 | 12 | 50 | 70 | 1 | 3 | 3 | 9 |",
    ]
