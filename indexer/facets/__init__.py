"""From an article to an appeal: what the page itself says of its country, date, status and organisation."""
