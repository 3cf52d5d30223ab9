"""From raw captured bytes to appeals and a published index; it knows pages, sites and French, nothing of the web."""
