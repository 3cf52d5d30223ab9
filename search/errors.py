"""Everything that can go wrong in the engine, as sentences that say what to do next."""


class SearchError(Exception):
    """Base of all errors the engine raises on purpose."""


class QueryRefused(SearchError):
    """The query is beyond the limits and was not evaluated."""


class QueryMistake(SearchError):
    """A query is not of the query language; the French sentence says where."""


class IndexUnavailable(SearchError):
    """There is no index that can be served."""


class IndexMissing(IndexUnavailable):
    """Nothing has been published in the index folder."""


class IndexDamaged(IndexUnavailable):
    """A file of the generation is missing or is not what its manifest says."""


class IndexIncompatible(IndexUnavailable):
    """The generation was written by another version of the format or of the analysis."""


class RebuildInProgress(SearchError):
    """Another process holds the writer's lock."""


class PublishFailed(SearchError):
    """The new generation could not be written; the one before it is still served."""
