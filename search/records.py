"""Appeals and results as JSON: the record the index stores, and what scripts are given."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from search.appeal import Appeal, PublicationDate, Status
from search.results import Hit, SearchResults


def to_record(appeal: Appeal) -> str:
    """Write an appeal as a line of JSON."""
    fields = asdict(appeal)
    fields["date"] = str(appeal.date) if appeal.date else None
    fields["captured_at"] = appeal.captured_at.isoformat() if appeal.captured_at else None
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def from_record(record: str) -> Appeal:
    """Read what `to_record` wrote."""
    fields = json.loads(record)
    captured_at, date = fields["captured_at"], fields["date"]
    fields["captured_at"] = datetime.fromisoformat(captured_at) if captured_at else None
    fields["date"] = PublicationDate.parse(date) if date else None
    fields["status"] = Status(fields["status"])
    fields["countries"] = tuple(fields["countries"])
    return Appeal(**fields)


def appeal_json(appeal: Appeal) -> dict[str, Any]:
    """Give the fields of an appeal as scripts read them, with the year and the precision of its date."""
    precision = appeal.date.precision if appeal.date else None
    fields: dict[str, Any] = json.loads(to_record(appeal))
    return fields | {"year": appeal.year, "date_precision": precision}


def results_json(results: SearchResults) -> dict[str, Any]:
    """Give the results of a search as scripts read them."""
    return {
        "query": results.request.query,
        "total": results.total,
        "took_ms": round(results.took_ms, 3),
        "hits": [_hit_json(hit) for hit in results.hits],
        "facets": asdict(results.facets),
        "notice": results.notice,
        "suggestion": None,
        "variants": [],
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    appeal = hit.appeal
    return {
        "id": appeal.id,
        "source": appeal.source,
        "url": appeal.url,
        "title": appeal.title,
        "score": hit.score,
        "snippets": [str(snippet) for snippet in hit.snippets],
        "organisation": appeal.organisation,
        "countries": list(appeal.countries),
        "status": appeal.status,
        "year": appeal.year,
    }
