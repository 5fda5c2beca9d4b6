"""What a member asks first: together or alone, the price reached, the bill, the deliveries."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.charts import Bar, Bars, Chart, Gantt, Ladder, Span
from foedus.pillars.procurement.plan.result import Alone, Gain, Step
from foedus.pillars.procurement.plan.scales import half_up
from foedus.pillars.procurement.records import Offer, PriceBreak, SupplierBreak
from foedus.pillars.procurement.report.facts import Facts
from foedus.pillars.procurement.report.values import Cell, Column, Section, Table

NONE_OFF_BP = 10_000


def together(facts: Facts) -> Section:
    say = facts.say
    impossible = tuple(_impossible(facts, a) for a in facts.plan.alone if not a.feasible)
    return Section(
        "together",
        say("section.together"),
        (say("together.readings"), *impossible),
        (_bars(facts),),
        (_alone_table(facts),),
    )


def _impossible(facts: Facts, alone: Alone) -> str:
    return facts.say(
        "together.infeasible",
        member=facts.member(alone.member),
        reading=facts.say(f"reading.{alone.reading}"),
        what="; ".join(
            facts.say(
                "shortfall",
                item=facts.item(short.item),
                missing=facts.number(short.missing),
                quantity=facts.number(short.quantity),
                day=short.latest_on.isoformat(),
                reason=facts.say(f"shortfall.{short.reason}"),
            )
            for short in alone.shortfalls
        ),
    )


def _costs(facts: Facts, member: str, joint: int) -> tuple[int, int | None, int | None]:
    return joint, facts.alone_cents(member, "pro_rata"), facts.alone_cents(member, "whole")


def _bars(facts: Facts) -> Bars:
    groups = []
    for bill in facts.plan.joint.bills:
        costs = _costs(facts, bill.member, bill.total_cents)
        bars = (
            Bar(series, cents, facts.money(cents))
            for series, cents in enumerate(costs)
            if cents is not None
        )
        groups.append((facts.member(bill.member), tuple(bars)))
    names = tuple(facts.say(f"column.{name}") for name in ("together", "pro_rata", "whole"))
    return Bars(facts.say("together.caption"), names, tuple(groups))


def _alone_table(facts: Facts) -> Table:
    say = facts.say
    rows: list[tuple[Cell, ...]] = []
    for bill in facts.plan.joint.bills:
        joint, pro_rata, whole = _costs(facts, bill.member, bill.total_cents)
        saving = None if pro_rata is None else pro_rata - joint
        share = None if saving is None or not pro_rata else saving / pro_rata
        rows.append((facts.member(bill.member), joint, pro_rata, whole, saving, share))
    columns = (
        Column(say("column.member")),
        *(Column(say(f"column.{c}"), "money") for c in ("together", "pro_rata", "whole")),
        Column(say("column.saving"), "money"),
        Column(say("column.share"), "share"),
    )
    return Table("alone", say("together.caption"), columns, tuple(rows))


def steps(facts: Facts) -> Section:
    say, reached = facts.say, facts.plan.joint.steps
    sentences = [say("steps.volume", currency=facts.case.order.currency), say("values.note")]
    if any(step.fixed_cents for step in reached):
        sentences.append(say("steps.incremental"))
    ladders: tuple[Chart, ...] = tuple(
        _ladder(facts, step) for step in reached if facts.breaks(step)
    )
    tables = (_steps_table(facts), _values_table(facts))
    return Section("steps", say("section.steps"), tuple(sentences), ladders, tables)


def _steps_table(facts: Facts) -> Table:
    say = facts.say
    rows = tuple(
        (
            facts.scale(step),
            str(step.step) if step.step else say("steps.base"),
            facts.volume(step, step.volume),
            facts.volume(step, step.threshold),
            None if step.next_from is None else facts.volume(step, step.next_from),
            ", ".join(
                f"{facts.member(member)} {facts.volume(step, part)}"
                for member, part in step.volume_by_member.items()
            ),
        )
        for step in facts.plan.joint.steps
    )
    names = ("scale", "step", "volume", "threshold", "next", "contributed")
    columns = tuple(Column(say(f"column.{name}")) for name in names)
    return Table("steps", say("steps.caption"), columns, rows)


def _ladder(facts: Facts, step: Step) -> Ladder:
    parts = tuple(
        (f"{facts.member(member)} {facts.volume(step, part)}", part)
        for member, part in step.volume_by_member.items()
    )
    title = facts.say("steps.ladder", scale=facts.scale(step))
    return Ladder(title, parts, tuple(_rungs(facts, step)))


def _rungs(facts: Facts, step: Step) -> Iterator[tuple[int, str]]:
    for broken in facts.breaks(step):
        threshold = broken.from_quantity or broken.from_value_cents or 0
        price = _off(facts, step, broken)
        yield (
            threshold,
            facts.say("steps.from", threshold=facts.volume(step, threshold), price=price),
        )


def _off(facts: Facts, step: Step, broken: PriceBreak | SupplierBreak) -> str:
    if isinstance(broken, SupplierBreak):
        whole, rest = divmod(broken.discount_bp, 100)
        return f"\u2212{whole}.{rest:02} %"
    offer = facts.offers[step.code]
    kind = facts.say(f"value_kind.{offer.value_kind}")
    return f"{facts.money(broken.unit_price_cents, offer.currency)} ({kind})"


def _values_table(facts: Facts) -> Table:
    say = facts.say
    used = dict.fromkeys(line.offer for line in facts.plan.joint.lines)
    rows = tuple(
        (
            facts.offer(offer.offer),
            facts.supplier(offer.supplier),
            facts.money(offer.unit_price_cents, offer.currency),
            facts.money(_reached_cents(facts, offer), offer.currency),
            say(f"value_kind.{offer.value_kind}"),
            say(f"mark.{offer.mark or 'none'}"),
        )
        for offer in (facts.offers[code] for code in used)
    )
    names = ("offer", "supplier", "value", "reached", "kind", "mark")
    columns = tuple(Column(say(f"column.{name}")) for name in names)
    return Table("steps", say("values.caption"), columns, rows)


def _reached_cents(facts: Facts, offer: Offer) -> int:
    """Return the unit value of the step reached, in the offer's own money."""
    step = facts.step_of(offer)
    if step is None or not step.step:
        return offer.unit_price_cents
    reached = facts.breaks(step)[step.step - 1]
    if isinstance(reached, PriceBreak):
        return reached.unit_price_cents
    left = offer.unit_price_cents * (NONE_OFF_BP - reached.discount_bp)
    return half_up(left, NONE_OFF_BP)


