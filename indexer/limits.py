"""Limits of extraction, each with its unit, its reason and the measurement behind it."""

PAGE_BYTES = 2_000_000
"""Bytes of one page: real article pages stay under 500 KB."""

PAGE_ELEMENTS = 20_000
"""Start tags of one HTML page: extraction takes 1.7 s for as many paragraphs of text, 5 s when each has class names of
its own; real pages have under 6,000."""

PAGE_DEPTH = 300
"""Elements within one another: 19,000 deep took minutes; real pages have 60."""

TAG_ATTRIBUTES = 500
"""Attributes of one tag; real tags have under 40, and the generic extractor takes over 20 s for 200,000."""

TEXT_LINES = 20_000
"""Lines of one text capture, since sifting compares each line with those kept."""

TITLE_CHARACTERS = 300
"""A longer title is a paragraph; the longest of the labelled pages has 148."""

ARTICLE_WORDS = 25
"""Fewer words of article than this are a teaser, a caption or an error message; a short appeal has 40."""

PROSE_WORDS = 20
"""A line of as many words is prose, not a menu item, a heading or a caption."""

MANIFEST_BYTES = 20_000_000
"""Bytes of a manifest.csv: 100,000 rows of 200 bytes."""

CORPUS_FILE_BYTES = 10_000
"""Bytes of a corpus.toml: one sentence."""

EXTRACTION_SECONDS = 20.0
"""Seconds for one page, after which it is left out; a typical page takes 0.1 s, the worst of our tests 2 s."""

PAGES_WORTH_A_PROCESS = 200
"""Pages for which starting one more process pays: a start costs 1.5 s, a page 0.02 to 0.05 s."""

RECORD_HEAD_BYTES = 64_000
"""Bytes of a WARC record's head and its HTTP head together: browsers refuse more than 256 KB, real ones have 2."""

REREAD_BYTES = 4_000_000_000
"""Bytes of one archive read a second time to find the records after damaged ones: 20 seconds.
Each record of a made-up archive may claim all the rest as its own."""

WACZ_DIRECTORY_BYTES = 5_000_000
"""Bytes of the list of files in a WACZ, which is read into memory: room for 50,000 files, real ones have under 100."""

WACZ_EXPANSION = 200
"""Times that an archive in a WACZ may grow when it is unpacked: WARC text shrinks to a tenth, bombs to a thousandth."""

JSON_LINE_BYTES = 5_000_000
"""Bytes of one line of JSON: the largest page with its accents written as escapes.
Nested lists of this length take 190 MB in memory."""

LINES_REPORTED = 100
"""Lines of one JSON file that are named one by one when they are no pages; of more, the number is given."""

ARCHIVED_PAGE_BYTES = 50_000
"""Bytes of an archive for each page in it, to guess their number without reading it: 10 to 20 KB of
compressed HTML, and images beside it."""
