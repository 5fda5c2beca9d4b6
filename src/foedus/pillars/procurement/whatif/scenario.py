"""A scenario: who takes part, and what is different in the tables.

Everything a change touches is scaled in integers, rounded half up, so that every machine makes the
same case of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.scales import half_up
from foedus.pillars.procurement.records import (
    Budget,
    Offer,
    PriceBreak,
    Rate,
    Record,
    SupplierBreak,
)

Kind = Literal["fails", "price", "steps", "slip", "rate", "budget"]
WHOLE_BP = 10_000
Row = TypeVar("Row", bound=Record)


@dataclass(frozen=True, order=True)
class Change:
    """One thing that is different, in rows of `codes`: suppliers (fails, price, steps, slip),
    currencies (rate) or members (budget).

    `size` is days later for `slip`, nothing for `fails`, and basis points more for the others:
    prices, thresholds of price steps, units of the currency for one of the order's, budgets.
    """

    kind: Kind
    codes: tuple[str, ...]
    size: int = 0

    def __post_init__(self) -> None:
        if not self.codes:
            raise ValueError("a change needs codes")


@dataclass(frozen=True, order=True)
class Scenario:
    """Members by code, in the order of the case, and the changes."""

    members: tuple[str, ...]
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        if not self.members:
            raise ValueError("a scenario needs members")


def apply(everybody: Case, scenario: Scenario) -> Case:
    """Return the case as it is in the scenario; nothing is checked."""
    return changed(everybody, scenario.changes).taking_part(frozenset(scenario.members))


def changed(case: Case, changes: Iterable[Change]) -> Case:
    """Return the tables with the changes made, one after the other."""
    for change in changes:
        case = _HOW[change.kind](case, frozenset(change.codes), change.size)
    return case


def base_scenario(case: Case) -> Scenario:
    """Return the scenario of the standing members in which nothing is different."""
    return Scenario(tuple(m.member for m in case.members if m.standing == "member"))


def _scaled(amount: int, basis_points: int) -> int:
    """What is there stays there: nothing is scaled down to nothing."""
    return max(min(amount, 1), half_up(amount * (WHOLE_BP + basis_points), WHOLE_BP))


def _offers_of(case: Case, suppliers: frozenset[str]) -> frozenset[str]:
    return frozenset(offer.offer for offer in case.offers if offer.supplier in suppliers)


def _without_suppliers(case: Case, suppliers: frozenset[str], _: int) -> Case:
    gone = _offers_of(case, suppliers)
    return replace(
        case,
        offers=tuple(offer for offer in case.offers if offer.offer not in gone),
        price_breaks=tuple(step for step in case.price_breaks if step.offer not in gone),
        capacity=tuple(row for row in case.capacity if row.offer not in gone),
    )


def _with_prices(case: Case, suppliers: frozenset[str], size: int) -> Case:
    theirs = _offers_of(case, suppliers)

    def scaled(row: Offer | PriceBreak) -> dict[str, int]:
        return {"unit_price_cents": _scaled(row.unit_price_cents, size)}

    return replace(
        case,
        offers=_edited(case.offers, lambda row: row.offer in theirs, scaled),
        price_breaks=_edited(case.price_breaks, lambda row: row.offer in theirs, scaled),
    )


def _with_steps(case: Case, suppliers: frozenset[str], size: int) -> Case:
    theirs = _offers_of(case, suppliers)

    def moved(row: PriceBreak | SupplierBreak) -> dict[str, int]:
        known = {name: getattr(row, name) for name in ("from_quantity", "from_value_cents")}
        return {name: _scaled(value, size) for name, value in known.items() if value is not None}

    return replace(
        case,
        price_breaks=_edited(case.price_breaks, lambda row: row.offer in theirs, moved),
        supplier_breaks=_edited(
            case.supplier_breaks, lambda row: row.supplier in suppliers, moved
        ),
    )


def _slipped(case: Case, suppliers: frozenset[str], days: int) -> Case:
    late = _offers_of(case, suppliers)

    def later(row: Offer | PriceBreak) -> dict[str, int]:
        known = row.lead_time_days
        return {} if known is None else {"lead_time_days": max(0, known + days)}

    return replace(
        case,
        offers=_edited(case.offers, lambda row: row.offer in late, later),
        price_breaks=_edited(case.price_breaks, lambda row: row.offer in late, later),
    )


def _with_rates(case: Case, currencies: frozenset[str], size: int) -> Case:
    def scaled(row: Rate) -> dict[str, int]:
        return {"per_unit_micros": _scaled(row.per_unit_micros, size)}

    return replace(case, rates=_edited(case.rates, lambda row: row.currency in currencies, scaled))


def _with_budgets(case: Case, members: frozenset[str], size: int) -> Case:
    def scaled(row: Budget) -> dict[str, int]:
        return {"amount_cents": _scaled(row.amount_cents, size)}

    budgets = _edited(case.budgets, lambda row: row.member in members, scaled)
    return replace(case, budgets=budgets)


def _edited(
    rows: tuple[Row, ...],
    touched: Callable[[Row], bool],
    update: Callable[[Row], Mapping[str, int]],
) -> tuple[Row, ...]:
    return tuple(row.model_copy(update=update(row)) if touched(row) else row for row in rows)


_HOW: Mapping[Kind, Callable[[Case, frozenset[str], int], Case]] = {
    "fails": _without_suppliers,
    "price": _with_prices,
    "steps": _with_steps,
    "slip": _slipped,
    "rate": _with_rates,
    "budget": _with_budgets,
}
