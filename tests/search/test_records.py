"""Appeals survive being stored, and scripts get the promised fields."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from search import Appeal, Capture, Index, PublicationDate, SearchRequest, Status
from search.records import appeal_json, from_record, results_json, to_record
from tests.conftest import PLAIN_APPEAL

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
moments = st.none() | st.datetimes(timezones=st.just(UTC))


@given(
    st.builds(
        replace,
        st.just(PLAIN_APPEAL),
        title=texts,
        organisation=st.none() | texts,
        countries=st.lists(texts, max_size=3).map(tuple),
        status=st.sampled_from(Status),
        date=st.none()
        | st.builds(PublicationDate, st.integers(1900, 2100))
        | st.builds(PublicationDate, st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 28)),
        captured_at=moments,
        references=st.lists(texts, max_size=2).map(tuple),
        captures=st.lists(st.builds(Capture, texts, st.none() | texts, moments, texts), max_size=2).map(tuple),
        same_case=st.lists(texts, max_size=2).map(tuple),
    )
)
def test_a_record_gives_its_appeal_back(appeal: Appeal) -> None:
    """Writing and reading lose nothing."""
    assert from_record(to_record(appeal)) == appeal


def test_scripts_read_year_and_precision(make_appeal: Callable[..., Appeal]) -> None:
    """The JSON of an appeal has what labels are compared with."""
    appeal = make_appeal(date=PublicationDate(2019, 5), captured_at=datetime(2021, 6, 14, 9, tzinfo=UTC))

    fields = appeal_json(appeal)

    assert (fields["year"], fields["date"], fields["date_precision"]) == (2019, "2019-05", "month")
    assert fields["captured_at"] == "2021-06-14T09:00:00+00:00"
    assert appeal_json(make_appeal(date=None))["year"] is None


def test_results_have_the_promised_shape(make_appeal: Callable[..., Appeal], make_index: Callable[..., Index]) -> None:
    """Outside scripts call for these keys."""
    answer = results_json(make_index(make_appeal()).search(SearchRequest("texte")))

    results = json.loads(json.dumps(answer))

    assert results.keys() >= {"query", "total", "took_ms", "hits", "facets", "suggestion", "variants"}
    assert results["hits"][0].keys() >= {
        *("id", "source", "url", "title", "score", "snippets", "organisation", "countries", "status", "year"),
    }
    assert results["facets"]["country"] == [{"value": "KZ", "label": "Kazakhstan", "count": 1}]
    assert results["hits"][0]["snippets"] == ["Un <mark>texte</mark>."]
