"""Texts as sets of word shingles, and how near two texts are by the shingles they share."""

import re
from zlib import crc32

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Signature = npt.NDArray[np.uint32]
Bands = npt.NDArray[np.uint32]

SHINGLE_WORDS = 4
"""Words of a shingle: one changed word costs four of them, and boilerplate of three words shares nothing."""

SIGNATURE_HASHES = 80
"""Minimal hashes of a signature, compared in bands."""

BAND_HASHES = 4
"""Minimal hashes of a band: of two texts with a nearness of 0.7 one of 20 bands is alike with odds of 99.6 %, at 0.8
of 99.997 %, at 0.1 of 0.2 %."""

BANDS = SIGNATURE_HASHES // BAND_HASHES

_WORD = re.compile(r"\w+")
_SEED = 20_130_312  # any number; the same in every rebuild
_FACTORS = np.random.default_rng(_SEED).integers(0, 2**63, (2, SIGNATURE_HASHES), np.uint64) * np.uint64(2) + np.uint64(
    1
)
_WORD_FACTORS = _FACTORS[0, :SHINGLE_WORDS]
_CHUNK = 4096  # shingles hashed at once: 2 MB


def shingles(text: str) -> Hashes:
    """Give the hashes of the shingles of a text, ascending, each once; a shorter text is one shingle."""
    found = _WORD.findall(text.casefold())
    found += [""] * (SHINGLE_WORDS - len(found))
    hashes = np.fromiter((crc32(word.encode(errors="surrogatepass")) for word in found), np.uint64, len(found))
    windows = np.lib.stride_tricks.sliding_window_view(hashes, SHINGLE_WORDS)
    sums = ((windows + np.uint64(1)) * _WORD_FACTORS).sum(axis=1, dtype=np.uint64)
    return np.unique(sums ^ (sums >> np.uint64(29)))


def signature(hashes: Hashes) -> Signature:
    """Give the minimal hashes of a set under each of the hash functions; sets that share much share many of them."""
    least = np.full(SIGNATURE_HASHES, np.iinfo(np.uint32).max, np.uint32)
    for start in range(0, hashes.size, _CHUNK):
        mixed = (hashes[start : start + _CHUNK, None] * _FACTORS[0] + _FACTORS[1]) >> np.uint64(32)
        np.minimum(least, mixed.min(axis=0).astype(np.uint32), out=least)
    return least


def bands(own: Signature) -> Bands:
    """Give a hash of each band of a signature: 80 bytes a text, and one false candidate among 4 billion pairs."""
    mixed = np.zeros(BANDS, np.uint64)
    for hashes in own.reshape(-1, BAND_HASHES).T:
        mixed = (mixed ^ hashes) * _FACTORS[0, 0]
        mixed ^= mixed >> np.uint64(29)
    return (mixed >> np.uint64(32)).astype(np.uint32)


def nearness(one: Hashes, other: Hashes) -> float:
    """Give the share of the shingles of either that both have (Jaccard): 1 for the same text, 0 for unlike ones."""
    shared = np.intersect1d(one, other, assume_unique=True).size
    return shared / (one.size + other.size - shared)
