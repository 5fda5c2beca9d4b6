"""Tables of the workbench that the report has not: side by side, compared, before and after. Pure.

Everything comes from heads and sums that the database made; nothing is planned here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foedus.desk.figures import NOTHING, Figures, Value
from foedus.desk.phrases import Phrase, say
from foedus.pillars.procurement.plan.result import JointOrder, StepReached
from foedus.pillars.procurement.plan.scales import half_up
from foedus.pillars.procurement.plan.shares.result import FairShares
from foedus.pillars.procurement.report.lexicon import Lexicon, Names
from foedus.pillars.procurement.report.shown import Column, Table
from foedus.pillars.procurement.report.tables import alone_cents, difference
from foedus.pillars.procurement.runs.slices import Head
from foedus.pillars.procurement.wording.shares import SHARE_RULES
from foedus.pillars.procurement.wording.workbench import TABLES

MOST_PRICES = 40
"""Items that a comparison of prices shows, those with the largest change first."""

Days = Mapping[str, Mapping[str, int]]
Prices = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Compared:
    """One run beside others: what it is called, its head, and what was summed over its lists."""

    title: str
    head: Head
    days: Days
    steps: tuple[StepReached, ...] = ()

    def bill(self, member: str) -> int | None:
        bills = {bill.member: bill.total_cents for bill in self.head.plan.joint.bills}
        return bills.get(member)

    def day(self, member: str) -> int | None:
        return self.days.get(member, {}).get("joint")


def side_by_side(lexicon: Lexicon, days: Days) -> Table:
    """What each member pays and when it gets it, together and alone."""
    rows: list[tuple[Value, ...]] = []
    for bill in lexicon.plan.joint.bills:
        own = alone_cents(lexicon, bill.member, "pro_rata")
        whole = alone_cents(lexicon, bill.member, "whole")
        mean = days.get(bill.member, {})
        joint_days, alone_days = mean.get("joint"), mean.get("alone")
        sooner = None if joint_days is None or alone_days is None else alone_days - joint_days
        rows.append(
            (
                lexicon.member(bill.member),
                bill.total_cents,
                own,
                difference(own, bill.total_cents),
                whole,
                joint_days,
                alone_days,
                sooner,
            )
        )
    language = lexicon.language
    money = f", {lexicon.case.order.currency}"
    columns = (
        Column(lexicon.column("member")),
        Column(lexicon.column("joint") + money, "money"),
        Column(lexicon.column("pro_rata") + money, "money"),
        Column(lexicon.column("saving") + money, "saving"),
        Column(lexicon.column("whole") + money, "money"),
        Column(_say("days_joint", language), "units"),
        Column(_say("days_alone", language), "units"),
        Column(lexicon.column("days"), "days"),
    )
    return Table("side", _say("side", language), columns, tuple(rows))


def compared(language: str, runs: Sequence[Compared]) -> Table:
    """Figure by figure, a column for each run; differences are to the first one."""
    figures = Figures(language, runs[0].head.case.order.currency)
    columns = (Column(_say("figure", language)), *(Column(run.title) for run in runs))
    rows = (
        *_figures(language, figures, runs),
        *_by_member(language, figures, runs),
    )
    return Table("compared", _say("compared", language), columns, tuple(rows))


def _figures(
    language: str, figures: Figures, runs: Sequence[Compared]
) -> Iterator[tuple[str, ...]]:
    first = runs[0].head.plan.joint

    def row(code: str, told: Callable[[Head], str]) -> tuple[str, ...]:
        return (_say(code, language), *(told(run.head) for run in runs))

    yield row("takes_part", lambda head: figures.count(len(head.plan.joint.members)))
    yield row("total", lambda head: figures.money(head.plan.joint.total_cents))
    yield row("against_first", lambda head: _against(figures, first, head.plan.joint))
    yield row("lateness", lambda head: figures.count(head.plan.joint.lateness))
    yield row("gap", lambda head: figures.share(round(10_000 * head.plan.proof.gap_share)))
    yield row(
        "over_budget",
        lambda head: figures.money(sum(b.cents for b in head.plan.joint.budget_excesses)),
    )


def _against(figures: Figures, first: JointOrder, other: JointOrder) -> str:
    """A saving is said of the same members only: others buy something else."""
    if set(first.members) != set(other.members):
        return NOTHING
    return figures.money(first.total_cents - other.total_cents, signed=True)


def _by_member(
    language: str, figures: Figures, runs: Sequence[Compared]
) -> Iterator[tuple[str, ...]]:
    members = {row.member: row.name for run in runs for row in run.head.case.members}
    for member, name in members.items():
        bills = [run.bill(member) for run in runs]
        told = (NOTHING if cents is None else figures.money(cents) for cents in bills)
        yield (_say("pays", language, member=name), *told)
        days = [run.day(member) for run in runs]
        waits = (NOTHING if one is None else figures.count(one) for one in days)
        yield (_say("waits", language, member=name), *waits)


def steps_reached(names: Names, runs: Sequence[Compared]) -> Table:
    """Every price step that some run reaches, and which of them do."""
    every: dict[tuple[str, int], StepReached] = {}
    for run in runs:
        for step in run.steps:
            every.setdefault((step.code, step.step), step)
    rows = []
    for key, step in sorted(every.items()):
        have = [any(s.code == key[0] and s.step >= key[1] for s in run.steps) for run in runs]
        threshold = names.volume(step.threshold, by_value=step.by_value)
        told = (names.note("yes" if reached else "no") for reached in have)
        rows.append((names.scale(step.code), threshold, *told))
    columns = (
        Column(names.column("scale")),
        Column(names.column("from")),
        *(Column(run.title) for run in runs),
    )
    return Table("reached", _say("reached", names.language), columns, tuple(rows))


def unit_prices(names: Names, before: Prices, after: Prices) -> Table:
    """What a unit of each item costs in the mean, before and after; the largest change first."""
    told = {item: (_mean(before.get(item)), _mean(after.get(item))) for item in {*before, *after}}
    ranked = sorted(told, key=lambda item: (-_moved(*told[item]), item))[:MOST_PRICES]
    money = f", {names.case.order.currency}"
    columns = (
        Column(names.column("item")),
        Column(_say("before", names.language) + money, "money"),
        Column(_say("after", names.language) + money, "money"),
        Column(names.column("saving") + money, "saving"),
    )
    rows = tuple((names.item(item), *told[item], _saving(*told[item])) for item in ranked)
    return Table("prices", _say("unit_prices", names.language), columns, rows)


def shares_compared(names: Names, before: FairShares, after: FairShares) -> Table:
    """Each member's share by each rule, without and with one more."""
    later = {told.rule: told.cents for told in after.rules}
    rows: list[tuple[Value, ...]] = []
    for told in before.rules:
        then = later.get(told.rule, {})
        rule = say(SHARE_RULES, told.rule, names.language)
        rows += [
            (
                rule,
                names.member(m),
                told.cents.get(m),
                then.get(m),
                _saving(told.cents.get(m), then.get(m)),
            )
            for m in dict.fromkeys((*told.cents, *then))
        ]
    money = f", {names.case.order.currency}"
    columns = (
        Column(_say("rule", names.language)),
        Column(names.column("member")),
        Column(_say("before", names.language) + money, "money"),
        Column(_say("after", names.language) + money, "money"),
        Column(names.column("saving") + money, "saving"),
    )
    return Table("shares", _say("shares", names.language), columns, tuple(rows))


def funding(
    language: str, before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]
) -> Table:
    """How many purchases each piece of funding advice is about, before and after."""
    counts = [{one["heading"]: int(one["count"]) for one in told} for told in (before, after)]
    headings = dict.fromkeys((*counts[1], *counts[0]))
    columns = (
        Column(_say("funding", language)),
        Column(_say("before", language), "units"),
        Column(_say("after", language), "units"),
    )
    rows = tuple(
        (heading, counts[0].get(heading, 0), counts[1].get(heading, 0)) for heading in headings
    )
    return Table("funding", _say("funding_title", language), columns, rows)


def _mean(told: tuple[int, int] | None) -> int | None:
    return half_up(told[0], told[1]) if told and told[1] else None


def _moved(before: int | None, after: int | None) -> int:
    return abs((before or 0) - (after or 0))


def _saving(before: int | None, after: int | None) -> int | None:
    return None if before is None or after is None else before - after


def _say(code: str, language: str, **facts: object) -> str:
    known: Mapping[str, Phrase] = TABLES
    return say(known, code, language, **facts)
