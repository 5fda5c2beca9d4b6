"""Who does the work: an executor of `concurrent.futures` that outlives the loss of a worker."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from foedus.engine.batch import Item, Order, Result, Task, do
from foedus.engine.job import Outcome
from foedus.engine.place import Inline, Place, Processes
from foedus.engine.watch import Watch


class Crew(Protocol):
    """`size` workers, given at most `window` batches at a time.

    A future raises one of `losses` when the process that worked on it died, or that had another
    batch in hand: who was there is suspected, and no more.
    """

    size: int
    window: int
    losses: tuple[type[Exception], ...]

    def submit(
        self, order: Order[Item, Result], tasks: tuple[Task[Item], ...]
    ) -> Future[list[Outcome[Result]]]: ...

    def check(self) -> None:
        """Raise Refused where nothing can come back any more."""

    def end(self) -> None:
        """Stop at once what still runs, and let go of everything."""


class Alone:
    """The calling process, at once."""

    size = window = 1
    losses: tuple[type[Exception], ...] = ()

    def __init__(self, watch: Watch) -> None:
        self._watch = watch

    def submit(
        self, order: Order[Item, Result], tasks: tuple[Task[Item], ...]
    ) -> Future[list[Outcome[Result]]]:
        future: Future[list[Outcome[Result]]] = Future()
        future.set_result(do(order, tasks, self._watch))
        return future

    def check(self) -> None:
        """Everything has come back."""

    def end(self) -> None:
        """Nothing runs between two calls."""


def crew_for(place: Place, watch: Watch) -> Crew:
    """Gather the workers; raises Refused where that cannot be done."""
    if isinstance(place, Inline):
        return Alone(watch)
    if isinstance(place, Processes):
        from foedus.engine.pool import Pool  # noqa: PLC0415  (not needed inline)

        return Pool(place.count)
    from foedus.engine.cluster import DaskCrew  # noqa: PLC0415  (an extra)

    return DaskCrew(place)
