"""The countries that a page's labels name: its sections, its address, a line "Pays : …", the label by the title."""

import re
from collections.abc import Iterable, Mapping, Sequence

from indexer.article import Article
from indexer.facets.country_strength import Strength, resolve
from indexer.facets.evidence import Stated
from indexer.facets.gazetteer import Kind, Mention, find_mentions
from indexer.facets.page_labels import TITLE_REACH, bare_label
from indexer.phrases import load_phrases

JOINT = re.compile(r"[\s/,&–—-]*(?:\bet\b)?\s*(?:l['’]|les?\s|la\s)?", re.IGNORECASE)
"""What stands between the names of two countries that are meant together."""

_LABEL_PARTS = re.compile(r"\s[/|–—-]\s")
_TAGS = re.compile(r"(?:tags?|mots?[- ]clés?|étiquettes?|libellés?)\s?:\s*(?P<tags>.{2,200})", re.IGNORECASE)
_TAG_SIGNS = re.compile(r"\s*[,•|·;/]\s*")
_COUNTRY_LINE = re.compile(r"\s*(?:pays|country|localisation|lieu)\s*:\s*(.+)", re.IGNORECASE)


def labelled_countries(article: Article, known: Sequence[str], home_country: str) -> tuple[Stated[str], ...]:
    """Give the countries of the breadcrumb or of a line "Pays : …", else the one that labels the title."""
    stated = (found[1] for line in article.furniture if (found := _COUNTRY_LINE.fullmatch(line)))
    labels = [(label, "breadcrumb", "a section of the site") for label in article.breadcrumb]
    labels += [(label, "line around the article", "the line names the country") for label in stated]
    sections = unique(
        Stated(resolve(name, known), label, place, rule) for label, place, rule in labels for name in _whole_name(label)
    )
    near = _lines_by_title(article)
    joint = _joint_label(near, known)
    if sections and {country.value for country in sections}.issubset(country.value for country in joint):
        return joint
    if sections or joint:
        return sections or joint
    labelled = unique(
        Stated(resolve(name, known), line, "line by the title", "the only label that names a country")
        for line in near
        for name in _name_beside_label(line)
    )
    return labelled if len(labelled) == 1 and labelled[0].value != home_country else ()


def _lines_by_title(article: Article) -> Sequence[str]:
    """Give the furniture right above and below the title."""
    lines = article.furniture
    if article.title not in lines:
        return ()
    at = lines.index(article.title)
    return lines[max(0, at - TITLE_REACH) : at + TITLE_REACH + 1]


def _joint_label(near: Sequence[str], known: Sequence[str]) -> tuple[Stated[str], ...]:
    """Give the countries that one label by the title names together: "Arménie / Azerbaïdjan"."""
    line = next((line for line in near if len(_whole_name(line)) > 1), "")
    rule = "a label names them together"
    return unique(Stated(resolve(name, known), line, "line by the title", rule) for name in _whole_name(line))


def tagged_countries(article: Article, known: Sequence[str]) -> tuple[Stated[str], ...]:
    """Give the country among the tags of an article, none when they name several."""
    lines = ((line, _TAGS.fullmatch(line)) for line in article.furniture)
    found = unique(
        Stated(resolve(name, known), line, "line of tags", "the only country among the tags")
        for line, tags in lines
        if tags
        for tag in _TAG_SIGNS.split(tags["tags"])
        for name in _whole_name(tag)
    )
    return found if len(found) == 1 else ()


def addressed_countries(
    url: str | None, known: Sequence[str], strengths: Mapping[str, Strength]
) -> tuple[Stated[str], ...]:
    """Give the country that is a section of the page's address, "/pays/afrique/tchad/", when the text names it too."""
    sections = (url or "").split("?")[0].split("/")[3:-1]
    labels = [section.replace("-", " ").title() for section in sections]
    found = unique(
        Stated(resolve(name, known), label, "address of the page", "a section of the site")
        for label in labels
        for name in _whole_name(label)
    )
    return found if len(found) == 1 and strengths[found[0].value].sentences else ()


def _whole_name(label: str) -> tuple[Mention, ...]:
    """Give the countries that are all a label says: "Tchad", "Israël et Palestine"."""
    found = find_mentions(label)
    is_all = all(mention.kind is Kind.NAME for mention in found) and JOINT.fullmatch(bare_label(label))
    return found if is_all else ()


def _name_beside_label(label: str) -> tuple[Mention, ...]:
    """Give the country that stands with a label of the page: "Bonne nouvelle: Kazakhstan", "Tchad AU 58/13"."""
    found = find_mentions(label)
    rest = [part for part in _LABEL_PARTS.split(bare_label(label)) if part]
    is_label = all(load_phrases("actions").match(part) or load_phrases("labels").match(part) for part in rest)
    return found if len(found) == 1 and found[0].kind is Kind.NAME and is_label else ()


def unique(countries: Iterable[Stated[str]]) -> tuple[Stated[str], ...]:
    """Keep the first mention of each country, in their order."""
    first: dict[str, Stated[str]] = {}
    for country in countries:
        first.setdefault(country.value, country)
    return tuple(first.values())
