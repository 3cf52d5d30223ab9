"""A line is of a site's template when enough of the site's articles have it."""

from indexer.corpus_wide.template import SitePage, Template, line_key, most_frequent

MENU = line_key("Nos actions")


def article(number: int, *lines: str) -> SitePage:
    """Make a page with a paragraph of its own and the lines given."""
    return SitePage.of([f"Le paragraphe numéro {number} raconte une affaire fictive et aucune autre.", *lines])


def test_a_line_of_few_articles_is_not_of_the_template() -> None:
    """Four articles are too few even when they are all."""
    pages = [article(number, "Nos actions") for number in range(5)]

    assert not Template(pages[:4]).has(MENU)
    assert Template(pages).has(MENU)


def test_a_line_of_a_small_share_is_not_of_the_template() -> None:
    """The larger a site, the more articles it takes."""
    with_menu = [article(number, "Nos actions") for number in range(10)]
    without = [article(number) for number in range(10, 40)]

    assert Template([*with_menu, *without[:20]]).has(MENU)
    assert not Template([*with_menu, *without]).has(MENU)


def test_prose_takes_more_articles() -> None:
    """Ten, and half of the site."""
    with_menu = [article(number, "Nos actions") for number in range(10)]
    without = [article(number) for number in range(10, 21)]

    assert Template([*with_menu, *without[:10]]).has_widely(MENU)
    assert not Template([*with_menu, *without]).has_widely(MENU)
    assert not Template(with_menu[:9]).has_widely(MENU)


def test_copies_of_an_article_count_once() -> None:
    """A print version and three archived copies say nothing of the site's other pages."""
    copies = [article(1, "Nos actions", f"Copie {number}") for number in range(6)]
    others = [article(number, "Nos actions") for number in range(2, 5)]

    template = Template([*copies, *others, *(article(number) for number in range(5, 9))])

    assert not template.has(MENU)
    assert not template.has(line_key("Le paragraphe numéro 1 raconte une affaire fictive et aucune autre."))


def test_lines_that_differ_in_case_or_punctuation_are_one() -> None:
    """A site writes its labels in several ways, but its prose in one."""
    assert line_key("NOS ACTIONS :") == MENU
    assert line_key("Nos actions passées") != MENU
    assert line_key("Nos actions " * 10) != line_key("NOS ACTIONS " * 10)


def test_pages_of_a_site_without_a_name_share_their_most_frequent_line() -> None:
    """Two sites are told apart by the lines that each repeats."""
    first = [article(number, "Collectif fictif du Nord") for number in range(3)]
    second = [article(number, "Amis fictifs du Sud", "Imprimer") for number in range(3, 7)]

    marks = most_frequent([*first, *second, SitePage.of([])])

    assert marks[:3] == [line_key("Collectif fictif du Nord")] * 3
    assert len(set(marks[3:7])) == 1
    assert marks[7] == b""
