"""The market as the textbooks write it: one quantity for each offer and tier, for HiGHS.

With `strong`, a quantity is also held to nothing in a tier that is not chosen (strong linking
rows), which lifts the linear bound from far below the optimum to within a few per cent.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import Component
from foedus.pillars.procurement.plan.linear import INFINITY, Answer, Program, Term
from foedus.pillars.procurement.plan.market import (
    UNUSED,
    Market,
    Purchase,
    purchase_cost_cents,
)


class TextbookProgram:
    """The mixed-integer program of a market; every feature of Market is in it."""

    def __init__(
        self, market: Market, *, strong: bool = True, part: Component | None = None
    ) -> None:
        self.market = market
        self.program = Program()
        self.part = part
        self.flow: dict[int, int] = {}
        self.tier: dict[int, list[int]] = {}
        self._need: dict[int, int] = {}
        self._strong = strong
        self._edges: dict[int, list[int]] = defaultdict(list)
        for edge, cell in enumerate(market.edge_cell.tolist()):
            if part is None or int(market.edge_row[edge]) in part.rows:
                self._edges[int(market.cell_offer[cell])].append(edge)
                self.flow[edge] = self.program.column(integer=True)
        self._add_cells_and_rows()
        self._add_groups()
        self._add_lots()

    def _add_cells_and_rows(self) -> None:
        market = self.market
        cells: dict[int, list[Term]] = defaultdict(list)
        rows: dict[int, list[Term]] = defaultdict(list)
        for edge, column in self.flow.items():
            cells[int(market.edge_cell[edge])].append((column, 1))
            rows[int(market.edge_row[edge])].append((column, 1))
        for cell, terms in cells.items():
            self.program.row(terms, 0, float(market.cell_capacity[cell]))
        for row in range(market.n_rows) if self.part is None else self.part.rows:
            wanted = int(market.demand[row])
            most = wanted + int(market.surplus_max[row])
            self._need[row] = self.program.row([*rows[row], *self._unmet()], wanted, most)

    def _unmet(self) -> list[Term]:
        """In a component's relaxation a need may stay unmet at a price above every real one, so
        that there are dual prices even where the allowed tiers cannot serve it."""
        if self.part is None:
            return []
        groups = [self.market.groups[g] for g in self.part.groups]
        dearest = max(int(tier.unit_cents.max()) for group in groups for tier in group.tiers)
        fees = sum(int(self.market.activation_cents[s]) for s in self.part.suppliers)
        return [(self.program.column(cost=4.0 * dearest + fees), 1.0)]

    def _add_groups(self) -> None:
        market = self.market
        active: dict[int, int] = {}
        for g in range(len(market.groups)) if self.part is None else self.part.groups:
            group = market.groups[g]
            fee = int(market.activation_cents[group.supplier])
            if fee and group.supplier not in active:
                active[group.supplier] = self.program.column(0, 1, cost=fee, integer=True)
            chosen = [
                self.program.column(0, 1, cost=tier.fixed_cents, integer=True)
                for tier in group.tiers
            ]
            self.tier[g] = chosen
            terms: list[Term] = [(column, 1) for column in chosen]
            if fee:
                terms.append((active[group.supplier], -1))
            self.program.row(terms, -INFINITY, 0 if fee else 1)
            self._add_tiers(g)

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
        for offer in self._edges:
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
        flow = np.array([values[column] for column in self.flow.values()], dtype=np.int64)
        tier = np.array(
            [
                next((r for r, column in enumerate(chosen) if values[column]), UNUSED)
                for chosen in self.tier.values()
            ],
            dtype=np.int64,
        )
        bought = np.zeros(self.market.n_offers, dtype=np.int64)
        np.add.at(bought, self.market.cell_offer[self.market.edge_cell], flow)
        for g, group in enumerate(self.market.groups):
            if not bought[group.offers].any():
                tier[g] = UNUSED
        return Purchase(tier, flow, purchase_cost_cents(self.market, tier, flow))

    def allow(self, g: int, tiers: frozenset[int]) -> None:
        """Forbid a group's other tiers; without UNUSED among them it has to sell."""
        for r, column in enumerate(self.tier[g]):
            if r not in tiers:
                self.program.upper[column] = 0
        if UNUSED not in tiers:
            self.program.row([(column, 1) for column in self.tier[g]], 1, 1)

    def relax(self, watch: Watch) -> tuple[dict[int, float], dict[tuple[int, int], float]]:
        """Solve the linear relaxation: the dual price of each need, the share of each tier."""
        self.program.integer = [False] * len(self.program.integer)
        answer = self.program.minimise(watch)
        if answer.values is None or answer.duals is None:
            return {}, {}
        prices = {row: float(answer.duals[index]) for row, index in self._need.items()}
        usage = {
            (g, r): float(answer.values[column])
            for g, chosen in self.tier.items()
            for r, column in enumerate(chosen)
        }
        return prices, usage
