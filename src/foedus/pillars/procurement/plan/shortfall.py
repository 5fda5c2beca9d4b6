"""Needs that no offer can meet: which item, by when, by how much, and what stands in the way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Literal

from foedus.engine.watch import Watch
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.compile import (
    Compiled,
    Row,
    compile_market,
    usable_offers,
)
from foedus.pillars.procurement.plan.linear import INFINITY, Program, Term
from foedus.pillars.procurement.plan.market import Market
from foedus.pillars.procurement.plan.result import Shortfall
from foedus.pillars.procurement.records import Requirement

Reason = Literal["no_offer", "capacity", "lead_time", "minimum_order", "lot_size"]


class CannotBeMet(ValueError):  # noqa: N818  (an outcome that the shell words)
    """Raised when the taking-part members' needs cannot all be met, even together."""

    def __init__(self, shortfalls: tuple[Shortfall, ...]) -> None:
        super().__init__("; ".join(f"{s.item}: {s.missing} of {s.quantity}" for s in shortfalls))
        self.shortfalls = shortfalls


def without_offer(case: Case) -> tuple[Shortfall, ...]:
    """List the needs for which nobody offers anything that the member may use."""
    found: dict[tuple[str, date], list[Requirement]] = defaultdict(list)
    for need, offers in zip(case.requirements, usable_offers(case), strict=True):
        if not offers:
            last = need.latest_on or period_end(case.order, case.order.periods - 1)
            found[need.item, last].append(need)
    return tuple(
        _shortfall(needs, last, sum(n.quantity for n in needs), "no_offer")
        for (_, last), needs in found.items()
    )


def beyond_capacity(compiled: Compiled) -> tuple[Shortfall, ...]:
    """List the rows that capacities and lead times leave short, however the rest is arranged."""
    missing = _missing(compiled.market)
    if not any(missing):
        return ()
    at_once = _missing(compile_market(_at_once(compiled.case), compiled.shares).market)
    return tuple(
        _shortfall(*_of_row(compiled, row), units, "capacity" if sooner else "lead_time")
        for row, units, sooner in zip(compiled.rows, missing, at_once, strict=True)
        if units
    )


def unsold(compiled: Compiled) -> tuple[Shortfall, ...]:
    """Name the rows that lots or minimum orders make impossible when capacity alone would do."""
    found = []
    for row in compiled.rows:
        offers = [compiled.case.offers[o] for o in row.offers]
        in_lots = any(offer.lot_size > 1 for offer in offers)
        if in_lots or any(offer.minimum_order > 1 for offer in offers):
            needs, last = _of_row(compiled, row)
            units = sum(need.quantity for need in needs)
            reason: Reason = "lot_size" if in_lots else "minimum_order"
            found.append(_shortfall(needs, last, units, reason))
    return tuple(found)


def _of_row(compiled: Compiled, row: Row) -> tuple[list[Requirement], date]:
    needs = [compiled.case.requirements[r] for r in row.requirements]
    return needs, period_end(compiled.case.order, row.last_period)


def _shortfall(needs: list[Requirement], last: date, missing: int, reason: Reason) -> Shortfall:
    return Shortfall(
        item=needs[0].item,
        members=tuple(dict.fromkeys(need.member for need in needs)),
        latest_on=last,
        quantity=sum(need.quantity for need in needs),
        missing=missing,
        reason=reason,
    )


def _missing(market: Market) -> list[int]:
    """Return the least units that each row must go without (a maximum flow)."""
    program = Program()
    served: dict[int, list[Term]] = defaultdict(list)
    sold: dict[int, list[Term]] = defaultdict(list)
    for cell, row in zip(market.edge_cell.tolist(), market.edge_row.tolist(), strict=True):
        column = program.column()
        served[row].append((column, 1))
        sold[cell].append((column, 1))
    for cell, terms in sold.items():
        program.row(terms, 0, float(market.cell_capacity[cell]))
    short = [program.column(cost=1) for _ in range(market.n_rows)]
    for row, units in enumerate(market.demand.tolist()):
        program.row([*served[row], (short[row], 1)], units, INFINITY)
    values = program.minimise(Watch()).whole()
    return [values[column] for column in short]


def _at_once(case: Case) -> Case:
    """Return the case as if everything could be delivered from the first day."""
    offers = tuple(offer.model_copy(update={"lead_time_days": 0}) for offer in case.offers)
    breaks = tuple(b.model_copy(update={"lead_time_days": None}) for b in case.price_breaks)
    return replace(case, offers=offers, price_breaks=breaks)
