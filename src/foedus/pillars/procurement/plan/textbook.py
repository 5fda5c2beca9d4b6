"""The market as the textbooks write it: one quantity for each offer and tier, for HiGHS.

With `strong`, a quantity is also held to nothing in a tier that is not chosen (strong linking
rows), which lifts the linear bound from far below the optimum to within a few per cent.
"""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.linear import INFINITY, Answer, Program, Term
from foedus.pillars.procurement.plan.market import (
    UNUSED,
    Market,
    Purchase,
    purchase_cost_cents,
)
from foedus.pillars.procurement.plan.solution import Solution, Status


class TextbookProgram:
    """The mixed-integer program of a market; every feature of Market is in it."""

    def __init__(self, market: Market, *, strong: bool = True) -> None:
        self.market = market
        self.program = Program()
        self.flow = [self.program.column(integer=True) for _ in market.edge_cell]
        self.tier: list[list[int]] = []
        self._strong = strong
        self._edges: dict[int, list[int]] = defaultdict(list)
        for edge, cell in enumerate(market.edge_cell.tolist()):
            self._edges[int(market.cell_offer[cell])].append(edge)
        self._add_cells_and_rows()
        self._add_groups()
        self._add_lots()

    def _add_cells_and_rows(self) -> None:
        market = self.market
        cells: dict[int, list[Term]] = defaultdict(list)
        rows: dict[int, list[Term]] = defaultdict(list)
        ends = zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True)
        for edge, (cell, row) in enumerate(ends):
            cells[cell].append((self.flow[edge], 1))
            rows[row].append((self.flow[edge], 1))
        for cell, terms in cells.items():
            self.program.row(terms, 0, float(market.cell_capacity[cell]))
        for row, wanted in enumerate(market.demand.tolist()):
            most = wanted + int(market.surplus_max[row])
            self.program.row(rows[row], wanted, most)

    def _add_groups(self) -> None:
        market = self.market
        active: dict[int, int] = {}
        for group in market.groups:
            fee = int(market.activation_cents[group.supplier])
            if fee and group.supplier not in active:
                active[group.supplier] = self.program.column(0, 1, cost=fee, integer=True)
            chosen = [
                self.program.column(0, 1, cost=tier.fixed_cents, integer=True)
                for tier in group.tiers
            ]
            self.tier.append(chosen)
            terms: list[Term] = [(column, 1) for column in chosen]
            if fee:
                terms.append((active[group.supplier], -1))
            self.program.row(terms, -INFINITY, 0 if fee else 1)
            self._add_tiers(len(self.tier) - 1)

    def _add_tiers(self, g: int) -> None:
        group = self.market.groups[g]
        sold: dict[int, list[Term]] = defaultdict(list)
        for tier, chosen in zip(group.tiers, self.tier[g], strict=True):
            volume: list[Term] = []
            weights = zip(
                group.offers.tolist(), group.weight.tolist(), tier.unit_cents.tolist(), strict=True
            )
            for offer, weight, cents in weights:
                column = self.program.column(cost=cents)
                volume.append((column, weight))
                sold[offer].append((column, -1))
                if self._strong:
                    most = min(self._most(offer), tier.high // weight)
                    self.program.row([(column, 1), (chosen, -most)], -INFINITY, 0)
            self.program.row([*volume, (chosen, -tier.low)], 0, INFINITY)
            self.program.row([*volume, (chosen, -tier.high)], -INFINITY, 0)
        for position, offer in enumerate(group.offers.tolist()):
            self.program.row([*self._flows(offer), *sold[offer]], 0, 0)
            self._add_first_buckets(g, position, offer)

    def _flows(self, offer: int) -> list[Term]:
        return [(self.flow[edge], 1) for edge in self._edges[offer]]

    def _most(self, offer: int) -> int:
        cells = {int(self.market.edge_cell[edge]) for edge in self._edges[offer]}
        return sum(int(self.market.cell_capacity[cell]) for cell in cells)

    def _add_first_buckets(self, g: int, position: int, offer: int) -> None:
        """Let a bucket deliver only in tiers that have started by then."""
        tiers = self.market.groups[g].tiers
        for edge in self._edges[offer]:
            cell = int(self.market.edge_cell[edge])
            bucket = int(self.market.cell_bucket[cell])
            open_tiers = [
                chosen
                for tier, chosen in zip(tiers, self.tier[g], strict=True)
                if tier.first_bucket[position] <= bucket
            ]
            if len(open_tiers) < len(tiers):
                room = float(self.market.cell_capacity[cell])
                terms = [(self.flow[edge], 1.0), *((z, -room) for z in open_tiers)]
                self.program.row(terms, -INFINITY, 0)

    def _add_lots(self) -> None:
        for offer in range(self.market.n_offers):
            lot, least = int(self.market.lot_size[offer]), int(self.market.minimum_order[offer])
            if lot > 1:
                lots = self.program.column(integer=True)
                self.program.row([*self._flows(offer), (lots, -lot)], 0, 0)
            if least > 1:
                used = self.program.column(0, 1, integer=True)
                self.program.row([*self._flows(offer), (used, -least)], 0, INFINITY)
                self.program.row([*self._flows(offer), (used, -self._most(offer))], -INFINITY, 0)

    def minimise(self, watch: Watch, *, gap_share: float) -> Answer:
        """Solve for the cost in cents."""
        return self.program.minimise(watch, gap_share=gap_share)

    def read(self, answer: Answer) -> Purchase:
        """Turn a solution into a purchase; its cost in exact cents."""
        values = answer.whole()
        flow = np.array([values[column] for column in self.flow], dtype=np.int64)
        tier = np.array(
            [
                next((r for r, column in enumerate(chosen) if values[column]), UNUSED)
                for chosen in self.tier
            ],
            dtype=np.int64,
        )
        bought = np.zeros(self.market.n_offers, dtype=np.int64)
        np.add.at(bought, self.market.cell_offer[self.market.edge_cell], flow)
        for g, group in enumerate(self.market.groups):
            if not bought[group.offers].any():
                tier[g] = UNUSED
        return Purchase(tier, flow, purchase_cost_cents(self.market, tier, flow))


def solve_textbook(
    market: Market, watch: Watch, gap_share: float = 1e-4, *, strong: bool = False
) -> Solution:
    """Solve a market by HiGHS alone: the baseline of the benchmark, the cross-check of tests."""
    program = TextbookProgram(market, strong=strong)
    answer = program.minimise(watch, gap_share=gap_share)
    bound = max(0, math.ceil(answer.bound - 0.01)) if math.isfinite(answer.bound) else 0
    stopped: Status = "interrupted" if watch.interrupted() else "limit"
    if answer.values is None:
        return Solution(None, bound, None, "infeasible" if answer.infeasible else stopped, 0)
    purchase = program.read(answer)
    status: Status = "optimal" if answer.optimal else stopped
    return Solution(purchase, min(bound, purchase.cost_cents), None, status, 0)
