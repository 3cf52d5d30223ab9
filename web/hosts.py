"""Which names the site may be called by: a page elsewhere must not reach a reader's own server under its name."""

from collections.abc import Collection
from ipaddress import ip_address

_OWN_NAMES = ("localhost",)
_OWN_SUFFIXES = (".localhost", ".onion")


def is_trusted(host: str, names: Collection[str]) -> bool:
    """Say whether a Host header may be answered: an address, localhost, an onion name or one of the names.

    DNS rebinding needs a name whose address a stranger chooses; an address literal or an onion name has none.
    """
    name = _without_port(host).lower()
    if name in _OWN_NAMES or name in names or name.endswith(_OWN_SUFFIXES):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]
