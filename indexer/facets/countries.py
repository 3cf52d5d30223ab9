"""Which countries an appeal is about, the main one first.

Trust goes from the title ("Kazakhstan. …" decides alone) to the breadcrumb and then to the strength of mention in
the text, where the lead counts double. The site's own country must be in the title or be nearly alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from indexer.article import Article
from indexer.facets.asides import is_from_elsewhere, telling_mentions
from indexer.facets.country_strength import LEAST_SCORE, Strength, rank_certain, resolve, weigh_countries
from indexer.facets.gazetteer import Kind, Mention, find_mentions, occupied_territories
from indexer.facets.page_labels import TITLE_REACH, bare_label
from indexer.phrases import load_phrases

_MAIN_SHARE = 0.35  # below this share of all mentions a text is on many countries and so on none
_SECOND_SHARE = 0.6  # of the main country's strength
_SECOND_SENTENCES = 4
_ACTING_SHARE = 0.7  # as above, of a country whose authorities act
_ACTING_SENTENCES = 3
_ABROAD_SENTENCES = 3  # beside the site's own country in a title
_HOME_FACTOR = 3.0  # the site's own country must weigh this many times the next one
_JOINT = re.compile(r"[\s/,&–—-]*(?:\bet\b)?\s*(?:l['’]|les?\s|la\s)?", re.IGNORECASE)
_PREFIX_START = re.compile(r"(?:[^.:|]{0,40}[:|–—-]\s*)?(?:en |au |aux |la |le |les |l['’])?", re.IGNORECASE)
_PREFIX_END = re.compile(r"\s*(?:[.:|]|[–—-]\s|\()")
_COUNTRY_LINE = re.compile(r"\s*(?:pays|country|localisation|lieu)\s*:\s*(.+)", re.IGNORECASE)


def find_countries(article: Article, home_country: str = "") -> tuple[str, ...]:
    """Give the ISO 3166-1 alpha-2 codes of the countries the article is about, or none when it does not say."""
    known = rank_certain((article.title, article.title, *article.breadcrumb, *article.paragraphs))
    strengths = weigh_countries((article.title, *article.paragraphs), known)
    main = (
        _title_prefix(article.title, known)
        or _title_countries(article.title, known, home_country, strengths)
        or _labelled_countries(article, known, home_country)
        or _with_territory(_main_country(strengths, home_country), strengths)
    )
    return main + _second_countries(main, strengths, home_country)


def _title_prefix(title: str, known: Sequence[str]) -> tuple[str, ...]:
    """Give the countries that a title begins with: "Kazakhstan. …", "Israël/TPO : …"."""
    mentions = telling_mentions(title)
    if not mentions or not _PREFIX_START.fullmatch(title, 0, mentions[0].start):
        return ()
    run = [mentions[0]]
    for mention in mentions[1:]:
        if not _JOINT.fullmatch(title, run[-1].end, mention.start):
            break
        run.append(mention)
    return _unique(resolve(mention, known) for mention in run) if _PREFIX_END.match(title, run[-1].end) else ()


def _title_countries(
    title: str, known: Sequence[str], home_country: str, strengths: Mapping[str, Strength]
) -> tuple[str, ...]:
    """Give the countries of a title, the most spoken of first, people's nationalities only when the text agrees."""
    asides: list[str] = []
    named: list[str] = []
    for mention in telling_mentions(title):
        if mention.kind is Kind.CITY:
            continue  # a town is trusted less than a breadcrumb, and weighs as the text's first sentence
        code = resolve(mention, known)
        at_home = code == home_country and mention.kind is Kind.DEMONYM
        (asides if at_home or is_from_elsewhere(title, mention) else named).append(code)
    best = max((strength.score for strength in strengths.values()), default=0.0)
    asides = [code for code in asides if code != home_country]
    spoken_of = [code for code in asides if strengths[code].score >= best / 2]
    countries = _unique([*named, *spoken_of] or asides)
    return tuple(sorted(countries, key=lambda code: -strengths[code].score))


