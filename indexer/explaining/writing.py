"""An explanation as text for people: short, aligned, the words of the page between « »."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from indexer.corpus_wide.template import LEAST_ARTICLES
from indexer.explaining.decided_lines import DecidedLine, Fate
from indexer.explaining.explanation import Explanation
from indexer.explaining.facet_evidence import FacetEvidence
from indexer.explaining.site_evidence import SelectorMatch, SiteEvidence
from indexer.wording import tidy
from search.labels import UNKNOWN_LABELS, country_label, status_label

_LINE_CHARACTERS = 80  # of a line of the page
_WORDS_CHARACTERS = 60  # of words quoted beside other things
_ROW_CHARACTERS = 90  # of a text beside its name
_NAME = 14  # characters of the first column
_PART = 12  # characters of the names of a profile's parts
_LABELS = {"country": lambda code: f"{country_label(code)} ({code})", "status": status_label}
_UNKNOWN = {**UNKNOWN_LABELS, "date": UNKNOWN_LABELS["year"]}


def explanation_text(explanation: Explanation) -> str:
    """Write an explanation over several lines, the last one empty."""
    return "\n".join([explanation.source, *_indented(_parts(explanation), 2), ""])


def _parts(explanation: Explanation) -> Iterator[str]:
    if explanation.layer:
        yield from _head(explanation)
        yield from _selectors(explanation.selectors)
        yield from _lines(explanation.lines)
    if explanation.skipped:
        yield from _rows("skipped", explanation.skipped)
        yield from _rows("", explanation.evidence)
    if explanation.facets:
        yield "facets"
        yield from _indented(_facets(explanation.facets), 2)


def _head(explanation: Explanation) -> Iterator[str]:
    """Tell the site, what found the article, and whether statistics were asked."""
    yield from _rows("site", _site(explanation.site))
    yield _row("article", f"found by {_by(explanation.layer)}")
    if explanation.misfit:
        yield from _rows("", f"the profile does not fit this page: {explanation.misfit}")
    if explanation.site_pages >= LEAST_ARTICLES:
        yield _row("statistics", f"of {explanation.site_pages} pages of this site")
    elif explanation.site_pages:
        yield _row("statistics", f"none: they need {LEAST_ARTICLES} pages of a site together")


def _site(site: SiteEvidence) -> str:
    if not site.profile:
        return f"{site.name or 'unknown'}, which has no profile"
    signs = ", ".join(map(_quoted, site.signs))
    recognised = {"given": "as asked", "lines": f"recognised by its lines {signs}"}
    return f"{site.name}, profile {site.profile}, {recognised.get(site.recognised_by, f'by its {site.recognised_by}')}"


def _by(layer: str) -> str:
    return layer if layer.endswith("rules") or layer == "statistics" else f"the {layer}"


def _selectors(matches: Sequence[SelectorMatch]) -> Iterator[str]:
    """List what the selectors of each part of the profile find, then those that find nothing."""
    if matches:
        yield "selectors of the profile"
    width = max((len(match.selector) for match in matches if match.count), default=0)
    for part, group in groupby(matches, lambda match: match.part):
        own = list(group)
        rows = [
            f"{match.selector:{width}}  {match.count:2} × {_quoted(match.words, _WORDS_CHARACTERS)}"
            for match in own
            if match.count
        ]
        silent = ", ".join(match.selector for match in own if not match.count)
        rows += textwrap.wrap(f"found nothing: {silent}", _LINE_CHARACTERS) if silent else []
        yield from (f"  {'' if number else part:{_PART}}{row}" for number, row in enumerate(rows))


def _lines(lines: Sequence[DecidedLine]) -> Iterator[str]:
    """List the lines of the page in page order, those that follow each other under one rule together."""
    fates = Counter(line.fate for line in lines)
    yield _row("lines", f"{fates[Fate.KEPT]} kept, {fates[Fate.DROPPED]} dropped")
    for (fate, layer, rule), run in groupby(lines, lambda line: (line.fate, line.layer, line.rule)):
        yield f"  {fate} by {_by(layer)}: {_shortened(rule, _LINE_CHARACTERS)}"
        for line in run:
            yield f"    {_quoted(line.text)}{f'  ({line.note})' if line.note else ''}"


def _facets(facets: Iterable[FacetEvidence]) -> Iterator[str]:
    """Write each value, and below it the words it came from."""
    for evidence in facets:
        if not evidence.value:
            yield _row(evidence.facet, _UNKNOWN.get(evidence.facet, "none"))
            yield from _rows("", f"not stated in: {evidence.looked_at}")
            continue
        yield from _rows(evidence.facet, _LABELS.get(evidence.facet, str)(evidence.value))
        words = [] if evidence.words in ("", evidence.value) else [_quoted(evidence.words, _WORDS_CHARACTERS)]
        place = [evidence.place] if evidence.place else []
        yield from _rows("", f"{', '.join([*words, *place])}: {evidence.rule}".removeprefix(": "))


def _row(name: str, text: str) -> str:
    return f"{name:{_NAME}}{text}"


def _rows(name: str, text: str) -> Iterator[str]:
    """Write a text of any length beside its name, without the control characters that an address may hold."""
    for number, part in enumerate(textwrap.wrap(tidy(text), _ROW_CHARACTERS)):
        yield _row("" if number else name, part)


def _quoted(text: str, characters: int = _LINE_CHARACTERS) -> str:
    return f"« {_shortened(text, characters)} »"


def _shortened(text: str, characters: int) -> str:
    return text if len(text) <= characters else text[: characters - 1].rstrip() + "…"


def _indented(lines: Iterable[str], spaces: int) -> Iterator[str]:
    return (" " * spaces + line for line in lines)
