"""What the answers rest on: reasons, front, verdicts, proof, advice, sources."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.charts import Chart, Front
from foedus.pillars.procurement.plan.result import Gain, Reason
from foedus.pillars.procurement.report.facts import Facts
from foedus.pillars.procurement.report.values import Cell, Column, Note, Section, Table
from foedus.pillars.procurement.wording.report import percent

FEWEST_FOR_A_PICTURE = 2


def reasons(facts: Facts) -> Section:
    say = facts.say
    rows = tuple(
        (
            facts.member(gain.member),
            facts.item(gain.item),
            gain.saving_cents,
            gain.saving_whole_cents,
            gain.days_gained,
            gain.days_gained_whole,
            _in_words(facts, gain),
        )
        for gain in facts.plan.gains
    )
    columns = (
        Column(say("column.member")),
        Column(say("column.item")),
        Column(say("column.saving"), "money"),
        Column(say("column.saving_whole"), "money"),
        Column(say("column.days"), "count"),
        Column(say("column.days_whole"), "count"),
        Column(say("column.reasons")),
    )
    table = Table("gains", say("reasons.caption"), columns, rows)
    return Section("reasons", say("section.reasons"), tables=(table,))


def _in_words(facts: Facts, gain: Gain) -> str:
    return "; ".join(facts.say(r.code, **_worded(facts, r)) for r in gain.reasons)


def _worded(facts: Facts, reason: Reason) -> dict[str, str | int]:
    """Return the facts of a reason with names and amounts for codes and cents."""
    known = dict(reason.facts)
    if "members" in known:
        known["members"] = facts.members(str(known["members"]).split())
    match reason.code:
        case "price_step":
            known |= _step_words(facts, str(known["scale"]), int(known["threshold"]))
        case "activation_shared":
            known["supplier"] = facts.supplier(str(known["supplier"]))
            known["joint"] = facts.money(int(known["joint_cents"]))
            known["alone"] = facts.money(int(known["alone_cents"]))
        case "cheaper_source" | "dearer_source":
            for side in ("joint", "alone"):
                known[side] = ", ".join(facts.offer(code) for code in str(known[side]).split())
    return known


def _step_words(facts: Facts, code: str, threshold: int) -> dict[str, str | int]:
    for step in facts.plan.joint.steps:
        if step.code == code:
            return {"scale": facts.scale(step), "threshold": facts.volume(step, threshold)}
    return {"scale": code, "threshold": facts.number(threshold)}


def front(facts: Facts) -> Section | None:
    """Return the front, None where it was not asked for."""
    points, say = facts.plan.front, facts.say
    if not points:
        return None
    rows = tuple(
        (
            str(index),
            p.total_cents,
            p.lateness,
            p.mean_days,
            say("yes" if p.proven else "no"),
        )
        for index, p in enumerate(points, start=1)
    )
    columns = (
        Column("#"),
        Column(say("column.cost"), "money"),
        Column(say("column.late"), "count"),
        Column(say("column.mean_days"), "count"),
        Column(say("column.proven")),
    )
    charts: tuple[Chart, ...] = (_front_chart(facts),) if len(points) > 1 else ()
    table = Table("front", say("front.caption"), columns, rows, detail=True)
    return Section("front", say("section.front"), (say("front.text"),), charts, (table,))


def _front_chart(facts: Facts) -> Front:
    points, say = facts.plan.front, facts.say
    late = [p.lateness for p in points]
    cost = [p.total_cents for p in points]
    cheapest = min(points, key=lambda p: (p.total_cents, p.lateness))
    rest = [p for p in points if p is not cheapest]
    corners = (
        facts.number(min(late)),
        facts.number(max(late)),
        facts.money(min(cost)),
        facts.money(max(cost)),
    )
    return Front(
        say("front.caption"),
        say("column.late"),
        say("column.cost"),
        tuple((p.lateness, p.total_cents) for p in (cheapest, *rest)),
        corners,
    )


def verdicts(facts: Facts) -> Section:
    say = facts.say
    rows = tuple(
        (
            facts.items(v.items),
            say(f"verdict.{v.code}"),
            facts.members(v.best),
            v.joint_cents,
            v.joining_cents,
            v.separate_cents,
            v.saving_cents,
        )
        for v in facts.plan.verdicts
    )
    columns = (
        *(Column(say(f"column.{name}")) for name in ("items", "verdict", "best")),
        *(
            Column(say(f"column.{name}"), "money")
            for name in ("together", "joining", "separate", "saving")
        ),
    )
    table = Table("verdicts", say("verdicts.caption"), columns, rows)
    tables = (table, _coalitions(facts))
    return Section("verdicts", say("section.verdicts"), (say("verdicts.text"),), (), tables)


def _coalitions(facts: Facts) -> Table:
    say = facts.say
    rows = tuple(
        (
            facts.items(verdict.items),
            facts.members(group.members),
            group.cents,
            group.joining_cents,
            "" if group.feasible else say("infeasible"),
        )
        for verdict in facts.plan.verdicts
        for group in verdict.coalitions
    )
    columns = (
        Column(say("column.items")),
        Column(say("column.members")),
        Column(say("column.cost"), "money"),
        Column(say("column.joining"), "money"),
        Column(say("column.what")),
    )
    return Table("verdicts", say("coalitions.caption"), columns, rows, detail=True)


def proof(facts: Facts) -> Section:
    say, plan = facts.say, facts.plan
    known = plan.proof
    rows = (
        (say("proof.cost"), facts.money(known.cost_cents)),
        (say("proof.bound"), facts.money(known.bound_cents)),
        (say("proof.gap"), percent(known.gap_share, facts.language, 4)),
        (say("proof.certified"), facts.money(known.certified_bound_cents)),
        (say("proof.kept"), facts.money(known.kept_cents)),
        (say("proof.seconds"), f"{plan.seconds:.1f}"),
        (say("proof.seed"), str(plan.seed)),
        (say("proof.versions"), ", ".join(f"{k} {v}" for k, v in plan.versions.items())),
        (say("proof.digest"), plan.joint.case_digest),
    )
    columns = (Column(say("column.what")), Column(say("column.figure")))
    table = Table("summary", say("proof.caption"), columns, rows)
    sentences = (say(f"proof.{known.status}"), say("proof.verify"))
    return Section("proof", say("section.proof"), sentences, (), (table,))


def advice(facts: Facts, notes: tuple[Note, ...]) -> Section:
    say = facts.say
    rows = tuple(
        (n.title, n.text, facts.member(n.member), facts.item(n.item), "; ".join(n.sources))
        for n in notes
    )
    names = ("advice", "text", "member", "item", "source")
    columns = tuple(Column(say(f"column.{name}")) for name in names)
    table = Table("advice", say("advice.caption"), columns, rows)
    sentences = () if notes else (say("advice.none"),)
    return Section("advice", say("section.advice"), sentences, (), (table,) if notes else ())


def sources(facts: Facts) -> Section:
    say = facts.say
    names = ("record", "what", "source", "mark")
    columns = tuple(Column(say(f"column.{name}")) for name in names)
    rows = tuple(_sources(facts))
    table = Table("sources", say("sources.caption"), columns, rows, detail=True)
    return Section("sources", say("section.sources"), (), (), (table,))


def _sources(facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """Yield record, code, source and confidence of every fact that carries them."""
    say, case = facts.say, facts.case
    rates = tuple((r.currency, f"{r.source} {r.on.isoformat()}".strip(), "") for r in case.rates)
    tables = {
        "requirements": tuple((n.requirement, n.source, n.mark) for n in case.requirements),
        "offers": tuple((o.offer, o.source, o.mark) for o in case.offers),
        "budgets": tuple(
            (f"{facts.member(b.member)} {b.from_on.isoformat()}", b.source, b.mark)
            for b in case.budgets
        ),
        "rates": rates,
        "holdings": tuple(
            (f"{facts.member(h.member)} {h.category}", h.source, h.mark) for h in case.holdings
        ),
    }
    for table, records in tables.items():
        for code, source, mark in records:
            standing = say(f"mark.{mark or 'none'}")
            yield say(f"record.{table}"), code, source or say("sources.none"), standing
