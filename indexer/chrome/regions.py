"""Which parts of a page are menus, related pages or its foot, told by their tags and class names."""

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import chain

from indexer.chrome.markup import Element, upwards
from indexer.remembering import remembered, remembered_within


class Region(StrEnum):
    """What a part of a page is for."""

    MENU = "menu"
    RELATED = "related"
    FOOT = "foot"
    CAPTION = "caption"
    NONE = ""


_TAGS = {"nav": Region.MENU, "menu": Region.MENU, "aside": Region.RELATED, "footer": Region.FOOT}
_TAGS |= {"figcaption": Region.CAPTION, "button": Region.MENU}
_WHOLE_PAGE = ("html", "body")  # their class names tell the page's kind and what else is on it
_ROLES = {"navigation": Region.MENU, "search": Region.MENU, "complementary": Region.RELATED}
_ROLES |= {"button": Region.MENU, "contentinfo": Region.FOOT, "dialog": Region.RELATED, "alertdialog": Region.RELATED}
_BEGINS = r"(?:^|[\s_-])"
_ENDS = r"(?=$|[\s_-]|\d)"
_NAMES = (
    (Region.MENU, "nav|navbar|navigation|menus?|mainmenu|submenu|breadcrumbs?|ariane|arianne|hierarchie|langues?"
     "|languages?|lang|skip|skiplinks?|pagination|pager|recherche|search|searchform|topbar|toolbar|globalnav|toc|usertools|sitetools|pagetools"),
    (Region.RELATED, "related|relatedposts|relateditems|similar|similaires?|liees|lies|connexes?|teasers?|aussi|aside"
     "|suggestions?|recommend(?:ed|ations?)|sidebar|sidebars|newsletter|cookies?|comments?|commentaires?|forum|repondre|respond|share|sharing|sharebar"
     "|sharedaddy|socials?|partage|partager|addthis|addtoany|donation|donate|dons?|portlets?|latest|recents?|autres"
     "|promos?|carousel|slider|popular|tagcloud|tags|encarts?|push|popup|modal|overlay|banner|rgpd|gdpr|consent"
     "|tarteaucitron|abonnement|signup|subscribe|subscription|signature-form|pub|publicite|ads?|widget-area|secondary|extra|complementary"),
    (Region.FOOT, "footer|pied|pieddepage|colophon|copyright|credits|mentions"),
    (Region.CAPTION, "caption|legende|credit|wp-caption-text|spip_doc_titre|spip_doc_descriptif|spip_doc_legende"),
)  # fmt: skip
_PATTERNS = [(region, re.compile(f"{_BEGINS}(?:{names}){_ENDS}", re.I)) for region, names in _NAMES]
_BYLINE = re.compile(
    r"(?:^|\s)(?:[\w-]*(?:byline|dateline|timestamp|pubdate)[\w-]*|(?:entry|post|article)[_-]+(?:meta|date|time|author)[\w-]*"
    r"|dates?|time|author|auteur|publication|published|updated|info-publi)(?=$|\s)",
    re.I,
)
_WIDGET = re.compile(r"(?:^|\s)widget(?!\s+Blog(?:\s|$))(?:$|[\s_])", re.I)  # "elementor-widget" holds the very article
_OWN_LEAD = re.compile(r"(?:^|[\s_-])(?:teaser-text|chapo|chapeau|intro)(?:$|[\s_-])", re.I)  # the first is TYPO3's
_OWN_TAGS = re.compile(r"(?:^|[\s_-])tags(?=$|[\s_-])", re.I)
_OWN_PROPERTIES = ("articleBody", "description", "headline", "text")
_EMBEDDED = re.compile(r"(?:^|[\s_-])embed(?:s|ded)?(?:$|[\s_-])", re.I)  # "social-embed" quotes a post
_ABOUT_OTHERS = re.compile(r"(?<!\S)(?:has|have|with|without|no|not|one|two|avec|sans)[_-]\S*", re.I)  # "has-sidebar"
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "articleFooter" is article-footer
_NAME_CHARACTERS = 300  # of class names looked at; a hostile page has more


class Regions:
    """The regions of one page; what encloses the title or the article is none of them."""

    def __init__(self, kept: Iterable[Element]) -> None:
        self._around = set(chain.from_iterable(map(upwards, kept)))
        self._known: dict[Element, Region] = {}

    def of(self, element: Element) -> Region:
        """Give the outermost region in which an element stands."""
        region = self._known.get(element)
        if region is None:
            above = element.getparent()
            region = Region.NONE if above is None else self.of(above)
            if region is Region.NONE and element not in self._around:
                region = _own_region(element)
            self._known[element] = region
        return region


def _own_region(element: Element) -> Region:
    """Tell a region by an element's tag, role and class names; articles in the page's own are teasers and comments."""
    name = element.tag
    if name in _TAGS:
        return _TAGS[name]
    if name == "article" and next(element.iterancestors("article"), None) is not None:
        return Region.RELATED
    if name in _WHOLE_PAGE or not element.attrib:
        return Region.NONE
    attributes = element.attrib
    role = _ROLES.get(attributes.get("role", ""))
    return _named_region(class_names(element), attributes.get("itemprop") in _OWN_PROPERTIES) if role is None else role


@remembered_within
def _named_region(names: str, is_property: bool) -> Region:
    """Tell a region by class names; what structured data calls a property of the page is no list of others."""
    names = _ABOUT_OTHERS.sub("", names)
    if _WIDGET.search(names):
        return Region.RELATED
    region = next((region for region, pattern in _PATTERNS if pattern.search(names)), Region.NONE)
    is_own = region is Region.RELATED and (is_property or _OWN_LEAD.search(names) or _EMBEDDED.search(names))
    return Region.NONE if is_own else region


def is_byline(element: Element) -> bool:
    """Say whether the class names of an element or of what directly holds it are those of a date or an author."""
    return any(_is_byline(class_names(part)) for part in (element, element.getparent()) if part is not None)


@remembered
def _is_byline(names: str) -> bool:
    return _BYLINE.search(names) is not None


def is_tags(element: Element) -> bool:
    """Say whether an element, or what directly holds it, is a box of tags by its class names."""
    return any(_OWN_TAGS.search(class_names(part)) for part in (element, element.getparent()) if part is not None)


def class_names(element: Element) -> str:
    """Give the id and class names of an element as one string."""
    attributes = element.attrib
    if not attributes:
        return ""
    return divided(f"{attributes.get('id', '')} {attributes.get('class', '')}"[:_NAME_CHARACTERS])


@remembered
def divided(names: str) -> str:
    """Divide names at their humps."""
    return _HUMP.sub("-", " ".join(names.split()))
