"""Whether a text is in French."""

from indexer.wording import words

_FRENCH = frozenset({
    "le", "la", "les", "l", "de", "des", "du", "d", "un", "une", "et", "à", "au", "aux", "en", "dans", "par",
    "pour", "que", "qui", "qu", "ne", "pas", "est", "sont", "a", "ont", "été", "son", "sa", "ses", "leur",
    "leurs", "ce", "cette", "il", "elle", "ils", "sur", "avec",
})  # fmt: skip
_SHARE = 0.2  # of words; French prose has 0.35 to 0.5, Spanish with its shared words under 0.15, English 0.03


def looks_french(text: str) -> bool:
    """Say whether enough of the words are those that every French text is made of."""
    found = words(text.casefold())
    return bool(found) and sum(word in _FRENCH for word in found) >= _SHARE * len(found)
