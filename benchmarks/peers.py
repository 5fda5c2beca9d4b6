"""The textbook model in HiGHS, SCIP and CP-SAT: the same columns and rows for each, one thread.

Seconds and limits are CPU seconds of the solve; writing the model is not counted. A peer that can
only stop between its steps overruns; the benchmark then counts what it really had. CP-SAT knows no
fractions, so that its quantities are whole: the flows of this model are whole in any case.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.linear import Answer, Program
from foedus.pillars.procurement.plan.market import Market
from foedus.pillars.procurement.plan.textbook import TextbookProgram

GAP_SHARE = 1e-4


@dataclass(frozen=True)
class Found:
    """What a solver says: `cost_cents` of its plan, recomputed in exact cents, None without one;
    `seconds` of CPU."""

    cost_cents: int | None
    bound_cents: float
    seconds: float
    version: str

    @property
    def gap_pct(self) -> float | None:
        if self.cost_cents is None:
            return None
        return 100 * max(0.0, self.cost_cents - self.bound_cents) / self.cost_cents


def highs(textbook: TextbookProgram, limit: float) -> Found:
    import highspy  # noqa: PLC0415  (each peer is loaded in its own process only)

    began = time.process_time()
    watch = Watch(interrupted=lambda: time.process_time() > began + limit)
    answer = textbook.minimise(watch, gap_share=GAP_SHARE)
    seconds = time.process_time() - began
    return _found(textbook, answer, seconds, f"HiGHS {highspy.Highs().version()}")


def scip(textbook: TextbookProgram, limit: float) -> Found:
    import pyscipopt  # noqa: PLC0415

    program = textbook.program
    model = pyscipopt.Model()
    model.hideOutput()
    columns = [
        model.addVar(
            lb=low, ub=None if high == math.inf else high, obj=cost, vtype="I" if whole else "C"
        )
        for low, high, cost, whole in zip(
            program.lower, program.upper, program.cost, program.integer, strict=True
        )
    ]
    for terms, low, high in _rows(program):
        total = pyscipopt.quicksum(value * columns[column] for column, value in terms)
        if low == high:
            model.addCons(total == low)
        elif math.isinf(low):
            model.addCons(total <= high)
        elif math.isinf(high):
            model.addCons(total >= low)
        else:
            model.addCons((low <= total) <= high)
    options = {"limits/gap": GAP_SHARE, "timing/clocktype": 1, "limits/time": limit}
    model.setParams(options)
    began = time.process_time()
    model.optimize()
    seconds = time.process_time() - began
    values = None
    if model.getNSols():
        best = model.getBestSol()
        values = np.array([best[column] for column in columns])
    answer = Answer(values, 0.0, model.getDualbound(), optimal=False)
    return _found(textbook, answer, seconds, f"SCIP {model.version()}")


def cp_sat(textbook: TextbookProgram, limit: float) -> Found:
    import ortools  # noqa: PLC0415
    from ortools.sat.python import cp_model  # noqa: PLC0415

    program, most = textbook.program, int(textbook.market.cell_capacity.sum())
    model = cp_model.CpModel()
    columns = [
        model.new_int_var(int(low), most if high == math.inf else int(high), "")
        for low, high in zip(program.lower, program.upper, strict=True)
    ]
    for terms, low, high in _rows(program):
        total = sum(int(value) * columns[column] for column, value in terms)
        least = cp_model.INT_MIN if math.isinf(low) else int(low)
        model.add_linear_constraint(
            total, least, cp_model.INT_MAX if high == math.inf else int(high)
        )
    model.minimize(sum(int(cost) * columns[i] for i, cost in enumerate(program.cost) if cost))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.relative_gap_limit = GAP_SHARE
    over = threading.Event()
    threading.Thread(target=_stop_at, args=(solver, limit, over), daemon=True).start()
    began = time.process_time()
    status = solver.solve(model)
    seconds = time.process_time() - began
    over.set()
    values = None
    if status in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
        values = np.array([solver.value(column) for column in columns], dtype=float)
    answer = Answer(values, 0.0, solver.best_objective_bound, optimal=False)
    return _found(textbook, answer, seconds, f"CP-SAT {ortools.__version__}")


PEERS: dict[str, Callable[[TextbookProgram, float], Found]] = {
    "highs": highs,
    "scip": scip,
    "cp-sat": cp_sat,
}


def textbook_of(market: Market) -> TextbookProgram:
    """Write the model that every peer gets."""
    return TextbookProgram(market, strong=False)


def _rows(program: Program) -> Iterator[tuple[list[tuple[int, float]], float, float]]:
    for row, (low, high) in enumerate(zip(program.row_lower, program.row_upper, strict=True)):
        part = slice(program.starts[row], program.starts[row + 1])
        terms = list(zip(program.index[part], program.value[part], strict=True))
        if terms:
            yield terms, low, high


def _stop_at(solver: object, limit: float, over: threading.Event) -> None:
    """Stop CP-SAT by CPU seconds; its own limit is by the wall clock."""
    end = time.process_time() + limit
    while not over.wait(0.05):
        if time.process_time() > end:
            solver.stop_search()  # type: ignore[attr-defined]
            return


def _found(textbook: TextbookProgram, answer: Answer, seconds: float, version: str) -> Found:
    bound = answer.bound if math.isfinite(answer.bound) else 0.0
    cost = None if answer.values is None else textbook.read(answer).cost_cents
    return Found(cost, max(0.0, bound), seconds, version)
