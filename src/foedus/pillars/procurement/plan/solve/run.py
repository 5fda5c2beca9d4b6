"""The search of one component: branch and bound, then HiGHS where that cannot be exact."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import Tree as ProofTree
from foedus.pillars.procurement.plan.market import IntArray, Market, Purchase
from foedus.pillars.procurement.plan.solve.compiled import evaluator
from foedus.pillars.procurement.plan.solve.incumbent import Incumbent
from foedus.pillars.procurement.plan.solve.layout import Allowed, lay_out
from foedus.pillars.procurement.plan.solve.proof import MARGIN_CENTS, proof_of
from foedus.pillars.procurement.plan.solve.supply import is_pure
from foedus.pillars.procurement.plan.solve.tree import GRID, Tree
from foedus.pillars.procurement.plan.textbook import TextbookProgram

FIRST_NODES = 30
"""Nodes after which a market without a purchase, or without whole flows, goes to HiGHS."""


@dataclass(frozen=True, eq=False)
class Outcome:
    """How the search of one component ended; `bound_cents` is -1 where nothing can be bought."""

    purchase: Purchase | None
    bound_cents: int
    proof: ProofTree | None
    nodes: int

    @property
    def is_infeasible(self) -> bool:
        return self.bound_cents < 0


class Run:
    """One search. The clock only ends it."""

    def __init__(
        self, market: Market, watch: Watch, gap_share: float, start: Purchase | None, *,
        proves: bool = False,
    ) -> None:  # fmt: skip
        self._market = market
        self._watch = watch
        self._gap = gap_share
        self._layout = lay_out(market)
        self._evaluate = evaluator(self._layout)
        self._incumbent = Incumbent(self._layout, self._evaluate, watch)
        if start is not None:
            self._incumbent.take(start)
        self._tree = Tree(self._layout, self._evaluate, self._incumbent, gap_share, proves=proves)
        self._bound = -math.inf

    def solve(self, node_limit: int | None) -> Outcome:
        """Search, and hand over to HiGHS where the relaxation is not the whole truth."""
        if not self._has_sellers():
            return self._infeasible()
        tree, watch = self._tree, self._watch
        pure = is_pure(self._market)
        tree.run(watch, 1)
        if not pure:
            self._try_whole_units()
        tree.run(watch, _least(node_limit, FIRST_NODES))
        if pure and self._incumbent.purchase is not None:
            tree.run(watch, node_limit)
        self._bound = tree.bound
        limited = node_limit is not None and tree.nodes >= node_limit
        handed_over = not pure or self._incumbent.purchase is None
        if not tree.is_done and handed_over and not limited and not watch.must_stop():
            self._hand_over(tree.surviving())
        return self._outcome()

    def _has_sellers(self) -> bool:
        layout = self._layout
        reach = np.bincount(layout.row, layout.room, minlength=self._market.n_rows)
        return bool((reach >= self._market.demand).all())

    def _infeasible(self) -> Outcome:
        return Outcome(None, -1, None, self._tree.nodes)

    def _try_whole_units(self) -> None:
        """Look for a purchase in the tiers that were cheapest with split units."""
        tiers: IntArray | None = self._incumbent.relaxed_tiers
        if tiers is None or self._watch.must_stop():
            return
        chosen = np.zeros(self._layout.n_tiers, dtype=bool)
        chosen[tiers[tiers >= 0]] = True
        program = self._program(Allowed(chosen, np.ones(self._layout.n_groups, dtype=bool)))
        answer = program.minimise(self._watch, gap_share=self._gap)
        if answer.values is not None:
            self._incumbent.take(program.read(answer))

    def _hand_over(self, surviving: Allowed) -> None:
        """Let HiGHS solve what is left; what is closed keeps its bound."""
        program = self._program(surviving)
        answer = program.minimise(self._watch, gap_share=self._gap)
        if answer.values is not None:
            self._incumbent.take(program.read(answer))
        proven = answer.bound if math.isfinite(answer.bound) else -math.inf
        if answer.infeasible:
            proven = math.inf  # nothing is left below the cutoff
        closed = min(self._tree.closed_bound, self._incumbent.cost)
        self._bound = max(self._bound, min(proven, closed))

    def _program(self, allowed: Allowed) -> TextbookProgram:
        program = TextbookProgram(self._market, strong=True)
        for group, columns in enumerate(program.tier):
            for tier, column in zip(self._layout.tiers_of(group), columns, strict=True):
                if not allowed.tiers[tier]:
                    program.program.upper[column] = 0
        return program

    def _outcome(self) -> Outcome:
        purchase, tree = self._incumbent.purchase, self._tree
        bound = self._bound
        if bound == -math.inf:  # stopped before the first node
            root = tree.records[0]
            root.bound = self._evaluate(root.multipliers / GRID, self._layout.everything()).bound
            bound = root.bound
        if purchase is None and bound == math.inf:
            return self._infeasible()
        cents = max(0, math.ceil(bound - MARGIN_CENTS))
        if purchase is not None:
            cents = min(cents, purchase.cost_cents)
        proof = proof_of(tree.records, cents, tree.cutoff, tree.most_unused)
        return Outcome(purchase, cents, proof, tree.nodes)


def _least(limit: int | None, other: int) -> int:
    return other if limit is None else min(limit, other)
