"""The response headers that every answer carries, whatever its route and status."""

from flask import Response
from secure import Secure
from secure.headers import (
    CacheControl,
    ContentSecurityPolicy,
    CrossOriginOpenerPolicy,
    CrossOriginResourcePolicy,
    CustomHeader,
    PermissionsPolicy,
    ReferrerPolicy,
    XContentTypeOptions,
)

# No Strict-Transport-Security: an onion service is reached over http. No policy report: it would be a log of readers.
SECURITY_HEADERS = Secure(
    cache=CacheControl().no_store(),
    coop=CrossOriginOpenerPolicy().same_origin(),
    corp=CrossOriginResourcePolicy().same_origin(),
    csp=ContentSecurityPolicy()
    .default_src("'none'")
    .style_src("'self'")
    .img_src("'self'")
    .form_action("'self'")
    .frame_ancestors("'none'")
    .base_uri("'none'")
    .object_src("'none'"),
    permissions=PermissionsPolicy().camera().geolocation().microphone().browsing_topics(),
    referrer=ReferrerPolicy().no_referrer(),
    xcto=XContentTypeOptions().nosniff(),
    custom=[CustomHeader("X-Robots-Tag", "noindex, nofollow")],
).headers


def add_security_headers(response: Response) -> Response:
    """Set the headers on an answer."""
    response.headers.update(SECURITY_HEADERS)
    return response
