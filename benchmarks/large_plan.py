"""A large order with a plan that is made up, not solved: pages cannot tell the difference.

32 members need most of 500 items from 100 suppliers within 12 periods. Every need is bought from
one of its item's offers, in one to three deliveries; alone it costs a little more. All figures
agree with each other, so that tables, sums and exports do what they would do with a solved plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from string import ascii_uppercase

import numpy as np

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.periods import period_end
from foedus.pillars.procurement.plan.result import (
    ActivationShare,
    Alone,
    Bill,
    Coalition,
    FrontPoint,
    Gain,
    ItemCost,
    JointOrder,
    Line,
    Proof,
    Reading,
    Reason,
    Step,
    Verdict,
)
from foedus.pillars.procurement.plan.shares.result import (
    RULES,
    CostGame,
    FairShares,
    RuleShares,
    SharedPlan,
    Stability,
)
from foedus.pillars.procurement.records import (
    Item,
    Member,
    Offer,
    Order,
    PriceBreak,
    Requirement,
    Supplier,
)

ORDER_ON = date(2027, 1, 15)
ALONE_PCT = 106
READINGS: tuple[Reading, ...] = ("pro_rata", "whole")


@dataclass(frozen=True)
class Size:
    """How many of what; `wanted` is the part of all items that a member needs, in [0, 1]."""

    members: int = 32
    items: int = 500
    suppliers: int = 100
    periods: int = 12
    offers_each: int = 3
    wanted: float = 0.8


def large_case(size: Size, seed: int) -> Case:
    rng = np.random.default_rng(seed)
    codes = ["ALB", "HRV", "XKX"] + [f"A{a}{b}" for a in "EFGH" for b in ascii_uppercase]
    members = tuple(Member(member=c, name=f"Member {c}") for c in codes[: size.members])
    items = tuple(
        Item(item=f"ALB-ITEM-{n:03}", name=f"Item number {n} of the large order")
        for n in range(size.items)
    )
    suppliers = tuple(
        Supplier(
            supplier=f"ALB-SUP-{n:03}",
            name=f"Maker number {n}",
            activation_cost_cents=int(rng.integers(1, 50)) * 100_000_00,
        )
        for n in range(size.suppliers)
    )
    offers = tuple(
        Offer(
            offer=f"ALB-OFF-{n:03}-{k}",
            supplier=suppliers[int(rng.integers(size.suppliers))].supplier,
            item=items[n].item,
            unit_price_cents=int(rng.integers(100, 100_000)) * 100,
            value_kind="offer",
            lead_time_days=int(rng.integers(30, 300)),
        )
        for n in range(size.items)
        for k in range(size.offers_each)
    )
    order = Order(
        order="ORDER", title="A large order", order_on=ORDER_ON, periods=size.periods, demo=True
    )
    needs = tuple(
        Requirement(
            requirement=f"{member.member}-NEED-{n:03}",
            member=member.member,
            item=items[n].item,
            quantity=int(rng.integers(1, 400)),
            needed_on=ORDER_ON + timedelta(days=int(rng.integers(200, 900))),
        )
        for member in members
        for n in np.flatnonzero(rng.random(size.items) < size.wanted).tolist()
    )
    breaks = tuple(
        PriceBreak(
            offer=offer.offer,
            from_quantity=2_000,
            unit_price_cents=offer.unit_price_cents * 9 // 10,
        )
        for offer in offers
    )
    return Case(order, members, items, needs, suppliers, offers, price_breaks=breaks)


def made_up_plan(case: Case, seed: int) -> SharedPlan:
    """A plan for a case, every figure agreeing with every other."""
    rng = np.random.default_rng(seed + 1)
    lines = tuple(_lines(case, rng))
    joint = _joint(case, lines)
    gains = tuple(_gains(case, lines))
    cost = joint.total_cents
    return SharedPlan(
        joint=joint,
        alone=tuple(_alone(gains)),
        gains=gains,
        verdicts=tuple(_verdicts(case, gains)),
        front=tuple(
            FrontPoint(
                total_cents=cost + step * cost // 500,
                lateness=max(0, joint.lateness - step * joint.lateness // 23),
                mean_days=500 - 3 * step,
                proven=True,
            )
            for step in range(24)
        ),
        proof=Proof(
            status="limit",
            cost_cents=cost,
            bound_cents=cost * 99 // 100,
            certified_bound_cents=cost * 98 // 100,
            gap_share=0.01,
            kept_cents=0,
            nodes=1,
            certificate={},
        ),
        seconds=1.0,
        seed=seed,
        versions={"made": "up"},
        shares=_shares(joint),
    )


def _lines(case: Case, rng: np.random.Generator) -> Iterator[Line]:
    selling: dict[str, list[Offer]] = {}
    for offer in case.offers:
        selling.setdefault(offer.item, []).append(offer)
    for need in case.requirements:
        offer = selling[need.item][int(rng.integers(len(selling[need.item])))]
        parts = int(rng.integers(1, 4))
        for part in range(min(parts, need.quantity)):
            units = need.quantity // parts + (part < need.quantity % parts)
            period = int(rng.integers(1, case.order.periods))
            on = period_end(case.order, period)
            late = max(0, (on - need.needed_on).days // 91)
            price = offer.unit_price_cents * 9 // 10
            yield Line(
                requirement=need.requirement,
                member=need.member,
                item=need.item,
                offer=offer.offer,
                supplier=offer.supplier,
                period=period,
                delivered_on=on,
                quantity=max(1, units),
                goods_cents=max(1, units) * price,
                late_periods=late,
            )


def _joint(case: Case, lines: tuple[Line, ...]) -> JointOrder:
    goods: dict[str, int] = {}
    volumes: dict[str, dict[str, int]] = {}
    buyers: dict[str, set[str]] = {}
    for line in lines:
        goods[line.member] = goods.get(line.member, 0) + line.goods_cents
        of_offer = volumes.setdefault(line.offer, {})
        of_offer[line.member] = of_offer.get(line.member, 0) + line.quantity
        buyers.setdefault(line.supplier, set()).add(line.member)
    fees = {row.supplier: row.activation_cost_cents for row in case.suppliers}
    shares = tuple(
        ActivationShare(supplier=s, member=m, cents=fees[s] // len(members))
        for s, members in sorted(buyers.items())
        for m in sorted(members)
    )
    owed: dict[str, int] = {}
    for share in shares:
        owed[share.member] = owed.get(share.member, 0) + share.cents
    bills = tuple(
        Bill(
            member=m.member,
            goods_cents=goods.get(m.member, 0),
            activation_cents=owed.get(m.member, 0),
            total_cents=goods.get(m.member, 0) + owed.get(m.member, 0),
        )
        for m in case.members
    )
    steps = tuple(
        Step(
            scope="offer",
            code=offer,
            step=1,
            volume=sum(by_member.values()),
            by_value=False,
            threshold=2_000,
            next_from=None,
            volume_by_member=by_member,
            fixed_cents=0,
        )
        for offer, by_member in sorted(volumes.items())
    )
    return JointOrder(
        order=case.order.order,
        case_digest=case.digest(),
        members=tuple(m.member for m in case.members),
        objective="cost",
        activation_rule="value",
        capped=True,
        lines=lines,
        steps=steps,
        activation_shares=shares,
        bills=bills,
        total_cents=sum(bill.total_cents for bill in bills),
        lateness=sum(line.quantity * line.late_periods for line in lines),
        budget_excesses=(),
    )


def _gains(case: Case, lines: tuple[Line, ...]) -> Iterator[Gain]:
    found: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        found.setdefault((line.member, line.item), []).append(line)
    for (member, item), several in found.items():
        units = sum(line.quantity for line in several)
        cents = sum(line.goods_cents for line in several)
        days = [(line.delivered_on - case.order.order_on).days for line in several]
        joint = ItemCost(
            item=item,
            quantity=units,
            cents=cents,
            first_on=min(line.delivered_on for line in several),
            last_on=max(line.delivered_on for line in several),
            mean_days=sum(days) // len(days),
            lateness=sum(line.quantity * line.late_periods for line in several),
        )
        saving = cents * (ALONE_PCT - 100) // 100
        yield Gain(
            member=member,
            item=item,
            joint=joint,
            saving_cents=saving,
            days_gained=30,
            saving_whole_cents=saving,
            days_gained_whole=30,
            reasons=(
                Reason(
                    code="price_step",
                    facts={
                        "scale": several[0].offer,
                        "threshold": 2_000,
                        "by_value": 0,
                        "members": "ALB HRV XKX",
                    },
                ),
            ),
        )


def _alone(gains: tuple[Gain, ...]) -> Iterator[Alone]:
    by_member: dict[str, list[ItemCost]] = {}
    for gain in gains:
        cost = gain.joint.model_copy(
            update={
                "cents": gain.joint.cents + (gain.saving_cents or 0),
                "mean_days": gain.joint.mean_days + 30,
            }
        )
        by_member.setdefault(gain.member, []).append(cost)
    for member, items in by_member.items():
        total = sum(cost.cents for cost in items)
        for reading in READINGS:
            yield Alone(
                member=member,
                reading=reading,
                feasible=True,
                total_cents=total,
                bound_cents=total,
                lateness=sum(cost.lateness for cost in items),
                items=tuple(items),
                shortfalls=(),
            )


def _verdicts(case: Case, gains: tuple[Gain, ...]) -> Iterator[Verdict]:
    members = tuple(m.member for m in case.members)
    by_item: dict[str, list[Gain]] = {}
    for gain in gains:
        by_item.setdefault(gain.item, []).append(gain)
    for item, several in by_item.items():
        together = sum(gain.joint.cents for gain in several)
        saving = sum(gain.saving_cents or 0 for gain in several)
        yield Verdict(
            items=(item,),
            code="joint",
            best=members,
            joint_cents=together,
            separate_cents=together + saving,
            best_cents=together,
            joining_cents=0,
            saving_cents=saving,
            coalitions=(
                Coalition(members=members, feasible=True, cents=together, joining_cents=0),
            ),
        )


def _shares(joint: JointOrder) -> FairShares:
    bills = {bill.member: bill.total_cents for bill in joint.bills}
    rules = tuple(
        RuleShares(
            rule=rule,
            cents=bills,
            half_width_cents=0,
            is_proven=True,
            stability=tuple(
                Stability(
                    reading=reading,
                    members=joint.members[:5],
                    gain_cents=-1_000_000_00,
                    most_cents=-900_000_00,
                    certified_most_cents=0,
                    certificate={},
                )
                for reading in READINGS
            ),
        )
        for rule in RULES
    )
    games = tuple(
        CostGame(reading=r, is_complete=False, groups=(), least_core_cents=-1) for r in READINGS
    )
    return FairShares(
        order=joint.order,
        case_digest=joint.case_digest,
        reading="pro_rata",
        total_cents=joint.total_cents,
        rules=rules,
        games=games,
        cut_short=False,
        seed=0,
        seconds=1.0,
    )
