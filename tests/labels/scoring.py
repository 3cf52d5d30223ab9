"""Compare what was understood of pages with their labels: the share of pages right, facet by facet."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from search import Appeal
from search.records import appeal_json

FACETS = ("title", "organisation", "countries", "status", "year", "article or not")
FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": None})


class Score:
    """How many pages or labelled strings are right, of how many, and what is wrong."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.wrong: list[str] = []

    def mark(self, file: str, what: str, found: object, *, right: bool) -> None:
        """Count one comparison."""
        self.asked[what] += 1
        self.right[what] += right
        if not right:
            self.wrong.append(f"{file}: {what}: {found!r}")

    def share(self, what: str) -> float:
        """Give the share that is right."""
        return self.right[what] / self.asked[what]


def read_labels(path: Path) -> list[dict[str, Any]]:
    """Read a file of labels."""
    labels: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return labels


def score(appeals: Iterable[Appeal], labels: list[dict[str, Any]]) -> Score:
    """Compare appeals with labels by the base names of their files; a page that was skipped gives no appeal."""
    by_file = {Path(appeal.source).name: appeal for appeal in appeals}
    result = Score()
    for label in labels:
        appeal = by_file.get(label["file"])
        wanted = label.get("is_appeal", True)
        result.mark(label["file"], "article or not", appeal is not None, right=(appeal is not None) == wanted)
        if wanted:
            _score_article(label, appeal, result)
    return result


def _score_article(label: dict[str, Any], appeal: Appeal | None, result: Score) -> None:
    file, found = label["file"], appeal_json(appeal) if appeal else {}
    title = plain(found.get("title", ""))
    result.mark(file, "title", title, right=title.rstrip(".") == plain(label["title"]).rstrip("."))
    organisations = label["organisation"] if isinstance(label["organisation"], list) else [label["organisation"]]
    organisation = found.get("organisation", "no page")
    result.mark(file, "organisation", organisation, right=organisation in organisations)
    countries, required = set(found.get("countries", ())), set(label["countries_required"])
    allowed = required | set(label["countries_allowed"])
    result.mark(file, "countries", countries, right=bool(found) and required <= countries <= allowed)
    for facet in ("status", "year"):
        result.mark(file, facet, found.get(facet), right=bool(found) and found[facet] == label[facet])
    text = f"{title} {plain(found.get('body', ''))}"
    for kept in label["must_contain"]:
        result.mark(file, "body kept", kept, right=plain(kept) in text)
    for chrome in label["must_not_contain"]:
        result.mark(file, "chrome left out", chrome, right=bool(found) and plain(chrome) not in text)


def plain(text: str) -> str:
    """Fold what extraction may change without loss: white space, no-break spaces, forms of quotes."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).translate(FOLDED)).strip()
