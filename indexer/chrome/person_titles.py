"""A person's name right above what they do, as pages on human rights defenders are titled."""

import re

from indexer.chrome.institutions import is_institution
from indexer.chrome.title_merit import is_unfinished
from indexer.wording import word_count

_PERSON = re.compile(r"(?:[A-ZÀ-Þ][\w’'.-]+ ){1,4}[A-ZÀ-Þ][\w’'-]+")
_ROLE = re.compile(
    r"(?:(?:women |woman )?human rights defenders?|w?hrd|défenseu(?:re?|se)|militante?|activiste|journaliste"
    r"|blogueu(?:r|se)|avocate?|syndicaliste|écrivaine?"
    r"|prisonni(?:er|ère) (?:d['’]opinion|de conscience|politique))\b.{0,60}",
    re.IGNORECASE,
)
_ROLE_WORDS = 7


def is_named_above(line: str, below: str) -> bool:
    """Say whether a line is a name of a person, and the next what they do: "Ada Tovi", "Avocate"."""
    is_role = word_count(below) <= _ROLE_WORDS and _ROLE.fullmatch(below) is not None and not is_unfinished(below)
    return is_role and _PERSON.fullmatch(line) is not None and not is_institution(line)
