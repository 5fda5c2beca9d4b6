"""A small case whose every table can change, and sweeps over it; other processes import them."""

from __future__ import annotations

from dataclasses import replace

from casebook import BULGARIA, CAST, ORDER_ON, need, offer, order
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Shortfall, StepReached
from foedus.pillars.procurement.records import Budget, Item, PriceBreak, Rate, Supplier
from foedus.pillars.procurement.whatif.answer import Answer, MemberAnswer
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
    """The far supplier alone, without steps: a few milliseconds a scenario."""
    case = small(order=order(period_months=12, periods=2))
    offers = tuple(row for row in case.offers if row.supplier == "far")
    return replace(case, offers=offers, price_breaks=(), budgets=())


def declared(case: Case, text: str) -> tuple[Scenario, ...]:
    return scenarios_of(case, read_declaration(text))


def spelled(swept: Swept) -> bytes:
    """Every answer in bytes, in the order of the scenarios."""
    answers = [swept.answers[scenario] for scenario in swept.scenarios]
    return b"\n".join(answer.model_dump_json().encode() for answer in answers)


def bill(member, cents, alone=None, days=100):
    """What a member pays in an answer made by hand."""
    return MemberAnswer(
        member=member, cents=cents, alone_cents=alone, over_budget_cents=0, mean_days=days
    )


def planned(total, *members, steps=(), lateness=0):
    """An answer made by hand; `steps` as (offer, number)."""
    return Answer(
        status="planned",
        total_cents=total,
        lateness=lateness,
        proven=True,
        members=members,
        steps=tuple(
            StepReached(scope="offer", code=c, step=n, threshold=10 * n, by_value=False)
            for c, n in steps
        ),
    )


def by_hand(case, answers, **changes):
    """A sweep with these answers; the first is the base."""
    known = Swept(case, tuple(answers), answers, kept=0, computed=len(answers), failed={})
    return replace(known, **changes)


GAP = Shortfall(
    item="radio", members=("BGR",), latest_on=ORDER_ON, quantity=5, missing=1,
    reason="capacity",
)  # fmt: skip
OPEN = Answer(status="cannot_be_met", shortfalls=(GAP,))
