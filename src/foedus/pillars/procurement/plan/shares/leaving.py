"""The group that gains most by leaving, as one mixed-integer program for HiGHS.

Who is inside is decided together with what they buy: a column for each member, one for each edge
in each tier of its group. Strong linking rows, a quantity only in a tier that is chosen, keep the
tree to some dozens of nodes. Its bound is a claim: what is certified is the leaving market of
pooled.py, where nothing is to be trusted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import highspy
import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.linear import INFINITY, Program, Term
from foedus.pillars.procurement.plan.market import UNUSED, Group, IntArray
from foedus.pillars.procurement.plan.pooled import Coalition, PooledMarket
from foedus.pillars.procurement.plan.shares.span import FloatArray

SCALE = 1e7
"""The program counts money so that everybody's shares add up to this much."""

HALF = 0.5


@dataclass(frozen=True, eq=False)
class Leaving:
    """Groups met on the way, each with the tiers [G] it orders in; none gains more than `most`."""

    tier: dict[Coalition, IntArray]
    most: float


class LeavingProgram:
    """The program of one market, kept hot: other shares change its costs only. At least two
    members; lots and minimum orders are left out, and so is rationing."""

    def __init__(self, pool: PooledMarket, total_cents: float) -> None:
        self._pool, self._scale = pool, SCALE / max(1.0, total_cents)
        self._program = Program()
        count = len(pool.members)
        self._inside = [self._program.column(0, 1, integer=True) for _ in range(count)]
        self._tier: list[list[int]] = []
        self._write()
        self._solver = self._hot()
        self._met: list[FloatArray] = []

    def _write(self) -> None:
        pool, program = self._pool, self._program
        edges: dict[int, list[tuple[int, int]]] = defaultdict(list)
        market = pool.market
        for cell, row in zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True):
            edges[int(market.cell_offer[cell])].append((cell, row))
        bought: dict[int, list[Term]] = defaultdict(list)
        active: dict[int, int] = {}
        for group in market.groups:
            if group.supplier not in active:
                fee = self._scale * float(market.activation_cents[group.supplier])
                active[group.supplier] = program.column(0, 1, cost=fee, integer=True)
            self._tier.append(
                [
                    self._add_tier(group, number, edges, bought)
                    for number in range(len(group.tiers))
                ]
            )
            chosen: list[Term] = [(column, 1) for column in self._tier[-1]]
            program.row([*chosen, (active[group.supplier], -1)], -INFINITY, 0)
        for row in range(market.n_rows):
            self._add_need(row, bought[row])
        program.row([(column, 1) for column in self._inside], 1, len(self._inside) - 1)

    def _add_tier(
        self, group: Group, number: int, edges: dict[int, list[tuple[int, int]]],
        bought: dict[int, list[Term]],
    ) -> int:  # fmt: skip
        market, program, tier = self._pool.market, self._program, group.tiers[number]
        chosen = program.column(0, 1, cost=self._scale * tier.fixed_cents, integer=True)
        volume: list[Term] = []
        for position, offer in enumerate(group.offers.tolist()):
            cells: dict[int, list[Term]] = defaultdict(list)
            for cell, row in edges[offer]:
                if market.cell_bucket[cell] < tier.first_bucket[position]:
                    continue
                units = program.column(cost=self._scale * float(tier.unit_cents[position]))
                wanted = int(market.demand[row] + market.surplus_max[row])
                most = min(int(market.cell_capacity[cell]), wanted)
                program.row([(units, 1), (chosen, -most)], -INFINITY, 0)
                volume.append((units, float(group.weight[position])))
                cells[cell].append((units, 1))
                bought[row].append((units, 1))
            for cell, terms in cells.items():
                if len(terms) > 1:
                    room = float(market.cell_capacity[cell])
                    program.row([*terms, (chosen, -room)], -INFINITY, 0)
        program.row([*volume, (chosen, -tier.low)], 0, INFINITY)
        program.row([*volume, (chosen, -tier.high)], -INFINITY, 0)
        return chosen

    def _add_need(self, row: int, bought: list[Term]) -> None:
        """Hold a row to what those inside need, up to their surplus."""
        needs = self._pool.demand[:, row].tolist()
        wanted: list[Term] = list(zip(self._inside, [-need for need in needs], strict=True))
        extra = self._pool.surplus[:, row].tolist()
        if not any(extra):
            self._program.row([*bought, *wanted], 0, 0)
            return
        most = [-need - more for need, more in zip(needs, extra, strict=True)]
        self._program.row([*bought, *wanted], 0, INFINITY)
        self._program.row([*bought, *zip(self._inside, most, strict=True)], -INFINITY, 0)

    def _hot(self) -> highspy.Highs:
        solver = highspy.Highs()
        options = {"output_flag": False, "threads": 1, "random_seed": 0, "mip_rel_gap": 0.0}
        for name, value in options.items():
            solver.setOptionValue(name, value)
        solver.passModel(self._program.model())

        def keep(event: highspy.HighsCallbackEvent) -> None:
            self._met.append(np.array(event.data_out.mip_solution))

        solver.cbMipImprovingSolution.subscribe(keep)
        return solver

    def worst(self, shares: FloatArray, gap_cents: float, watch: Watch) -> Leaving:
        """Find the group that gains most, to a gap."""
        solver, count = self._solver, len(shares)
        start, self._met = self._met[-1:], []

        def ask(event: highspy.HighsCallbackEvent) -> None:
            if watch.must_stop():
                event.interrupt()

        solver.clearSolver()
        columns = np.arange(count, dtype=np.int32)
        solver.changeColsCost(count, columns, -self._scale * shares)
        solver.setOptionValue("mip_abs_gap", self._scale * gap_cents)
        for values in start:
            solution = highspy.HighsSolution()
            solution.col_value = values.tolist()
            solver.setSolution(solution)
        solver.cbMipInterrupt.subscribe(ask)
        solver.run()
        solver.cbMipInterrupt.unsubscribe(ask)
        info = solver.getInfo()
        if info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible:
            self._met.append(np.array(solver.getSolution().col_value))
        tiers = dict(self._read(values) for values in self._met)
        return Leaving(tiers, -float(info.mip_dual_bound) / self._scale)

    def forbid(self, coalition: Coalition) -> None:
        """Pass over one group from now on."""
        count = len(self._inside)
        bits = np.array([coalition >> j & 1 for j in range(count)])
        columns = np.array(self._inside, dtype=np.int32)
        least = 1.0 - float(bits.sum())
        self._solver.addRow(least, INFINITY, count, columns, 1.0 - 2.0 * bits)

    def _read(self, values: FloatArray) -> tuple[Coalition, IntArray]:
        """Return a solution's group and tiers."""
        coalition = sum(1 << j for j, c in enumerate(self._inside) if values[c] > HALF)
        tiers = [
            next((number for number, column in enumerate(chosen) if values[column] > HALF), UNUSED)
            for chosen in self._tier
        ]
        return coalition, np.array(tiers, dtype=np.int64)
