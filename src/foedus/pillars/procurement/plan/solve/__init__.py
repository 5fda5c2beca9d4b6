"""The cheapest purchase on a market, with a proven lower bound."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from foedus.engine.watch import Watch
from foedus.pillars.procurement.plan.certificate import Certificate
from foedus.pillars.procurement.plan.market import Market, Purchase
from foedus.pillars.procurement.plan.solve.certify import certify
from foedus.pillars.procurement.plan.textbook import TextbookProgram

Status = Literal["optimal", "limit", "interrupted", "infeasible"]


@dataclass(frozen=True, eq=False)
class Solution:
    """The best purchase found, None without one; no purchase costs less than `bound_cents`."""

    purchase: Purchase | None
    bound_cents: int
    status: Status
    nodes: int
    certificate: Certificate | None = None


def solve_market(
    market: Market,
    *,
    watch: Watch,
    gap_share: float = 1e-4,
    seed: int = 0,
    certified: bool = False,
) -> Solution:
    """Find the cheapest purchase to a relative gap, or the best within the watch's limits;
    `certified`: with the bound written down."""
    del seed  # HiGHS runs with a fixed seed
    program = TextbookProgram(market)
    answer = program.minimise(watch, gap_share=gap_share)
    bound = max(0, math.ceil(answer.bound - 0.01)) if math.isfinite(answer.bound) else 0
    if answer.values is None:
        status: Status = "infeasible"
        if watch.must_stop():
            status = "interrupted" if watch.interrupted() else "limit"
        return Solution(None, bound, status, 0)
    purchase = program.read(answer)
    certificate = certify(market, purchase, gap_share, watch) if certified else None
    status = "optimal" if answer.optimal else "limit"
    if not answer.optimal and watch.interrupted():
        status = "interrupted"
    nodes = 0
    return Solution(purchase, min(bound, purchase.cost_cents), status, nodes, certificate)
