"""The third layer against chrome: lines that recur over the pages of a site leave the texts of its appeals.

Everything is learnt anew at each rebuild, from the texts that the single pages gave. So an incremental rebuild gives
what a full one gives, and a page that is gone leaves no trace in what was learnt. Facets stay those that the page
itself gave: they must not change because other pages come.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.corpus_wide.template import SitePage, Template, most_frequent
from indexer.corpus_wide.template_lines import Line, find_chrome
from indexer.limits import ARTICLE_WORDS
from indexer.wording import count_words
from search.appeal import Appeal

_PARAGRAPH_BREAK = "\n\n"


def remove_recurrent(appeals: Iterable[Appeal]) -> list[Appeal]:
    """Give appeals, in order of id, without the lines that recur over the pages of their sites."""
    whole = sorted(appeals, key=lambda appeal: appeal.id)
    pages = [SitePage.of(_paragraphs(appeal)) for appeal in whole]
    sites = _sites(whole, pages)
    by_site: defaultdict[str | bytes, list[SitePage]] = defaultdict(list)
    for site, page in zip(sites, pages, strict=True):
        by_site[site].append(page)
    templates = {site: Template(own) for site, own in by_site.items()}
    return [
        _without_chrome(appeal, page, templates[site]) for appeal, page, site in zip(whole, pages, sites, strict=True)
    ]


def _sites(appeals: Sequence[Appeal], pages: Sequence[SitePage]) -> list[str | bytes]:
    """Name the site of each appeal; of a text capture that nothing names, by the line it shares with most others."""
    nameless = [page for appeal, page in zip(appeals, pages, strict=True) if not appeal.extraction.site]
    marks = iter(most_frequent(nameless))
    return [appeal.extraction.site or next(marks) for appeal in appeals]


def _without_chrome(appeal: Appeal, page: SitePage, template: Template) -> Appeal:
    """Drop what is chrome, unless hardly a text would remain."""
    paragraphs = _paragraphs(appeal)
    chrome = find_chrome(
        [
            Line(text, template.has(key), template.has_widely(key))
            for text, key in zip(paragraphs, page.keys, strict=True)
        ]
    )
    kept = [text for place, text in enumerate(paragraphs) if place not in chrome]
    if not chrome or count_words(kept) < ARTICLE_WORDS:
        return appeal
    extraction = replace(appeal.extraction, recurrent_lines=len(chrome))
    return replace(appeal, body=_PARAGRAPH_BREAK.join(kept), extraction=extraction)


def _paragraphs(appeal: Appeal) -> Sequence[str]:
    return appeal.body.split(_PARAGRAPH_BREAK) if appeal.body else ()
