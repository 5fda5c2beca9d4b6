"""The tables of a report, straight from the plan: nothing is reckoned but sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foedus.desk.figures import Kind, Value
from foedus.desk.phrases import say
from foedus.pillars.procurement.case import Case
from foedus.pillars.procurement.plan.result import Alone
from foedus.pillars.procurement.report.accession import accession_table
from foedus.pillars.procurement.report.lexicon import Lexicon
from foedus.pillars.procurement.report.shown import AdviceText, Column, Table
from foedus.pillars.procurement.wording.reasons import MARKS, SHORTFALLS, VALUE_KINDS, VERDICTS

Row = tuple[Value, ...]


def tables(lexicon: Lexicon, advice: tuple[AdviceText, ...]) -> dict[str, Table]:
    """Return every table that has rows, by its code, in reading order."""
    every = (
        verdict_table(lexicon),
        coalition_table(lexicon),
        alone_table(lexicon),
        shortfall_table(lexicon),
        bill_table(lexicon),
        activation_table(lexicon),
        budget_table(lexicon),
        gain_table(lexicon),
        delivery_table(lexicon),
        step_table(lexicon),
        front_table(lexicon),
        accession_table(lexicon, lexicon.heading("accession"), lexicon.plan.accessions),
        price_table(lexicon),
        advice_table(lexicon, advice),
        source_table(lexicon),
    )
    return {table.code: table for table in every if table.rows}


def _table(lexicon: Lexicon, code: str, columns: str, rows: Iterable[Row]) -> Table:
    """`columns` lists codes with their kind after a colon: "member goods:money"."""
    named: list[Column] = []
    for column in columns.split():
        name, _, kind = column.partition(":")
        money = f", {lexicon.case.order.currency}" if kind in ("money", "saving") else ""
        named.append(Column(lexicon.column(name) + money, _kind(kind)))
    return Table(code, lexicon.heading(code), tuple(named), tuple(rows))


def _kind(name: str) -> Kind:
    known: tuple[Kind, ...] = ("money", "saving", "units", "days", "day", "share")
    return next((kind for kind in known if kind == name), "text")


def separate_cents(lexicon: Lexicon) -> int | None:
    """Sum what the members pay alone on the pro-rata market; None if one cannot be served."""
    costs = [a.total_cents for a in lexicon.plan.alone if a.reading == "pro_rata"]
    known = [cost for cost in costs if cost is not None]
    return sum(known) if costs and len(known) == len(costs) else None


def alone_cents(lexicon: Lexicon, member: str, reading: str) -> int | None:
    for plan in lexicon.plan.alone:
        if plan.member == member and plan.reading == reading:
            return plan.total_cents
    return None


def difference(left: int | None, right: int) -> int | None:
    return None if left is None else left - right


def bill_table(lexicon: Lexicon) -> Table:
    rows: list[Row] = []
    for bill in lexicon.plan.joint.bills:
        own = alone_cents(lexicon, bill.member, "pro_rata")
        whole = alone_cents(lexicon, bill.member, "whole")
        rows.append(
            (
                lexicon.member(bill.member),
                bill.goods_cents,
                bill.activation_cents,
                bill.total_cents,
                own,
                difference(own, bill.total_cents),
                whole,
                difference(whole, bill.total_cents),
            )
        )
    columns = (
        "member goods:money activation:money total:money pro_rata:money saving:saving "
        "whole:money saving_whole:saving"
    )
    return _table(lexicon, "bills", columns, [*rows, *_sum(lexicon, rows)])


def _sum(lexicon: Lexicon, rows: list[Row]) -> Iterator[Row]:
    if len(rows) < 2:  # noqa: PLR2004  (one row is its own sum)
        return
    total: list[Value] = [lexicon.column("total")]
    for values in list(zip(*rows, strict=True))[1:]:
        known = [value for value in values if isinstance(value, int)]
        total.append(sum(known) if len(known) == len(values) else None)
    yield tuple(total)


def activation_table(lexicon: Lexicon) -> Table:
    shares = lexicon.plan.joint.activation_shares
    rows = [(lexicon.supplier(s.supplier), lexicon.member(s.member), s.cents) for s in shares]
    return _table(lexicon, "activations", "supplier member cost:money", rows)


def budget_table(lexicon: Lexicon) -> Table:
    rows = [
        (lexicon.member(b.member), b.from_on, b.until_on, b.amount_cents, b.cents)
        for b in lexicon.plan.joint.budget_excesses
    ]
    columns = "member since:day until:day limit:money excess:money"
    return _table(lexicon, "budgets", columns, rows)


def gain_table(lexicon: Lexicon) -> Table:
    others = {
        (plan.member, cost.item): cost.last_on
        for plan in lexicon.plan.alone
        if plan.reading == "pro_rata"
        for cost in plan.items
    }
    rows = [
        (
            lexicon.member(gain.member),
            lexicon.item(gain.item),
            gain.joint.quantity,
            lexicon.unit(gain.item),
            gain.joint.cents,
            gain.saving_cents,
            gain.saving_whole_cents,
            gain.joint.first_on,
            gain.joint.last_on,
            others.get((gain.member, gain.item)),
            gain.days_gained,
        )
        for gain in lexicon.plan.gains
    ]
    columns = (
        "member item quantity:units unit cost:money saving:saving saving_whole:saving first:day "
        "last:day last_alone:day days:days"
    )
    return _table(lexicon, "gains", columns, rows)


def delivery_table(lexicon: Lexicon) -> Table:
    needed = {row.requirement: row.needed_on for row in lexicon.case.requirements}
    rows = [
        (
            lexicon.member(line.member),
            lexicon.item(line.item),
            lexicon.offer(line.offer),
            line.delivered_on,
            needed.get(line.requirement),
            line.quantity,
            line.goods_cents,
            line.late_periods,
        )
        for line in lexicon.plan.joint.lines
    ]
    columns = "member item offer delivered:day needed:day quantity:units goods:money late:units"
    return _table(lexicon, "deliveries", columns, rows)


def step_table(lexicon: Lexicon) -> Table:
    rows: list[Row] = []
    for step in lexicon.plan.joint.steps:

        def volume(amount: int, *, by_value: bool = step.by_value) -> str:
            return lexicon.volume(amount, by_value=by_value)

        following = step.next_from
        rows.append(
            (
                lexicon.scale(step.code),
                step.step,
                volume(step.threshold),
                volume(step.volume),
                ", ".join(f"{lexicon.member(m)} {volume(v)}" for m, v in _brought(step)),
                volume(following) if following is not None else _top(lexicon, step.step),
                None if following is None else volume(following - step.volume),
            )
        )
    columns = "scale step:units from volume brought next missing"
    return _table(lexicon, "steps", columns, rows)


def _top(lexicon: Lexicon, step: int) -> str | None:
    """Say that the top is reached; nothing where there was no step to climb."""
    return lexicon.note("top") if step else None


def _brought(step: object) -> Iterable[tuple[str, int]]:
    volumes: dict[str, int] = getattr(step, "volume_by_member", {})
    return [(member, volume) for member, volume in volumes.items() if volume]


def verdict_table(lexicon: Lexicon) -> Table:
    rows = [
        (
            lexicon.all_items(verdict.items),
            say(VERDICTS, verdict.code, lexicon.language),
            lexicon.all_members(verdict.best),
            verdict.joint_cents,
            verdict.joining_cents,
            verdict.separate_cents,
            verdict.best_cents,
            verdict.saving_cents,
        )
        for verdict in lexicon.plan.verdicts
    ]
    columns = (
        "items verdict best joint:money joining:money separate:money best_cost:money saving:saving"
    )
    return _table(lexicon, "verdicts", columns, rows)


def coalition_table(lexicon: Lexicon) -> Table:
    rows = [
        (
            lexicon.all_items(verdict.items),
            lexicon.all_members(group.members),
            group.cents if group.feasible else lexicon.note("impossible"),
            group.joining_cents,
            lexicon.note("yes") if group.members == verdict.best else "",
        )
        for verdict in lexicon.plan.verdicts
        if len(verdict.coalitions) > 1
        for group in verdict.coalitions
    ]
    return _table(lexicon, "coalitions", "items coalition cost:money joining:money best", rows)


def alone_table(lexicon: Lexicon) -> Table:
    rows = [
        (
            lexicon.member(plan.member),
            lexicon.column(plan.reading),
            lexicon.item(cost.item),
            cost.quantity,
            cost.cents,
            cost.first_on,
            cost.last_on,
            cost.lateness,
        )
        for plan in lexicon.plan.alone
        for cost in plan.items
    ]
    columns = "member reading item quantity:units cost:money first:day last:day lateness:units"
    return _table(lexicon, "alone", columns, rows)


def shortfall_table(lexicon: Lexicon) -> Table:
    rows = [row for plan in lexicon.plan.alone for row in _shortfalls(lexicon, plan)]
    columns = "member reading item quantity:units missing:units until:day why"
    return _table(lexicon, "shortfalls", columns, rows)


def _shortfalls(lexicon: Lexicon, plan: Alone) -> Iterator[Row]:
    for gap in plan.shortfalls:
        yield (
            lexicon.member(plan.member),
            lexicon.column(plan.reading),
            lexicon.item(gap.item),
            gap.quantity,
            gap.missing,
            gap.latest_on,
            say(SHORTFALLS, gap.reason, lexicon.language),
        )


def front_table(lexicon: Lexicon) -> Table:
    joint = lexicon.plan.joint
    rows = [
        (
            point.total_cents,
            point.lateness,
            point.mean_days,
            lexicon.note("yes" if point.proven else "no"),
            lexicon.note("yes")
            if (point.total_cents, point.lateness) == (joint.total_cents, joint.lateness)
            else "",
        )
        for point in lexicon.plan.front
    ]
    return _table(
        lexicon, "front", "cost:money lateness:units mean_days:units proven chosen", rows
    )


def price_table(lexicon: Lexicon) -> Table:
    """Say of every offer used what its value is: a ceiling must never pass for a price."""
    used = {line.offer for line in lexicon.plan.joint.lines}
    rows = [
        (
            lexicon.offer(offer.offer),
            lexicon.item(offer.item),
            say(VALUE_KINDS, offer.value_kind, lexicon.language),
            f"{offer.currency} {lexicon.figures.amount(offer.unit_price_cents)}",
            say(MARKS, offer.mark or "", lexicon.language),
            offer.source,
        )
        for offer in lexicon.case.offers
        if offer.offer in used
    ]
    return _table(lexicon, "prices", "offer item kind price mark source", rows)


def advice_table(lexicon: Lexicon, advice: tuple[AdviceText, ...]) -> Table:
    rows = [
        (
            text.title,
            text.text,
            lexicon.all_members(text.members),
            lexicon.all_items(text.items),
            text.source,
            text.date,
            say(MARKS, "R" if text.to_be_confirmed else text.mark, lexicon.language),
        )
        for text in advice
    ]
    return _table(lexicon, "advice", "advice why member items source on mark", rows)


def source_table(lexicon: Lexicon) -> Table:
    rows = [
        (table, code, say(MARKS, mark, lexicon.language), source)
        for table, code, mark, source in _sources(lexicon.case)
        if source or mark
    ]
    return _table(lexicon, "sources", "table record mark source", rows)


def _sources(case: Case) -> Iterator[tuple[str, str, str, str]]:
    for need in case.requirements:
        yield need.table, need.requirement, need.mark or "", need.source
    for offer in case.offers:
        yield offer.table, offer.offer, offer.mark or "", offer.source
    for budget in case.budgets:
        code = f"{budget.member} {budget.from_on.isoformat()}"
        yield budget.table, code, budget.mark or "", budget.source
    for rate in case.rates:
        yield rate.table, f"{rate.currency} {rate.on.isoformat()}", "", rate.source
    for held in case.holdings:
        yield held.table, f"{held.member} {held.category}", held.mark or "", held.source
