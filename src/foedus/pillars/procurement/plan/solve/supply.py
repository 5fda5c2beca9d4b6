"""The cheapest supply once every group's tier is fixed: a transportation problem, in HiGHS.

One model is kept hot: another choice of tiers changes prices and bounds only. Flows are whole in
every basic solution when a group's weights are all equal; other weights, lots and minimum orders
need the mixed-integer program of the same tiers.
"""

from __future__ import annotations

from dataclasses import dataclass

import highspy
import numpy as np

from foedus.pillars.procurement.plan.market import (
    UNUSED,
    IntArray,
    Market,
    Purchase,
    purchase_cost_cents,
)
from foedus.pillars.procurement.plan.solve.layout import FloatArray, Layout


@dataclass(frozen=True, eq=False)
class Supply:
    """What the linear program of fixed tiers gives: `cost` in cents with fixed costs and, where
    something is `missing`, a penalty for it; row `multipliers`; units on each edge of the layout.
    """

    cost: float
    missing: bool
    multipliers: FloatArray
    flow: FloatArray


def is_pure(market: Market) -> bool:
    """Whether basic solutions of the tier-fixed program are whole and feasible."""
    if (market.lot_size > 1).any() or (market.minimum_order > 1).any():
        return False
    return all(len(np.unique(group.weight)) <= 1 for group in market.groups)


class SupplyProgram:
    """The hot linear program. Rows: demand, groups' volume, cells with several edges."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._pure = is_pure(layout.market)
        self._group_of_edge = np.repeat(np.arange(layout.n_groups), np.diff(layout.group_edge))
        self._columns = np.arange(layout.n_edges, dtype=np.int32)
        self._penalty = 2.0 * float(layout.price.max(initial=1.0))
        self._volume_rows = (layout.market.n_rows + np.arange(layout.n_groups)).astype(np.int32)
        self._scale = np.array(
            [
                float(g.weight[0]) if self._pure and len(g.weight) else 1.0
                for g in layout.market.groups
            ]
        )  # equal weights are divided out: volumes in units keep the flows whole
        self._most = np.minimum(layout.row_limit[layout.row], layout.room)
        self._solver = highspy.Highs()
        options = {
            "output_flag": False,
            "threads": 1,
            "presolve": "off",
            "simplex_iteration_limit": 1_000 + 20 * layout.n_edges,
        }
        for name, value in options.items():
            self._solver.setOptionValue(name, value)
        self._solver.passModel(self._model())

    def _model(self) -> highspy.HighsLp:
        layout, market = self._layout, self._layout.market
        cells = np.unique(layout.cell[layout.shared_cells])
        shared = np.flatnonzero(layout.shared_cells)
        n_rows = market.n_rows + layout.n_groups
        cell_row = n_rows + np.searchsorted(cells, layout.cell[shared])
        short = np.arange(n_rows)  # what is missing of a row, or of a tier's least volume
        columns = layout.n_edges + n_rows
        self._short = (layout.n_edges + short).astype(np.int32)
        row = np.concatenate([layout.row, market.n_rows + self._group_of_edge, cell_row, short])
        column = np.concatenate([self._columns, self._columns, shared, layout.n_edges + short])
        weight = layout.weight / self._scale[self._group_of_edge]
        ones = np.ones(len(shared) + n_rows)
        value = np.concatenate([np.ones(layout.n_edges), weight, ones])
        order = np.lexsort((row, column))
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = columns, n_rows + len(cells)
        model.col_cost_ = np.full(columns, self._penalty)
        model.col_lower_ = np.zeros(columns)
        model.col_upper_ = np.concatenate([self._most, np.full(n_rows, np.inf)])
        capacity = market.cell_capacity[cells].astype(np.float64)
        free = np.full(layout.n_groups, np.inf)
        model.row_lower_ = np.concatenate(
            [market.demand.astype(np.float64), -free, np.full(len(cells), -np.inf)]
        )
        model.row_upper_ = np.concatenate([layout.row_limit, free, capacity])
        counts = np.bincount(column, minlength=columns)
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_ = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
        model.a_matrix_.index_ = row[order].astype(np.int32)
        model.a_matrix_.value_ = value[order]
        return model

    def solve(self, tiers: IntArray, penalty: float | None = None) -> Supply | None:
        """Find the cheapest flows for `tiers` [G] (flat tier, -1: unused), None if no whole
        volume lies in a tier. A unit that cannot be supplied costs `penalty` cents."""
        layout = self._layout
        used = tiers >= 0
        price = np.full(layout.n_edges, -1.0)
        for group in np.flatnonzero(used).tolist():
            part = slice(int(layout.group_edge[group]), int(layout.group_edge[group + 1]))
            price[part] = layout.prices_of(int(tiers[group]))
        low = np.where(used, layout.low[tiers], 0.0)
        high = np.where(used, layout.high[tiers], 0.0)
        if self._pure:
            low, high = np.ceil(low / self._scale), np.floor(high / self._scale)
        if (low > high).any():
            return None
        solver = self._solver
        n, zeros = layout.n_edges, np.zeros(layout.n_edges)
        upper = np.where(price < 0, 0.0, self._most)
        solver.changeColsCost(n, self._columns, np.maximum(price, 0.0))
        solver.changeColsBounds(n, self._columns, zeros, upper)
        asked = np.full(len(self._short), self._penalty if penalty is None else penalty)
        solver.changeColsCost(len(asked), self._short, asked)
        solver.changeRowsBounds(layout.n_groups, self._volume_rows, low, high)
        solver.run()
        if solver.getModelStatus() == highspy.HighsModelStatus.kIterationLimit:
            solver.clearSolver()  # HiGHS 1.14.0 was seen to cycle from a hot start
            solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        answer = solver.getSolution()
        cost = solver.getInfo().objective_function_value + self.fixed_cents(tiers)
        duals = np.array(answer.row_dual)[: layout.market.n_rows]
        values = np.array(answer.col_value)
        missing = bool(values[n:].max(initial=0.0) > 1e-6)
        return Supply(float(cost), missing, duals, values[:n])

    def ask(self, demand: IntArray) -> None:
        """Change what every row needs; no surplus is taken from then on."""
        rows = np.arange(len(demand), dtype=np.int32)
        units = demand.astype(np.float64)
        self._solver.changeRowsBounds(len(rows), rows, units, units)

    def fixed_cents(self, tiers: IntArray) -> float:
        """What the tiers cost before a unit is bought."""
        layout = self._layout
        used = tiers >= 0
        suppliers = np.unique(layout.group_supplier[used])
        return float(layout.fixed[tiers[used]].sum() + layout.activation[suppliers].sum())


def purchase_of(layout: Layout, tiers: IntArray, flow: FloatArray) -> Purchase:
    """Round a whole solution to a purchase; a group that sells nothing is unused."""
    market = layout.market
    units = np.zeros(len(market.edge_cell), dtype=np.int64)
    units[layout.edge] = np.rint(flow).astype(np.int64)
    tier = np.where(tiers >= 0, tiers - layout.group_tier[:-1], UNUSED).astype(np.int64)
    return Purchase(tier, units, purchase_cost_cents(market, tier, units))
