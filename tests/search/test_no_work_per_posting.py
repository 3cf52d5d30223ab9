"""A search takes as many steps of Python over many appeals as over few: whatever grows with them is done by numpy.

Steps are counted and not seconds: the interpreter's instructions, so that no loop escapes, called functions or not.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from search import Appeal, Filters, Index, PublicationDate, SearchRequest, Sort, Status, Writer, open_index

FEW, MANY = 200, 2000
REQUESTS = {
    "a word": SearchRequest("avocat"),
    "words": SearchRequest("avocat détenu prison"),
    "a phrase": SearchRequest('"avocat détenu"'),
    "alternatives": SearchRequest("avocat OU détenu OU absent"),
    "a prefix": SearchRequest("avo*"),
    "an excluded word": SearchRequest("avocat -absent"),
    "a title": SearchRequest("titre:appel"),
    "words that no appeal has together": SearchRequest("avocat absent"),
    "a facet in the query": SearchRequest("avocat pays:KZ année:2001..2003"),
    "all facets": SearchRequest(
        "avocat", Filters(country=("KZ",), organisation=("Comité fictif",), status=("none",), year=("2001", "2002"))
    ),
    "everything": SearchRequest(""),
    "by date": SearchRequest("avocat", sort=Sort.DATE),
    "a deep page": SearchRequest("avocat", page=15),
}


class StepCounter:
    """Counts the interpreter's instructions while it is entered."""

    def __init__(self) -> None:
        self.steps = 0

    def __enter__(self) -> "StepCounter":
        """Begin to count, in functions called from now on."""
        self._before = sys.gettrace()
        sys.settrace(self._trace)
        return self

    def __exit__(self, *_error: object) -> None:
        """Leave tracing as it was."""
        sys.settrace(self._before)

    def _trace(self, frame: FrameType, event: str, _argument: Any) -> Callable[..., Any]:
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        self.steps += event == "opcode"
        return self._trace


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Publish few and many appeals that differ in their facets alone."""
    made = {}
    for count in (FEW, MANY):
        made[count] = tmp_path_factory.mktemp(f"index-{count}")
        with Writer(made[count]) as writer:
            for number in range(count):
                writer.add(an_appeal(number))
            writer.publish()
    return made


def an_appeal(number: int) -> Appeal:
    """Give an appeal whose text is that of all."""
    return Appeal(
        id=f"appel-{number:06}",
        source=f"{number:06}.html",
        url=None,
        title="Un appel fictif",
        body="Un avocat détenu a été libéré. Il était en prison depuis un an.",
        organisation="Comité fictif",
        countries=(("KZ", "RU", "TM")[number % 3],),
        status=Status.NONE,
        status_text=None,
        action=None,
        date=PublicationDate(2000 + number % 7),
        language="fr",
        captured_at=None,
        content_hash="0" * 64,
    )


@pytest.mark.parametrize("request_", REQUESTS.values(), ids=REQUESTS)
def test_searching_takes_no_step_per_appeal(folders: dict[int, Path], request_: SearchRequest) -> None:
    """Ten times as many appeals take less than one step more each, on an index that was just opened."""
    open_index(folders[FEW]).search(request_)  # what the process keeps, such as the stems of words, is kept from now on

    few, many = (steps_of(open_index(folders[count]), request_) for count in (FEW, MANY))

    assert many - few < MANY - FEW


def steps_of(index: Index, request_: SearchRequest) -> int:
    """Count the steps of a search, which shall find something."""
    with StepCounter() as counter:
        results = index.search(request_)
    assert results.total
    return counter.steps


def test_opening_takes_no_step_per_appeal(folders: dict[int, Path]) -> None:
    """Nor reading one appeal, the first time."""
    steps = {}
    for count in (FEW, MANY):
        with StepCounter() as counter:
            assert open_index(folders[count]).get("appel-000007")
        steps[count] = counter.steps

    assert steps[MANY] - steps[FEW] < MANY - FEW


def test_a_loop_over_appeals_is_noticed() -> None:
    """Even one that calls nothing."""
    assert steps_of_loop(MANY) - steps_of_loop(FEW) >= MANY - FEW


def steps_of_loop(count: int) -> int:
    """Count the steps of adding up numbers one by one."""
    with StepCounter() as counter:
        _add_up(count)
    return counter.steps


def _add_up(count: int) -> int:
    total = 0
    for number in range(count):
        total += number
    return total
