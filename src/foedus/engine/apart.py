"""One long computation in a process of its own: limits on memory and time, progress, a stop.

The caller stays responsive, survives the death of the computation, and is told how it goes: the
worker of durable jobs. `run` is for many inputs and hears no progress from within one.
"""

from __future__ import annotations

import contextlib
import math
import multiprocessing
import os
import resource
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from foedus.engine.watch import Progress, Watch
from foedus.kernel.refusals import Refused

Item = TypeVar("Item")
Result = TypeVar("Result")

TELLS_EACH_SECONDS = 0.5
"""A computation that reports more often is heard this often."""

TICK_SECONDS = 0.25
_STOP = "stop"
_DONE, _FAILED, _FULL = "done", "failed", "full"


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` > 0 for the computation; `memory_mb` > 0 of address space, 0 for no limit; who was
    asked to stop has `grace_seconds` > 0 to hand over the best it has."""

    seconds: float
    memory_mb: int = 0
    grace_seconds: float = 60.0

    def __post_init__(self) -> None:
        if not self.seconds > 0 or not self.grace_seconds > 0 or self.memory_mb < 0:
            raise ValueError(f"out of range: {self}")


def apart(
    function: Callable[[Item, Watch], Result], item: Item, *, watch: Watch, limits: Limits
) -> Result:
    """Compute `function(item, its own watch)` in a new process and return what it returns.

    The function stands at the top of a module; it, the item, the watch's clock and the result are
    pickled. `watch` is the caller's: what it interrupts interrupts the computation, which then
    returns the best it has. Raises Refused: `run-raised` (the function did), `run-memory`,
    `run-lost` (the process died), `run-deaf` (it did not stop in its time of grace and was ended).
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    told = (theirs, function, item, limits, watch.clock)
    process = context.Process(target=_work, args=told, daemon=True)
    process.start()
    theirs.close()
    try:
        return _Attendance(process, ours, watch, limits).result()  # type: ignore[no-any-return]
    finally:
        process.kill()
        process.join()
        ours.close()


class _Attendance:
    """Hears what the process says until it is done."""

    def __init__(
        self, process: BaseProcess, line: Connection, watch: Watch, limits: Limits
    ) -> None:
        self._process, self._line, self._watch, self._limits = process, line, watch, limits
        self._stopped_at: float | None = None

    def result(self) -> Any:
        while True:
            self._ask_to_stop()
            try:
                if not self._line.poll(TICK_SECONDS):
                    continue
                kind, value = self._line.recv()
            except (EOFError, OSError) as error:
                self._process.join()
                status = self._process.exitcode or 0
                raise Refused.because("run-lost", status=status) from error
            if kind == _DONE:
                return value
            if kind in {_FAILED, _FULL}:
                raise _refused(kind, value, self._limits)
            self._watch.listen(value)

    def _ask_to_stop(self) -> None:
        now = self._watch.clock()
        if self._stopped_at is None:
            if self._watch.must_stop():
                self._stopped_at = now
                with contextlib.suppress(OSError):
                    self._line.send(_STOP)
        elif now - self._stopped_at > self._limits.grace_seconds:
            raise Refused.because("run-deaf", seconds=int(self._limits.grace_seconds))


def _refused(kind: str, words: str, limits: Limits) -> Refused:
    if kind == _FULL:
        return Refused.because("run-memory", limit_mb=limits.memory_mb)
    return Refused.because("run-raised", words=words)


def _work(
    line: Connection,
    function: Callable[[Any, Watch], Any],
    item: Any,
    limits: Limits,
    clock: Callable[[], float],
) -> None:
    """The process: what it says goes out from the computing thread alone."""
    if limits.memory_mb:
        size = limits.memory_mb * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    stop = threading.Event()
    threading.Thread(target=_heed, args=(line, stop), daemon=True).start()
    teller = _Teller(line, clock)
    watch = Watch(limits.seconds, clock, stop.is_set, teller.tell)
    try:
        line.send((_DONE, function(item, watch)))
    except MemoryError:
        line.send((_FULL, ""))
    except Exception as error:  # noqa: BLE001  (any: it is told to the caller)
        line.send((_FAILED, f"{type(error).__name__}: {error}"))


def _heed(line: Connection, stop: threading.Event) -> None:
    """Wait for the word to stop; end with whoever would have said it."""
    try:
        line.recv()
    except (EOFError, OSError):
        os._exit(1)
    stop.set()
    with contextlib.suppress(EOFError, OSError):
        line.recv()
    os._exit(1)


class _Teller:
    """Sends progress on, not too often."""

    def __init__(self, line: Connection, clock: Callable[[], float]) -> None:
        self._line, self._clock, self._last = line, clock, -math.inf

    def tell(self, moment: Progress) -> None:
        now = self._clock()
        if now - self._last >= TELLS_EACH_SECONDS:
            self._last = now
            self._line.send(("progress", moment))
