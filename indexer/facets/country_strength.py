"""How strongly a text speaks of each country: by name, inhabitants or towns, in how many sentences, how early."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from indexer.facets.asides import is_actor, is_from_elsewhere, is_topic, sentences, telling_mentions
from indexer.facets.evidence import Stated
from indexer.facets.gazetteer import Kind, Mention, find_mentions
from indexer.facets.scenes import is_beyond_border, is_scene

_WEIGHT = {Kind.NAME: 1.0, Kind.DEMONYM: 0.8, Kind.CITY: 0.5, Kind.WIDE: 0.4}
_TOPIC_WEIGHT = 1.5  # "Au Venezuela, …" says where all of the sentence happens
_PERSON_WEIGHT = 0.6  # "Afghan de dix-sept ans": the nationality of someone who may be anywhere
_ELSEWHERE_WEIGHT = 0.3  # "migrants turkmènes" hardly makes a text one on Turkmenistan
_LEAD_WORDS = 150  # words: two paragraphs of an urgent action, one of a press release
_LEAD_FACTOR = 2.0
_SHOWN = 4  # words quoted as evidence

LEAST_SCORE = 0.5
"""The score of one town; less is only where some people come from or go to."""


@dataclass(slots=True)
class Strength:
    """What a text says of one country: score, sentences and paragraphs that name it, whether by a town, and its acts.

    `direct` are the sentences that do not only tell where people come from or go to, `acts` the mentions in which its
    authorities do something or are asked to, `words` how the text names it.
    """

    score: float = 0.0
    sentences: int = 0
    direct: int = 0
    paragraphs: set[int] = field(default_factory=set)
    has_place: bool = False
    acts: int = 0
    words: dict[str, None] = field(default_factory=dict)


def in_text(code: str, strength: Strength, rule: str) -> Stated[str]:
    """Quote how a text names a country; its first sentence is the title."""
    words = " … ".join(islice(strength.words, _SHOWN))
    return Stated(code, words, "title and text", f"{rule}, in {strength.sentences} sentences")


def rank_certain(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the countries named by words that stand for one country only, those named most first.

    They settle "Congo" and "coréen". Where people have gone or come from counts little.
    """
    weights: dict[str, float] = defaultdict(float)
    for text in texts:
        for mention in find_mentions(text):
            if len(mention.codes) == 1:
                weights[mention.codes[0]] += _ELSEWHERE_WEIGHT if is_from_elsewhere(text, mention) else 1.0
    return tuple(sorted(weights, key=lambda code: -weights[code]))


def resolve(mention: Mention, known: Sequence[str]) -> str:
    """Choose among a word's countries: the one that the page names most by other words, else the likeliest."""
    return next((code for code in known if code in mention.codes), mention.codes[0])


def weigh_countries(paragraphs: Sequence[str], known: Sequence[str], home_country: str = "") -> Mapping[str, Strength]:
    """Weigh each country by the sentences that speak of it; one never named has no strength.

    Authorities who act or are asked count as much as their country's name, save those of the site's own country:
    sections ask their government to act abroad.
    """
    strengths: dict[str, Strength] = defaultdict(Strength)
    words = 0
    previous = ""
    for sentence in sentences(paragraphs):
        factor = _LEAD_FACTOR if words < _LEAD_WORDS else 1.0
        weights: dict[str, float] = {}
        most = _ELSEWHERE_WEIGHT if is_beyond_border(previous, sentence.text) else _TOPIC_WEIGHT
        previous = sentence.text
        # The mentions of a paragraph are known from ranking, and most sentences stand in one without any.
        for mention in telling_mentions(sentence.text) if find_mentions(paragraphs[sentence.paragraph]) else ():
            code = resolve(mention, known)
            acts = is_actor(sentence.text, mention)
            is_event = acts or is_scene(sentence.text, mention)
            weight = min(most, _weight(sentence.text, mention, is_event and code != home_country))
            weights[code] = max(weight, weights.get(code, 0.0))
            strengths[code].has_place |= mention.kind in (Kind.CITY, Kind.WIDE)
            strengths[code].acts += acts
            strengths[code].words[sentence.text[mention.start : mention.end]] = None
        for code, weight in weights.items():
            strengths[code].score += factor * weight
            strengths[code].sentences += 1
            strengths[code].direct += weight > _ELSEWHERE_WEIGHT
            strengths[code].paragraphs.add(sentence.paragraph)
        words += len(sentence.text.split())
    return strengths


def _weight(text: str, mention: Mention, is_event_abroad: bool) -> float:
    """Weigh one mention by how it is named and by its place in the sentence."""
    if is_from_elsewhere(text, mention):
        return _ELSEWHERE_WEIGHT
    if is_topic(text, mention):
        return _TOPIC_WEIGHT
    if is_event_abroad:
        return _WEIGHT[Kind.NAME]
    is_person = mention.kind is Kind.DEMONYM and text[mention.start].isupper()
    return _PERSON_WEIGHT if is_person else _WEIGHT[mention.kind]
