"""What each page by itself was understood as, kept in a generation beside the index.

An appeal of the index depends on other pages too: on captures of the same article, on other appeals of the same case.
Each rebuild works these out again from all pages, and takes from this file those that it need not extract again.
"""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from search.appeal import Appeal
from search.records import from_record, to_record

PAGE_RECORDS = "pages.records.gz"

_COMPRESSION = 1  # of 1 to 9


def write_pages(path: Path, appeals: Iterable[Appeal]) -> None:
    """Write appeals, a line of JSON each; raises OSError."""
    with gzip.open(path, "wt", _COMPRESSION, encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        file.writelines(f"{to_record(appeal)}\n" for appeal in appeals)


def read_pages(path: Path) -> Iterator[Appeal]:
    """Give the appeals of a file that was verified against its manifest."""
    with gzip.open(path, "rt", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        yield from map(from_record, file)
