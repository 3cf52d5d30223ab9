"""Invert many appeals on all cores: batches go to processes, each of which writes one part."""

import gc
import multiprocessing
import os
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from search.appeal import Appeal
from search.arrays import ArrayFile
from search.inversion import write_part

BATCH_CHARACTERS = 4_000_000
"""Text of one part: about 2,000 pages of 300 words, which take some 80 MB to invert."""


class PartBuilder:
    """Takes appeals one by one and writes them as parts into a folder; raises OSError and BrokenExecutor.

    The appeals of a corpus that makes no whole batch are inverted here: a process takes half a second to start.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self._folder = folder
        self._batch: list[Appeal] = []
        self._characters = 0
        self._paths: list[Path] = []
        self._running: list[Future[None]] = []
        self._jobs = len(os.sched_getaffinity(0))
        self._pool: ProcessPoolExecutor | None = None

    def add(self, appeal: Appeal) -> None:
        """Take the next appeal; waits while every process has a batch."""
        self._batch.append(appeal)
        self._characters += len(appeal.title) + len(appeal.body)
        if self._characters >= BATCH_CHARACTERS:
            self._hand_over()

    def finish(self) -> list[ArrayFile]:
        """Give the parts of all appeals, in the order in which they were added."""
        if self._batch and self._pool:
            self._hand_over()
        elif self._batch:
            write_part(self._batch, self._next_path())
        while self._running:
            self._running.pop(0).result()
        self.close()
        return [ArrayFile(path) for path in self._paths]

    def close(self) -> None:
        """End the processes."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _hand_over(self) -> None:
        # Forking a process that has threads can deadlock; spawned processes start from nothing. Searching for cycles,
        # of which inverting makes none, doubles the time that new words take: the words are many small objects.
        self._pool = self._pool or ProcessPoolExecutor(
            self._jobs, multiprocessing.get_context("spawn"), initializer=gc.disable
        )
        while len(self._running) > self._jobs:
            self._running.pop(0).result()
        self._running.append(self._pool.submit(write_part, self._batch, self._next_path()))
        self._batch, self._characters = [], 0

    def _next_path(self) -> Path:
        self._paths.append(self._folder / f"{len(self._paths):06}.part")
        return self._paths[-1]
