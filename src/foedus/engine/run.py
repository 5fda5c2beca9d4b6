"""Run a pure function over many inputs, wherever that is, with the same results everywhere.

Inputs are handed out in batches that take a fraction of a second, so that small ones do not pay
for each journey and the last worker does not keep the others waiting (guided self-scheduling,
Polychronopoulos and Kuck, 1987). What a dead worker had in hand is given out again; an input that
was there at too many deaths works alone, so that no innocent one is blamed.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass
from typing import Generic

from foedus.engine.batch import Function, Item, Order, Result, Task
from foedus.engine.crew import Crew, crew_for
from foedus.engine.job import Failure, Outcome, content_digest, derived_seed, versions
from foedus.engine.place import INLINE, Place
from foedus.engine.watch import Watch
from foedus.kernel.refusals import Refused

BATCH_SECONDS = 0.25
LARGEST_BATCH = 256
TICK_SECONDS = 0.1
"""How often the watch is asked while nothing comes back."""


@dataclass(frozen=True)
class Terms:
    """How to run. `seed` >= 0 of the whole run; an input that fails is tried `retries` >= 0 times
    more, each time for `seconds_each`; `libraries` are distributions whose versions matter for the
    result: a receipt names them, and a worker that has others is refused."""

    place: Place = INLINE
    seed: int = 0
    retries: int = 1
    seconds_each: float = math.inf
    libraries: tuple[str, ...] = ()
    stage: str = "run"
    """What the watch is told is going on."""

    def __post_init__(self) -> None:
        if self.seed < 0 or self.retries < 0 or not self.seconds_each > 0:
            raise ValueError(f"out of range: {self}")


def run(
    function: Function[Item, Result],
    items: Sequence[Item],
    *,
    watch: Watch,
    terms: Terms | None = None,
    digest: Callable[[Item], str] = content_digest,
) -> Iterator[Outcome[Result]]:
    """Yield the outcome of each input as it comes in, in any order; fewer when the watch stops.

    Outside of this process `function`, inputs and the watch's clock are pickled, so the function
    stands at the top of a module or is a `partial` of one that does. Equal inputs have equal
    digests. Raises Refused where the place cannot be had, or computes with other versions.
    """
    agreed = terms or Terms()
    tasks = [_task(agreed.seed, index, item, digest(item)) for index, item in enumerate(items)]
    order = Order(function, watch.clock, agreed.seconds_each, agreed.retries, agreed.libraries)
    if not tasks or watch.must_stop():
        return
    crew = crew_for(agreed.place, watch)
    try:
        yield from _Foreman(crew, order, tasks, watch, agreed.stage).outcomes()
    finally:
        crew.end()


def results(
    function: Function[Item, Result],
    items: Sequence[Item],
    *,
    watch: Watch,
    terms: Terms | None = None,
    digest: Callable[[Item], str] = content_digest,
) -> list[Result]:
    """Return the results in the order of the inputs; of the first ones only when the watch stops
    before all are there. Raises as `run` does, and TaskFailed where an input has no result."""
    found: dict[int, Result] = {}
    for outcome in run(function, items, watch=watch, terms=terms, digest=digest):
        found[outcome.index] = outcome.result
    whole = next((index for index in range(len(items)) if index not in found), len(items))
    return [found[index] for index in range(whole)]


def _task(seed: int, index: int, item: Item, digest: str) -> Task[Item]:
    return Task(index, item, digest, derived_seed(seed, digest))


class _Foreman(Generic[Item, Result]):
    """Hands out, takes in, and gives out again what was lost."""

    def __init__(
        self,
        crew: Crew,
        order: Order[Item, Result],
        tasks: Sequence[Task[Item]],
        watch: Watch,
        stage: str,
    ) -> None:
        self._crew, self._order, self._watch, self._stage = crew, order, watch, stage
        self._waiting = deque(tasks)
        self._out: dict[Future[list[Outcome[Result]]], tuple[Task[Item], ...]] = {}
        self._losses: Counter[int] = Counter()
        self._total, self._done, self._seconds = len(tasks), 0, 0.0

    def outcomes(self) -> Iterator[Outcome[Result]]:
        self._watch.report(self._stage, done=0, total=self._total)
        while (self._waiting or self._out) and not self._watch.must_stop():
            self._hand_out()
            finished, _ = wait(self._out, TICK_SECONDS, FIRST_COMPLETED)
            for future in finished:
                for outcome in self._take(future):
                    self._done += 1
                    yield outcome
            if finished:
                self._watch.report(self._stage, done=self._done, total=self._total)
            else:
                self._crew.check()

    def _hand_out(self) -> None:
        while self._waiting and len(self._out) < self._crew.window:
            first = self._waiting[0]
            if self._out and (self._must_be_alone(first) or self._somebody_is_alone()):
                return
            batch = self._next_batch()
            self._out[self._crew.submit(self._order, batch)] = batch
            if self._watch.must_stop():
                return

    def _must_be_alone(self, task: Task[Item]) -> bool:
        return self._losses[task.index] > self._order.retries

    def _somebody_is_alone(self) -> bool:
        return any(self._must_be_alone(tasks[0]) for tasks in self._out.values())

    def _next_batch(self) -> tuple[Task[Item], ...]:
        batch = [self._waiting.popleft()]
        if not self._losses[batch[0].index]:
            size = self._size()
            while len(batch) < size and self._waiting and not self._losses[self._waiting[0].index]:
                batch.append(self._waiting.popleft())
        return tuple(batch)

    def _size(self) -> int:
        if not self._done or self._crew.size == self._crew.window:
            return 1
        fair = math.ceil(len(self._waiting) / (2 * self._crew.size))
        quick = BATCH_SECONDS * self._done / max(self._seconds, 1e-9)
        return max(1, min(fair, int(quick), LARGEST_BATCH))

    def _take(self, future: Future[list[Outcome[Result]]]) -> Iterator[Outcome[Result]]:
        tasks = self._out.pop(future)
        try:
            outcomes = future.result()
        except self._crew.losses as loss:
            yield from self._lost(tasks, loss)
            return
        except CancelledError as error:
            raise Refused.because("cluster-lost") from error
        for outcome in outcomes:
            self._check(outcome)
            self._seconds += outcome.receipt.seconds if outcome.receipt else 0.0
            yield outcome

    def _lost(self, tasks: tuple[Task[Item], ...], loss: Exception) -> Iterator[Outcome[Result]]:
        """Queue lost tasks again, at the end; give up one that is guilty beyond doubt."""
        for task in tasks:
            was_alone = self._must_be_alone(task)
            self._losses[task.index] += 1
            if was_alone:
                yield Outcome(task.index, None, None, Failure("lost", type(loss).__name__))
            else:
                self._waiting.append(task)

    def _check(self, outcome: Outcome[Result]) -> None:
        """Refuse what was computed with other versions than ours: it would not be the same."""
        theirs: Mapping[str, str] = outcome.receipt.versions if outcome.receipt else {}
        for name, here in versions(self._order.libraries).items():
            there = theirs.get(name, "")
            if there != here:
                raise Refused.because("worker-differs", library=name, here=here, there=there)
