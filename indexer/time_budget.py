"""A limit on the seconds that one page may take, since hostile pages can take minutes."""

import signal
import threading
from types import FrameType

from indexer.errors import TimeIsUp


class TimeBudget:
    """Raise TimeIsUp in this thread after so many seconds; without effect outside the main thread."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._effective = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> None:
        if self._effective:
            self._previous = signal.signal(signal.SIGALRM, self._expire)
            signal.setitimer(signal.ITIMER_REAL, self._seconds)

    def __exit__(self, *error: object) -> None:
        if self._effective:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._previous)

    def _expire(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        raise TimeIsUp(f"its extraction took more than {self._seconds:g} s")
