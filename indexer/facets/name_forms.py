"""The forms that names of towns and inhabitants take in French sentences."""

from collections.abc import Iterable, Iterator

_CONTRACTED = {"Le ": ("au ", "du "), "Les ": ("aux ", "des ")}
_FEMININE_ENDINGS = (("ien", "ienne"), ("éen", "éenne"))


def contracted(names: Iterable[str]) -> Iterator[str]:
    """Give names and, for those with an article, what "à" and "de" make of it: "Le Caire", "au Caire", "du Caire"."""
    for name in names:
        yield name
        for article, forms in _CONTRACTED.items():
            if name.startswith(article):
                yield from (form + name.removeprefix(article) for form in forms)


def inflected(demonyms: Iterable[str]) -> Iterator[str]:
    """Give masculine and feminine, singular and plural of demonyms written "turc/turque" or "afghan"."""
    for demonym in demonyms:
        masculine, _, feminine = demonym.partition("/")
        for singular in (masculine, feminine or _feminine(masculine)):
            yield singular
            yield singular if singular[-1] in "sxz" else singular + "s"


def _feminine(masculine: str) -> str:
    """Form a regular feminine: "afghane", "ivoirienne", "kirghize"."""
    for ending, replacement in _FEMININE_ENDINGS:
        if masculine.endswith(ending):
            return masculine.removesuffix(ending) + replacement
    return masculine if masculine.endswith("e") else masculine + "e"
