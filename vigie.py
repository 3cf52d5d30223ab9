"""The command `vigie`: a thin shell over plain functions of the three packages."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click
from markupsafe import Markup

from indexer.chrome.profile import read_profile
from indexer.corpus_wide.site_report import SiteReport
from indexer.errors import IndexerError
from indexer.explaining.explanation import explain as explain_pages
from indexer.explaining.writing import explanation_text
from indexer.extractor_pool import extract_appeal
from indexer.page import Page, SkippedPage
from indexer.reading.sources import read
from indexer.rebuild import RebuildOptions, rebuild
from indexer.report import RebuildReport
from search import UNKNOWN, Appeal, Filters, Hit, SearchRequest, SearchResults, Sort, Status, open_index
from search.errors import QueryRefused, SearchError
from search.generations import current_name, verify
from search.labels import country_label, organisation_label, status_label, year_label
from search.limits import MAX_PER_PAGE
from search.records import appeal_json, results_json
from web.errors import WebError
from web.serving import serve as serve_site

SKIPPED_SHOWN = 20
"""Skipped pages named one by one at the end of a rebuild; of more, each reason is counted."""

SITES_SHOWN = 20
"""Sites in the table at the end of a rebuild, those with most pages; the JSON report has all."""

UNNAMED_SITE = "(site unknown)"
"""What the table calls pages that nothing ascribes to a site."""

PLAIN_PROGRESS_STEP = 1000
"""Pages between two lines of progress where there is no terminal."""

REBUILD_NICENESS = 10
"""Priority of a rebuild: beside a busy site on the same cores it gets a tenth of them, alone all."""

INDEX_OPTION = click.option(
    "--index",
    type=click.Path(path_type=Path),
    default=Path("var/index"),
    show_default=True,
    help="Folder of the index.",
)


class _Program(click.Group):
    """The command group: an error that was foreseen is one sentence and exit status 1, wrong usage 2."""

    def invoke(self, context: click.Context) -> object:
        """Run the command given."""
        try:
            return super().invoke(context)
        except QueryRefused as error:
            raise click.UsageError(str(error)) from error
        except (IndexerError, SearchError, WebError) as error:
            raise click.ClickException(str(error)) from error


def _country_codes(context: click.Context, option: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    del context, option
    return tuple(code if code == UNKNOWN else code.upper() for code in codes)


def _years(context: click.Context, option: click.Parameter, years: tuple[str, ...]) -> tuple[str, ...]:
    for year in years:
        if year != UNKNOWN and not re.fullmatch(r"[0-9]{4}", year):
            raise click.BadParameter(f"{year!r} is not a year: give four digits or {UNKNOWN}.", context, option)
    return years


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="vigie", message="%(prog)s %(version)s")
def main() -> None:
    """Vigie: a search engine over human rights appeals in French."""


@main.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[SOURCE]...")
@INDEX_OPTION
@click.option(
    "--jobs", type=click.IntRange(min=1), default=None, help="Processes that extract. [default: up to all cores]"
)
@click.option("--full", is_flag=True, help="Extract unchanged pages again too.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
def index(sources: tuple[Path, ...], index: Path, jobs: int | None, *, full: bool, as_json: bool) -> None:
    """Rebuild the index from folders or files of raw captured pages (default: corpus/)."""
    options = RebuildOptions(jobs, full)
    give_way()
    with _progress() as on_page:
        report = rebuild(sources or (Path("corpus"),), index, options, on_page)
    click.echo(json.dumps(_report_json(report), ensure_ascii=False) if as_json else _report_text(report, index))


def give_way() -> None:
    """Lower the priority of this process and of those it starts, so that a rebuild does not slow the site down."""
    os.setpriority(os.PRIO_PROCESS, 0, max(os.getpriority(os.PRIO_PROCESS, 0), REBUILD_NICENESS))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def extract(files: tuple[Path, ...], *, as_json: bool) -> None:
    """Show what is understood of pages, without indexing them."""
    for page in read(files):
        outcome = extract_appeal(page) if isinstance(page, Page) else page
        click.echo(_outcome_json(outcome) if as_json else _outcome_text(outcome))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--profile", type=click.Path(path_type=Path), help="Take all pages for those of this profile's site.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def explain(files: tuple[Path, ...], profile: Path | None, *, as_json: bool) -> None:
    """Show why pages are understood so: each line kept or dropped, each facet, what a profile's selectors find."""
    for explanation in explain_pages(read(files), read_profile(profile) if profile else None):
        click.echo(json.dumps(asdict(explanation), ensure_ascii=False) if as_json else explanation_text(explanation))


