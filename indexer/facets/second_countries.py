"""Which countries a text concerns beside its main one: spoken of all along, told in parallel, party to a removal."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from indexer.article import Article
from indexer.facets.asides import Sentence, is_from_elsewhere, sentences, telling_mentions
from indexer.facets.country_strength import Strength, in_text, resolve
from indexer.facets.evidence import Stated
from indexer.facets.gazetteer import Kind

_SHARE = 0.6  # of the main country's strength
_SENTENCES = 4
_ACTING_SHARE = 0.7  # as above, of a country whose authorities act
_ACTING_SENTENCES = 3
_ABROAD_SENTENCES = 3  # beside the site's own country in a title
_PARTY_SHARE = 0.5  # as above, of one told in parallel, or to or from which someone is sent
_PARTY_SENTENCES = 2
_TWO_STATES = re.compile(
    r"\b(?:les|des|aux) deux (?:gouvernements|États|capitales|régimes|justices|polices)\b"
    r"|\b(?:autorités|gouvernements|dirigeants) des deux pays\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\W*(?:(?:sur|de) (?:la|l[’']autre) rive |(?:du )?côté |à l[’']\w+, côté )", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:qu[’'])?(?:en|au|aux|à)\s(?:la\s|l[’'])?", re.IGNORECASE)
_OPENED = re.compile(r",\s")
_SENT = re.compile(
    r"\b(?:(?:renvoy|expuls|refoul|déport|extrad)ée?s?|reconduite?s?|remise?s? (?:dans|à bord))\b", re.IGNORECASE
)
_FORCE = re.compile(  # no arms: those of a country's make are sold to others
    r"\b(?:armée(?: de l['’]air)?|aviation|artillerie|marine|frappes?|raids?|bombardements?|tirs|troupes|soldats"
    r"|forces (?:armées|aériennes|spéciales|d['’]occupation))\s+$",
    re.IGNORECASE,
)
_PEACEKEEPING = re.compile(r"\b(?:ONU|Nations unies|[Cc]asques bleus|MINU\w+|MONUS\w+|FINUL|[Mm]ission)\b")
_LEAD_PARAGRAPHS = 2


def second_countries(
    article: Article,
    main: tuple[Stated[str], ...],
    strengths: Mapping[str, Strength],
    known: tuple[str, ...],
    home_country: str,
) -> tuple[Stated[str], ...]:
    """Give the other countries of an article that has one main country, by the first rule that knows of some."""
    if len(main) != 1:
        return ()
    return (
        _spoken_of_as_much(main[0].value, strengths, home_country)
        or _other_of_two(article, main[0].value, strengths, home_country)
        or _force_from_abroad(article, main[0].value, strengths, known, home_country)
        or _other_party(article, main[0].value, strengths, known, home_country)
    )


def _spoken_of_as_much(main: str, strengths: Mapping[str, Strength], home_country: str) -> tuple[Stated[str], ...]:
    """Give the other countries a text speaks of nearly as much as of its main one, all along.

    A title that names the site's own country ("La France arme …") leaves the country abroad to the text.
    """
    at_home = main == home_country
    share, least = (1.0, _ABROAD_SENTENCES) if at_home else (_SHARE, _SENTENCES)
    first = strengths[main]
    least_score = share * first.score
    found = [
        code
        for code, strength in strengths.items()
        if code not in (main, home_country)
        and (at_home or len(strength.paragraphs) > 1)
        and (
            (strength.score >= least_score and strength.sentences >= least)
            or (not at_home and _is_concerned(strength, first))
        )
    ]
    ranked = sorted(found, key=lambda code: -strengths[code].score)
    return tuple(in_text(code, strengths[code], "the text speaks of it nearly as much") for code in ranked)


def _is_concerned(strength: Strength, main: Strength) -> bool:
    """Say whether a country's own authorities act in a text that speaks of it nearly as much as of the main one."""
    return (
        strength.acts > 0 and strength.score >= _ACTING_SHARE * main.score and strength.sentences >= _ACTING_SENTENCES
    )


