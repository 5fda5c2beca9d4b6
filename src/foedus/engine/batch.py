"""The worker's side: do some inputs, one after the other, and say how it went.

Everything here crosses to other processes, so it is picklable, and nothing is raised: an exception
of the function becomes a failure with its words.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from foedus.engine.job import Failure, Job, Outcome, Receipt, versions
from foedus.engine.watch import Watch

Item = TypeVar("Item")
Result = TypeVar("Result")
Function = Callable[[Item, Job], Result]


@dataclass(frozen=True, slots=True)
class Task(Generic[Item]):
    """One input: its place in the list, its digest and the seed that follows from it."""

    index: int
    item: Item
    digest: str
    seed: int


@dataclass(frozen=True, slots=True)
class Order(Generic[Item, Result]):
    """What is asked of a worker, the same for all inputs. `clock` counts seconds; an input is
    tried 1 + `retries` times, and each time has `seconds_each`."""

    function: Function[Item, Result]
    clock: Callable[[], float]
    seconds_each: float = math.inf
    retries: int = 1
    libraries: tuple[str, ...] = ()


def do(
    order: Order[Item, Result], tasks: tuple[Task[Item], ...], whole: Watch | None = None
) -> list[Outcome[Result]]:
    """Compute the tasks. `whole` is the watch of the run where it is at hand: when it stops, what
    it may have cut short and the rest are left out."""
    done: list[Outcome[Result]] = []
    for task in tasks:
        outcome = _one(order, task, whole)
        if whole is not None and whole.must_stop():
            break
        done.append(outcome)
    return done


def _one(order: Order[Item, Result], task: Task[Item], whole: Watch | None) -> Outcome[Result]:
    started = order.clock()
    value, failure, cut_short = None, None, False
    for _ in range(1 + order.retries):
        watch = _own_watch(order, whole)
        try:
            value, failure = order.function(task.item, Job(task.seed, watch)), None
        except Exception as error:  # noqa: BLE001  (any: it is told to the caller)
            failure = Failure("raised", f"{type(error).__name__}: {error}")
        cut_short = watch.must_stop()
        if failure is None or (whole is not None and whole.must_stop()):
            break
    receipt = Receipt(
        input_digest=task.digest,
        seed=task.seed,
        versions=versions(order.libraries),
        seconds=order.clock() - started,
        cut_short=cut_short,
    )
    return Outcome(task.index, value, receipt, failure)


def _own_watch(order: Order[Item, Result], whole: Watch | None) -> Watch:
    """A watch for one input. Nobody listens to it: progress is that of the run."""
    if whole is None:
        return Watch(order.seconds_each, order.clock)
    limit = min(order.seconds_each, whole.remaining_seconds())
    return Watch(limit, order.clock, whole.interrupted)
