"""Print the figures of all contestants as tables in Markdown."""

from collections.abc import Iterator, Sequence

from bench.engines.agreement import WHY_NOT, compare
from bench.engines.measures import Questions, Serving, percentiles
from bench.engines.queries import Kind
from bench.engines.runner import Figures, Round

MEGABYTE = 1e6


def tables(rounds: Sequence[Round], questions: Questions) -> Iterator[str]:
    """Give the lines of the report: a section a size, then growth with size."""
    for own in rounds:
        yield from _main_table(own)
        yield from _kinds_table(own, questions)
        yield from _agreement_table(own, questions)
    if len(rounds) > 1:
        yield from _growth_table(rounds)


def _table(*rows: Sequence[str]) -> Iterator[str]:
    """Give the lines of a table whose first row is its head."""
    for number, row in enumerate(rows):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield "|---" * len(row) + "|"
    yield ""


def _main_table(own: Round) -> Iterator[str]:
    yield f"### {own.documents:,} documents\n"
    head = ["engine", "docs/s", "build MB", "index MB", "open ms", "p50 ms", "p95 ms", "p99 ms"]
    head += ["processor p50, p95", "again p50, p95", "serve MB", "of it private"]
    yield from _table(head, *map(_main_row, own.figures))
    yield f"Reading the documents alone: {_rate(own.documents, own.read_seconds)} a second.\n"
    reference = _reference(own.figures)
    if reference and reference.serving:
        found = sorted(reply.total or 0 for reply in reference.serving.replies[: len(reference.serving.times)])
        yield f"Half of the queries find more than {found[len(found) // 2]:,} documents.\n"
    for figures, serving in _served(own):
        if reference and reference.serving and figures is not reference:
            p50, p95 = _shares(reference.serving.times, serving.times)
            processor = _shares(reference.serving.processor, serving.processor)
            yield (
                f"{reference.name} takes {p50:.2f} times as long as {figures.name} at p50, {p95:.2f} at p95; "
                f"of processor time {processor[0]:.2f} and {processor[1]:.2f} times as much.\n"
            )


def _main_row(figures: Figures) -> list[str]:
    name = f"{figures.name} {figures.version}"
    built = [_rate(figures.indexed, figures.build_seconds), f"{figures.build_memory / MEGABYTE:.0f}"]
    if not figures.serving:
        return [name, *built, f"{figures.failure}, {figures.indexed:,} documents taken", *[""] * 8]
    serving = figures.serving
    p50, p95, p99 = percentiles(serving.times)
    return [
        name,
        *built,
        f"{figures.size / MEGABYTE:.0f}",
        f"{serving.open_seconds * 1000:.0f}",
        *(f"{own:.2f}" for own in (p50, p95, p99)),
        *(f"{own[0]:.2f}, {own[1]:.2f}" for own in map(percentiles, (serving.processor, serving.again))),
        f"{figures.serve_memory / MEGABYTE:.0f}",
        f"{serving.private / MEGABYTE:.0f}",
    ]


def _kinds_table(own: Round, questions: Questions) -> Iterator[str]:
    """Give the median a kind of query, words apart by their number."""
    served = _served(own)
    groups = [_group(query.kind, len(query.words)) for query in questions.timed]
    rows = []
    for group in sorted(set(groups)):
        medians = []
        for _, serving in served:
            times = [time for time, other in zip(serving.times, groups, strict=True) if other == group]
            medians.append(f"{percentiles(times)[0]:.2f}")
        rows.append([group, *medians])
    yield from _table(["p50, ms", *(figures.name for figures, _ in served)], *rows)


def _group(kind: Kind, words: int) -> str:
    return f"{words} {kind}" if kind is Kind.WORDS else kind


def _agreement_table(own: Round, questions: Questions) -> Iterator[str]:
    """Give how often the others count as Vigie does."""
    reference = _reference(own.figures)
    served = [(figures, serving) for figures, serving in _served(own) if figures is not reference]
    served = [(figures, serving) for figures, serving in served if serving.replies[0].total is not None]
    if not (reference and reference.serving and served):
        return
    queries = [*questions.timed, *questions.checks]
    columns = [list(compare(queries, reference.serving.replies, serving.replies)) for _, serving in served]
    rows = [
        [own[0].kind, *(f"{one.totals} of {one.queries}, facets {one.facets} of {one.totals}" for one in own)]
        for own in zip(*columns, strict=True)
    ]
    yield from _table([f"same totals as {reference.name}", *(figures.name for figures, _ in served)], *rows)
    yield f"{WHY_NOT}\n"


def _growth_table(rounds: Sequence[Round]) -> Iterator[str]:
    """Give how many times more the largest size takes than the smallest."""
    first, last = rounds[0], rounds[-1]
    times = last.documents / first.documents
    yield f"### From {first.documents:,} to {last.documents:,} documents: {times:.1f} times as many\n"
    rows = []
    for small, large in zip(first.figures, last.figures, strict=True):
        if small.serving and large.serving:
            p50, p95 = _shares(large.serving.times, small.serving.times)
            more = (p50, p95, large.size / small.size, large.serve_memory / small.serve_memory)
            rows.append([small.name, *(f"{own:.1f}" for own in more)])
    yield from _table(["times more", "p50", "p95", "index", "serve MB"], *rows)


def _served(own: Round) -> list[tuple[Figures, Serving]]:
    return [(figures, figures.serving) for figures in own.figures if figures.serving]


def _reference(figures: Sequence[Figures]) -> Figures | None:
    """Give Vigie, with which the others are compared, when it took part."""
    return next((own for own in figures if own.name == "Vigie"), None)


def _shares(times: Sequence[float], others: Sequence[float]) -> tuple[float, float]:
    """Give what share of others' median and 95 % some times are."""
    (p50, p95, _), (other50, other95, _) = percentiles(times), percentiles(others)
    return p50 / other50, p95 / other95


def _rate(count: int, seconds: float) -> str:
    return f"{count / seconds:,.0f}" if seconds else "-"
