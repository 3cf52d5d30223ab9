"""Which countries an appeal is about, the main one first.

Trust goes from the title ("Kazakhstan. …" decides alone) to the breadcrumb and then to the strength of mention in
the text, where the lead counts double. The site's own country must be in the title or be nearly alone.
"""

import re
from collections.abc import Mapping, Sequence

from indexer.article import Article
from indexer.facets.asides import is_from_elsewhere, telling_mentions
from indexer.facets.bystanders import is_bystander
from indexer.facets.country_labels import JOINT, addressed_countries, labelled_countries, tagged_countries, unique
from indexer.facets.country_strength import LEAST_SCORE, Strength, in_text, rank_certain, resolve, weigh_countries
from indexer.facets.evidence import Stated
from indexer.facets.gazetteer import Kind, occupied_territories
from indexer.facets.second_countries import second_countries

_MAIN_SHARE = 0.35  # below this share of all mentions a text is on many countries and so on none
_RECURRING_SHARE = 0.25  # as above, of the one country that a text comes back to
_PASSING_FACTOR = 2.0  # a country named in passing may weigh this many times the one where the places are
_HOME_FACTOR = 3.0  # the site's own country must weigh this many times the next one
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
    return main + second_countries(article, main, strengths, known, home_country)


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
    best = max((strength.score for strength in strengths.values()), default=0.0)
    asides: list[Stated[str]] = []
    named: list[Stated[str]] = []
    has_name = False
    for mention in telling_mentions(title):
        if mention.kind in (Kind.CITY, Kind.WIDE):
            continue  # a town is trusted less than a breadcrumb, and weighs as the text's first sentence
        code = resolve(mention, known)
        if is_bystander(title, mention) and strengths[code].score < best / 2:
            continue  # "« La Voix des Tonga »" may be printed elsewhere
        has_name |= mention.kind is Kind.NAME
        at_home = code == home_country and mention.kind is Kind.DEMONYM
        stated = Stated(code, title[mention.start : mention.end], "title", "the title names it")
        (asides if at_home or is_from_elsewhere(title, mention) else named).append(stated)
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
    return [in_text(best, strengths[best], "the text speaks of it more than of the nationality in the title")]


def _main_country(strengths: Mapping[str, Strength], home_country: str) -> tuple[Stated[str], ...]:
    """Give the country a text speaks of most, unless it speaks of many."""
    abroad = {code: strength for code, strength in strengths.items() if code != home_country}
    best = _most_spoken_of(abroad)
    rival = abroad[best] if best else Strength()
    home = strengths.get(home_country, Strength())
    if _is_at_home(home, rival):
        return (in_text(home_country, home, "the text is about the site's own country"),)
    total = sum(strength.score for strength in abroad.values())
    comes_back = _is_told_of(rival) and not any(other.direct > 1 for code, other in abroad.items() if code != best)
    is_main = rival.score >= max(LEAST_SCORE, (_RECURRING_SHARE if comes_back else _MAIN_SHARE) * total)
    return (in_text(best, rival, "the text speaks of it most"),) if is_main else ()


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


def _is_at_home(home: Strength, rival: Strength) -> bool:
    """Say whether a text is about the site's own country: nearly alone in it, or where the places it names are."""
    if home.has_place and rival.sentences <= 1 and not rival.has_place:
        return True
    return home.score >= _HOME_FACTOR * rival.score and (home.sentences > 1 or rival.score < LEAST_SCORE <= home.score)


def _with_territory(main: tuple[Stated[str], ...], strengths: Mapping[str, Strength]) -> tuple[Stated[str], ...]:
    """Put an occupied territory before its occupier when the text comes back to it or names a town of it."""
    for territory, occupier in occupied_territories().items():
        if [country.value for country in main] == [occupier] and (
            strengths[territory].sentences > 1 or strengths[territory].has_place
        ):
            return in_text(territory, strengths[territory], "the text speaks of the occupied territory too"), *main
    return main