def bills(facts: Facts) -> Section:
    say, joint = facts.say, facts.plan.joint
    sentences = [say("bills.rule", rule=say(f"rule.{joint.activation_rule}"))]
    if joint.capped:
        sentences.append(say("bills.capped"))
    return Section("bills", say("section.bills"), tuple(sentences), (), (_bills_table(facts),))


def _bills_table(facts: Facts) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for bill in facts.plan.joint.bills:
        total, pro_rata, whole = _costs(facts, bill.member, bill.total_cents)
        saving = None if pro_rata is None else pro_rata - total
        known = (bill.goods_cents, bill.activation_cents, total, pro_rata, whole, saving)
        rows.append((facts.member(bill.member), *known))
    sums = [[row[column] for row in rows] for column in range(1, 7)]
    whole_sums = (
        sum(v for v in column if isinstance(v, int)) if None not in column else None
        for column in sums
    )
    rows.append((facts.say("column.total"), *whole_sums))
    names = ("goods", "activation", "total", "pro_rata", "whole", "saving")
    columns = (
        Column(facts.say("column.member")),
        *(Column(facts.say(f"column.{name}"), "money") for name in names),
    )
    return Table("bills", facts.say("bills.caption"), columns, tuple(rows))


def deliveries(facts: Facts) -> Section:
    say, gains = facts.say, facts.plan.gains
    legend = (say("deliveries.bar"), say("deliveries.needed"), say("deliveries.alone"))
    chart = Gantt(say("deliveries.caption"), legend, tuple(_span(facts, gain) for gain in gains))
    return Section(
        "deliveries",
        say("section.deliveries"),
        (say("deliveries.late"),),
        (chart,) if gains else (),
        (_deliveries_table(facts), _lines_table(facts)),
    )


def _span(facts: Facts, gain: Gain) -> Span:
    needed = min(
        need.needed_on
        for need in facts.case.requirements
        if (need.member, need.item) == (gain.member, gain.item)
    )
    alone = facts.alone.get((gain.member, "pro_rata"))
    own = next((i for i in alone.items if i.item == gain.item), None) if alone else None
    label = f"{facts.member(gain.member)}: {facts.item(gain.item)}"
    other = own.last_on if own else None
    return Span(label, gain.joint.first_on, gain.joint.last_on, needed, other)


def _deliveries_table(facts: Facts) -> Table:
    say = facts.say
    rows = []
    for gain in facts.plan.gains:
        span, joint = _span(facts, gain), gain.joint
        who = (facts.member(gain.member), facts.item(gain.item), joint.quantity)
        days = (span.first, span.last, span.needed, span.other)
        rows.append((*who, *days, gain.days_gained, joint.lateness))
    columns = (
        Column(say("column.member")),
        Column(say("column.item")),
        Column(say("column.quantity"), "count"),
        *(Column(say(f"column.{c}"), "date") for c in ("first", "last", "needed", "alone_last")),
        Column(say("column.days"), "count"),
        Column(say("column.late"), "count"),
    )
    return Table("deliveries", say("deliveries.caption"), columns, tuple(rows))


def _lines_table(facts: Facts) -> Table:
    say = facts.say
    rows = tuple(
        (
            facts.member(line.member),
            facts.item(line.item),
            facts.offer(line.offer),
            line.delivered_on,
            line.quantity,
            line.goods_cents,
            line.late_periods,
        )
        for line in facts.plan.joint.lines
    )
    columns = (
        *(Column(say(f"column.{name}")) for name in ("member", "item", "offer")),
        Column(say("column.day"), "date"),
        Column(say("column.quantity"), "count"),
        Column(say("column.goods"), "money"),
        Column(say("column.late_periods"), "count"),
    )
    return Table("deliveries", say("lines.caption"), columns, rows, detail=True)
