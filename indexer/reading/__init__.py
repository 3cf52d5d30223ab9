"""From files and archives to pages: nothing of a page is understood here."""