@main.command()
@click.argument("words", nargs=-1, required=True, metavar="QUERY...")
@INDEX_OPTION
@click.option("--country", multiple=True, callback=_country_codes, help="ISO code, such as KZ, or unknown.")
@click.option("--organisation", multiple=True, help="Name as shown in the facet, or unknown.")
@click.option("--status", multiple=True, type=click.Choice([str(status) for status in Status]))
@click.option("--year", multiple=True, callback=_years, help="Year, such as 2019, or unknown.")
@click.option("--sort", type=click.Choice([str(sort) for sort in Sort]), default=str(Sort.RELEVANCE), show_default=True)
@click.option("--limit", type=click.IntRange(1, MAX_PER_PAGE), default=10, show_default=True, help="Hits a page.")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def search(  # noqa: PLR0913 # click gives each option as an argument
    words: tuple[str, ...],
    index: Path,
    sort: str,
    limit: int,
    page: int,
    *,
    as_json: bool,
    **chosen: tuple[str, ...],
) -> None:
    """Search the index; `--` ends the options, so that the query may begin with -word."""
    request = SearchRequest(" ".join(words), Filters(**chosen), Sort(sort), page, limit)
    results = open_index(index).search(request)
    click.echo(json.dumps(results_json(results), ensure_ascii=False) if as_json else _results_text(results))


@main.command()
@INDEX_OPTION
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--workers", type=click.IntRange(min=1), help="Processes that answer. [default: one for each core]")
def serve(index: Path, host: str, port: int, workers: int | None) -> None:
    """Serve the site."""
    serve_site(index, host, port, workers or len(os.sched_getaffinity(0)))


@main.command()
@INDEX_OPTION
def check(index: Path) -> None:
    """Verify every file of the current generation against its manifest."""
    name = current_name(index)
    manifest = verify(index / name)
    click.echo(f"{name}: {len(manifest.files)} files are as the manifest says, {manifest.appeals} appeals.")


@contextmanager
def _progress() -> Iterator[Callable[[RebuildReport], None]]:
    """Show the progress of a rebuild: a bar on a terminal, a line now and then elsewhere."""
    if not sys.stderr.isatty():
        yield _print_progress
        return
    with click.progressbar(length=0, label="Pages", show_pos=True, file=sys.stderr) as bar:

        def advance(report: RebuildReport) -> None:
            bar.length = max(report.found, report.read)  # an archive's pages are guessed
            bar.update(report.read - bar.pos)

        yield advance


def _print_progress(report: RebuildReport) -> None:
    if report.read % PLAIN_PROGRESS_STEP == 0:
        click.echo(f"{report.read} of {report.found} pages read", err=True)


def _report_json(report: RebuildReport) -> dict[str, object]:
    return asdict(report) | {"seconds": round(report.seconds, 3)}


def _report_text(report: RebuildReport, index: Path) -> str:
    lines = [
        f"{report.read} pages read in {report.seconds:.1f} s: {report.indexed} indexed, {report.unchanged} unchanged, "
        f"{report.removed} removed, {len(report.skipped)} skipped.",
        *[f"  {report.merged} more are other captures of these appeals."] * bool(report.merged),
        *(f"  {page.source}: {page.reason}" for page in report.skipped[:SKIPPED_SHOWN]),
    ]
    if len(report.skipped) > SKIPPED_SHOWN:
        lines += [f"  … by reason: {', '.join(f'{count} × {why}' for why, count in report.reasons.most_common())}"]
    return "\n".join([*lines, *_sites_text(report.sites), f"{report.appeals} appeals in {index}."])


