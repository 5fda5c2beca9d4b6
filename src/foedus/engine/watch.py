"""A watch over one long computation: how far it is, when it must stop.

Pure code has no clock and no signals (style.md, rule 6): it is handed a Watch and asks it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of a computation, for a progress bar.

    `best_cents` is the cost of the best plan so far, None while there is none; `bound_cents` the
    proven lower bound. `done` and `total` count steps of the stage; `total` 0 means unknown.
    """

    stage: str
    seconds: float
    best_cents: int | None = None
    bound_cents: int | None = None
    done: int = 0
    total: int = 0

    @property
    def gap_share(self) -> float | None:
        """(best - bound) / best in [0, 1], None while either is missing."""
        if self.best_cents is None or self.bound_cents is None:
            return None
        return max(0, self.best_cents - self.bound_cents) / max(1, self.best_cents)


def _never() -> bool:
    return False


def _silent(_: Progress) -> None:
    return None


def _frozen_clock() -> float:
    return 0.0


@dataclass(frozen=True, slots=True)
class Watch:
    """Limits and listeners of one computation.

    `seconds` >= 0 is the time limit by `clock` (a monotonic clock in seconds, handed in by the
    shell; without one no time passes). `interrupted` is polled; `listen` receives progress.
    """

    seconds: float = math.inf
    clock: Callable[[], float] = _frozen_clock
    interrupted: Callable[[], bool] = _never
    listen: Callable[[Progress], None] = _silent
    started: float = field(default=math.nan)

    def __post_init__(self) -> None:
        if not self.seconds >= 0:
            raise ValueError(f"seconds must be >= 0, got {self.seconds}")
        if math.isnan(self.started):
            object.__setattr__(self, "started", self.clock())

    def elapsed_seconds(self) -> float:
        return self.clock() - self.started

    def remaining_seconds(self) -> float:
        """Seconds left, never below 0; infinity without a limit."""
        return max(0.0, self.seconds - self.elapsed_seconds())

    def must_stop(self) -> bool:
        return self.interrupted() or self.elapsed_seconds() >= self.seconds

    def report(
        self,
        stage: str,
        *,
        best_cents: int | None = None,
        bound_cents: int | None = None,
        done: int = 0,
        total: int = 0,
    ) -> None:
        seconds = self.elapsed_seconds()
        self.listen(Progress(stage, seconds, best_cents, bound_cents, done, total))

    def part(self, seconds: float) -> Watch:
        """Return a watch for a part of the work: at most `seconds`, never past our own end."""
        limit = min(seconds, self.remaining_seconds())
        return Watch(limit, self.clock, self.interrupted, self.listen)
