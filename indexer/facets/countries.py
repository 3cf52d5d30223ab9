"""Which countries an appeal is about, the main one first.

Trust goes from the title ("Kazakhstan. …" decides alone) to the breadcrumb and then to the strength of mention in
the text, where the lead counts double. The site's own country must be in the title or be nearly alone.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from indexer.article import Article
from indexer.facets.asides import is_from_elsewhere, telling_mentions
from indexer.facets.country_labels import JOINT, addressed_countries, labelled_countries, tagged_countries, unique
from indexer.facets.country_strength import LEAST_SCORE, Strength, rank_certain, resolve, weigh_countries
from indexer.facets.evidence import Stated
from indexer.facets.gazetteer import Kind, occupied_territories

_MAIN_SHARE = 0.35  # below this share of all mentions a text is on many countries and so on none
_RECURRING_SHARE = 0.25  # as above, of the one country that a text comes back to
_PASSING_FACTOR = 2.0  # a country named in passing may weigh this many times the one where the places are
_SECOND_SHARE = 0.6  # of the main country's strength
_SECOND_SENTENCES = 4
_ACTING_SHARE = 0.7  # as above, of a country whose authorities act
_ACTING_SENTENCES = 3
_ABROAD_SENTENCES = 3  # beside the site's own country in a title
_HOME_FACTOR = 3.0  # the site's own country must weigh this many times the next one
_TWO_STATES = re.compile(
    r"\b(?:les|des|aux) deux (?:gouvernements|États|capitales|régimes|justices|polices)\b"
    r"|\b(?:autorités|gouvernements|dirigeants) des deux pays\b",
    re.IGNORECASE,
)
_SHOWN = 4  # words quoted as evidence
_PREFIX_START = re.compile(r"(?:[^.:|]{0,40}[:|–—-]\s*)?(?:en |au |aux |la |le |les |l['’])?", re.IGNORECASE)
_PREFIX_END = re.compile(r"\s*(?:[.:|]|[–—-]\s|\()")


def find_countries(article: Article, home_country: str = "") -> tuple[Stated[str], ...]:
    """Give the ISO 3166-1 alpha-2 codes of the countries the article is about, or none when it does not say."""
    known = rank_certain((article.title, article.title, *article.breadcrumb, *article.paragraphs))
    strengths = weigh_countries((article.title, *article.paragraphs), known, home_country)
    main = (
        _title_prefix(article.title, known)
        or _title_countries(article.title, known, home_country, strengths)
        or labelled_countries(article, known, home_country)
        or tagged_countries(article, known)
        or addressed_countries(article.url, known, strengths)
        or _with_territory(_main_country(strengths, home_country), strengths)
    )
    others = _second_countries(main, strengths, home_country) or _other_of_two(article, main, strengths, home_country)
    return main + others


def _title_prefix(title: str, known: Sequence[str]) -> tuple[Stated[str], ...]:
    """Give the countries that a title begins with: "Kazakhstan. …", "Israël/TPO : …"."""
    mentions = telling_mentions(title)
    if not mentions or not _PREFIX_START.fullmatch(title, 0, mentions[0].start):
        return ()
    run = [mentions[0]]
    for mention in mentions[1:]:
        if not JOINT.fullmatch(title, run[-1].end, mention.start):
            break
        run.append(mention)
    if not _PREFIX_END.match(title, run[-1].end):
        return ()
    return unique(
        Stated(resolve(mention, known), title[mention.start : mention.end], "title", "the title begins with it")
        for mention in run
    )


def _title_countries(
    title: str, known: Sequence[str], home_country: str, strengths: Mapping[str, Strength]
) -> tuple[Stated[str], ...]:
    """Give the countries of a title, the most spoken of first, people's nationalities only when the text agrees."""
    asides: list[Stated[str]] = []
    named: list[Stated[str]] = []
    has_name = False
    for mention in telling_mentions(title):
        if mention.kind in (Kind.CITY, Kind.WIDE):
            continue  # a town is trusted less than a breadcrumb, and weighs as the text's first sentence
        code = resolve(mention, known)
        has_name |= mention.kind is Kind.NAME
        at_home = code == home_country and mention.kind is Kind.DEMONYM
        stated = Stated(code, title[mention.start : mention.end], "title", "the title names it")
        (asides if at_home or is_from_elsewhere(title, mention) else named).append(stated)
    best = max((strength.score for strength in strengths.values()), default=0.0)
    asides = [aside for aside in asides if aside.value != home_country]
    spoken_of = [aside for aside in asides if strengths[aside.value].score >= best / 2]
    if named and not has_name:
        spoken_of += _elsewhere(named, strengths, home_country)
    countries = unique([*named, *spoken_of] or asides)
    return tuple(sorted(countries, key=lambda country: -strengths[country.value].score))


def _elsewhere(named: Sequence[Stated[str]], strengths: Mapping[str, Strength], home_country: str) -> list[Stated[str]]:
    """Give the country where the text is when a title tells of people from another ("un maçon syrien", in Lebanon)."""
    abroad = [code for code in strengths if code != home_country]
    best = max(abroad, key=lambda code: strengths[code].score, default=named[0].value)
    if any(country.value == best for country in named) or strengths[best].sentences <= 1:
        return []
    return [_in_text(best, strengths[best], "the text speaks of it more than of the nationality in the title")]


