"""The forms under which French pages may write the name of a place: bare, without article, as French transliterates."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from gazetteer.reviewed import reviewed
from indexer.facets.name_forms import bare_words

_NAME = re.compile(r"[^\W\d_]+(?:[ .'’ʼ`‘-]+[^\W\d_]+)*")
_NOT_LATIN = re.compile(r"[^\u0000-\u024F\u0300-\u036F\u1E00-\u1EFFʻʼʾʿʹ‘’]")
_APOSTROPHES = re.compile(r"['’ʼʻʿʾʹ`‘]")
_LEAST_LETTERS = 4  # shorter names are words, syllables and initials in some language


_ENGLISH_TO_FRENCH = (
    (re.compile(r"shch"), "chtch"),
    (re.compile(r"dzh|(?<![dt])j"), "dj"),
    (re.compile(r"(?<![sc])ch"), "tch"),
    (re.compile(r"zhzh|zh"), "j"),
    (re.compile(r"sh"), "ch"),
    (re.compile(r"oo|(?<!o)u|w(?=[aeiou])"), "ou"),
    (re.compile(r"g(?=[ei])"), "gu"),
    (re.compile(r"iy|yy|yi"), "y"),
)
_ENDINGS = ((re.compile(r"y\b"), "i"), (re.compile(r"y(?=[aeo])"), "i"))
_ARABIC_ENDING = re.compile(r"ah\b")
_ARABIC_ARTICLE = re.compile(r"a[ldnrstz]h? (?=\w{5})")


def keys(names: Iterable[str], country: str) -> frozenset[str]:
    """Give the names by which a place is looked up: words in small letters without accents, with a space between."""
    written = {form for name in names if _is_name(name) for form in (name, _APOSTROPHES.sub("", name))}
    plain = {" ".join(bare_words(name)) for name in written}
    if country in reviewed("transliterated"):
        plain |= {french for name in plain for french in _as_french(name)}
    return frozenset(name for name in plain if sum(map(str.isalpha, name)) >= _LEAST_LETTERS)


def _is_name(name: str) -> bool:
    """Say whether a name is written in Latin letters with a capital: no code, no transcript of another script."""
    return name[:1].isupper() and not name.isupper() and not _NOT_LATIN.search(name) and bool(_NAME.fullmatch(name))


def _as_french(name: str) -> Iterator[str]:
    """Transliterate a name as French does: "Shymkent" is "Chymkent", "An Nasiriyah" "Nasiriya"."""
    without_article = _ARABIC_ARTICLE.sub("", name)
    for form in (name, without_article, _ARABIC_ENDING.sub("a", without_article)):
        french = form
        for english, ours in _ENGLISH_TO_FRENCH:
            french = english.sub(ours, french)
        yield form
        yield from accumulate(_ENDINGS, lambda written, ending: ending[0].sub(ending[1], written), initial=french)
