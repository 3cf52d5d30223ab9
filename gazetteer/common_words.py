"""Words and names of persons, which the name of a place must not be: French, English, and first and family names."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

import faker.providers.person as faker_persons
from simplemma.strategies import DefaultDictionaryFactory

from gazetteer.reviewed import reviewed
from indexer.facets.name_forms import bare_words

_LANGUAGES = ("fr", "en")


def is_common(name: str) -> bool:
    """Say whether all words of a name, in small letters without accents, are words or all are names of persons."""
    words = [word for word in name.split() if word not in reviewed("particles")]
    return all(map(_words().__contains__, words)) or all(map(_persons().__contains__, words))


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Give the words of the languages, save those that are only written with a capital."""
    lists = (DefaultDictionaryFactory().get_dictionary(language) for language in _LANGUAGES)
    words = (word for forms in lists for pair in forms.items() for word in pair)
    return frozenset(bare for word in words if word[:1].islower() for bare in bare_words(word))


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    """Give the first and family names that Faker knows in any country."""
    found: set[str] = set()
    for module in iter_modules(faker_persons.__path__, f"{faker_persons.__name__}."):
        provider = import_module(module.name).Provider
        for attribute in dir(provider):
            if "first_name" in attribute or "last_name" in attribute:
                names = getattr(provider, attribute)
                if isinstance(names, tuple | list | dict):
                    found.update(bare for name in names if isinstance(name, str) for bare in bare_words(name))
    return frozenset(found)
