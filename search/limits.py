"""Bounds on what one query or one answer may cost, each with its reason."""

MAX_QUERY_LENGTH = 200
"""Characters of a query, checked before parsing: nobody types more, and longer ones only serve to slow the site."""

MAX_QUERY_TERMS = 32
"""Words in a query: each one costs a posting list."""

MAX_NESTING = 20
"""Parentheses within parentheses: the parser calls itself for each."""

MIN_PREFIX_LETTERS = 3
"""Letters before the star of a prefix: two would stand for a large part of the vocabulary."""

MAX_EXPANSIONS = 1000
"""Words that one prefix may stand for: each costs a posting list."""

MAX_PAGE = 100
"""Pages of hits that can be leafed through; further down, a filter serves better."""

MAX_PER_PAGE = 1000
"""Hits asked for at once, by a script: each one costs the reading and marking of a whole text."""

SNIPPET_LENGTH = 240
"""Characters of one fragment: about three lines of text on the site."""

MAX_SNIPPETS = 3
"""Fragments shown under one hit."""

MAX_TITLE_LENGTH = 200
"""Characters of a title in a list of hits, so that one page cannot push the others off the screen."""

CACHED_POSTING_LISTS = 512
"""Decoded posting lists kept in memory for one open generation; at 28,000 texts the longest is about 4 MB."""
