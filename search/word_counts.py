"""Count the words of appeals: in how many each stands, in how many titles, and how it is written there."""

import unicodedata
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Self, TypeVar

import numpy as np
import numpy.typing as npt

from search.analysis import EXACT
from search.arrays import AnyArray, ArrayFile, ArrayWriter, unpack
from search.columns import write_texts
from search.folding import INVISIBLE, fold

MAX_LETTERS = 24
"""Letters of a word that is counted: French has few longer ones, and a row of the vocabulary has room for these."""

Written = tuple[frozenset[str], str]
"""A word as it is written: its terms and its spelling."""

WordsOfTexts = tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]
"""The document and the number of every word of some texts."""

_SHIFT = np.uint64(32)

Key = TypeVar("Key", bound=Hashable)


class WordCounts:
    """How many appeals and titles hold each form, and how many appeals write it in each way."""

    def __init__(self) -> None:
        self.appeals = Counter[str]()
        self.titles = Counter[str]()
        self.spellings = Counter[tuple[str, str]]()

    @classmethod
    def of_texts(cls, words: Sequence[Written], title: WordsOfTexts, body: WordsOfTexts) -> Self:
        """Count the words of some appeals, given by number."""
        counts = cls()
        named = [(form, written) if written and (form := _plain_form(terms)) else None for terms, written in words]
        pairs = list(dict.fromkeys(filter(None, named)))
        forms = list(dict.fromkeys(form for form, _ in pairs))
        place_of_pair = {pair: place for place, pair in enumerate(pairs)}
        place_of_form = {form: place for place, form in enumerate(forms)}
        pair_of_word = np.array([-1 if own is None else place_of_pair[own] for own in named], np.int64)
        form_of_word = np.array([-1 if own is None else place_of_form[own[0]] for own in named], np.int64)
        both = np.concatenate([title[0], body[0]]), np.concatenate([title[1], body[1]])
        counts.appeals.update(dict(zip(forms, _documents_with(form_of_word, both, len(forms)), strict=True)))
        titles = dict(zip(forms, _documents_with(form_of_word, title, len(forms)), strict=True))
        counts.titles.update({form: number for form, number in titles.items() if number})
        counts.spellings.update(dict(zip(pairs, _documents_with(pair_of_word, both, len(pairs)), strict=True)))
        return counts

    def add(self, arrays: ArrayFile) -> None:
        """Add what was counted elsewhere."""
        self._add(arrays, 1)

    def subtract(self, arrays: ArrayFile) -> None:
        """Take away what was counted elsewhere."""
        self._add(arrays, -1)

    def _add(self, arrays: ArrayFile, sign: int) -> None:
        forms = _texts(arrays, "word.form")
        numbers = arrays["word.appeals"].astype(np.int64) * sign, arrays["word.titles"].astype(np.int64) * sign
        _add(self.appeals, forms, numbers[0])
        _add(self.titles, forms, numbers[1])
        pairs = zip(
            map(forms.__getitem__, arrays["spelling.form"].tolist()), _texts(arrays, "spelling.text"), strict=True
        )
        _add(self.spellings, list(pairs), arrays["spelling.appeals"].astype(np.int64) * sign)

    def write(self, arrays: ArrayWriter) -> None:
        """Write the counts."""
        place = {form: number for number, form in enumerate(self.appeals)}
        write_texts(arrays, "word.form", [form.encode() for form in place])
        arrays.write("word.appeals", np.fromiter(self.appeals.values(), np.uint32, len(place)))
        arrays.write("word.titles", np.fromiter((self.titles[form] for form in place), np.uint32, len(place)))
        write_texts(arrays, "spelling.text", [written.encode() for _, written in self.spellings])
        forms = (place[form] for form, _ in self.spellings)
        arrays.write("spelling.form", np.fromiter(forms, np.uint32, len(self.spellings)))
        arrays.write("spelling.appeals", np.fromiter(self.spellings.values(), np.uint32, len(self.spellings)))

    def shown(self) -> dict[str, str]:
        """Choose how each form is shown: not in capitals as a headline may be, small and accented rather than not."""
        best: dict[str, tuple[bool, int, str]] = {}
        for (form, written), count in self.spellings.items():
            if written.lower() == form or "".join(filter(str.isalpha, fold(written))) == form:
                worth = (not written.isupper(), count, written)
                best[form] = max(best.get(form, worth), worth)
        return {
            form: unicodedata.normalize("NFC", written.translate(INVISIBLE)) for form, (_, _, written) in best.items()
        }


def _plain_form(terms: frozenset[str]) -> str | None:
    """Give the form of a word of unaccented letters once folded; inclusive writing stands for several forms."""
    forms = [term for term in terms if term.startswith(EXACT)]
    if len(forms) != 1:
        return None
    form = forms[0].removeprefix(EXACT)
    return form if form.isascii() and form.isalpha() and len(form) <= MAX_LETTERS else None


def _documents_with(group_of_word: npt.NDArray[np.int64], texts: WordsOfTexts, groups: int) -> list[int]:
    """Count for each group of words the documents that hold one of them."""
    documents, words = texts
    own = group_of_word[words] if words.size else np.empty(0, np.int64)
    counted = own >= 0
    pairs = own[counted].astype(np.uint64) << _SHIFT | documents[counted]
    pairs.sort()  # five times as fast as np.unique
    distinct = np.diff(pairs, prepend=np.uint64(0xFFFF_FFFF_FFFF_FFFF)) != 0
    counts: list[int] = np.bincount((pairs[distinct] >> _SHIFT).astype(np.int64), minlength=groups).tolist()
    return counts


def _texts(arrays: ArrayFile, name: str) -> list[str]:
    return [text.decode() for text in unpack(arrays[name], arrays[f"{name}_starts"])]


def _add(counter: Counter[Key], keys: Sequence[Key], numbers: AnyArray) -> None:
    """Add to some counts, leaving out what comes to nothing."""
    for key, number in zip(keys, numbers.tolist(), strict=True):
        total = counter[key] + number
        if total:
            counter[key] = total
        else:
            counter.pop(key, None)
