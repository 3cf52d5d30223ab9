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

THREADS = 1
"""Requests, besides health checks, that a process answers at the same time: they wait for nothing but the processor.

Measured over 16 connections, on account of Python's lock: 9 to 11 ms of processor time a request with 1 thread, 12 to
16 with 2, 13 to 19 with 8.
"""

MAX_CONNECTIONS = 2000
"""Open connections of one process: with waitress's own 100, 150 idle ones shut everybody else out (0 of 6 answered).

Measured: under 1,500 connections that send half a header, a search takes 14 ms instead of 9.
"""

HESITATION_SECONDS = 0.001
"""What a process waits before it takes a connection that another with fewer was offered too.

Measured: without, one of two took up to 95 % of 64 connections that came at once.
"""

IDLE_SECONDS = 30
"""Seconds after which a silent connection is closed; waitress waits 120. Measured: 1,500 were all gone after 38."""

MAX_LISTED_CAPTURES = 50
"""Captures of one appeal listed on its page; an archive of daily snapshots has thousands."""
