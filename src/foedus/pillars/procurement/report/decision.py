"""The top of the report: the decision in one sentence, three figures, and what to beware of."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.pillars.procurement.plan.result import Verdict
from foedus.pillars.procurement.report.facts import Facts
from foedus.pillars.procurement.report.values import Figure
from foedus.pillars.procurement.wording.report import percent

DISSUADING = frozenset({"not_worth", "subset"})


CODES = ("joint", "only_joint", "subset", "not_worth", "single")


def decision(facts: Facts) -> str:
    """Say in one sentence how many items to buy together and how many not."""
    counts = {
        code: sum(len(v.items) for v in facts.plan.verdicts if v.code == code) for code in CODES
    }
    counts["unknown"] = len(_undecided(facts))
    parts = [facts.say(f"decision.{c}", count=n) for c, n in counts.items() if n]
    return facts.say("decision", total=sum(counts.values()), parts=", ".join(parts))


def choices(facts: Facts) -> Iterator[str]:
    """Name the items behind each number of the decision."""
    for code in CODES:
        alike: dict[tuple[str, ...], list[str]] = {}
        for verdict in facts.plan.verdicts:
            if verdict.code == code:
                best = verdict.best if code == "subset" else ()
                alike.setdefault(best, []).extend(verdict.items)
        for members, items in alike.items():
            names = facts.items(items)
            yield facts.say(f"choice.{code}", items=names, best=facts.members(members))
    undecided = _undecided(facts)
    if undecided:
        yield facts.say("choice.unknown", items=facts.items(undecided))


def _undecided(facts: Facts) -> list[str]:
    decided = {item for verdict in facts.plan.verdicts for item in verdict.items}
    wanted = dict.fromkeys(need.item for need in facts.case.requirements)
    return [item for item in wanted if item not in decided]


def figures(facts: Facts) -> tuple[Figure, ...]:
    say = facts.say
    total = facts.money(facts.plan.joint.total_cents)
    return (
        Figure(say("figure.total"), total, say("figure.total.note")),
        _saving(facts),
        _days(facts),
    )


def _saving(facts: Facts) -> Figure:
    """Compare the bills of those that could be served alone with their separate orders."""
    say, separate, together, others = facts.say, 0, 0, []
    for bill in facts.plan.joint.bills:
        alone = facts.alone.get((bill.member, "pro_rata"))
        if alone is None or alone.total_cents is None:
            others.append(bill.member)
            continue
        separate += alone.total_cents
        together += bill.total_cents
    if not separate:
        return Figure(say("figure.saving"), say("figure.none"), "")
    saved = separate - together
    share = percent(saved / separate, facts.language)
    key = "figure.saving.part" if others else "figure.saving.note"
    note = say(key, share=share, separate=facts.money(separate), members=facts.members(others))
    return Figure(say("figure.saving"), f"{facts.money(saved)} ({share})", note)


def _days(facts: Facts) -> Figure:
    known = [
        (gain.days_gained, gain.joint.quantity)
        for gain in facts.plan.gains
        if gain.days_gained is not None
    ]
    units = sum(quantity for _, quantity in known)
    say = facts.say
    if not units:
        return Figure(say("figure.days"), say("figure.none"), "")
    days = round(sum(days * quantity for days, quantity in known) / units)
    return Figure(say("figure.days"), f"{days:+d}".replace("-", "\u2212"), say("figure.days.note"))


def warnings(facts: Facts) -> Iterator[str]:
    yield from not_worth(facts)
    if facts.plan.proof.status != "optimal":
        yield facts.say(facts.plan.proof.status)
    if not facts.plan.joint.capped:
        yield facts.say("uncapped")
    yield from _above_alone(facts)
    for excess in facts.plan.joint.budget_excesses:
        yield facts.say(
            "over_budget",
            member=facts.member(excess.member),
            from_on=excess.from_on.isoformat(),
            until_on=excess.until_on.isoformat(),
            cents=facts.money(excess.cents),
            amount=facts.money(excess.amount_cents),
        )


def not_worth(facts: Facts) -> Iterator[str]:
    """Say plainly what should not be bought by all together, why, and what to do instead."""
    against = [v for v in facts.plan.verdicts if v.code in DISSUADING]
    for verdict in against:
        if verdict.separate_cents is None:
            continue
        if verdict.code == "subset":
            yield _subset(facts, verdict)
            continue
        yield facts.say(
            "not_worth",
            items=facts.items(verdict.items),
            joint=facts.money(verdict.joint_cents),
            joining=facts.money(verdict.joining_cents),
            separate=facts.money(verdict.separate_cents),
            more=facts.money(-(verdict.saving_cents or 0)),
            instead=facts.say("instead.nobody"),
        )
    if against:
        yield facts.say("whole_order")


def _subset(facts: Facts, verdict: Verdict) -> str:
    return facts.say(
        "not_worth_all",
        items=facts.items(verdict.items),
        joint=facts.money(verdict.joint_cents + verdict.joining_cents),
        best=facts.members(verdict.best),
        cents=facts.money(verdict.best_cents or 0),
    )


def _above_alone(facts: Facts) -> Iterator[str]:
    for bill in facts.plan.joint.bills:
        alone = facts.alone.get((bill.member, "pro_rata"))
        if alone and alone.total_cents is not None and bill.total_cents > alone.total_cents:
            cents = facts.money(bill.total_cents - alone.total_cents)
            yield facts.say("above_alone", member=facts.member(bill.member), cents=cents)
