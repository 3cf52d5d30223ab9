"""Appeals and results as JSON: the record the index stores, and what scripts are given."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from search.appeal import Appeal, Capture, Extraction, PublicationDate, Status
from search.results import Hit, SearchResults


def to_record(appeal: Appeal) -> str:
    """Write an appeal as a line of JSON."""
    fields = asdict(appeal)
    fields["date"] = str(appeal.date) if appeal.date else None
    fields["captured_at"] = _moment(appeal.captured_at)
    for capture, own in zip(fields["captures"], appeal.captures, strict=True):
        capture["captured_at"] = _moment(own.captured_at)
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def from_record(record: str) -> Appeal:
    """Read what `to_record` wrote."""
    fields = json.loads(record)
    fields["captured_at"] = _read_moment(fields["captured_at"])
    fields["date"] = PublicationDate.parse(fields["date"]) if fields["date"] else None
    fields["status"] = Status(fields["status"])
    for name in ("countries", "references", "same_case"):
        fields[name] = tuple(fields[name])
    fields["captures"] = tuple(map(_read_capture, fields["captures"]))
    fields["extraction"] = Extraction(**fields["extraction"])
    return Appeal(**fields)


def _read_capture(fields: dict[str, Any]) -> Capture:
    return Capture(**fields | {"captured_at": _read_moment(fields["captured_at"])})


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _read_moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def appeal_json(appeal: Appeal) -> dict[str, Any]:
    """Give the fields of an appeal as scripts read them, with the year and the precision of its date."""
    precision = appeal.date.precision if appeal.date else None
    fields: dict[str, Any] = json.loads(to_record(appeal))
    del fields["extraction"]  # it tells of the page, not of the case
    return fields | {"year": appeal.year, "date_precision": precision}


def results_json(results: SearchResults) -> dict[str, Any]:
    """Give the results of a search as scripts read them."""
    return {
        "query": results.request.query,
        "total": results.total,
        "took_ms": round(results.took_ms, 3),
        "hits": [_hit_json(hit) for hit in results.hits],
        "facets": asdict(results.facets),
        "understood": results.understood,
        "notice": results.notice,
        "suggestion": results.suggestion,
        "variants": list(results.variants),
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
