"""Joint against alone, member by member and item by item, with the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.alone import StandAlone, item_costs
from foedus.pillars.procurement.plan.result import Gain, ItemCost, Line, Reason, Step
from foedus.pillars.procurement.plan.split import Settlement


def gains(
    case: Case, joint: Settlement, alone: Mapping[tuple[str, str], StandAlone]
) -> Iterator[Gain]:
    """Yield one gain for each member and item; `alone` by (member, reading)."""
    for member in case.members:
        together = item_costs(case, joint, member.member)
        if not together:
            continue
        pro_rata = alone[member.member, "pro_rata"]
        own = _costs(case, pro_rata)
        whole = _costs(case, alone[member.member, "whole"])
        for item, cost in together.items():
            yield Gain(
                member=member.member,
                item=item,
                joint=cost,
                saving_cents=_saving(own.get(item), cost),
                days_gained=_days(own.get(item), cost),
                saving_whole_cents=_saving(whole.get(item), cost),
                days_gained_whole=_days(whole.get(item), cost),
                reasons=tuple(_reasons(joint, pro_rata, member.member, cost, own.get(item))),
            )


def _costs(case: Case, plan: StandAlone) -> dict[str, ItemCost]:
    return item_costs(case, plan.settlement, plan.member) if plan.settlement else {}


def _saving(alone: ItemCost | None, joint: ItemCost) -> int | None:
    return None if alone is None else alone.cents - joint.cents


def _days(alone: ItemCost | None, joint: ItemCost) -> int | None:
    return None if alone is None else alone.mean_days - joint.mean_days


def _reasons(
    joint: Settlement, plan: StandAlone, member: str, cost: ItemCost, own: ItemCost | None
) -> Iterator[Reason]:
    if plan.settlement is None or own is None:
        yield Reason(code="not_possible_alone", facts={})
        return
    if own.cents == cost.cents and own.mean_days == cost.mean_days:
        yield Reason(code="same_alone", facts={})
        return
    mine = _lines(joint, member, cost.item)
    before = _lines(plan.settlement, member, cost.item)
    yield from _price_steps(joint, plan.settlement, mine)
    yield from _activation(joint, plan.settlement, member, mine)
    yield from _sources(mine, before)
    if own.quantity > cost.quantity:
        facts: dict[str, str | int] = {"alone": own.quantity, "joint": cost.quantity}
        yield Reason(code="lot_rounding", facts=facts)
    days = own.mean_days - cost.mean_days
    if days:
        yield Reason(code="earlier_slot" if days > 0 else "later_slot", facts={"days": abs(days)})


def _lines(settlement: Settlement, member: str, item: str) -> list[Line]:
    return [x for x in settlement.lines if x.member == member and x.item == item]


def _scale(settlement: Settlement, line: Line) -> Step | None:
    for step in settlement.steps:
        code = line.supplier if step.scope == "supplier" else line.offer
        if step.code == code and line.member in step.volume_by_member:
            return step
    return None


def _price_steps(joint: Settlement, alone: Settlement, mine: list[Line]) -> Iterator[Reason]:
    """Name each step above the base price that the member reached with others and not alone."""
    known = {(step.scope, step.code): step.step for step in alone.steps}
    told: set[str] = set()
    for line in mine:
        step = _scale(joint, line)
        if step is None or step.code in told or step.step <= known.get((step.scope, step.code), 0):
            continue
        told.add(step.code)
        yield Reason(
            code="price_step",
            facts={
                "scale": step.code,
                "threshold": step.threshold,
                "by_value": int(step.by_value),
                "members": " ".join(step.volume_by_member),
            },
        )


def _activation(
    joint: Settlement, alone: Settlement, member: str, mine: list[Line]
) -> Iterator[Reason]:
    for supplier in dict.fromkeys(line.supplier for line in mine):
        now = {a.member: a.cents for a in joint.activation_shares if a.supplier == supplier}
        before = [
            a.cents
            for a in alone.activation_shares
            if a.supplier == supplier and a.member == member
        ]
        if before and now.get(member, 0) < before[0]:
            yield Reason(
                code="activation_shared",
                facts={
                    "supplier": supplier,
                    "joint_cents": now[member],
                    "alone_cents": before[0],
                    "members": " ".join(now),
                },
            )


def _sources(mine: list[Line], before: list[Line]) -> Iterator[Reason]:
    """Say when the offers differ and which are cheaper by the goods' average price."""
    now, then = {x.offer for x in mine}, {x.offer for x in before}
    if now == then:
        return
    price_now = sum(x.goods_cents for x in mine) * sum(x.quantity for x in before)
    price_then = sum(x.goods_cents for x in before) * sum(x.quantity for x in mine)
    yield Reason(
        code="cheaper_source" if price_now <= price_then else "dearer_source",
        facts={"joint": " ".join(sorted(now)), "alone": " ".join(sorted(then))},
    )
