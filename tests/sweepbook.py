"""A small case whose every table can change, and sweeps over it; other processes import them."""

from __future__ import annotations

from dataclasses import replace

from casebook import BULGARIA, CAST, ORDER_ON, need, offer, order
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.records import Budget, Item, PriceBreak, Rate, Supplier
from foedus.pillars.procurement.whatif.declare import read_declaration, scenarios_of
from foedus.pillars.procurement.whatif.scenario import Scenario
from foedus.pillars.procurement.whatif.sweep import Swept

TWO_THOUSAND = """
[[set]]
members = ["ALB"]
prices = { suppliers = ["far"], pct = [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1,
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10] }
rates = { currencies = ["USD"], pct = [-10, -8, -6, -4, -2, 2, 4, 6, 8, 10] }
slips = { suppliers = ["far"], days = [30, 60, 90, 120, 150, 180, 210, 240, 270, 300] }
"""
SOME = """
[[set]]
members = "subsets"

[[set]]
members = "candidates"
prices = { suppliers = "each", pct = [-10, 10.5] }

[[set]]
fails = { suppliers = "all" }

[[set]]
steps = { suppliers = ["near"], pct = [20] }
budgets = { members = ["ALB"], pct = [-50, 0] }
"""


def small(**changes) -> Case:
    """Three members and a candidate, one item, a near and a far supplier with a step each."""
    known = {
        "order": order(periods=6),
        "members": (*CAST, BULGARIA),
        "items": (Item(item="radio", name="radio"),),
        "requirements": (
            need("ALB", "radio", 30),
            need("HRV", "radio", 40),
            need("XKX", "radio", 20),
            need("BGR", "radio", 50),
        ),
        "suppliers": (
            Supplier(supplier="near", name="near", activation_cost_cents=100_00),
            Supplier(supplier="far", name="far", activation_cost_cents=200_00, currency="USD"),
        ),
        "offers": (
            offer("N", "near", "radio", 100_00, capacity_per_period=60),
            offer("F", "far", "radio", 104_00, currency="USD", lead_time_days=90),
        ),
        "price_breaks": (
            PriceBreak(offer="N", from_quantity=100, unit_price_cents=95_00),
            PriceBreak(offer="F", from_quantity=80, unit_price_cents=97_00),
        ),
        "budgets": (
            Budget(
                member="ALB",
                from_on=ORDER_ON,
                until_on=ORDER_ON.replace(year=2028),
                amount_cents=4_000_00,
            ),
        ),
        "rates": (Rate(currency="USD", per_unit_micros=1_080_000, on=ORDER_ON),),
    }
    return Case(**(known | changes))


def lean() -> Case:
    """The far supplier alone, without steps: ten milliseconds a scenario."""
    case = small()
    offers = tuple(row for row in case.offers if row.supplier == "far")
    return replace(case, offers=offers, price_breaks=(), budgets=())


def declared(case: Case, text: str) -> tuple[Scenario, ...]:
    return scenarios_of(case, read_declaration(text))


def spelled(swept: Swept) -> bytes:
    """Every answer in bytes, in the order of the scenarios."""
    answers = [swept.answers[scenario] for scenario in swept.scenarios]
    return b"\n".join(answer.model_dump_json().encode() for answer in answers)
