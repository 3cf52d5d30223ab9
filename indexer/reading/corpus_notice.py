"""Read the sentence that a corpus asks to be shown wherever it is served."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from indexer.errors import SourceInvalid
from indexer.limits import CORPUS_FILE_BYTES

CORPUS_FILE = "corpus.toml"


def read_notice(sources: Sequence[Path]) -> str | None:
    """Give the notices in the `corpus.toml` of the sources, as one text; raises SourceInvalid."""
    notices = [notice for source in sources if (notice := _notice_of(source / CORPUS_FILE))]
    return " ".join(dict.fromkeys(notices)) or None


def _notice_of(path: Path) -> str | None:
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            notice = tomllib.loads(file.read(CORPUS_FILE_BYTES).decode()).get("notice")
    except (OSError, ValueError) as error:
        raise SourceInvalid(f"{path} cannot be read ({error}): correct it or remove it.") from error
    if not isinstance(notice, str | None):
        raise SourceInvalid(f"{path}: notice must be a text between quotes.")
    return notice