def _main_country(strengths: Mapping[str, Strength], home_country: str) -> tuple[Stated[str], ...]:
    """Give the country a text speaks of most, unless it speaks of many."""
    abroad = {code: strength for code, strength in strengths.items() if code != home_country}
    best = _most_spoken_of(abroad)
    rival = abroad[best] if best else Strength()
    home = strengths.get(home_country, Strength())
    if _is_at_home(home, rival):
        return (_in_text(home_country, home, "the text is about the site's own country"),)
    total = sum(strength.score for strength in abroad.values())
    comes_back = _is_told_of(rival) and not any(other.direct > 1 for code, other in abroad.items() if code != best)
    is_main = rival.score >= max(LEAST_SCORE, (_RECURRING_SHARE if comes_back else _MAIN_SHARE) * total)
    return (_in_text(best, rival, "the text speaks of it most"),) if is_main else ()


def _most_spoken_of(strengths: Mapping[str, Strength]) -> str:
    """Give the strongest country; one named in a single sentence yields to one whose places the text tells of.

    Of two as strong it is the one to which the text comes back and whose authorities act.
    """
    told_acts = {code: strength.acts * _is_told_of(strength) for code, strength in strengths.items()}
    ranked = sorted(strengths, key=lambda code: (-strengths[code].score, -told_acts[code]))
    first = strengths[ranked[0]] if ranked else Strength()
    if first.sentences > 1 or first.has_place:
        return ranked[0]
    close = (code for code in ranked if _PASSING_FACTOR * strengths[code].score >= first.score)
    return next((code for code in close if _is_told_of(strengths[code])), ranked[0] if ranked else "")


def _is_told_of(strength: Strength) -> bool:
    """Say whether a text names a country's places and comes back to it in another paragraph."""
    return strength.has_place and len(strength.paragraphs) > 1


def _in_text(code: str, strength: Strength, rule: str) -> Stated[str]:
    """Quote how a text names a country; its first sentence is the title."""
    words = " … ".join(islice(strength.words, _SHOWN))
    return Stated(code, words, "title and text", f"{rule}, in {strength.sentences} sentences")


def _is_at_home(home: Strength, rival: Strength) -> bool:
    """Say whether a text is about the site's own country: nearly alone in it, or where the places it names are."""
    if home.has_place and rival.sentences <= 1 and not rival.has_place:
        return True
    return home.score >= _HOME_FACTOR * rival.score and (home.sentences > 1 or rival.score < LEAST_SCORE <= home.score)


def _with_territory(main: tuple[Stated[str], ...], strengths: Mapping[str, Strength]) -> tuple[Stated[str], ...]:
    """Put an occupied territory that the text speaks of before its occupier."""
    for territory, occupier in occupied_territories().items():
        if [country.value for country in main] == [occupier] and strengths[territory].sentences > 1:
            return _in_text(territory, strengths[territory], "the text speaks of the occupied territory too"), *main
    return main


def _second_countries(
    main: tuple[Stated[str], ...], strengths: Mapping[str, Strength], home_country: str
) -> tuple[Stated[str], ...]:
    """Give the other countries a text speaks of nearly as much as of its main one, all along.

    A title that names the site's own country ("La France arme …") leaves the country abroad to the text.
    """
    if len(main) != 1:
        return ()
    at_home = main[0].value == home_country
    share, least = (1.0, _ABROAD_SENTENCES) if at_home else (_SECOND_SHARE, _SECOND_SENTENCES)
    first = strengths[main[0].value]
    least_score = share * first.score
    found = [
        code
        for code, strength in strengths.items()
        if code not in (main[0].value, home_country)
        and (at_home or len(strength.paragraphs) > 1)
        and (
            (strength.score >= least_score and strength.sentences >= least)
            or (not at_home and _is_concerned(strength, first))
        )
    ]
    ranked = sorted(found, key=lambda code: -strengths[code].score)
    return tuple(_in_text(code, strengths[code], "the text speaks of it nearly as much") for code in ranked)


def _other_of_two(
    article: Article, main: tuple[Stated[str], ...], strengths: Mapping[str, Strength], home_country: str
) -> tuple[Stated[str], ...]:
    """Give the other country whose authorities act when a text speaks to both: "les deux gouvernements"."""
    if len(main) != 1 or not any(map(_TWO_STATES.search, (article.title, *article.paragraphs))):
        return ()
    acting = [code for code in strengths if strengths[code].acts and code not in (main[0].value, home_country)]
    best = max(acting, key=lambda code: strengths[code].score, default="")
    return (_in_text(best, strengths[best], "the text speaks to both governments"),) if best else ()


def _is_concerned(strength: Strength, main: Strength) -> bool:
    """Say whether a country's own authorities act in a text that speaks of it nearly as much as of the main one."""
    return (
        strength.acts > 0 and strength.score >= _ACTING_SHARE * main.score and strength.sentences >= _ACTING_SENTENCES
    )