def _sites_text(sites: Sequence[SiteReport]) -> list[str]:
    """Lay out the sites as a table, and say which profiles have to be looked at."""
    shown = sites[:SITES_SHOWN]
    width = max((len(site.site) for site in shown), default=0)
    width = max(width, len(UNNAMED_SITE))
    lines = [f"  {'site':{width}}  pages  removed  recurrent  fallbacks  skipped"] * bool(shown)
    for site in shown:
        removed = "-" if site.removed is None else f"{site.removed:.0%}"
        lines.append(
            f"  {site.site or UNNAMED_SITE:{width}}  {site.pages:5}  {removed:>7}  {site.recurrent_lines:9}  "
            f"{site.fallbacks:9}  {site.skipped:7}"
        )
    if len(sites) > SITES_SHOWN:
        lines.append(f"  … and {len(sites) - SITES_SHOWN} more sites.")
    redesigned = [f"{site.site} ({site.fallbacks} of {site.pages} pages)" for site in sites if site.fallbacks]
    if redesigned:
        lines.append(
            f"The general rules took over where the profile did not fit: {', '.join(redesigned)}. "
            "Look whether these sites were redesigned and correct their profile in indexer/sites/."
        )
    return lines


def _outcome_json(outcome: Appeal | SkippedPage) -> str:
    if isinstance(outcome, SkippedPage):
        return json.dumps({"source": outcome.source, "skipped": outcome.reason}, ensure_ascii=False)
    return json.dumps(appeal_json(outcome), ensure_ascii=False)


def _outcome_text(outcome: Appeal | SkippedPage) -> str:
    if isinstance(outcome, SkippedPage):
        return f"{outcome.source}\n  skipped: {outcome.reason}\n"
    rows = {
        "title": outcome.title,
        "organisation": organisation_label(outcome.organisation or UNKNOWN),
        "countries": ", ".join(map(country_label, outcome.countries or (UNKNOWN,))),
        "status": status_label(outcome.status) + (f" ({outcome.status_text})" if outcome.status_text else ""),
        "action": outcome.action or "-",
        "date": str(outcome.date or year_label(UNKNOWN)),
        "address": outcome.url or "-",
    }
    header = "\n".join(f"  {name:13}{value}" for name, value in rows.items())
    return f"{outcome.source}\n{header}\n\n{outcome.body}\n"


def _results_text(results: SearchResults) -> str:
    notice = [results.notice] if results.notice else []
    summary = f"{results.total} résultat{'s' * (results.total > 1)} en {results.took_ms:.0f} ms"
    variants = [f"aussi cherché : {', '.join(results.variants)}"] if results.variants else []
    suggestion = [f"vouliez-vous dire : {results.suggestion}"] if results.suggestion else []
    return "\n".join([*notice, *variants, *suggestion, summary, *map(_hit_text, results.hits)])


def _hit_text(hit: Hit) -> str:
    appeal = hit.appeal
    countries = ", ".join(map(country_label, appeal.countries or (UNKNOWN,)))
    facts = [organisation_label(appeal.organisation or UNKNOWN), countries, str(appeal.date or year_label(UNKNOWN))]
    snippets = (f"  {_on_terminal(snippet)}" for snippet in hit.snippets)
    return "\n".join([f"\n{_on_terminal(hit.title)}", f"  {' · '.join(facts)} · {appeal.id}", *snippets])


def _on_terminal(marked: Markup) -> str:
    """Show marked matches in bold."""
    bold, plain = click.style("", bold=True, reset=False), click.style("")
    return marked.replace("<mark>", bold).replace("</mark>", plain).unescape()


if __name__ == "__main__":
    main()
