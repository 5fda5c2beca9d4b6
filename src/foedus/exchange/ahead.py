"""One thing fetched ahead: while a page is applied the next one is on its way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Coming(Generic[T]):
    """The result of a call that runs in a thread of its own.

    The thread is a daemon, unlike those of `concurrent.futures`, which would hold the process
    until a silent peer answers.
    """

    def __init__(self, call: Callable[[], T]) -> None:
        self._call = call
        self._done: list[T] = []
        self._failed: list[BaseException] = []
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def result(self) -> T:
        """Wait for the call and return its result, or raise what it raised."""
        self._thread.join()
        if self._failed:
            raise self._failed[0]
        return self._done[0]

    def _run(self) -> None:
        try:
            self._done.append(self._call())
        except BaseException as error:  # noqa: BLE001  (it is raised again where the result is asked for)
            self._failed.append(error)