def _labelled_countries(article: Article, known: Sequence[str], home_country: str) -> tuple[str, ...]:
    """Give the countries of the breadcrumb or of a line "Pays : …", else the one that labels the title."""
    stated = (found[1] for line in article.furniture if (found := _COUNTRY_LINE.fullmatch(line)))
    sections = _unique(resolve(name, known) for label in (*article.breadcrumb, *stated) for name in _whole_name(label))
    if sections:
        return sections
    lines = article.furniture
    if article.title not in lines:
        return ()
    at = lines.index(article.title)
    near = lines[max(0, at - TITLE_REACH) : at + TITLE_REACH + 1]
    labelled = _unique(resolve(name, known) for line in near for name in _name_beside_label(line))
    return labelled if len(labelled) == 1 and labelled[0] != home_country else ()


def _whole_name(label: str) -> tuple[Mention, ...]:
    """Give the countries that are all a label says: "Tchad", "Israël et Palestine"."""
    found = find_mentions(label)
    is_all = all(mention.kind is Kind.NAME for mention in found) and _JOINT.fullmatch(bare_label(label))
    return found if is_all else ()


def _name_beside_label(label: str) -> tuple[Mention, ...]:
    """Give the country that stands with a label of the page: "Bonne nouvelle: Kazakhstan", "Tchad AU 58/13"."""
    found = find_mentions(label)
    rest = bare_label(label)
    is_label = not rest or load_phrases("actions").match(rest) or load_phrases("labels").match(rest)
    return found if len(found) == 1 and found[0].kind is Kind.NAME and is_label else ()


def _main_country(strengths: Mapping[str, Strength], home_country: str) -> tuple[str, ...]:
    """Give the country a text speaks of most, unless it speaks of many."""
    abroad = {code: strength for code, strength in strengths.items() if code != home_country}
    best = max(abroad, key=lambda code: abroad[code].score, default="")
    rival = abroad[best] if best else Strength()
    if _is_at_home(strengths.get(home_country, Strength()), rival):
        return (home_country,)
    total = sum(strength.score for strength in abroad.values())
    return (best,) if rival.score >= max(LEAST_SCORE, _MAIN_SHARE * total) else ()


def _is_at_home(home: Strength, rival: Strength) -> bool:
    """Say whether a text is about the site's own country: nearly alone in it, or where the places it names are."""
    if home.has_place and rival.sentences <= 1 and not rival.has_place:
        return True
    return home.score >= _HOME_FACTOR * rival.score and (home.sentences > 1 or rival.score < LEAST_SCORE <= home.score)


def _with_territory(main: tuple[str, ...], strengths: Mapping[str, Strength]) -> tuple[str, ...]:
    """Put an occupied territory that the text speaks of before its occupier."""
    for territory, occupier in occupied_territories().items():
        if main == (occupier,) and strengths[territory].sentences > 1:
            return territory, occupier
    return main


def _second_countries(main: tuple[str, ...], strengths: Mapping[str, Strength], home_country: str) -> tuple[str, ...]:
    """Give the other countries a text speaks of nearly as much as of its main one, all along.

    A title that names the site's own country ("La France arme …") leaves the country abroad to the text.
    """
    if len(main) != 1:
        return ()
    at_home = main[0] == home_country
    share, least = (1.0, _ABROAD_SENTENCES) if at_home else (_SECOND_SHARE, _SECOND_SENTENCES)
    least_score = share * strengths[main[0]].score
    found = [
        code
        for code, strength in strengths.items()
        if code not in (*main, home_country)
        and (at_home or len(strength.paragraphs) > 1)
        and (
            (strength.score >= least_score and strength.sentences >= least)
            or (not at_home and _is_concerned(strength, strengths[main[0]]))
        )
    ]
    return tuple(sorted(found, key=lambda code: -strengths[code].score))


def _is_concerned(strength: Strength, main: Strength) -> bool:
    """Say whether a country's own authorities act in a text that speaks of it nearly as much as of the main one."""
    return (
        strength.acts > 0 and strength.score >= _ACTING_SHARE * main.score and strength.sentences >= _ACTING_SENTENCES
    )


def _unique(codes: Iterable[str]) -> tuple[str, ...]:
    """Drop repetitions, keeping the order."""
    return tuple(dict.fromkeys(codes))
