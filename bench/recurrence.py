"""Measure what statistics over a site's pages remove by themselves, on sites made of real layouts and sample articles.

    python -m bench.recurrence

Around articles of the sample corpus stand all the lines that one page of each known site shows around its own, as a
text capture of a site without a profile has them. Ten articles end with one campaign's demand.
"""

import os
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.extraction import extracted, pages_of, whole_text, without_recurrent
from indexer.wording import count_words, fold
from search import Appeal
from search.appeal import Extraction

SIZES = (5, 10, 20, 40, 80)
"""Pages of a site."""

DEMANDS = (
    ("Nous demandons sa libération immédiate et sans condition.",),
    ("Notre demande", "Nous demandons sa libération immédiate et sans condition."),
    ("Nous demandons aux autorités :", "La libération des détenus", "Une enquête indépendante"),
)
"""What a campaign's appeals end with, one of these forms a site."""

DEMANDING = 10
"""Pages that end with the demand."""

MANY_PAGES = 20_000


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines that a page shows above and below its article."""

    above: list[str]
    below: list[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words of layouts and of articles before and after, and how often the demand is kept."""

    layout: int
    layout_left: int
    article: int
    article_left: int
    demands: int
    demands_left: int


def main() -> None:
    """Print the table in Markdown."""
    pages = list(pages_of(Path("corpus")))
    appeals = extracted(pages)
    layouts = list(layouts_of({page.source: whole_text(page) for page in pages}, appeals))
    print("| pages of the site | template removed | article lost | demands kept |\n|---|---|---|---|")
    for size in SIZES:
        outcomes = [clean(layout, appeals, size, DEMANDS[at % len(DEMANDS)]) for at, layout in enumerate(layouts)]
        removed = 1 - sum(own.layout_left for own in outcomes) / sum(own.layout for own in outcomes)
        lost = 1 - sum(own.article_left for own in outcomes) / sum(own.article for own in outcomes)
        kept = f"{sum(own.demands_left for own in outcomes)} of {sum(own.demands for own in outcomes)}"
        print(f"| {size} | {removed:.1%} | {lost:.2%} | {kept} |")
    many = [numbered(appeals[at % len(appeals)], at) for at in range(MANY_PAGES)]
    started = time.perf_counter()
    without_recurrent(many)
    print(f"\n{MANY_PAGES} pages in {time.perf_counter() - started:.1f} s; {len(layouts)} layouts.")


def numbered(appeal: Appeal, number: int) -> Appeal:
    """Make an appeal whose every line is its own."""
    body = "\n\n".join(f"{line} {number}" for line in appeal.body.split("\n\n"))
    return replace(appeal, id=f"{number:06}", body=body)


def layouts_of(whole: dict[str, Appeal], appeals: Sequence[Appeal]) -> Iterator[Layout]:
    """Give the layout of one page of each site that has a profile."""
    seen: set[str] = set()
    for appeal in appeals:
        site = appeal.extraction.site
        lines = whole[appeal.source].body.split("\n\n")
        own = set(map(fold, appeal.body.split("\n\n")))
        places = [place for place, line in enumerate(lines) if fold(line) in own]
        if site not in seen and places and site == appeal.organisation:
            seen.add(site)
            yield Layout(lines[: places[0]], lines[places[-1] + 1 :])


def clean(layout: Layout, appeals: Sequence[Appeal], size: int, demand: Sequence[str]) -> Outcome:
    """Lay so many articles out as pages of one site and remove what recurs."""
    chosen = random.Random(size).sample(appeals, size)  # noqa: S311 # a seed, so that every run draws the same
    articles = [appeal.body.split("\n\n") + list(demand) * (at < DEMANDING) for at, appeal in enumerate(chosen)]
    pages = [
        replace(appeal, body="\n\n".join([*layout.above, *article, *layout.below]), extraction=Extraction("one site"))
        for appeal, article in zip(chosen, articles, strict=True)
    ]
    left = {appeal.id: appeal.body.split("\n\n") for appeal in without_recurrent(pages)}
    kept = [[line for line in article if line in left[page.id]] for page, article in zip(pages, articles, strict=True)]
    return Outcome(
        layout=size * count_words([*layout.above, *layout.below]),
        layout_left=sum(map(count_words, left.values())) - sum(map(count_words, kept)),
        article=sum(map(count_words, articles)),
        article_left=sum(map(count_words, kept)),
        demands=min(size, DEMANDING),
        demands_left=sum(set(demand) <= set(own) for own in kept),
    )


if __name__ == "__main__":
    os.chdir(Path(__file__).parents[1])
    main()
