"""A pool of processes that is made again when one of them dies.

Processes are spawned, so that they inherit no lock, no thread and no half-written state, and die
with the process that made them.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor

from foedus.engine.batch import Item, Order, Result, Task, do
from foedus.engine.job import Outcome


class Pool:
    """`size` processes of this machine."""

    losses: tuple[type[Exception], ...] = (BrokenExecutor,)

    def __init__(self, size: int) -> None:
        self.size, self.window = size, 2 * size
        self._executor = self._fresh()

    def _fresh(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.size, mp_context=context, initializer=_settle_in)

    def submit(
        self, order: Order[Item, Result], tasks: tuple[Task[Item], ...]
    ) -> Future[list[Outcome[Result]]]:
        try:
            return self._executor.submit(do, order, tasks)
        except BrokenExecutor:
            self._executor = self._fresh()
            return self._executor.submit(do, order, tasks)

    def check(self) -> None:
        """A dead process is told by its futures."""

    def end(self) -> None:
        # Executor.kill_workers is public from Python 3.14 on
        for process in list((self._executor._processes or {}).values()):  # noqa: SLF001
            process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)


def _settle_in() -> None:
    """Leave Ctrl-C to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
