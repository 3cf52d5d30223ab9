"""The documents all contestants index: real French texts, or as many as wanted made by recombining their paragraphs."""

import gzip
import json
import os
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from search import Status

TEXTS = (
    Path(__file__).parents[2] / os.environ.get("BENCHMARKS", "../shared/benchmarks") / "speed/eltec_fra_300w.jsonl.gz"
)
"""28,203 pieces of French novels of 300 words, compressed lines of JSON with a field `text`."""

SEED = 5
"""Of the facets and of the recombination: every run makes the same documents."""

PARAGRAPH_WORDS, PARAGRAPHS = 100, 3
"""The real texts have 300 words and no paragraphs: a made one has three pieces of theirs, of 100 words each."""

TITLE_WORDS = 8
"""The texts are untitled: the first words serve. As they are in the body too, searching one field or both is one."""

FACETS = ("country", "organisation", "status", "year")
_CODES = (
    "RU CN TR IR EG SY MX CO CD BY SA US FR IL IN PK BD MM VN TH PH KZ UZ TM TJ KG AZ GE AM UA "
    "RS BA HU PL BE CH LU IT ES MA DZ TN LY SD ET ER SO KE UG RW BI CM NG SN ML GN HT HN GT BR"
)
COUNTRIES = tuple(_CODES.split())
ORGANISATIONS = (
    "Amnesty International France",
    "Amnesty International Belgique",
    "Front Line Defenders",
    "Reporters sans frontières",
    "ACAT-France",
    "FIDH",
    "OMCT",
    "Amnesty International Suisse",
    "Ligue des droits de l'Homme",
    "Amnistie internationale Canada francophone",
    "Human Rights Watch",
    "Amnesty International Luxembourg",
    "Parti Socialiste de Lutte",
)
STATUSES = tuple(status.value for status in Status)
YEARS = tuple(range(1998, 2026))


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its facets, one value each."""

    number: int
    title: str
    body: str
    country: str
    organisation: str
    status: str
    year: int

    @property
    def id(self) -> str:
        """Its number, in a form whose alphabetical order is the numbers' own."""
        return f"{self.number:07}"


def read_texts() -> list[str]:
    """Read the real texts; ends the program with a sentence when they are not there."""
    if not TEXTS.exists():
        raise SystemExit(f"There are no texts in {TEXTS}: set BENCHMARKS to the folder that has speed/.")
    with gzip.open(TEXTS, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def pieces(texts: Iterable[str]) -> list[str]:
    """Cut texts into whole paragraphs, leaving out what is too short for one."""
    cut = (text.split() for text in texts)
    starts = ((words, start) for words in cut for start in range(0, len(words) - PARAGRAPH_WORDS + 1, PARAGRAPH_WORDS))
    return [" ".join(words[start : start + PARAGRAPH_WORDS]) for words, start in starts]


def make_documents(texts: Sequence[str], count: int) -> Iterator[Document]:
    """Give the first real texts, or more than there are by recombining their paragraphs; facets are drawn."""
    dice = random.Random(SEED)  # noqa: S311 # a seed, not a secret
    bodies = islice(texts, count) if count <= len(texts) else islice(_recombined(texts, dice), count)
    for number, body in enumerate(bodies):
        title = " ".join(body.split(maxsplit=TITLE_WORDS)[:TITLE_WORDS])
        country, organisation, status = (_draw(dice, values) for values in (COUNTRIES, ORGANISATIONS, STATUSES))
        yield Document(number, title, body, country, organisation, status, dice.choice(YEARS))


def _recombined(texts: Sequence[str], dice: random.Random) -> Iterator[str]:
    pool = pieces(texts)
    while True:
        yield "\n\n".join(dice.choices(pool, k=PARAGRAPHS))


def _draw(dice: random.Random, values: Sequence[str]) -> str:
    """Draw a value; as in a real corpus a few are frequent, the nth one as often as 1 / n."""
    return dice.choices(values, [1 / rank for rank, _ in enumerate(values, start=1)])[0]


def write_documents(path: Path, documents: Iterable[Document]) -> None:
    """Write documents as lines of JSON, one at a time."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(document), ensure_ascii=False) + "\n" for document in documents)


def read_documents(path: Path) -> Iterator[Document]:
    """Read what `write_documents` wrote, one at a time."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Document(**json.loads(line))
