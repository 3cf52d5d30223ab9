"""From an article to an appeal: each facet from the clues that the page itself gives."""

import re

from indexer.article import Article
from indexer.chrome.profile import SiteProfile
from indexer.chrome.recognition import name_site
from indexer.facets.countries import find_countries
from indexer.facets.dates import find_date
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
    status, status_text = find_status(article, profile)
    organisation = find_organisation(article, profile)
    url, digest = article.url or page.url, content_hash(page)
    site = name_site(profile, url) or organisation or ""
    return Appeal(
        id=appeal_id(url, page.source),
        source=page.source,
        url=url,
        title=article.title,
        body="\n\n".join(article.paragraphs),
        organisation=organisation,
        countries=find_countries(article, profile.home_country if profile else ""),
        status=status,
        status_text=status_text,
        action=_usual_capitals(article.action),
        date=find_date(article, page.captured_at),
        language=_short_code(article.language),
        captured_at=page.captured_at,
        content_hash=digest,
        extraction=Extraction(site, article.page_words, article.is_fallback),
        references=find_references(article),
        captures=(Capture(page.source, url, page.captured_at, digest),),
    )


def _usual_capitals(action: str | None) -> str | None:
    """Write a kind of action with a capital at its start, and no others if it is all in capitals."""
    words = (action or "").strip(_ACTION_EDGES)
    if not words:
        return None
    rest = words[1:].lower() if words.isupper() else words[1:]
    return words[0].upper() + rest


def _short_code(language: str | None) -> str:
    """Give the ISO 639 code of a language tag; pages that state none are in French, as the corpus is."""
    found = _LANGUAGE.fullmatch(language or "")
    return found[1].lower() if found else "fr"
