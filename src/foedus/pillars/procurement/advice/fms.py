"""US Foreign Military Sales: notice to Congress (Arms Export Control Act 36(b)) and fees.

A vehicle is such a sale if its buyers must be eligible for it. Each member's part of a supplier's
order is one case with its own value and its own threshold group.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from foedus.pillars.procurement.advice.matter import Advice, Matter, half_up
from foedus.pillars.procurement.advice.vehicles import vehicle_of
from foedus.pillars.procurement.plan.result import Line
from foedus.rulebook import Fact

ELIGIBLE = "fms_eligible"
GROUP = "fms_threshold_group"
DOLLAR = "USD"
MICROS = 10**6


def about_us_sales(matter: Matter) -> Iterator[Advice]:
    cases: dict[tuple[str, str], list[Line]] = {}
    for line in matter.lines:
        vehicle = vehicle_of(matter, matter.offer(line.offer).vehicle)
        if vehicle is not None and ELIGIBLE in vehicle.needs_flags:
            cases.setdefault((line.supplier, line.member), []).append(line)
    for (supplier, member), lines in cases.items():
        yield from _about_notice(matter, supplier, member, lines)
        yield from _about_fees(matter, supplier, member, lines)


def _about_notice(
    matter: Matter, supplier: str, member: str, lines: list[Line]
) -> Iterator[Advice]:
    total = _dollars(matter, sum(line.goods_cents for line in lines))
    major = [ln for ln in lines if matter.offer(ln.offer).defence_equipment]
    mde = _dollars(matter, sum(line.goods_cents for line in major))
    group = matter.book.flag(member, GROUP, on=matter.on)
    rules = _notice_rules(matter, group)
    if total is None or mde is None or group is None or rules is None:
        unknown = GROUP if group is None else "rules" if rules is None else DOLLAR
        facts: dict[str, str | int] = {"supplier": supplier, "unknown": unknown}
        yield Advice("FMS_UNDECIDED", member, _item(matter, lines), facts)
        return
    mde_from, total_from, days = rules
    if mde < mde_from.value and total < total_from.value:
        return
    facts = {
        "supplier": supplier,
        "group": str(group.value),
        "mde_usd_cents": mde,
        "mde_from_usd_cents": int(mde_from.value),
        "total_usd_cents": total,
        "total_from_usd_cents": int(total_from.value),
        "days": int(days.value),
    }
    yield Advice("FMS_NOTICE", member, _item(matter, lines), facts, (group, *rules))


def _notice_rules(
    matter: Matter, group: Fact[Any] | None
) -> tuple[Fact[Any], Fact[Any], Fact[Any]] | None:
    if group is None:
        return None
    mde, total, days = (
        matter.book.fms_rule(f"{rule}.{group.value}", on=matter.on)
        for rule in ("notify_mde", "notify_total", "notice_days")
    )
    return None if mde is None or total is None or days is None else (mde, total, days)


def _about_fees(matter: Matter, supplier: str, member: str, lines: list[Line]) -> Iterator[Advice]:
    surcharge = matter.book.fms_rule("admin_surcharge_pct", on=matter.on)
    administration = matter.book.fms_rule("cas_total_pct", on=matter.on)
    if surcharge is None or administration is None:
        return
    goods = sum(line.goods_cents for line in lines)
    facts: dict[str, str | int] = {
        "supplier": supplier,
        "goods_cents": goods,
        "currency": matter.case.order.currency,
        "surcharge_pct": str(surcharge.value),
        "surcharge_cents": _share(goods, surcharge),
        "administration_pct": str(administration.value),
        "administration_cents": _share(goods, administration),
    }
    yield Advice("FMS_FEES", member, _item(matter, lines), facts, (surcharge, administration))


def _share(cents: int, pct: Fact[Any]) -> int:
    micros = int(Decimal(str(pct.value)) * MICROS)
    return half_up(cents * micros, 100 * MICROS)


def _dollars(matter: Matter, cents: int) -> int | None:
    """US cents; None without a rate."""
    if matter.case.order.currency == DOLLAR:
        return cents
    for rate in matter.case.rates:
        if rate.currency == DOLLAR:
            return half_up(cents * rate.per_unit_micros, MICROS)
    return None


def _item(matter: Matter, lines: list[Line]) -> str:
    items = {matter.delivered(line).item for line in lines}
    return items.pop() if len(items) == 1 else ""
