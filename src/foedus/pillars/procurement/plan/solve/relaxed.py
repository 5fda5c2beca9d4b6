"""What is asked of the Lagrangian relaxation, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from foedus.pillars.procurement.plan.market import IntArray
from foedus.pillars.procurement.plan.solve.layout import Allowed, FloatArray


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The relaxation at some multipliers.

    `bound` in cents (infinite: no choice is allowed), `value` [T] the cost of each tier, `choice`
    [G] the cheapest tier (-1: unused), `bought` [R] what the choice delivers. `count_price` cents
    are added to every used supplier's cost, so that as many are used as are allowed.
    """

    bound: float
    count_price: float
    value: FloatArray
    choice: IntArray
    bought: FloatArray


@dataclass(frozen=True)
class Effort:
    """How hard to try: at most `steps`, stop once the bound reaches `cutoff` (cents), or once
    `window` steps raised it by less than `least` of its value."""

    steps: int
    cutoff: float
    window: int = 150
    least: float = 1e-6


@dataclass(frozen=True, eq=False)
class Ascent:
    """The best multipliers found and what belongs to them.

    `average` [R] is what the late relaxations delivered on average, `often` [T] how often they
    chose each tier: an approximate solution of the linear relaxation, by which to branch.
    """

    multipliers: FloatArray
    evaluation: Evaluation
    often: FloatArray
    average: FloatArray
    steps: int

    @property
    def bound(self) -> float:
        return self.evaluation.bound


class Evaluator(Protocol):
    """Evaluates the relaxation of one market."""

    def __call__(self, multipliers: FloatArray, allowed: Allowed) -> Evaluation:
        """Return the relaxation at multipliers [R] (cents a unit) under a node's choices."""

    def rise(
        self, start: FloatArray, allowed: Allowed, effort: Effort, earlier: Ascent | None = None
    ) -> Ascent:
        """Raise the bound from `start` by the volume algorithm; `earlier` gives its averages."""
