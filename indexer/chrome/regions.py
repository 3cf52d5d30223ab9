"""Which parts of a page are menus, related pages or its foot, told by their tags and class names."""

import re
from collections.abc import Iterable
from enum import StrEnum

from bs4.element import Tag


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
     "|languages?|lang|skip|skiplinks?|pagination|pager|recherche|search|searchform|topbar|toolbar|globalnav"),
    (Region.RELATED, "related|relatedposts|relateditems|similar|similaires?|liees|lies|connexes?|teasers?|aussi"
     "|suggestions?|recommend(?:ed|ations?)|sidebar|sidebars|newsletter|cookies?|comments?|commentaires?|forum|repondre|respond|share|sharing|sharebar"
     "|sharedaddy|socials?|partage|partager|addthis|addtoany|donation|donate|dons?|portlets?|latest|recents?|autres"
     "|promos?|carousel|slider|popular|tagcloud|tags|encarts?|push|popup|modal|overlay|banner|rgpd|gdpr|consent"
     "|tarteaucitron|abonnement|signature-form|pub|publicite|ads?|widget-area|secondary|extra|complementary"),
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
_EMBEDDED = re.compile(r"(?:^|[\s_-])embed(?:s|ded)?(?:$|[\s_-])", re.I)  # "social-embed" quotes a post
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "articleFooter" is article-footer
_NAME_CHARACTERS = 300  # of class names looked at; a hostile page has more


class Regions:
    """The regions of one page; what encloses the title or the article is none of them."""

    def __init__(self, kept: Iterable[Tag]) -> None:
        self._around = {id(above) for tag in kept for above in (tag, *tag.parents)}
        self._known: dict[int, Region] = {}

    def of(self, element: Tag) -> Region:
        """Give the outermost region in which an element stands."""
        chain: list[Tag] = []
        region = Region.NONE
        node: Tag | None = element
        while node is not None and id(node) not in self._known:
            chain.append(node)
            node = node.parent
        if node is not None:
            region = self._known[id(node)]
        for tag in reversed(chain):
            if region is Region.NONE and id(tag) not in self._around:
                region = Region.RELATED if self._is_other_article(tag) else _own_region(tag)
            self._known[id(tag)] = region
        return region

    def _is_other_article(self, tag: Tag) -> bool:
        """Say whether an article stands within the page's own, as teasers and comments do."""
        return tag.name == "article" and any(above.name == "article" for above in tag.parents)


def _own_region(tag: Tag) -> Region:
    """Tell a region by one element's tag, role and class names."""
    if tag.name in _TAGS:
        return _TAGS[tag.name]
    if tag.name in _WHOLE_PAGE:
        return Region.NONE
    names = class_names(tag)
    if not names and "role" not in tag.attrs:
        return Region.NONE
    role = _ROLES.get(str(tag.get("role", "")))
    if role is not None:
        return role
    if _WIDGET.search(names):
        return Region.RELATED
    region = next((region for region, pattern in _PATTERNS if pattern.search(names)), Region.NONE)
    return Region.NONE if region is Region.RELATED and _EMBEDDED.search(names) else region


def is_byline(tag: Tag) -> bool:
    """Say whether the class names of an element or of what directly holds it are those of a date or an author."""
    return any(_BYLINE.search(class_names(part)) for part in (tag, tag.parent) if part is not None)


def class_names(tag: Tag) -> str:
    """Give the id and class names of an element as one string."""
    classes = tag.get("class") or ""
    joined = classes if isinstance(classes, str) else " ".join(classes)
    names = f"{tag.get('id') or ''} {joined}"[:_NAME_CHARACTERS].strip()
    return _HUMP.sub("-", names)
