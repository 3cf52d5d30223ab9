"""The form by which readers sign a page's own petition, and its labels: how many have, or that it is closed."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from indexer.chrome.elements import Elements
from indexer.chrome.markup import Block, Element, upwards
from indexer.chrome.regions import class_names, divided
from indexer.chrome.site_rules import SiteRules
from indexer.remembering import remembered
from indexer.wording import tidy

_LEVELS = 5  # above a label in which the form stands
_FORM = re.compile(
    r"(?:petition|signature|mobili[sz]ation|signer|sign)s?[\w]*[-_]+(?:form|sidebar|aside|box|bar|block|bloc|counter|count"
    r"|progress|status|state|etat|compteur|jauge|panel)|(?:^|[\s_.#-])(?:compteur|counter|jauge|gauge|thermometer)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:^|[\s_-])(?:related|similar|similaires?|liees?|lies|cards?|teasers?|push|autres|others?|list|liste|carousel|slider"
    r"|grid|posts?)(?=$|[\s_-]|\d)",
    re.IGNORECASE,
)


def form_lines(elements: Elements, blocks: Sequence[Block], rules: SiteRules) -> Iterator[str]:
    """Give the labels and counts in the page's own form; those on cards of other petitions are not its own."""
    forms = set(elements.named(_is_form))
    labels = {form: list(filter(rules.labels.match, _buttons(form))) for form in elements.select("form")}
    around = {above for block in blocks for above in upwards(block.element)} if any(labels.values()) else set()
    for form in filter(around.__contains__, labels):  # a form without a text is hidden
        yield from labels[form]
    for block in blocks if forms else ():
        if _stands_in_form(block.element, forms):
            yield from filter(rules.is_known, (block.text, *block.parts))


def is_card(element: Element) -> bool:
    """Say whether an element shows other pages, each with its title and label."""
    return element.tag == "article" or _OTHER.search(class_names(element)) is not None


def _buttons(form: Element) -> Iterator[str]:
    """Give what stands on the buttons of a form, which is no text of the page."""
    return (tidy(field.get("value") or "") for field in form.iter("input") if field.get("type") == "submit")


def _stands_in_form(element: Element, forms: set[Element]) -> bool:
    above = list(islice(upwards(element), 1 + _LEVELS))
    if forms.isdisjoint(above) or next(element.iterancestors("li"), None) is not None:
        return False
    return not any(_OTHER.search(class_names(tag)) for tag in above)


@remembered
def _is_form(name: str) -> bool:
    return name.startswith((".", "#")) and _FORM.search(name if name.islower() else divided(name)) is not None
