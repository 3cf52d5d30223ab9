"""From an article to an appeal: each facet from the clues that the page itself gives."""

import re

from indexer.article import Article
from indexer.chrome.profile import SiteProfile
from indexer.chrome.recognition import name_site
from indexer.facets.countries import find_countries
from indexer.facets.dates import find_date
from indexer.facets.evidence import Facets, Stated
from indexer.facets.identity import appeal_id
from indexer.facets.organisations import find_organisation
from indexer.facets.references import find_references
from indexer.facets.status import find_status
from indexer.page import Page
from indexer.reading.sources import content_hash
from search.appeal import Appeal, Capture, Extraction

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
_ACTION_EDGES = " .:!|–—-"


def describe(page: Page, article: Article, profile: SiteProfile | None) -> Appeal:
    """Make the appeal of an article; a facet that nothing on the page states stays unknown."""
    facets = find_facets(page, article, profile)
    organisation = facets.organisation.value
    url, digest = article.url or page.url, content_hash(page)
    site = name_site(profile, url) or organisation or ""
    return Appeal(
        id=appeal_id(url, page.source),
        source=page.source,
        url=url,
        title=article.title,
        body="\n\n".join(article.paragraphs),
        organisation=organisation,
        countries=tuple(country.value for country in facets.countries),
        status=facets.status.value,
        status_text=facets.status.words or None,
        action=facets.action.value,
        date=facets.date.value,
        language=_short_code(article.language),
        captured_at=page.captured_at,
        content_hash=digest,
        extraction=Extraction(site, article.page_words, article.is_fallback),
        references=tuple(reference.value for reference in facets.references),
        captures=(Capture(page.source, url, page.captured_at, digest),),
    )


def find_facets(page: Page, article: Article, profile: SiteProfile | None) -> Facets:
    """Decide each facet of an article, with what it was read from."""
    return Facets(
        organisation=find_organisation(article, profile),
        countries=find_countries(article, profile.home_country if profile else ""),
        status=find_status(article, profile),
        action=_find_action(article),
        date=find_date(article, page.captured_at),
        references=find_references(article),
    )


def _find_action(article: Article) -> Stated[str | None]:
    """Write a kind of action with a capital at its start, and no others if it is all in capitals."""
    words = (article.action or "").strip(_ACTION_EDGES)
    if not words:
        return Stated(None)
    rest = words[1:].lower() if words.isupper() else words[1:]
    return Stated(words[0].upper() + rest, words, article.origins.action, "a known kind of action")


def _short_code(language: str | None) -> str:
    """Give the ISO 639 code of a language tag; pages that state none are in French, as the corpus is."""
    found = _LANGUAGE.fullmatch(language or "")
    return found[1].lower() if found else "fr"
