"""Errors of the indexer: every one is an `IndexerError` with a sentence that says what to do next."""


class IndexerError(Exception):
    """Base of everything the indexer raises on purpose."""


class Skipped(IndexerError):
    """A page holds no article that can be indexed; `reason` says why in a few words, `site` is its site if known.

    `evidence` is what on the page showed it, for those who ask.
    """

    def __init__(self, reason: str, site: str = "", evidence: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.site = site
        self.evidence = evidence


class TimeIsUp(Skipped):
    """A page took too long; another try may end well."""


class RecordDamaged(IndexerError):
    """A record of a web archive is not as it was written; the message says what is wrong with it."""


class SourceInvalid(IndexerError):
    """A folder or file that was asked for cannot be a source: absent, unreadable, or named like another."""


class ProfileInvalid(IndexerError):
    """A site profile or word list under `indexer/` does not say what it should."""
