"""Site profiles: what is known of one site's pages, read from `indexer/sites/*.toml`."""

import re
import tomllib
from dataclasses import dataclass, field, fields
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from cssselect import SelectorError
from lxml.cssselect import CSSSelector

from indexer.errors import ProfileInvalid
from indexer.phrases import Phrases

_COUNTRY = re.compile(r"[A-Z]{2}|")


@dataclass(frozen=True, slots=True)
class Selectors:
    """CSS selectors of the parts of a page; the first that finds words gives the part, `body` takes them all."""

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    action: tuple[str, ...] = ()
    breadcrumb: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)  # each is read once, and asked for by identity
class SiteProfile:
    """One site; the meaning of each field stands in `indexer/sites/README.md`."""

    name: str
    organisation: str
    domains: tuple[str, ...]
    home_country: str = ""
    select: Selectors = field(default_factory=Selectors)
    recognise_certain: tuple[str, ...] = ()
    recognise_together: tuple[str, ...] = ()
    recognise_opening: tuple[str, ...] = ()
    recognise_writing: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    action_kinds: tuple[str, ...] = ()
    action_marks: tuple[tuple[str, str], ...] = ()
    status_label: str = ""
    status_open: tuple[str, ...] = ()
    status_closed: tuple[str, ...] = ()
    status_good_news: tuple[str, ...] = ()


@lru_cache
def load_profiles() -> tuple[SiteProfile, ...]:
    """Read every profile, in the order of their file names; raises ProfileInvalid naming the file."""
    folder = files("indexer").joinpath("sites")
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    return tuple(map(read_profile, found))


def read_profile(file: Traversable) -> SiteProfile:
    """Read one profile from its file; raises ProfileInvalid with what to correct."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileInvalid(f"{file} cannot be read: check the path, and that it is text in UTF-8.") from error
    return parse_profile(file.name.removesuffix(".toml"), text)


def parse_profile(name: str, text: str) -> SiteProfile:
    """Read one profile and check it; raises ProfileInvalid with what to correct."""
    try:
        table = tomllib.loads(text)
        profile = _profile_from(name, table)
    except tomllib.TOMLDecodeError as error:
        raise ProfileInvalid(f"{name}.toml is not valid TOML ({error}): correct it there.") from error
    except (TypeError, ValueError, KeyError) as error:
        raise ProfileInvalid(f"{name}.toml: {error}: see indexer/sites/README.md.") from error
    _check(profile)
    return profile


def _profile_from(name: str, table: dict[str, Any]) -> SiteProfile:
    """Lay the tables of a profile into its fields; raises ValueError for what has no field."""
    actions = table.pop("actions", {})
    marks = tuple((str(line), str(kind)) for line, kind in actions.pop("marks", {}).items())
    values: dict[str, Any] = {
        "name": name,
        "organisation": str(table.pop("organisation")),
        "domains": _strings(table.pop("domains")),
        "home_country": str(table.pop("home_country", "")),
        "select": Selectors(**{key: _strings(value) for key, value in table.pop("select", {}).items()}),
        "status_label": str(table.get("status", {}).pop("label", "")),
        "action_marks": marks,
    }
    grouped = {"recognise_": table.pop("recognise", {}), "": table.pop("lines", {})}
    grouped |= {"action_": actions, "status_": table.pop("status", {})}
    for prefix, group in grouped.items():
        values |= {prefix + key: _strings(value) for key, value in group.items()}
    unknown = (set(values) - {known.name for known in fields(SiteProfile)}) | set(table)
    if unknown:
        raise ValueError(f"unknown keys {', '.join(sorted(unknown))}")
    return SiteProfile(**values)


def _strings(value: object) -> tuple[str, ...]:
    """Give a TOML array of strings as a tuple."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError(f"expected a list of strings, found {value!r}")
    return tuple(value)


def _check(profile: SiteProfile) -> None:
    """Refuse a profile whose selectors, phrases or country cannot work."""
    for part in fields(Selectors):
        for selector in getattr(profile.select, part.name):
            try:
                CSSSelector(selector, translator="html")
            except SelectorError as error:
                raise ProfileInvalid(
                    f"{profile.name}.toml: {selector!r} is no CSS selector: correct {part.name}."
                ) from error
    for pattern in profile.recognise_opening + profile.recognise_writing:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ProfileInvalid(
                f"{profile.name}.toml: {pattern!r} is no regular expression: correct [recognise]."
            ) from error
    if not _COUNTRY.fullmatch(profile.home_country) or not profile.organisation:
        raise ProfileInvalid(
            f"{profile.name}.toml: give organisation a name and home_country two capital letters or none."
        )
    Phrases(profile.recognise_certain + profile.recognise_together + profile.furniture + profile.cut)
