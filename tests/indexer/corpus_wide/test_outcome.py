"""What an appeal is to be shows in its outcome's fingerprint, so that only changed ones are written again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from indexer.corpus_wide.outcome import Outcome
from indexer.corpus_wide.page_summary import summarise_page, summarise_text
from search import Appeal

MakeOutcome = Callable[..., Outcome]


@pytest.fixture
def make_outcome(make_appeal: Callable[..., Appeal]) -> MakeOutcome:
    """Make the outcome of a page, or of two captures of it, without some lines."""

    def outcome(hashes: str = "1", dropped: tuple[int, ...] = (), same_case: tuple[str, ...] = ()) -> Outcome:
        appeals = [make_appeal(content_hash=own, body="Un\n\ndeux") for own in hashes]
        pages = [replace(summarise_page(own), text=summarise_text(own, dropped)) for own in appeals]
        return Outcome("a", tuple(pages), same_case)

    return outcome


def test_whatever_changes_the_appeal_changes_its_fingerprint(make_outcome: MakeOutcome) -> None:
    """Its text, its captures, what is dropped and what it is linked with."""
    outcomes = [
        make_outcome(),
        make_outcome("2"),
        make_outcome("12"),
        make_outcome("21"),
        make_outcome(dropped=(1,)),
        make_outcome(same_case=("b",)),
    ]

    assert len({own.fingerprint for own in outcomes}) == len(outcomes)
    assert make_outcome("12").fingerprint == make_outcome("12").fingerprint


def test_the_appeal_is_made_of_the_shown_page(make_outcome: MakeOutcome, make_appeal: Callable[..., Appeal]) -> None:
    """Without its recurrent lines, with all captures and links."""
    outcome = make_outcome("12", dropped=(1,), same_case=("b",))

    appeal = outcome.appeal(make_appeal(content_hash="1", body="Un\n\ndeux"))

    assert (appeal.id, appeal.body, appeal.extraction.recurrent_lines) == ("a", "Un", 1)
    assert [capture.content_hash for capture in appeal.captures] == ["1", "2"]
    assert appeal.same_case == ("b",)
