"""What arrays free stays with the process, so that the next ones need no cleared pages."""

import ctypes
import resource

import numpy as np
import pytest

from search.memory import keep_freed_memory

BYTES = 2**20


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallopt"), reason="only glibc can be told so")
def test_an_array_takes_the_memory_of_the_one_before() -> None:
    """Made twenty times, it asks for fewer pages than one takes; by glibc's own settings, for all of them each time."""
    keep_freed_memory()
    np.ones(BYTES, np.uint8)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt

    for _ in range(20):
        np.ones(BYTES, np.uint8)

    assert resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before < BYTES // resource.getpagesize()
