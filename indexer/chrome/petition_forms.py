"""The form by which readers sign a page's own petition, and its labels: how many have, or that it is closed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from indexer.chrome.markup import Block, Element, upwards
from indexer.chrome.regions import class_names
from indexer.chrome.site_rules import SiteRules
from indexer.remembering import remembered
from indexer.wording import tidy

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
    around = _around(blocks)
    forms = {element for element in around if _is_form(class_names(element))}
    yield from filter(rules.labels.match, _buttons(element for element in around if element.tag == "form"))
    for block in blocks if forms else ():
        if _stands_in_form(block.element, forms):
            yield from filter(rules.is_known, (block.text, *block.parts))


def _buttons(forms: Iterable[Element]) -> Iterator[str]:
    """Give what stands on the buttons of forms, which is no text of the page."""
    for form in forms:
        yield from (tidy(field.get("value") or "") for field in form.iter("input") if field.get("type") == "submit")


def _around(blocks: Sequence[Block]) -> set[Element]:
    """Give all elements that hold blocks."""
    around: set[Element] = set()
    for block in blocks:
        element: Element | None = block.element
        while element is not None and element not in around:
            around.add(element)
            element = element.getparent()
    return around


def _stands_in_form(element: Element, forms: set[Element]) -> bool:
    above = list(islice(upwards(element), 1 + _LEVELS))
    if forms.isdisjoint(above) or next(element.iterancestors("li"), None) is not None:
        return False
    return not any(_OTHER.search(class_names(tag)) for tag in above)


@remembered
def _is_form(names: str) -> bool:
    return _FORM.search(names) is not None
