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

MAX_VARIANTS = 20
"""Other spellings of one name that are searched besides: each costs a posting list."""

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

MAX_CORRECTED_WORDS = 3
"""Words of one query that are corrected: each costs a comparison with the whole vocabulary."""

MAX_CORRECTIONS_TRIED = 4
"""Corrected queries that are tried, likeliest first: each costs an evaluation."""

MAX_COMPLETIONS = 8
"""Completions of what is being typed: as many as a browser shows."""

MAX_FREQUENT_WORDS = 50
"""Words offered in the search box itself: each adds some 30 bytes to every page with one."""

MAX_SIMILAR = 5
"""Near appeals shown below an appeal."""

MAX_WORDS_OF_SIMILAR = 1000
"""Words of an appeal that are compared with others: its beginning tells the case, and each one costs 5 µs."""

MAX_APPEALS_OF_A_TELLING_WORD = 2000
"""Appeals that may hold a word by which near ones are found: beyond, it tells little and its posting list is long."""
