"""A line is of a site's template when enough of the site's articles have it."""

from indexer.corpus_wide.page_lines import RECURS, RECURS_WIDELY, line_key, pack_lines
from indexer.corpus_wide.template import SitePages

MENU = "Nos actions"


def article(number: int, *lines: str) -> list[str]:
    """Make a page with a paragraph of its own and the lines given."""
    return [f"Le paragraphe numéro {number} raconte une affaire fictive et aucune autre.", *lines]


def recurrent(pages: list[list[str]], bit: int = RECURS) -> set[str]:
    """Give the lines that recur over these pages of a site."""
    recurrence = SitePages([pack_lines(own) for own in pages]).recurrence()
    return {
        line for line, found in zip((line for own in pages for line in own), recurrence, strict=True) if found & bit
    }


def test_a_line_of_few_articles_is_not_of_the_template() -> None:
    """Four articles are too few even when they are all."""
    pages = [article(number, "Nos actions") for number in range(5)]

    assert MENU not in recurrent(pages[:4])
    assert MENU in recurrent(pages)


def test_a_line_of_a_small_share_is_not_of_the_template() -> None:
    """The larger a site, the more articles it takes."""
    with_menu = [article(number, "Nos actions") for number in range(10)]
    without = [article(number) for number in range(10, 40)]

    assert MENU in recurrent([*with_menu, *without[:20]])
    assert MENU not in recurrent([*with_menu, *without])


def test_prose_takes_more_articles() -> None:
    """Ten, and half of the site."""
    with_menu = [article(number, "Nos actions") for number in range(10)]
    without = [article(number) for number in range(10, 21)]

    assert MENU in recurrent([*with_menu, *without[:10]], RECURS_WIDELY)
    assert MENU not in recurrent([*with_menu, *without], RECURS_WIDELY)
    assert MENU not in recurrent(with_menu[:9], RECURS_WIDELY)


def test_copies_of_an_article_count_once() -> None:
    """A print version and three archived copies say nothing of the site's other pages."""
    copies = [article(1, "Nos actions", f"Copie {number}") for number in range(6)]
    others = [article(number, "Nos actions") for number in range(2, 5)]

    assert recurrent([*copies, *others, *(article(number) for number in range(5, 9))]) == set()


def test_lines_that_differ_in_case_or_punctuation_are_one() -> None:
    """A site writes its labels in several ways, but its prose in one."""
    assert line_key("NOS ACTIONS :") == line_key("Nos actions")
    assert line_key("Nos actions passées") != line_key("Nos actions")
    assert line_key("Nos actions " * 10) != line_key("NOS ACTIONS " * 10)


def test_pages_of_a_site_without_a_name_share_their_most_frequent_line() -> None:
    """Two sites are told apart by the lines that each repeats."""
    first = [article(number, "Collectif fictif du Nord") for number in range(3)]
    second = [article(number, "Amis fictifs du Sud", "Imprimer") for number in range(3, 7)]

    marks = SitePages([pack_lines(own) for own in [*first, *second, []]]).most_frequent()

    assert marks[:3] == [line_key("Collectif fictif du Nord")] * 3
    assert len(set(marks[3:7])) == 1
    assert marks[7] is None
