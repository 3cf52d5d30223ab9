"""From a page to its article: everything around it is taken away, and kept as clues."""