def _other_of_two(
    article: Article, main: str, strengths: Mapping[str, Strength], home_country: str
) -> tuple[Stated[str], ...]:
    """Give the other country whose authorities act when a text speaks to both: "les deux gouvernements"."""
    if not any(map(_TWO_STATES.search, (article.title, *article.paragraphs))):
        return ()
    acting = [code for code in strengths if strengths[code].acts and code not in (main, home_country)]
    best = max(acting, key=lambda code: strengths[code].score, default="")
    return (in_text(best, strengths[best], "the text speaks to both governments"),) if best else ()


def _force_from_abroad(
    article: Article, main: str, strengths: Mapping[str, Strength], known: tuple[str, ...], home_country: str
) -> tuple[Stated[str], ...]:
    """Give the country whose army strikes in the main one, where the text speaks of it in another paragraph too."""
    others = {code for code, other in strengths.items() if len(other.paragraphs) > 1} - {main, home_country}
    armed = (
        resolve(mention, known)
        for sentence in (sentences((article.title, *article.paragraphs)) if others else ())
        for mention in telling_mentions(sentence.text)
        if mention.kind is Kind.DEMONYM and _FORCE.search(sentence.text[: mention.start])
        if not _PEACEKEEPING.search(sentence.text)
    )
    code = next(filter(others.__contains__, armed), "")
    return (in_text(code, strengths[code], "its army acts in the other"),) if code else ()


def _other_party(
    article: Article, main: str, strengths: Mapping[str, Strength], known: tuple[str, ...], home_country: str
) -> tuple[Stated[str], ...]:
    """Give the country told in parallel with the main one, else the one to or from which someone is sent."""
    least = _PARTY_SHARE * strengths[main].score
    found = {code for code, other in strengths.items() if other.score >= least and other.direct}
    parties = found - {main, home_country}
    if not parties:
        return ()
    parallel = next((code for code in _parallel(article, main, strengths, known) if code in parties), "")
    if parallel:
        return (in_text(parallel, strengths[parallel], "the text tells of both in parallel"),)
    if not any(map(_SENT.search, (article.title, *article.paragraphs[:_LEAD_PARAGRAPHS]))):
        return ()
    sent = [code for code in parties if strengths[code].sentences >= _PARTY_SENTENCES]
    best = max(sent, key=lambda code: strengths[code].score, default="")
    return (in_text(best, strengths[best], "people are sent from one to the other"),) if best else ()


def _parallel(article: Article, main: str, strengths: Mapping[str, Strength], known: tuple[str, ...]) -> Iterator[str]:
    """Give the countries that open a sentence next to one opened by the main country: "En Haïti, … . Au Chili, …".

    One that is named only there must be a side of the same thing, "Côté chilien, …", or have authorities who act.
    """
    for one, other in pairwise(sentences(article.paragraphs)):
        codes = _opened_by(one, known), _opened_by(other, known)
        if other.paragraph - one.paragraph > 1 or main not in codes or not all(codes):
            continue
        are_sides = _SIDE.match(one.text) and _SIDE.match(other.text)
        for code in set(codes) - {main}:
            if are_sides or strengths[code].acts or strengths[code].sentences >= _PARTY_SENTENCES:
                yield code


def _opened_by(sentence: Sentence, known: tuple[str, ...]) -> str:
    """Give the country where a sentence says at its start that it happens, if any."""
    text = sentence.text
    mention = next(iter(telling_mentions(text)), None)
    if mention is None or is_from_elsewhere(text, mention):
        return ""
    opening = _SIDE if mention.kind is Kind.DEMONYM else _OPENING
    is_opened = opening.fullmatch(text, 0, mention.start) and _OPENED.match(text, mention.end)
    return resolve(mention, known) if is_opened else ""
