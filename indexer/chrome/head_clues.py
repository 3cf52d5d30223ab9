"""What a page's head and its structured data say: address, dates, names, language."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.article import DateClue, DateOrigin
from indexer.chrome.elements import Elements
from indexer.chrome.markup import inner_text
from indexer.wording import tidy

_DATE_METAS = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created", "pubdate",
    "publishdate", "publish-date", "publication_date", "sailthru.date", "parsely-pub-date", "citation_date",
    "citation_publication_date", "date",
)  # fmt: skip
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)(\S+)|Mirrored from (\S+) by HTTrack)")
_ARCHIVED = re.compile(r"https?://(?:web\.archive\.org/web|wayback\.archive-it\.org/\d+)/\d+[a-z_]*/", re.I)
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)(?:[/-](\d\d))?(?:[/-]|$)")
_JSON_DEPTH = 8  # levels of JSON-LD read
_CLUE_CHARACTERS = 200  # of one clue


@dataclass(frozen=True, slots=True)
class HeadClues:
    """The head's clues; `titles` are og:title and `<title>`, as they stand there."""

    url: str | None
    titles: tuple[str, ...]
    dates: tuple[DateClue, ...]
    site_names: tuple[str, ...]
    language: str | None
    generator: str
    breadcrumb: tuple[str, ...]


def read_head(elements: Elements, html: str) -> HeadClues:
    """Collect the clues of a page's head and JSON-LD, and of the comments in its HTML."""
    metas = _metas(elements)
    linked = list(_json_ld(elements))
    root = elements.first("html")
    language = None if root is None else root.get("lang") or root.get("xml:lang")
    named = elements.first("title")
    title = "" if named is None else inner_text(named)
    titles = (metas.get("og:title", ""), metas.get("twitter:title", ""), tidy(title))
    dates = [DateClue(metas[name], DateOrigin.META) for name in _DATE_METAS if metas.get(name)]
    dates += [DateClue(text, DateOrigin.JSON_LD) for text in _values(linked, "datePublished")]
    names = [metas.get("og:site_name", ""), *_names_of(linked, "publisher"), metas.get("application-name", "")]
    return HeadClues(
        url=_address(elements, html, metas),
        titles=tuple(title for title in titles if title),
        dates=tuple(dates),
        site_names=tuple(name for name in names if name),
        language=language or metas.get("content-language") or None,
        generator=metas.get("generator", "").casefold(),
        breadcrumb=_linked_breadcrumb(linked),
    )


def original_address(url: str | None) -> str | None:
    """Give an http or https address as it was on the live web, without the prefix of a web archive."""
    url = _ARCHIVED.sub("", (url or "").strip(), count=1)
    return url if re.match(r"https?://[^\s/]", url, re.I) else None


def date_in_address(url: str | None) -> tuple[DateClue, ...]:
    """Give the date in the path of an address, such as /2019/05/24/, if there is one."""
    found = _URL_DATE.search(url or "")
    return (DateClue("-".join(part for part in found.groups() if part), DateOrigin.URL),) if found else ()


def _metas(elements: Elements) -> dict[str, str]:
    """Give the content of each meta by its name, the first of a name alone."""
    found: dict[str, str] = {}
    for meta in elements.select("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().casefold(), tidy(content[: 2 * _CLUE_CHARACTERS]))
    return found


def _address(elements: Elements, html: str, metas: dict[str, str]) -> str | None:
    """Give the page's own address: canonical link, og:url, or the remark that a browser left when saving."""
    canonical = [link for link in elements.select("link") if "canonical" in (link.get("rel") or "").split()]
    candidates = [link.get("href") or "" for link in canonical[:1]]
    candidates.append(metas.get("og:url", ""))
    candidates += [found[1] or f"http://{found[2]}" for found in _SAVED_FROM.finditer(html)]
    return next((address for text in candidates if (address := original_address(text))), None)


def _json_ld(elements: Elements) -> Iterator[dict[str, object]]:
    """Give every object of the page's JSON-LD, nested ones too."""
    for script in elements.select("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            yield from _objects(json.loads(inner_text(script)), _JSON_DEPTH)
        except (ValueError, RecursionError):  # broken or hostile JSON is no clue
            continue


def _objects(value: object, depth: int) -> Iterator[dict[str, object]]:
    if depth and isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _objects(item, depth - 1)


def _values(objects: list[dict[str, object]], key: str) -> list[str]:
    """Give the text values of a key, each once."""
    texts = (tidy(value[:_CLUE_CHARACTERS]) for found in objects if isinstance(value := found.get(key), str))
    return list(dict.fromkeys(text for text in texts if text))


def _names_of(objects: list[dict[str, object]], key: str) -> list[str]:
    """Give the names of the things that a key points to."""
    return _values([value for found in objects if isinstance(value := found.get(key), dict)], "name")


def _linked_breadcrumb(objects: list[dict[str, object]]) -> tuple[str, ...]:
    """Read the path of sections from a BreadcrumbList."""
    names = []
    for found in objects:
        if found.get("@type") == "ListItem":
            item = found.get("item")
            names += _values([found, item] if isinstance(item, dict) else [found], "name")[:1]
    return tuple(names)
