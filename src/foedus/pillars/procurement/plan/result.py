"""What a plan says. Frozen models, so that JSON, its schema and the reports come from one place.

All money is integer cents of the order's currency; periods count from 0 (periods.py); days count
from the day of the order. Lateness is weight x units x periods late.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Reading = Literal["pro_rata", "whole"]
"""What "alone" means. `pro_rata`: the others buy at the same time, separately, so a member alone
has only its share of each scarce capacity. `whole`: the member alone may use the whole market."""

Objective = Literal["cost", "delivery"]


class Result(BaseModel):
    """A frozen value; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Line(Result):
    """A delivery: units of one offer for one requirement in one period."""

    requirement: str
    member: str
    item: str
    offer: str
    supplier: str
    period: int
    delivered_on: date
    quantity: int
    goods_cents: int
    late_periods: int


class Step(Result):
    """The price step that a scale reached, over all members and periods together.

    `scope` offer: the offer's own scale; supplier: the supplier's total. `step` 0 is the base
    price, n the n-th break. `volume` is in units, or in cents at base price where `by_value`.
    `next_from` is the threshold of the next break, None at the top.
    """

    scope: Literal["offer", "supplier"]
    code: str
    step: int
    volume: int
    by_value: bool
    threshold: int
    next_from: int | None
    volume_by_member: dict[str, int]
    fixed_cents: int
    """For incremental scales: what the dearer first segments cost beside the step's prices."""


class ActivationShare(Result):
    """One member's part of a supplier's one-off cost."""

    supplier: str
    member: str
    cents: int


class Bill(Result):
    """What one member pays: its own deliveries and its parts of one-off costs."""

    member: str
    goods_cents: int
    activation_cents: int
    total_cents: int


class BudgetExcess(Result):
    """A budget that the plan does not keep: `cents` above `amount_cents`."""

    member: str
    from_on: date
    until_on: date
    amount_cents: int
    cents: int


class JointOrder(Result):
    """The decision: everything another ministry needs to check it (`plan.verify`)."""

    order: str
    case_digest: str
    members: tuple[str, ...]
    objective: Objective
    activation_rule: Literal["value", "quantity", "equal"]
    capped: bool
    """True if nobody pays more than alone on the pro-rata market. It can always be kept where
    every member can be served alone."""
    separate: tuple[str, ...] = ()
    """Offers under which each member reaches a step by itself, because the step that all reach
    together delivers later than somebody can take. Their steps name one member each."""
    lines: tuple[Line, ...]
    steps: tuple[Step, ...]
    activation_shares: tuple[ActivationShare, ...]
    bills: tuple[Bill, ...]
    total_cents: int
    lateness: int
    budget_excesses: tuple[BudgetExcess, ...]


class Shortfall(Result):
    """A need that the offers cannot meet: `missing` units of `quantity` by `latest_on`."""

    item: str
    members: tuple[str, ...]
    latest_on: date
    quantity: int
    missing: int
    reason: Literal["no_offer", "capacity", "lead_time", "minimum_order", "lot_size"]


class ItemCost(Result):
    """What one member pays for one item and when it gets it; activation included."""

    item: str
    quantity: int
    cents: int
    first_on: date
    last_on: date
    mean_days: int
    lateness: int


class Alone(Result):
    """The plan of one member on its own, under one reading; the counterfactual of a saving."""

    member: str
    reading: Reading
    feasible: bool
    total_cents: int | None
    bound_cents: int | None
    lateness: int | None
    items: tuple[ItemCost, ...]
    shortfalls: tuple[Shortfall, ...]


class Reason(Result):
    """Why a member gains or loses on an item: a code and facts, worded by the shell."""

    code: Literal[
        "price_step",
        "activation_shared",
        "minimum_order_met",
        "lot_rounding",
        "cheaper_source",
        "dearer_source",
        "earlier_slot",
        "later_slot",
        "not_possible_alone",
        "same_alone",
    ]
    facts: dict[str, str | int]


