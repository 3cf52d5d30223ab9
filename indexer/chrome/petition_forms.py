"""The form by which readers sign a page's own petition, and its labels: how many have, or that it is closed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bs4.element import Tag

from indexer.chrome.markup import Block
from indexer.chrome.regions import class_names
from indexer.chrome.site_rules import SiteRules

_LEVELS = 5  # above a label in which the form stands
_FORM = re.compile(
    r"(?:petition|signature|mobili[sz]ation|signer|sign)s?[\w]*[-_]+(?:form|sidebar|aside|box|bar|block|bloc|counter|count"
    r"|progress|status|state|etat|compteur|jauge|panel)|(?:^|[\s_-])(?:compteur|counter|jauge|gauge|thermometer)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:^|[\s_-])(?:related|similar|similaires?|liees?|lies|cards?|teasers?|push|autres|others?|list|liste|carousel|slider"
    r"|grid|posts?)(?=$|[\s_-]|\d)",
    re.IGNORECASE,
)


def form_lines(blocks: Sequence[Block], rules: SiteRules) -> Iterator[str]:
    """Give the labels and counts in the page's own form; those on cards of other petitions are not its own."""
    for block in blocks:
        for line in (block.text, *block.parts):
            if rules.is_known(line) and _stands_in_form(block.element):
                yield line


def _stands_in_form(element: Tag) -> bool:
    above = [class_names(tag) for tag in (element, *islice(element.parents, _LEVELS))]
    return any(map(_FORM.search, above)) and not any(map(_OTHER.search, above)) and element.find_parent("li") is None
