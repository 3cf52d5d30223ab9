"""What the templates may call besides their own variables."""

from flask import Flask

from search.labels import country_label, organisation_label, status_label
from search.limits import MAX_QUERY_LENGTH
from web import links, wording


def init_app(app: Flask) -> None:
    """Give the templates French wording and the site's addresses; lines of tags leave no blank lines."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["number"] = wording.number
    app.jinja_env.globals.update(
        appeal_url=links.appeal_url,
        country_label=country_label,
        counted=wording.counted,
        date_in_words=wording.date_in_words,
        duration=wording.duration,
        filter_pairs=links.filter_pairs,
        max_query_length=MAX_QUERY_LENGTH,
        moment_in_words=wording.moment_in_words,
        organisation_label=organisation_label,
        search_url=links.search_url,
        status_label=status_label,
    )