class Gain(Result):
    """Joint against alone for one member and one item. Positive is a gain, None where the
    member could not be served alone."""

    member: str
    item: str
    joint: ItemCost
    saving_cents: int | None
    days_gained: int | None
    saving_whole_cents: int | None
    days_gained_whole: int | None
    reasons: tuple[Reason, ...]


class Coalition(Result):
    """What a group of members would pay together for some items on its pro-rata market,
    joining costs included where it has two members or more."""

    members: tuple[str, ...]
    feasible: bool
    cents: int | None
    joining_cents: int


class Verdict(Result):
    """Whether to buy some items together. Items stand together when a supplier's scale,
    activation cost or capacity ties them.

    `joint`: all together is best. `subset`: `best` together and the others alone is better.
    `not_worth`: everybody alone is at least as good. `only_joint`: somebody cannot be served
    alone, so there is nothing to compare with. `single`: one member alone needs them.
    """

    items: tuple[str, ...]
    code: Literal["joint", "subset", "not_worth", "only_joint", "single"]
    best: tuple[str, ...]
    joint_cents: int
    """All together, without `joining_cents`; every other figure includes joining costs."""
    separate_cents: int | None
    best_cents: int | None
    joining_cents: int
    saving_cents: int | None
    """Of all together against separate, joining costs counted; negative: dearer together."""
    coalitions: tuple[Coalition, ...]


class FrontPoint(Result):
    """A plan on the cost-delivery front: nothing is both cheaper and less late."""

    total_cents: int
    lateness: int
    mean_days: int
    proven: bool


class Proof(Result):
    """How good the plan is proven to be. Where an order holds offers `separate`, so may all others
    that the bound speaks of: each step is then taken to deliver as soon as the soonest.

    `bound_cents`: no plan can cost less, as the solver proved it. `certified_bound_cents`: the
    part of it that `plan.verify` re-checks in integers without a solver. `gap_share` in [0, 1] is
    (cost - bound) / cost. `kept_cents` is what the guarantee (nobody pays more than alone) and the
    budgets, and speed where delivery comes first, add to the cheapest order.
    """

    status: Literal["optimal", "limit", "interrupted"]
    cost_cents: int
    bound_cents: int
    certified_bound_cents: int
    gap_share: float
    kept_cents: int
    nodes: int
    certificate: dict[str, Any]


class StepReached(Result):
    """A price step above the base price: its number, and the volume from which it holds."""

    scope: Literal["offer", "supplier"]
    code: str
    step: int
    threshold: int
    by_value: bool


class AccessionBill(Result):
    """What one member pays and waits without the candidate, and with it. For the candidate itself
    `without_cents` is what it pays alone on the pro-rata market, None where it cannot be served
    alone. Days are the mean from the order to a delivery, over units; None where not known."""

    member: str
    without_cents: int | None
    with_cents: int
    without_days: int | None
    with_days: int


class Accession(Result):
    """What a candidate would bring if it took part, and to whom. Without `bills` the needs of all
    cannot be met with it (`shortfalls`), or the time did not suffice. Computed by the planner, not
    checked by `plan.verify`."""

    candidate: str
    name: str
    bills: tuple[AccessionBill, ...]
    steps: tuple[StepReached, ...]
    """Steps that are reached with the candidate and not without it."""
    proven: bool
    shortfalls: tuple[Shortfall, ...] = ()


class Plan(Result):
    """The whole answer."""

    joint: JointOrder
    alone: tuple[Alone, ...]
    gains: tuple[Gain, ...]
    verdicts: tuple[Verdict, ...]
    front: tuple[FrontPoint, ...]
    proof: Proof
    accessions: tuple[Accession, ...] = ()
    """What each candidate that does not take part would bring."""
    cut_short: bool = False
    """True if the time or an interruption ended the work: of the comparison (alone, verdicts,
    front) there is what was ready."""
    seconds: float
    seed: int
    versions: dict[str, str]
