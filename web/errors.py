"""Everything that can go wrong in the site on purpose; the sentences of what a reader meets are in French."""


class WebError(Exception):
    """Base of all errors the site raises on purpose."""


class InvalidParameter(WebError):
    """A parameter of the address is not of the form the site expects; the sentence says which form that is."""


class PageMissing(WebError):
    """There is no such page of results, or no such appeal."""


class AddressUnavailable(WebError):
    """The server cannot listen where it was asked to."""
