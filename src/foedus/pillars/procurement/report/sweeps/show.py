"""From a sweep to what its report shows: sentences, swings, one row for each scenario."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.desk.charts.tornado import Swing as Bar
from foedus.desk.figures import Kind, Value
from foedus.desk.phrases import say
from foedus.pillars.procurement.report.accession import accession_table, accessions_shown
from foedus.pillars.procurement.report.lexicon import Names
from foedus.pillars.procurement.report.shown import Column, Table
from foedus.pillars.procurement.report.sweeps.shown import SweepReport
from foedus.pillars.procurement.whatif.accession import accessions_of
from foedus.pillars.procurement.whatif.answer import Answer
from foedus.pillars.procurement.whatif.scenario import Change, Scenario
from foedus.pillars.procurement.whatif.sweep import Swept
from foedus.pillars.procurement.whatif.tornado import Swing, swings
from foedus.pillars.procurement.wording.whatif import CHANGES, COLUMNS, HEADINGS, WHATIF

MOST_BARS = 20
"""Swings that the chart shows; the table has them all."""


def show_sweep(swept: Swept, *, language: str = "en", keeps: bool = True) -> SweepReport:
    """Return what is shown of a sweep; `keeps` tells whether answers were kept in a folder."""
    words = _Words(swept, language)
    case, found = swept.case, swings(swept)
    headings = {code: say(HEADINGS, code, language) for code in HEADINGS}
    brought = tuple(accessions_of(swept))
    tables = (
        accession_table(words.names, headings["accession"], brought),
        _swing_table(words, found, headings["swings"]),
        _scenario_table(words, headings["scenarios"]),
    )
    return SweepReport(
        language=language,
        figures=words.names.figures,
        order=case.order.order,
        title=case.order.title,
        order_on=case.order.order_on,
        demo=case.order.demo,
        summary=tuple(_summary(words, found)),
        warnings=tuple(_warnings(words, keeps=keeps)),
        accessions=accessions_shown(words.names, brought),
        swings=tuple(_bar(words, swing) for swing in found if _has_a_bar(swing))[:MOST_BARS],
        basis=words.say("basis"),
        tables={table.code: table for table in tables if table.rows},
        headings=headings,
        words={code: say(COLUMNS, code, language) for code in COLUMNS}
        | {"demo": words.names.note("demo"), "axis": words.say("axis")}
        | {"table": words.names.note("table"), "digest": words.names.note("digest")},
        digest=case.digest(),
    )


class _Words:
    """Scenarios, changes and outcomes in words."""

    def __init__(self, swept: Swept, language: str) -> None:
        self.swept, self.language = swept, language
        self.names = Names(swept.case, language)

    def say(self, code: str, **facts: object) -> str:
        return say(WHATIF, code, self.language, **facts)

    def column(self, code: str, kind: Kind = "text") -> Column:
        known = COLUMNS if code in COLUMNS else None
        label = say(known, code, self.language) if known else self.names.column(code)
        money = f", {self.swept.case.order.currency}" if kind in ("money", "saving") else ""
        return Column(label + money, kind)

    def thing(self, change: Change | Swing) -> str:
        """Name what changes, without by how much."""
        names = self.names
        if change.kind == "rate":
            told = ", ".join(change.codes)
        elif change.kind == "budget":
            told = names.all_members(change.codes)
        else:
            told = ", ".join(names.supplier(code) for code in change.codes)
        currency = self.swept.case.order.currency
        return say(CHANGES, change.kind, self.language, who=told, currency=currency)

    def size(self, kind: str, size: int) -> str:
        figures = self.names.figures
        if kind == "fails":
            return ""
        if kind == "slip":
            return self.say("days", days=figures.count(size, signed=True))
        return f"{'+' if size > 0 else ''}{figures.share(size)}"

    def difference(self, scenario: Scenario) -> str:
        """Say everything that is different beside who takes part."""
        told = (f"{self.thing(c)} {self.size(c.kind, c.size)}".strip() for c in scenario.changes)
        return "; ".join(told) or self.say("base")

    def outcome(self, scenario: Scenario) -> str:
        answer = self.swept.answers.get(scenario)
        if answer is None:
            words = self.swept.failed.get(scenario)
            return self.say("open") if words is None else self.say("failed", words=words)
        if answer.status == "planned" and not answer.proven:
            return self.say("not_proven")
        items = self.names.all_items(dict.fromkeys(gap.item for gap in answer.shortfalls))
        return self.say(answer.status, items=items)


def _summary(words: _Words, found: tuple[Swing, ...]) -> Iterator[str]:
    swept, figures = words.swept, words.names.figures
    base = swept.answers.get(swept.scenarios[0])
    count = figures.count(len(swept.scenarios))
    if base is None or base.total_cents is None:
        yield words.say("count_open" if base is None else "count_only", count=count)
        return
    yield words.say("count", count=count, base=figures.short_money(base.total_cents))
    if any(swing.least_cents < swing.most_cents for swing in found):
        moved = min(found, key=lambda swing: swing.least_cents - swing.most_cents)
        ends = (moved.least_cents, moved.most_cents)
        told = ", ".join(figures.short_money(end, signed=True) for end in ends if end)
        yield words.say("most", what=words.thing(moved), figures=told)
    needed = [swing for swing in found if swing.kind == "fails" and swing.breaks]
    if needed:
        suppliers = ", ".join(words.names.supplier(code) for s in needed for code in s.codes)
        yield words.say("indispensable", suppliers=suppliers)
    idle = sum(not swing.matters for swing in found)
    if idle:
        yield words.say("nothing", count=figures.count(idle))


def _warnings(words: _Words, *, keeps: bool) -> Iterator[str]:
    swept, figures = words.swept, words.names.figures
    left = len(swept.open)
    if left:
        code = "left" if keeps else "left_unkept"
        yield words.say(code, count=figures.count(left))


def _has_a_bar(swing: Swing) -> bool:
    """What only breaks the order is named in the summary; it has no length."""
    return swing.least_cents < swing.most_cents


def _bar(words: _Words, swing: Swing) -> Bar:
    figures = words.names.figures
    return Bar(
        label=words.thing(swing),
        down=swing.least_cents,
        up=swing.most_cents,
        down_figure=figures.short_money(swing.least_cents, signed=True),
        up_figure=figures.short_money(swing.most_cents, signed=True),
        note=words.names.note("impossible") if swing.breaks else "",
    )


def _swing_table(words: _Words, found: tuple[Swing, ...], heading: str) -> Table:
    columns = (
        words.column("different"),
        words.column("by"),
        words.column("saving", "saving"),
        words.column("later", "units"),
        words.column("outcome"),
    )
    outcomes = {
        (change.kind, change.codes, change.size): words.outcome(scenario)
        for scenario in words.swept.scenarios
        if scenario.members == words.swept.scenarios[0].members
        for change in scenario.changes[:1]
        if len(scenario.changes) == 1
    }
    rows = tuple(
        (
            words.thing(swing),
            words.size(swing.kind, effect.size),
            None if effect.cents is None else -effect.cents,
            effect.lateness,
            outcomes[swing.kind, swing.codes, effect.size],
        )
        for swing in found
        if swing.matters
        for effect in swing.effects
    )
    return Table("swings", heading, columns, rows)


def _scenario_table(words: _Words, heading: str) -> Table:
    swept = words.swept
    members = [row.member for row in swept.case.members]
    base = swept.answers.get(swept.scenarios[0])
    columns = (
        words.column("members"),
        words.column("different"),
        words.column("outcome"),
        words.column("total", "money"),
        words.column("saving", "saving"),
        words.column("lateness", "units"),
        words.column("over_budget", "money"),
        *(
            Column(f"{words.names.member(m)}, {swept.case.order.currency}", "money")
            for m in members
        ),
    )
    rows = tuple(_scenario_row(words, scenario, members, base) for scenario in swept.scenarios)
    return Table("scenarios", heading, columns, rows)


def _scenario_row(
    words: _Words, scenario: Scenario, members: list[str], base: Answer | None
) -> tuple[Value, ...]:
    """A saving is said of the same members only: others buy something else."""
    answer = words.swept.answers.get(scenario) or Answer(status="not_found")
    same = scenario.members == words.swept.scenarios[0].members
    known = base.total_cents if base is not None and same else None
    total = answer.total_cents
    bills = {bill.member: bill for bill in answer.members}
    return (
        words.names.all_members(scenario.members),
        words.difference(scenario),
        words.outcome(scenario),
        total,
        None if known is None or total is None else known - total,
        answer.lateness,
        None if total is None else sum(bill.over_budget_cents for bill in answer.members),
        *(bills[m].cents if m in bills else None for m in members),
    )
