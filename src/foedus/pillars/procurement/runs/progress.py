"""How far a run is, as its page says it: from the moments that a computation reports. Pure.

The joint order is decided first; what is solved afterwards (each member alone, each group) reports
costs of its own, which must not pass for those of the order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from foedus.engine.watch import Progress

SOLVING = "solve"
OF_THE_ORDER = frozenset({SOLVING, "schedule"})
"""Stages whose costs are the order's, until another one begins."""


@dataclass(slots=True)
class Told:
    """What is known so far; `hear` takes in a moment and gives back what is to be told of it.

    It hears every moment, in the process that computes: who is told only now and then would miss
    the order's own costs where they are found quickly.
    """

    stage: str = ""
    best_cents: int | None = None
    bound_cents: int | None = None
    is_decided: bool = False

    def hear(self, moment: Progress) -> Progress:
        self.is_decided |= moment.stage not in OF_THE_ORDER
        if not self.is_decided:
            self.best_cents = moment.best_cents or self.best_cents
            self.bound_cents = moment.bound_cents or self.bound_cents
        is_inner = self.is_decided and moment.stage in OF_THE_ORDER
        if not is_inner:
            self.stage = moment.stage
        return replace(
            moment,
            stage=self.stage,
            best_cents=self.best_cents,
            bound_cents=self.bound_cents,
            done=0 if is_inner else moment.done,
            total=0 if is_inner else moment.total,
        )
