"""Tests of the whole description of an article."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.article import Article, DateClue, DateOrigin
from indexer.chrome.profile import SiteProfile
from indexer.facets.description import describe
from indexer.page import Page
from search.appeal import Appeal, PublicationDate, Status

LINE = st.text(max_size=80)
LINES = st.lists(LINE, max_size=6).map(tuple)
CLUES = st.lists(st.builds(DateClue, LINE, st.sampled_from(DateOrigin)), max_size=3).map(tuple)
ARTICLES = st.builds(
    Article,
    LINE,
    LINES,
    st.none() | LINE,
    LINES,
    LINES,
    CLUES,
    st.none() | LINE,
    st.none() | LINE,
    st.none() | LINE,
    st.none() | LINE,
)


def test_each_facet_comes_from_its_clue() -> None:
    """Title, text, labels, markup and profile each give their part."""
    article = Article(
        title="Togo : un avocat menacé",
        paragraphs=("Il a reçu des menaces à Lomé.", "Il demande une enquête."),
        action="APPEL URGENT",
        furniture=("Action terminée",),
        dates=(DateClue("3 juin 2008", DateOrigin.DATELINE),),
        language="fr-BE",
        url="https://exemple.org/togo",
    )
    page = Page("corpus/togo.html", b"<p>", None, datetime(2010, 1, 1, tzinfo=UTC))
    appeal = describe(page, article, SiteProfile("site", "Comité X", (), home_country="BE"))

    assert appeal.body == "Il a reçu des menaces à Lomé.\n\nIl demande une enquête."
    assert (appeal.countries, appeal.organisation) == (("TG",), "Comité X")
    assert (appeal.status, appeal.status_text) == (Status.CLOSED, "Action terminée")
    assert appeal.date == PublicationDate(2008, 6, 3)
    assert (appeal.action, appeal.language) == ("Appel urgent", "fr")
    assert (appeal.source, appeal.url) == ("corpus/togo.html", "https://exemple.org/togo")


def test_what_nothing_states_stays_unknown() -> None:
    """An article without clues has no facets, and is in French as the corpus is."""
    appeal = describe(Page("corpus/a.txt", b"x"), Article("Titre", ("Il attend.",)), None)

    assert (appeal.organisation, appeal.countries, appeal.date, appeal.action) == (None, (), None, None)
    assert (appeal.status, appeal.language) == (Status.NONE, "fr")


@settings(max_examples=100, deadline=None)
@given(ARTICLES)
def test_any_article_is_described(article: Article) -> None:
    """Whatever an article holds, it becomes an appeal."""
    assert isinstance(describe(Page("corpus/a.txt", b"x"), article, None), Appeal)
