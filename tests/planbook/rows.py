"""Short ways to write records and rows of a plan, for plans reckoned by hand."""

from __future__ import annotations

from datetime import date

from foedus.pillars.procurement import records as r
from foedus.pillars.procurement.plan import result as p

D = date.fromisoformat
ENDS = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30")
DAYS = (89, 180, 272, 364, 454, 545)


def need(code, member, item, quantity, needed_on, **more):
    return r.Requirement(
        requirement=code,
        member=member,
        item=item,
        quantity=quantity,
        needed_on=D(needed_on),
        **more,
    )


def offer(code, supplier, item, price, days, **more):
    return r.Offer(
        offer=code,
        supplier=supplier,
        item=item,
        unit_price_cents=price,
        lead_time_days=days,
        value_kind="offer",
        **more,
    )


def line(need_of, sold, period, quantity, goods, late=0, *, ends=ENDS):
    requirement, member, item = need_of.split()
    code, supplier = sold
    return p.Line(
        requirement=requirement,
        member=member,
        item=item,
        offer=code,
        supplier=supplier,
        period=period,
        delivered_on=D(ends[period]),
        quantity=quantity,
        goods_cents=goods,
        late_periods=late,
    )


def step(scale, reached, volume, thresholds, by_member, fixed=0, *, value=False):
    return p.Step(
        scope=scale.split()[0],
        code=scale.split()[1],
        step=reached,
        volume=volume,
        by_value=value,
        threshold=thresholds[0],
        next_from=thresholds[1],
        volume_by_member=by_member,
        fixed_cents=fixed,
    )


def bill(member, goods, activation):
    return p.Bill(
        member=member,
        goods_cents=goods,
        activation_cents=activation,
        total_cents=goods + activation,
    )


def cost(item, quantity, cents, span, days, lateness=0):
    return p.ItemCost(
        item=item,
        quantity=quantity,
        cents=cents,
        first_on=D(span[0]),
        last_on=D(span[1]),
        mean_days=days,
        lateness=lateness,
    )


def at(item, quantity, cents, period, lateness=0):
    return cost(item, quantity, cents, (ENDS[period],) * 2, DAYS[period], lateness)


def alone(member, reading, total, *items):
    lateness = sum(item.lateness for item in items)
    return p.Alone(
        member=member,
        reading=reading,
        feasible=True,
        total_cents=total,
        bound_cents=total,
        lateness=lateness,
        items=items,
        shortfalls=(),
    )


def not_alone(member, reading, short):
    return p.Alone(
        member=member,
        reading=reading,
        feasible=False,
        total_cents=None,
        bound_cents=None,
        lateness=None,
        items=(),
        shortfalls=(short,),
    )


def gain(member, joint, *, saving=None, days=None, reason="price_step"):
    return p.Gain(
        member=member,
        item=joint.item,
        joint=joint,
        saving_cents=saving,
        days_gained=days,
        saving_whole_cents=saving,
        days_gained_whole=days,
        reasons=(p.Reason(code=reason, facts={}),),
    )


def coalition(members, cents, joining=0):
    return p.Coalition(
        members=tuple(members.split()),
        feasible=cents is not None,
        cents=cents,
        joining_cents=joining,
    )
