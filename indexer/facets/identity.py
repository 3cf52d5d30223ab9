"""The lasting identity of an appeal: its address on the web, else its place below the corpus root."""

import hashlib
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "xtor", "pk_campaign", "pk_kwd")
_DIGITS = 16  # hexadecimal digits: two of a million appeals share an identity with odds of 1 in 37 million


def appeal_id(url: str | None, source: str) -> str:
    """Give the identity that survives a rebuild, as 16 hexadecimal digits."""
    lasting = canonical_address(url) if url else None
    return hashlib.sha256((lasting or source).encode(errors="surrogatepass")).hexdigest()[:_DIGITS]


def canonical_address(url: str) -> str | None:
    """Give an address without what varies between captures, or None for what is no web address.

    Scheme, "www.", fragment, tracking parameters and the last slash go; the host is in small letters.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or parts.scheme.lower() not in ("http", "https"):
        return None
    usual = port in (None, 80, 443)
    address = host.removeprefix("www.") + ("" if usual else f":{port}") + parts.path.rstrip("/")
    query = _lasting_query(parts)
    return f"{address}?{query}" if query else address


def _lasting_query(parts: SplitResult) -> str:
    """Give the parameters that choose the page, in their order."""
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    return urlencode([(key, value) for key, value in pairs if not key.lower().startswith(_TRACKING)], errors="replace")
