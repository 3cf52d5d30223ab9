"""Bounds on what one request may ask of the site and one page may show, each with its reason."""

HITS_PER_PAGE = 10
"""Hits on one page of results: enough to choose from without a page too long for a telephone."""

NEWEST_ON_HOME = 5
"""Appeals listed on the home page: enough to see what the corpus holds, without burying the facets."""

FACET_VALUES_SHOWN = 8
"""Values of one facet in sight; the others wait in a closed `<details>`."""

MAX_VALUES_PER_FACET = 50
"""Values chosen in one facet: nobody ticks more, and each one lengthens every link of the page."""

MAX_FACET_VALUE_LENGTH = 200
"""Characters of one chosen value; no organisation's name is that long."""

BAR_STEPS = 20
"""Lengths a bar of the year histogram can take; the stylesheet has one class for each, as inline style is forbidden."""

MAX_REQUEST_HEADER_BYTES = 8 * 1024
"""Bytes of a request's headers: a query of 200 characters takes at most 2.4 KB; waitress allows 256 KB."""

MAX_REQUEST_BODY_BYTES = 1
"""Bytes of a request's body, refused from this size on, as no page of the site reads one; waitress allows 1 GiB."""

THREADS = 8
"""Requests answered at the same time; the number the next two limits were measured with."""

MAX_CONNECTIONS = 2000
"""Open connections: with waitress's own 100, 150 idle ones shut everybody else out (0 of 6 requests answered).

Measured: under 1,500 connections that send half a header, a search takes 60 ms.
"""

IDLE_SECONDS = 30
"""Seconds after which a silent connection is closed; waitress waits 120. Measured: 1,500 were all gone after 42."""

MAX_LISTED_CAPTURES = 50
"""Captures of one appeal listed on its page; an archive of daily snapshots has thousands."""
