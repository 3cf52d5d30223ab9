"""An HTML page to an article: where it stands, its lines, and the clues around them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from indexer.article import Article, DateClue, Origins, Placed, first_found
from indexer.chrome.around_article import Surroundings, first_action, lines_of, marked_action
from indexer.chrome.article_lines import ArticleLines, divide_article
from indexer.chrome.article_search import Found, HtmlPage, find_article
from indexer.chrome.breadcrumbs import breadcrumb_line, find_breadcrumb
from indexer.chrome.datelines import published_date
from indexer.chrome.head_clues import date_in_address
from indexer.chrome.mastheads import masthead_names
from indexer.chrome.page_dates import find_dates
from indexer.chrome.petition_forms import form_lines
from indexer.chrome.profile import SiteProfile
from indexer.chrome.selection import first_text
from indexer.chrome.sifting import Sifted, sift, status_in
from indexer.chrome.site_names import site_name
from indexer.chrome.site_rules import SiteRules, rules_for
from indexer.chrome.titles import may_name_site, split_action, without_site

_NAMED = "element that the profile or layout names for it"


@dataclass(frozen=True, slots=True)
class HtmlReading:
    """What was read of a page: its article, where that was found, its lines, and those dropped below its title.

    `dropped` gives the rule for lines by their places among those below the title.
    """

    article: Article
    page: HtmlPage
    found: Found
    lines: ArticleLines
    dropped: Mapping[int, str]


def extract_html(page: HtmlPage, profile: SiteProfile | None) -> HtmlReading:
    """Find the title and the article of a page, and the clues around them."""
    found = find_article(page, profile)
    rules = rules_for(profile)
    around = Surroundings(page.blocks, found.tag, found.body)
    shown = _without_site(page, found.title, profile)
    kind, title = split_action(shown, profile)
    lines = divide_article(around, found.body, (found.title, title), rules)
    sifted = sift(lines.below, title, rules)
    label = shown.removesuffix(title).strip()
    article = _Clues(page, found, around, lines, sifted, rules, title, kind, label).article()
    return HtmlReading(article, page, found, lines, sifted.dropped)


def _without_site(page: HtmlPage, title: str, profile: SiteProfile | None) -> str:
    """Remove from a title what the page calls its site."""
    if not may_name_site(title):
        return title
    names = (*page.head.site_names, *masthead_names(page.elements, title))
    return without_site(title, *names, profile.organisation if profile else "")


@dataclass(frozen=True)  # without slots, for its cached properties
class _Clues:
    """The parts of a page from which the clues to an article's facets are read.

    `kind` is the kind of action that the title names, `label` all that stands before it in its line.
    """

    page: HtmlPage
    found: Found
    around: Surroundings
    lines: ArticleLines
    sifted: Sifted
    rules: SiteRules
    title: str
    kind: str | None
    label: str

    def article(self) -> Article:
        """Put the article together."""
        (action, action_place), (status, status_place) = self._action(), self._status()
        own_name, name_place = self._site_name()
        title_place = "the page's head" if self.found.tag is None else f"element <{self.found.tag.tag}>"
        return Article(
            title=self.title,
            paragraphs=tuple(self.sifted.paragraphs),
            action=action,
            furniture=tuple(dict.fromkeys([*self._margins, *self.around.foot])),
            breadcrumb=find_breadcrumb(self.page.elements, self.found.select.breadcrumb)
            or self.page.head.breadcrumb
            or breadcrumb_line(self._above),
            dates=self._dates() + date_in_address(self.page.url),
            status_text=status,
            site_name=own_name,
            language=self.page.head.language,
            url=self.page.url,
            is_fallback=bool(self.found.misfit),
            origins=Origins(title_place, action_place, status_place, name_place),
        )

    @cached_property
    def _above(self) -> list[str]:
        """The article's lines above its title."""
        return [*lines_of(self.lines.over, self.rules), *self.lines.above]

    @cached_property
    def _near(self) -> list[str]:
        """The lines by the title."""
        return [*self.around.near(), *self._above]

    @cached_property
    def _margins(self) -> list[str]:
        """The lines around the article that may state its facets."""
        label = [self.label] if self.label else []
        around = [*self._above, *label, *self.around.margins(self.rules, self.title)]
        return [*around, *form_lines(self.page.elements, self.page.blocks, self.rules), *self.sifted.furniture]

    def _action(self) -> Placed:
        profile = self.rules.profile
        labelled = [first_text(self.page.elements, self.found.select.action)[0]]
        return first_found(
            (first_action(labelled, profile), _NAMED),
            (self.kind, "before the title"),
            (first_action(self._near, profile), "line by the title"),
            (self.sifted.action, "line below the title"),
            (marked_action(self._margins, profile), "mark of the site around the article"),
        )

    def _status(self) -> Placed:
        return first_found(
            (self.around.status(self.page.elements, self.found.select.status), _NAMED),
            (self.sifted.status_text, "status line below the title"),
            (status_in(self._margins, self.rules), "status line around the article"),
        )

    def _site_name(self) -> Placed:
        if self.rules.profile:
            return None, ""
        return site_name(self.page.head, self.title, [block.text for block in self.page.blocks], self.page.elements)

    def _dates(self) -> tuple[DateClue, ...]:
        published = [date for line in (*self._margins, *self.around.foot) if (date := published_date(line))]
        lines = [*self._near, *self.sifted.datelines, *published]
        return find_dates(self.page.elements, self.page.head.dates, self.found.select, self.around, lines)
