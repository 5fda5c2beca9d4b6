"""A mixed-integer program written row by row, solved by HiGHS (Huangfu, Hall, 2018; MIT licence).

Used for the parts of a plan that need a general model: when things arrive, who gets which unit,
what cannot be met. Limits are infinities, never large numbers: HiGHS 1.15.1 was seen to call a
wrong solution optimal when free rows carried 1e15.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import highspy
import numpy as np
from numpy.typing import NDArray

from foedus.engine.watch import Watch

INFINITY = math.inf

Term = tuple[int, float]
"""A column and its coefficient."""


@dataclass(frozen=True, eq=False)
class Answer:
    """`values` of the columns, None without a solution; `bound` on the objective; `optimal` to
    the asked gap; `infeasible` is proven."""

    values: NDArray[np.float64] | None
    objective: float
    bound: float
    optimal: bool
    duals: NDArray[np.float64] | None = None
    infeasible: bool = False

    def whole(self) -> list[int]:
        """Return the values as integers; the caller knows that they are."""
        if self.values is None:
            raise ValueError("no solution to read")
        return [round(value) for value in self.values.tolist()]


@dataclass
class Program:
    """Columns and rows under construction. Indices are handed out in order."""

    cost: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    integer: list[bool] = field(default_factory=list)
    row_lower: list[float] = field(default_factory=list)
    row_upper: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    index: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def column(
        self, low: float = 0, high: float = INFINITY, *, cost: float = 0, integer: bool = False
    ) -> int:
        """Add a variable and return its index."""
        self.cost.append(cost)
        self.lower.append(low)
        self.upper.append(high)
        self.integer.append(integer)
        return len(self.cost) - 1

    def row(self, terms: Iterable[Term], low: float, high: float) -> int:
        """Add low <= sum of coefficient x column <= high and return its index."""
        for column, coefficient in terms:
            self.index.append(column)
            self.value.append(coefficient)
        self.starts.append(len(self.index))
        self.row_lower.append(low)
        self.row_upper.append(high)
        return len(self.row_lower) - 1

    def minimise(
        self,
        watch: Watch,
        *,
        gap_share: float = 0.0,
        start: list[int] | None = None,
    ) -> Answer:
        """Solve to a relative gap, or as far as the watch allows; one thread, deterministic."""
        solver = _solver(watch, gap_share)
        solver.passModel(self.model())
        if start is not None:
            solution = highspy.HighsSolution()
            solution.col_value = [float(value) for value in start]
            solver.setSolution(solution)
        solver.run()
        return _answer(solver, is_integer=any(self.integer))

    def model(self) -> highspy.HighsLp:
        """Return what was written, for HiGHS."""
        model = highspy.HighsLp()
        model.num_col_ = len(self.cost)
        model.num_row_ = len(self.row_lower)
        model.col_cost_ = np.array(self.cost, dtype=np.float64)
        model.col_lower_ = np.array(self.lower, dtype=np.float64)
        model.col_upper_ = np.array(self.upper, dtype=np.float64)
        model.row_lower_ = np.array(self.row_lower, dtype=np.float64)
        model.row_upper_ = np.array(self.row_upper, dtype=np.float64)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.array(self.starts, dtype=np.int32)
        model.a_matrix_.index_ = np.array(self.index, dtype=np.int32)
        model.a_matrix_.value_ = np.array(self.value, dtype=np.float64)
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        if any(self.integer):
            model.integrality_ = [kinds[is_integer] for is_integer in self.integer]
        return model


def _solver(watch: Watch, gap_share: float) -> highspy.Highs:
    solver = highspy.Highs()
    options = {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "mip_rel_gap": gap_share,
        "mip_abs_gap": 0.5,  # all objectives here are integers
        "time_limit": min(watch.remaining_seconds(), 1e9),
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)

    def ask(event: highspy.HighsCallbackEvent) -> None:
        if watch.interrupted():
            event.interrupt()

    solver.cbMipInterrupt.subscribe(ask)
    return solver


def _answer(solver: highspy.Highs, *, is_integer: bool) -> Answer:
    info = solver.getInfo()
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    values = np.array(solver.getSolution().col_value) if found else None
    objective = float(info.objective_function_value) if found else INFINITY
    bound = float(info.mip_dual_bound) if is_integer else (objective if optimal else -INFINITY)
    duals = np.array(solver.getSolution().row_dual) if optimal and not is_integer else None
    infeasible = solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible
    return Answer(values, objective, bound, optimal, duals, infeasible)
